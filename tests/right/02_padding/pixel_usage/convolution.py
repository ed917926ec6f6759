import numpy as np


def pixel_usage(size, kernel_size, padding=0):
    """A kernel of ones that visits a map of ones: every window gives back what it covers."""
    windows = size + 2 * padding - kernel_size + 1
    line = np.convolve(np.ones(windows), np.ones(kernel_size))[padding : padding + size]
    return line[:, None] * line[None, :]
