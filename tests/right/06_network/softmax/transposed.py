import numpy as np


def softmax(z):
    scores = np.transpose(z)  # the classes come first
    e = np.exp(scores - scores.max(axis=0))
    return (e / e.sum(axis=0)).T
