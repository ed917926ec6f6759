import numpy as np


def flatten(x):
    """Lay every item of a batch out in one row: (N, …) becomes (N, D), in row order."""
    return np.reshape(x, (len(x), -1))
