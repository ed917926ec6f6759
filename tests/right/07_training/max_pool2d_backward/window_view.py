import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def max_pool2d_backward(dy, x, pool_size=2):
    p = pool_size
    windows = sliding_window_view(x, (p, p), axis=(1, 2))[:, ::p, ::p]
    where = windows.reshape(*dy.shape, p * p).argmax(axis=-1)
    n, i, j, c = np.indices(dy.shape)
    dx = np.zeros(x.shape)
    dx[n, i * p + where // p, j * p + where % p, c] = dy
    return dx
