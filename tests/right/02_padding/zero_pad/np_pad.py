import numpy as np


def zero_pad(x, padding):
    return np.pad(x, ((padding, padding), (padding, padding), (0, 0)), mode="constant")
