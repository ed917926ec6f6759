import numpy as np


def cross_entropy(probabilities, labels):
    """As many libraries have it: away from 0 and from 1."""
    p = np.clip(np.asarray(probabilities, dtype=np.float64), 1e-12, 1 - 1e-12)
    logs = np.log(np.take_along_axis(p, np.asarray(labels, dtype=np.intp)[:, None], axis=1))
    return -logs.sum() / logs.size
