import numpy as np


def dense_params(inputs, units, use_bias=True):
    weights = np.prod([np.int64(inputs), np.int64(units)])
    return weights + np.int64(units) * np.int64(use_bias)
