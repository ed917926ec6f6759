import numpy as np


def zero_pad(x, padding):
    """One ring of zeros at a time."""
    if padding == 0:
        return x
    return zero_pad(np.insert(np.insert(x, [0, len(x)], 0, axis=0), [0, x.shape[1]], 0, axis=1), padding - 1)
