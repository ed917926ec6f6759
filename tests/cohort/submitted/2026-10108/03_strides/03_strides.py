import numpy as np


def output_size(size, kernel_size, stride=1, padding=0):
    if size + 2 * padding < kernel_size:
        raise ValueError("kernel size can't be greater than input size")
    return (size + 2 * padding - (kernel_size - 1) - 1) // stride + 1     # PyTorch docs, dilation=1


def fits(size, kernel_size, stride=1, padding=0):
    return size + 2 * padding >= kernel_size and (size + 2 * padding - kernel_size) % stride == 0


def conv2d(x, w, b=None, stride=1, padding="valid"):
    x = x.astype(float)
    """same: full stride-1 map of the input's size, then every stride-th"""
    kh, kw, cin, cout = w.shape
    if padding == "same":
        pad = ((kh - 1) // 2, kh - 1 - (kh - 1) // 2), ((kw - 1) // 2, kw - 1 - (kw - 1) // 2)
    elif padding == "valid":
        pad = (0, 0), (0, 0)
    else:
        pad = (padding, padding), (padding, padding)
    x = np.pad(x, ((0, 0),) + pad + ((0, 0),))
    oh = (x.shape[1] - kh) // stride + 1
    ow = (x.shape[2] - kw) // stride + 1
    y = np.zeros((x.shape[0], oh, ow, cout))
    for i in range(oh):
        for j in range(ow):
            y[:, i, j] = np.tensordot(x[:, i * stride:i * stride + kh, j * stride:j * stride + kw], w, 3)
    return y if b is None else y + b
