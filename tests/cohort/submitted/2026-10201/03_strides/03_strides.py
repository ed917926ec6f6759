import numpy as np


def output_size(size, kernel_size, stride=1, padding=0):
    if kernel_size > size + 2 * padding:
        raise ValueError("kernel is larger than the padded input")
    return (size - kernel_size + 2 * padding) // stride + 1


def conv2d(x, w, b=None, stride=1, padding="valid"):
    N, H, W, C = x.shape
    FH, FW, C, K = w.shape
    if padding == "same"
        ph = max((-(-H // stride) - 1) * stride + FH - H, 0)
        pw = max((-(-W // stride) - 1) * stride + FW - W, 0)
    else:
        ph = pw = 0
    y = np.zeros((N, output_size(H + ph, FH, stride), output_size(W + pw, FW, stride), K)
    return y


def fits(size, kernel_size, stride=1, padding=0):
    if kernel_size > size + 2 * padding:
        return False
    return (size - kernel_size + 2 * padding) % stride == 0


print(fits(10, 3, 2))
