# -*- coding: cp949 -*-
# 최예준
import numpy as np


def output_size(size, kernel_size, stride=1, padding=0):
    """출력의 한 변의 길이"""
    if size + 2 * padding < kernel_size:
        raise ValueError("입력(패딩 포함)보다 커널이 큽니다.")
    return np.arange(0, size + 2 * padding - kernel_size + 1, stride).size


def fits(size, kernel_size, stride=1, padding=0):
    """마지막 창이 끝에 딱 맞는지"""
    try:
        마지막 = (output_size(size, kernel_size, stride, padding) - 1) * stride
    except ValueError:
        return False
    return bool(마지막 + kernel_size == size + 2 * padding)


def conv2d(x, w, b=None, stride=1, padding="valid"):
    """합성곱 층"""
    fh, fw = w.shape[0], w.shape[1]
    양 = []
    for 길이, 커널 in ((x.shape[1], fh), (x.shape[2], fw)):
        if padding == "same":
            총 = max((int(np.ceil(길이 / stride)) - 1) * stride + 커널 - 길이, 0)
            양.append((총 // 2, 총 - 총 // 2))
        else:
            양.append((0, 0) if padding == "valid" else (padding, padding))
    x = np.pad(x, [(0, 0), *양, (0, 0)])
    행 = range(0, x.shape[1] - fh + 1, stride)
    열 = range(0, x.shape[2] - fw + 1, stride)
    y = np.stack([np.stack([np.einsum("nuvc,uvck->nk", x[:, i:i + fh, j:j + fw].astype(float), w) for j in 열], 1) for i in 행], 1)
    return y if b is None else y + np.asarray(b)
