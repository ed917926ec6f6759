import numpy as np


def pixel_usage(size, kernel_size, padding=0):
    """Light one pixel of a side and see how many outputs notice; then the same for the other side."""
    noticed = []
    for pixel in range(size):
        side = np.zeros(size)
        side[pixel] = 1.0
        noticed.append(np.count_nonzero(np.convolve(np.pad(side, padding), np.ones(kernel_size), "valid")))
    result = np.empty((size, size))
    for r in range(size):
        for c in range(size):
            result[r, c] = noticed[r] * noticed[c]
    return result
