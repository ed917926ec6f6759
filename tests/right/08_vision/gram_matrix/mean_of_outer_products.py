import numpy as np


def gram_matrix(features):
    features = np.array(features, dtype=float)
    return (features[..., :, None] * features[..., None, :]).mean(axis=(0, 1))
