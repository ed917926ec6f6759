import numpy as np


def average_pool2d(x, pool_size=2, strides=None):
    """The mean of every window, for each image and each channel.

    x: (N, H, W, C); pool_size: side of the square window; strides: a number, or None for pool_size.
    Returns (N, H', W', C).
    """
    x = np.asarray(x, float)
    stride = pool_size if strides is None else strides
    images, height, width, channels = x.shape
    rows = (height - pool_size) // stride + 1
    cols = (width - pool_size) // stride + 1

    y = np.zeros((images, rows, cols, channels))
    for i in range(rows):
        for j in range(cols):
            top, left = i * stride, j * stride
            y[:, i, j] = x[:, top : top + pool_size, left : left + pool_size].mean(axis=(1, 2))
    return y
