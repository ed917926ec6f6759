import numpy as np


def global_average_pool2d(x):
    """The mean of every feature map: one number for each image and each channel.

    x: (N, H, W, C). Returns (N, C).
    """
    return np.asarray(x, float).mean(axis=(1, 2))  # height and width
