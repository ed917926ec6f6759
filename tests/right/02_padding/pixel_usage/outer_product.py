import numpy as np


def pixel_usage(size, kernel_size, padding=0):
    windows = size + 2 * padding - kernel_size + 1
    position = np.arange(size) + padding
    first = np.maximum(position - kernel_size + 1, 0)
    last = np.minimum(position, windows - 1)
    line = last - first + 1
    return np.outer(line, line)
