import numpy as np


def flatten(x):
    return np.vstack([np.ravel(image) for image in x])
