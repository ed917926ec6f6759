import numpy as np


def dense(x, w, b=None, activation=None):
    """A fully connected layer.

    x: (N, D); w: (D, U); b: (U,) or None; activation: None, "relu" or "softmax".
    Returns (N, U).
    """
    # TODO
    raise NotImplementedError
