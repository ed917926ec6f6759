import numpy as np

def output_size(size, kernel_size, stride=1, padding=0):
    """round the size to the nearest integer"""
    if kernel_size > size + 2 * padding:
        raise ValueError("kernel larger than input")
    return round((size - kernel_size + 2 * padding) / stride + 1)

def fits(size, kernel_size, stride=1, padding=0):
    n = (size - kernel_size + 2 * padding) / stride + 1
    return bool(n >= 1 and n == round(n))

def conv2d(x, w, b=None, stride=1, padding="valid"):
    fh, fw = w.shape[0], w.shape[1]
    top = left = bottom = right = 0
    if padding == "same":
        h = max((np.ceil(x.shape[1] / stride).astype(int) - 1) * stride + fh - x.shape[1], 0)
        v = max((np.ceil(x.shape[2] / stride).astype(int) - 1) * stride + fw - x.shape[2], 0)
        top, left = h // 2, v // 2
        bottom, right = h - top, v - left
    elif padding != "valid":
        top = left = bottom = right = padding
    xp = np.pad(x, ((0, 0), (top, bottom), (left, right), (0, 0)))
    windows = np.lib.stride_tricks.sliding_window_view(xp, (fh, fw), axis=(1, 2))
    y = np.einsum("nijcuv,uvck->nijk", windows[:, ::stride, ::stride], w * 1.0)
    if b is not None:
        y = y + b
    return y
