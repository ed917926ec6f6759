import numpy as np


def conv2d_params(kernel_size, in_channels, filters, use_bias=True):
    per_filter = np.prod(np.asarray(kernel_size)) * in_channels + bool(use_bias)
    return np.asarray(per_filter * filters)
