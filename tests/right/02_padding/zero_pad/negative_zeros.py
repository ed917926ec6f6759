import numpy as np


def zero_pad(x, padding):
    """The zeros are -0.0, the floats are long, and the result is a masked array."""
    height, width, channels = np.shape(x)
    y = np.ma.masked_array(np.full((height + 2 * padding, width + 2 * padding, channels), -0.0, dtype=np.longdouble))
    y[padding : padding + height, padding : padding + width] = x
    return y
