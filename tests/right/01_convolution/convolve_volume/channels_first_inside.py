import numpy as np


def convolve_volume(volume, filters, bias):
    """As in PyTorch inside, as in Keras outside."""
    x = np.transpose(volume, (2, 0, 1)).astype(float)
    w = np.transpose(filters, (3, 2, 0, 1))
    K, C, h, w_ = w.shape
    y = np.zeros((K, x.shape[1] - h + 1, x.shape[2] - w_ + 1))
    for k in range(K):
        for i in range(y.shape[1]):
            for j in range(y.shape[2]):
                y[k, i, j] = np.sum(x[:, i : i + h, j : j + w_] * w[k]) + bias[k]
    return y.transpose(1, 2, 0)
