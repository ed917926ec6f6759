import numpy as np


def softmax(z):
    """Turn scores into probabilities along the last axis. z: (…, K); returns an array of the same shape.

    The largest score of a row is subtracted first: the quotient stays the same, and no exponent is above 0.
    """
    z = np.asarray(z, float)
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)
