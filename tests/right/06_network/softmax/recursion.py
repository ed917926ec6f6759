import math

import numpy as np


def softmax(z):
    if np.ndim(z) > 1:
        return [softmax(part) for part in z]
    largest = max(z)
    e = [math.exp(score - largest) for score in z]
    total = math.fsum(e)
    return [value / total for value in e]
