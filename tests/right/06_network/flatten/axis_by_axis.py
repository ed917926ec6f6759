import numpy as np


def flatten(x):
    y = np.copy(x)
    while y.ndim > 2:
        y = np.concatenate([y[:, i] for i in range(y.shape[1])], axis=1)
    return y
