import numpy as np


def gram_matrix(features):
    rows = np.moveaxis(np.asarray(features, np.float32), -1, 0).reshape(features.shape[-1], -1)
    return np.dot(rows, rows.T) / np.float32(rows.shape[1])
