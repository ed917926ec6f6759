"""The largest of a square is the largest of its rows' largest: pool downwards, then to the right."""

import numpy as np


def pool(x, axis, f, s, padding):
    x = np.moveaxis(x, axis, 0)
    if padding == "same":
        n = -(-len(x) // s)
        first = max((n - 1) * s + f - len(x), 0) // 2
    else:
        n, first = (len(x) - f) // s + 1, 0
    lines = [x[max(0, i * s - first) : i * s - first + f].max(axis=0) for i in reversed(range(n))]
    return np.moveaxis(np.stack(lines)[::-1], 0, axis)


def max_pool2d(x, pool_size=2, strides=None, padding="valid"):
    s = strides or pool_size
    return pool(pool(x, 1, pool_size, s, padding), 2, pool_size, s, padding)
