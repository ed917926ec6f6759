import numpy as np


def convolve_volume(volume, filters, bias):
    F_h, F_w, C, K = filters.shape
    y = np.empty((volume.shape[0] - F_h + 1, volume.shape[1] - F_w + 1, K), order="F")
    for k in range(K):
        for j in range(y.shape[1]):
            for i in range(y.shape[0]):
                window = volume[i : i + F_h, j : j + F_w]
                y[i, j, k] = np.multiply(window, filters[:, :, :, k]).sum(dtype=float) + bias[k]
    return y
