"""One image, one channel, one window at a time, each asked of the function below it."""

import numpy as np


def largest(window):
    if len(window) == 1:
        return window[0]
    half = len(window) // 2
    a, b = largest(window[:half]), largest(window[half:])
    return a if a >= b else b


def pool_map(m, f, s, rows, cols, top, left):
    inf = float("inf")

    def pixel(i, j):
        return m[i, j] if 0 <= i < m.shape[0] and 0 <= j < m.shape[1] else -inf

    return [[largest([pixel(i * s + u - top, j * s + v - left) for u in range(f) for v in range(f)]) for j in range(cols)] for i in range(rows)]


def max_pool2d(x, pool_size=2, strides=None, padding="valid"):
    f, s = pool_size, strides or pool_size
    h, w = x.shape[1:3]
    if padding == "same":
        rows, cols = 1 + (h - 1) // s, 1 + (w - 1) // s
        top = max(f + (rows - 1) * s - h, 0) // 2
        left = max(f + (cols - 1) * s - w, 0) // 2
    else:
        rows, cols, top, left = 1 + (h - f) // s, 1 + (w - f) // s, 0, 0
    maps = [np.stack([np.array(pool_map(x[n, :, :, c], f, s, rows, cols, top, left)) for c in range(x.shape[3])], axis=-1) for n in range(len(x))]
    return tuple(maps)
