import numpy as np


def zero_pad(x, padding):
    """Two matrices that move rows and columns: y = L x R for each channel."""
    down = np.eye(x.shape[0] + 2 * padding, x.shape[0], -padding)
    right = np.eye(x.shape[1] + 2 * padding, x.shape[1], -padding)
    return np.einsum("ih,hwc,jw->ijc", down, x, right)
