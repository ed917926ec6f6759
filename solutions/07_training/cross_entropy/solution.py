import numpy as np


def cross_entropy(probabilities, labels):
    """The mean of -log of the probability that the right class got, one number.

    probabilities: (N, K), clipped to at least 1e-12; labels: (N,), integers from 0 to K - 1.
    """
    probabilities, labels = np.asarray(probabilities, float), np.asarray(labels)
    right = probabilities[np.arange(len(labels)), labels]  # of each row the column of its label
    return -np.mean(np.log(np.maximum(right, 1e-12)))
