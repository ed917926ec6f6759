import numpy as np


def zero_pad(x, padding):
    height, width, channels = x.shape
    padded = np.zeros((height + 2 * padding, width + 2 * padding, channels), dtype=np.float32)
    padded[padding : height + padding, padding : width + padding, :] = x
    return padded
