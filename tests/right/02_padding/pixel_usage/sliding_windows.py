import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def pixel_usage(size, kernel_size, padding=0):
    """Number the pixels, look at all windows, count the numbers seen; the zeros have number 0."""
    numbers = np.pad(np.arange(1, size * size + 1).reshape(size, size), padding)
    seen = sliding_window_view(numbers, (kernel_size, kernel_size))
    return np.bincount(seen.ravel(), minlength=size * size + 1)[1:].reshape(size, size)
