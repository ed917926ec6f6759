import numpy as np


def max_pool2d(x, pool_size=2, strides=None, padding="valid"):
    """The largest number of every window, for each image and each channel.

    x: (N, H, W, C); pool_size: side of the square window; strides: a number, or None for pool_size; padding: "valid" or "same".
    Returns (N, H', W', C).
    """
    # TODO
    raise NotImplementedError
