import numpy as np


def pad_plane(plane, padding):
    return np.pad(plane, padding)


def zero_pad(x, padding):
    return np.stack([pad_plane(x[..., c], padding) for c in range(x.shape[-1])], axis=-1)
