import numpy as np


def flatten(x):
    return np.array([image.flatten() for image in x])
