import numpy as np


def convolve_volume(volume, filters, bias):
    F_h, F_w, C, K = filters.shape
    rows, cols = volume.shape[0] - F_h + 1, volume.shape[1] - F_w + 1
    columns = np.empty((rows * cols, F_h * F_w * C))
    for n in range(rows * cols):
        i, j = divmod(n, cols)
        columns[n] = volume[i : i + F_h, j : j + F_w, :].reshape(-1)
    return (columns @ filters.reshape(-1, K) + bias).reshape(rows, cols, K)
