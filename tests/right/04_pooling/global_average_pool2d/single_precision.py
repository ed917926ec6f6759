import numpy as np


def global_average_pool2d(x):
    return np.mean(np.mean(x.astype(np.float32), axis=2), axis=1)
