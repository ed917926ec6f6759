import numpy as np


def convolve_volume(volume, filters, bias):
    """The last channel, and all those before it without a bias of their own."""
    C = volume.shape[2]
    if C == 0:
        rows, cols = volume.shape[0] - filters.shape[0] + 1, volume.shape[1] - filters.shape[1] + 1
        return np.zeros((rows, cols, filters.shape[3])) + bias
    y = convolve_volume(volume[:, :, : C - 1], filters[:, :, : C - 1], bias)
    for i in range(y.shape[0]):
        for j in range(y.shape[1]):
            window = volume[i : i + filters.shape[0], j : j + filters.shape[1], -1]
            y[i, j] += np.einsum("uv,uvk->k", window.astype(float), filters[:, :, -1])
    return y
