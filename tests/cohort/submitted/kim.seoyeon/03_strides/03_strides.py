import math
import warnings
import numpy as np

def output_size(size, kernel_size, stride=1, padding=0):
    assert kernel_size <= size + 2 * padding, "kernel is larger than the input"
    result = (size - kernel_size + 2 * padding) / stride + 1
    if result != math.floor(result):
        warnings.warn(f"{result} is not an integer, some pixels are not used")
    return math.floor(result)

def fits(size, kernel_size, stride=1, padding=0):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            output_size(size, kernel_size, stride, padding)
        except (AssertionError, UserWarning):
            return False
    return True

def conv2d(x, w, b=None, stride=1, padding="valid"):
    if b is None:
        b = np.zeros(w.shape[3])
    if padding == "same":
        pad_h = max((math.ceil(x.shape[1] / stride) - 1) * stride + w.shape[0] - x.shape[1], 0)
        pad_w = max((math.ceil(x.shape[2] / stride) - 1) * stride + w.shape[1] - x.shape[2], 0)
        before = pad_h // 2, pad_w // 2
        after = pad_h - pad_h // 2, pad_w - pad_w // 2
    else:
        p = 0 if padding == "valid" else padding
        before = after = p, p
    x = np.pad(x, ((0, 0), (before[0], after[0]), (before[1], after[1]), (0, 0)))
    out_h = output_size(x.shape[1], w.shape[0], stride)
    out_w = output_size(x.shape[2], w.shape[1], stride)
    y = np.zeros((x.shape[0], out_h, out_w, w.shape[3]))
    for i in range(out_h):
        for j in range(out_w):
            for k in range(w.shape[3]):
                patch = x[:, i * stride:i * stride + w.shape[0], j * stride:j * stride + w.shape[1]]
                y[:, i, j, k] = (patch * w[..., k].astype(float)).sum(axis=(1, 2, 3)) + b[k]
    return y
