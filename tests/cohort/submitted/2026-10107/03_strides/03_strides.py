import numpy as np
from math import ceil

def output_size(size, kernel_size, stride=1, padding=0):
    if kernel_size > size + 2*padding:
        raise ValueError("kernel > padded input")
    return (size - kernel_size + 2*padding)//stride + 1

def fits(size, kernel_size, stride=1, padding=0):
    return kernel_size <= size + 2*padding and (size - kernel_size + 2*padding) % stride == 0

def conv2d(x, w, b=None, stride=1, padding="valid"):
    x = np.array(x, dtype=np.float64)
    if padding == "same":
        total_h = max((ceil(x.shape[1]/stride) - 1)*stride + w.shape[0] - x.shape[1], 0)
        total_w = max((ceil(x.shape[2]/stride) - 1)*stride + w.shape[1] - x.shape[2], 0)
        top = ceil(total_h/2)         # 홀수면 위쪽, 왼쪽에 하나 더
        left = ceil(total_w/2)
        bottom = total_h - top
        right = total_w - left
    elif padding == "valid":
        top = bottom = left = right = 0
    else:
        top = bottom = left = right = padding
    xp = np.pad(x, [(0, 0), (top, bottom), (left, right), (0, 0)])
    oh = output_size(xp.shape[1], w.shape[0], stride)
    ow = output_size(xp.shape[2], w.shape[1], stride)
    out = np.zeros((x.shape[0], oh, ow, w.shape[3]))
    for i in range(oh):
        for j in range(ow):
            region = xp[:, i*stride:i*stride + w.shape[0], j*stride:j*stride + w.shape[1], :]
            for k in range(w.shape[3]):
                out[:, i, j, k] = np.sum(region*w[..., k], axis=(1, 2, 3))
    if b is not None:
        out += b
    return out
