import numpy as np


def gram_matrix(features):
    features = np.asarray(features, np.float32)
    return np.tensordot(features, features, ((0, 1), (0, 1))) / (features.shape[0] * features.shape[1])


def style_loss(a, b):
    difference = gram_matrix(a) - gram_matrix(b)
    return np.float32(np.sum(difference * difference) / difference.size)
