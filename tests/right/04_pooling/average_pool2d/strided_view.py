import numpy as np


def average_pool2d(x, pool_size=2, strides=None):
    s = strides or pool_size
    n, h, w, c = x.shape
    a, b, d, e = x.strides
    windows = np.lib.stride_tricks.as_strided(x, (n, (h - pool_size) // s + 1, (w - pool_size) // s + 1, pool_size, pool_size, c), (a, b * s, d * s, b, d, e))
    return np.einsum("nijuvc->nijc", windows) / pool_size**2
