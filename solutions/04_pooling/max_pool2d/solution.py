import numpy as np


def pixels_around(size, pool_size, stride, padding):
    """How many pixels go (before, after) one side of this size."""
    if padding == "valid":
        return 0, 0
    windows = -(-size // stride)  # size / stride, rounded up
    missing = max((windows - 1) * stride + pool_size - size, 0)
    return missing // 2, missing - missing // 2  # the odd one goes after


def max_pool2d(x, pool_size=2, strides=None, padding="valid"):
    """The largest number of every window, for each image and each channel.

    x: (N, H, W, C); pool_size: side of the square window; strides: a number, or None for pool_size; padding: "valid" or "same".
    Returns (N, H', W', C).
    """
    x = np.asarray(x, float)  # integers know no -inf
    stride = pool_size if strides is None else strides
    pad_h = pixels_around(x.shape[1], pool_size, stride, padding)
    pad_w = pixels_around(x.shape[2], pool_size, stride, padding)
    x = np.pad(x, ((0, 0), pad_h, pad_w, (0, 0)), constant_values=-np.inf)
    images, height, width, channels = x.shape
    rows = (height - pool_size) // stride + 1
    cols = (width - pool_size) // stride + 1

    y = np.zeros((images, rows, cols, channels))
    for i in range(rows):
        for j in range(cols):
            top, left = i * stride, j * stride
            y[:, i, j] = x[:, top : top + pool_size, left : left + pool_size].max(axis=(1, 2))
    return y
