"""A summed-area table: four corners give the sum of a window."""

import numpy as np


def average_pool2d(x, pool_size=2, strides=None):
    f, s = pool_size, strides or pool_size
    table = np.pad(x.astype(float), ((0, 0), (1, 0), (1, 0), (0, 0))).cumsum(axis=1).cumsum(axis=2)
    sums = table[:, f:, f:] - table[:, :-f, f:] - table[:, f:, :-f] + table[:, :-f, :-f]
    return sums[:, ::s, ::s] / (f * f)
