import numpy as np


def dense_params(inputs, units, use_bias=True):
    weights = np.float64(inputs) * units
    bias = units * 1.0 if use_bias else 0.0
    return weights + bias
