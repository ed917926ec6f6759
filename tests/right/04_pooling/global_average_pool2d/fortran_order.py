import numpy as np


def global_average_pool2d(x):
    maps = np.moveaxis(x, -1, 0)  # (C, N, H, W)
    return np.array([[np.average(image) for image in one] for one in maps]).T
