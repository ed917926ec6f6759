import numpy as np


def total(x, w):
    if len(w) == 1:
        return np.outer(x[:, 0], w[0])
    half = len(w) // 2
    return total(x[:, :half], w[:half]) + total(x[:, half:], w[half:])


def dense(x, w, b=None, activation=None):
    y = total(x, w)
    y = y if b is None else y + b
    if activation == "relu":
        return (y + np.abs(y)) / 2
    if activation == "softmax":
        return 1 / np.exp(y[:, None, :] - y[:, :, None]).sum(axis=2)
    return y
