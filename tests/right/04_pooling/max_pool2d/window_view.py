import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def max_pool2d(x, pool_size=2, strides=None, padding="valid"):
    s = strides or pool_size
    x = np.asarray(x)
    if padding == "same":
        h, w = x.shape[1:3]
        missing = [max((-(-n // s) - 1) * s + pool_size - n, 0) for n in (h, w)]
        # the smallest number of all cannot win, and the type stays what it was
        x = np.pad(x, [(0, 0)] + [(m // 2, m - m // 2) for m in missing] + [(0, 0)], constant_values=x.min())
    return sliding_window_view(x, (pool_size, pool_size), axis=(1, 2))[:, ::s, ::s].max(axis=(-2, -1))
