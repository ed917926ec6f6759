import numpy as np


def cross_entropy(probabilities, labels):
    p = np.asarray(probabilities, dtype=np.float32)
    n = np.arange(len(p), dtype=np.int32)
    return np.float32(-np.log(np.maximum(p[n, labels], np.float32(1e-12))).mean(dtype=np.float32))
