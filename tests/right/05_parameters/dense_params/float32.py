import numpy as np


def dense_params(inputs, units, use_bias=True):
    inputs, units = np.float32(inputs), np.float32(units)
    return inputs * units + (units if use_bias else 0)
