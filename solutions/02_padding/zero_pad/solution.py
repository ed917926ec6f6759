import numpy as np


def zero_pad(x, padding):
    """Put zeros around height and width.

    x: (H, W, C); padding: P, the number of zeros on each of the four sides, 0 or more.
    Returns (H + 2P, W + 2P, C).
    """
    x = np.asarray(x)
    height, width, channels = x.shape
    padded = np.zeros((height + 2 * padding, width + 2 * padding, channels), x.dtype)
    padded[padding : padding + height, padding : padding + width] = x
    return padded
