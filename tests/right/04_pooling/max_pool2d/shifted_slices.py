"""Compare shifted copies of the whole batch, first down, then to the right."""

import numpy as np


def pool_axis(x, axis, size, stride, padding):
    x = np.moveaxis(x, axis, 0)
    length = len(x)
    if padding == "same":
        count = (length + stride - 1) // stride
        missing = max((count - 1) * stride + size - length, 0)
        before = missing // 2
        wall = np.full((1, *x.shape[1:]), -np.inf)
        x = np.concatenate([wall] * before + [x] + [wall] * (missing - before))
    else:
        count = (length - size) // stride + 1
    result = x[: count * stride : stride][:count]
    for k in range(1, size):
        result = np.maximum(result, x[k : k + (count - 1) * stride + 1 : stride])
    return np.moveaxis(result, 0, axis)


def max_pool2d(x, pool_size=2, strides=None, padding="valid"):
    stride = pool_size if strides is None else strides
    return pool_axis(pool_axis(np.asarray(x), 1, pool_size, stride, padding), 2, pool_size, stride, padding)
