"""The edge repeated outside: every window over the edge sees that pixel anyway, and integers stay integers."""

import numpy as np


def max_pool2d(x, pool_size=2, strides=None, padding="valid"):
    s = pool_size if strides is None else strides
    if padding == "same":
        pads = [(0, 0)]
        for side in x.shape[1:3]:
            lack = max((-(-side // s) - 1) * s + pool_size - side, 0)
            pads.append((lack // 2, lack - lack // 2))
        x = np.pad(x, [*pads, (0, 0)], mode="edge")
    rows, cols = (x.shape[1] - pool_size) // s + 1, (x.shape[2] - pool_size) // s + 1
    y = np.empty((len(x), rows, cols, x.shape[3]), x.dtype)
    for i in range(rows):
        for j in range(cols):
            y[:, i, j] = x[:, i * s : i * s + pool_size, j * s : j * s + pool_size].max(axis=(1, 2))
    return y
