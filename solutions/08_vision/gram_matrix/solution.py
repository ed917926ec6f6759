import numpy as np


def gram_matrix(features):
    """How strongly the channels of a stack of feature maps appear together.

    features: (H, W, C). Returns (C, C): sums over all pixels of products of two channels, divided by H·W.
    """
    features = np.asarray(features, float)
    pixels = features.reshape(-1, features.shape[-1])  # (H·W, C)
    return pixels.T @ pixels / len(pixels)
