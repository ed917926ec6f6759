import numpy as np


def conv2d_params(kernel_size, in_channels, filters, use_bias=True):
    w = np.zeros((*kernel_size, in_channels, filters))
    b = np.zeros(filters if use_bias else 0)
    return w.size + b.size
