import numpy as np


def gram_matrix(features):
    """(H, W, C) to (C, C): products of two channels, averaged over all pixels."""
    pixels = np.asarray(features, float).reshape(-1, np.shape(features)[-1])
    return pixels.T @ pixels / len(pixels)


def style_loss(a, b):
    """Mean squared difference of the Gram matrices of two stacks of feature maps, a number.

    a: (H, W, C); b: (H', W', C), with as many channels but perhaps of another size.
    """
    return float(np.mean((gram_matrix(a) - gram_matrix(b)) ** 2))
