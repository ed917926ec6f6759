"""Rows and columns are averaged by a matrix each."""

import numpy as np


def averaging_matrix(size, pool_size, stride):
    count = (size - pool_size) // stride + 1
    matrix = np.zeros((count, size))
    for i in range(count):
        matrix[i, i * stride : i * stride + pool_size] = 1.0 / pool_size
    return matrix


def average_pool2d(x, pool_size=2, strides=None):
    stride = pool_size if strides is None else strides
    down = averaging_matrix(x.shape[1], pool_size, stride)
    right = averaging_matrix(x.shape[2], pool_size, stride)
    return np.einsum("ih,jw,nhwc->nijc", down, right, x, optimize=True)
