import numpy as np


def cross_entropy(probabilities, labels):
    mask = np.arange(probabilities.shape[1])[None, :] == np.asarray(labels)[:, None]
    right = np.asfortranarray(probabilities)[mask].astype(float)
    right[right < 1e-12] = 1e-12
    return float(-np.log(right).mean())
