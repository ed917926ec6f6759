import numpy as np


def dense(x, w, b=None, activation=None):
    y = np.dot(np.asarray(x, np.float32), np.asarray(w, np.float32))
    if b is not None:
        y += np.asarray(b, np.float32)
    if activation == "relu":
        y[y < 0] = 0
    if activation == "softmax":
        y -= y.max()
        y = np.exp(y)
        y /= y.sum(axis=-1)[:, None]
    return np.asfortranarray(y)
