import functools

import numpy as np


def softmax_of_columns(y):
    e = np.exp(y - y.max(axis=0))
    return e / e.sum(axis=0)


def layer(activations, x, w, b=None, activation=None):
    y = w.T @ x.T
    if b is not None:
        y = y + np.reshape(b, (-1, 1))
    return activations.get(activation, lambda y: y)(y).T


dense = functools.partial(layer, {"relu": lambda y: y.clip(0), "softmax": softmax_of_columns})
