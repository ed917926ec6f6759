"""A running mean, corrected pixel by pixel, in long double."""

import numpy as np


def average_pool2d(x, pool_size=2, strides=None):
    s = pool_size if strides is None else strides
    rows, cols = (x.shape[1] - pool_size) // s + 1, (x.shape[2] - pool_size) // s + 1
    y = np.zeros((len(x), rows, cols, x.shape[3]), np.longdouble)
    for i in range(rows)[::-1]:
        for j in range(cols)[::-1]:
            count = 0
            for u in range(pool_size):
                for v in range(pool_size):
                    count += 1
                    y[:, i, j] += (x[:, i * s + u, j * s + v] - y[:, i, j]) / count
    return y
