"""Filled from the last window to the first, and returned as a view with negative strides."""

import numpy as np


def conv2d(x, w, b=None, stride=1, padding="valid"):
    if padding == "same":

        def both(size, kernel):
            zeros = max(0, (-(-size // stride) - 1) * stride + kernel - size)
            return zeros // 2, (zeros + 1) // 2

        x = np.pad(x, ((0, 0), both(x.shape[1], w.shape[0]), both(x.shape[2], w.shape[1]), (0, 0)))
    elif padding != "valid":
        x = np.pad(x, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    rows = (x.shape[1] - w.shape[0]) // stride + 1
    cols = (x.shape[2] - w.shape[1]) // stride + 1
    y = np.zeros((x.shape[0], rows, cols, w.shape[3]))
    for i in range(rows):
        for j in range(cols):
            for k in range(w.shape[3]):
                window = x[:, i * stride : i * stride + w.shape[0], j * stride : j * stride + w.shape[1], :]
                y[:, rows - 1 - i, cols - 1 - j, k] = np.sum(window * (1.0 * w[..., k]), axis=(1, 2, 3))
    y = y[:, ::-1, ::-1]
    if b is not None:
        y += b
    return y
