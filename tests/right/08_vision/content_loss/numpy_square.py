import numpy as np


def content_loss(a, b):
    return np.square(np.subtract(a, b)).mean()
