import numpy as np


def im2col(x, pool_size, stride):
    n, h, w, c = x.shape
    rows = (h - pool_size) // stride + 1
    cols = (w - pool_size) // stride + 1
    i = stride * np.repeat(np.arange(rows), cols)[:, None] + np.repeat(np.arange(pool_size), pool_size)[None]
    j = stride * np.tile(np.arange(cols), rows)[:, None] + np.tile(np.arange(pool_size), pool_size)[None]
    return x[:, i, j], rows, cols  # (n, rows * cols, pool_size ** 2, c)


def max_pool2d(x, pool_size=2, strides=None, padding="valid"):
    stride = pool_size if strides is None else strides
    x = np.array(x, dtype=np.float64)
    if padding == "same":
        pads = [(0, 0)]
        for size in x.shape[1:3]:
            total = max(pool_size - stride if size % stride == 0 else pool_size - size % stride, 0)
            pads.append((total // 2, total - total // 2))
        x = np.pad(x, pads + [(0, 0)], constant_values=-np.inf)
    columns, rows, cols = im2col(x, pool_size, stride)
    places = columns.argmax(axis=2)
    best = np.take_along_axis(columns, places[:, :, None], axis=2)
    return best.reshape(len(x), rows, cols, -1)
