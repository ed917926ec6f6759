import numpy as np


def dense(x, w, b=None, activation=None):
    if b is not None:
        x = np.hstack([x, np.ones((len(x), 1))])
        w = np.vstack([w, b])
    y = np.tensordot(x, w, axes=1)
    if activation == "relu":
        return np.clip(y, 0, None)
    if activation == "softmax":
        return np.exp(y - np.logaddexp.reduce(y, axis=1, keepdims=True))
    return y
