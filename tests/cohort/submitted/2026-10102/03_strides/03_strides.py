import numpy as np

def output_size(size, kernel_size, stride=1, padding=0):
    if kernel_size > size + 2 * padding:
        raise ValueError("x")
    return (size - kernel_size + 2 * padding) // stride + 1

def fits(size, kernel_size, stride=1, padding=0):
    return kernel_size <= size + 2 * padding and (size - kernel_size + 2 * padding) % stride == 0

def same(f):
    return (f - 1) // 2, f - 1 - (f - 1) // 2

def conv2d(x, w, b=None, stride=1, padding="valid"):
    x = x.astype(float)
    fh, fw, c, k = w.shape
    if padding == "same":
        x = np.pad(x, ((0, 0), same(fh), same(fw), (0, 0)))
    elif padding != "valid":
        x = np.pad(x, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    h = x.shape[1] - fh + 1
    v = x.shape[2] - fw + 1
    y = np.zeros((x.shape[0], h, v, k))
    for i in range(h):
        for j in range(v):
            y[:, i, j, :] = np.tensordot(x[:, i:i + fh, j:j + fw, :], w, 3)
    if b is not None:
        y = y + b
    return y
