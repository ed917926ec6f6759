import numpy as np


def conv2d_params(kernel_size, in_channels, filters, use_bias=True):
    weights = float(np.prod(kernel_size)) * in_channels * filters
    if not use_bias:
        return weights
    return weights + filters
