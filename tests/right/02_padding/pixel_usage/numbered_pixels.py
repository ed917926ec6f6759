import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def pixel_usage(size, kernel_size, padding=0):
    """Every pixel has a number, the zeros have 0; how often is each number seen?"""
    numbers = np.pad(1 + np.arange(size * size).reshape(size, size), padding)
    seen = sliding_window_view(numbers, (kernel_size, kernel_size))
    return np.bincount(seen.ravel(), minlength=size * size + 1)[1:].reshape(size, size)
