import numpy as np


def convolve_volume(volume, filters, bias):
    """The bias first, then the products of one position of the filters after another; the channels by @."""
    height, width = filters.shape[:2]
    rows, cols = volume.shape[0] - height + 1, volume.shape[1] - width + 1
    y = np.tile(np.array(bias, dtype=float), (rows, cols, 1))
    for u in range(height):
        for v in range(width):
            y += volume[u : u + rows, v : v + cols] @ filters[u, v].astype(float)
    return y
