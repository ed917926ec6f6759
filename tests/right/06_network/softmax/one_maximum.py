import numpy as np


def softmax(z):
    e = np.exp(z - np.max(z))  # the maximum of the whole array will do
    return e / np.sum(e, axis=-1, keepdims=True)
