import numpy as np


def max_pool2d_backward(dy, x, pool_size=2):
    N, H, W, C = x.shape
    p, rows, cols = pool_size, H // pool_size, W // pool_size
    windows = x[:, : rows * p, : cols * p].reshape(N, rows, p, cols, p, C).transpose(0, 1, 3, 5, 2, 4).reshape(N, rows, cols, C, p * p)
    flat = np.zeros(windows.shape)
    np.put_along_axis(flat, windows.argmax(axis=-1)[..., None], dy[..., None], axis=-1)
    dx = np.zeros(x.shape)
    dx[:, : rows * p, : cols * p] = flat.reshape(N, rows, cols, C, p, p).transpose(0, 1, 4, 2, 5, 3).reshape(N, rows * p, cols * p, C)
    return dx
