import numpy as np


def convolve_volume(volume, filters, bias):
    F_h, F_w, C, K = filters.shape
    rows, cols = volume.shape[0] - F_h + 1, volume.shape[1] - F_w + 1
    y = np.tile(np.asarray(bias, dtype=float), (rows, cols, 1))
    for u in range(F_h):
        for v in range(F_w):
            y += volume[u : u + rows, v : v + cols] @ filters[u, v].astype(float)
    return y
