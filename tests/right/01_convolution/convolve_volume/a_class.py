import numpy as np


class Filter:
    def __init__(self, weights, bias):
        self.weights = weights
        self.bias = bias

    def answer(self, window):
        return np.sum(window * self.weights) + self.bias


def convolve_volume(volume, filters, bias):
    F_h, F_w, _, K = filters.shape
    layer = [Filter(filters[..., k].astype(float), float(bias[k])) for k in range(K)]
    rows = range(volume.shape[0] - F_h + 1)
    cols = range(volume.shape[1] - F_w + 1)
    return np.array([[[f.answer(volume[i : i + F_h, j : j + F_w]) for f in layer] for j in cols] for i in rows])
