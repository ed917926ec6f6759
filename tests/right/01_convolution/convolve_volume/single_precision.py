import numpy as np


def convolve_volume(volume, filters, bias):
    x, w, b = np.float32(volume), np.float32(filters), np.float32(bias)
    h, width = w.shape[:2]
    y = np.zeros((x.shape[0] - h + 1, x.shape[1] - width + 1, w.shape[3]), dtype=np.float32)
    for i in range(y.shape[0]):
        for j in range(y.shape[1]):
            y[i, j] = np.tensordot(x[i : i + h, j : j + width], w, axes=3) + b
    return y
