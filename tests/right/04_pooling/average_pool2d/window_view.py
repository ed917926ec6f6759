import numpy as np


def average_pool2d(x, pool_size=2, strides=None):
    s = pool_size if strides is None else strides
    windows = np.lib.stride_tricks.sliding_window_view(x, (pool_size, pool_size), axis=(1, 2))
    return windows[:, ::s, ::s].mean(axis=(4, 5))
