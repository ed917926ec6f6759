import numpy as np


def content_loss(a, b):
    d = (a - b).ravel(order="K")
    return np.dot(d, d) / d.size
