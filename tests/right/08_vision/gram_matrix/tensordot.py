import numpy as np


def gram_matrix(features):
    h, w, _ = features.shape
    return np.tensordot(features, features, axes=([0, 1], [0, 1])) / (h * w)
