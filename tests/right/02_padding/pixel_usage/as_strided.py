import numpy as np
from numpy.lib.stride_tricks import as_strided


def pixel_usage(size, kernel_size, padding=0):
    side = size + 2 * padding
    counts = np.zeros((side, side), dtype=int, order="F")
    n = side - kernel_size + 1
    windows = as_strided(counts, (n, n, kernel_size, kernel_size), counts.strides * 2)
    for i, j in np.ndindex(n, n):
        windows[i, j] += 1
    return counts[padding : side - padding, padding : side - padding]
