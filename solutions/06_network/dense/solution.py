import numpy as np


def softmax(z):
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def dense(x, w, b=None, activation=None):
    """A fully connected layer.

    x: (N, D); w: (D, U); b: (U,) or None; activation: None, "relu" or "softmax".
    Returns (N, U).
    """
    y = np.asarray(x, float) @ np.asarray(w, float)
    if b is not None:
        y = y + np.asarray(b)
    if activation == "relu":
        return np.maximum(y, 0)
    if activation == "softmax":
        return softmax(y)
    return y
