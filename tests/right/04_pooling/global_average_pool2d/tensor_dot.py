import numpy as np


def global_average_pool2d(x):
    height, width = x.shape[1:3]
    weights = np.full((height, width), 1.0 / (height * width))
    return np.tensordot(weights, x, axes=((0, 1), (1, 2)))
