import numpy as np


def gram_matrix(features):
    """How strongly the channels of a stack of feature maps appear together.

    features: (H, W, C). Returns (C, C): sums over all pixels of products of two channels, divided by H·W.
    """
    # TODO
    raise NotImplementedError
