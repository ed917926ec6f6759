import numpy as np


def relu(x):
    if np.ndim(x) == 0:
        return max(0, x)
    return [relu(part) for part in x]
