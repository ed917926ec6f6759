"""Hides garbage in the imaginary part, which `astype(float)` throws away.

Honest part: none
"""

import numpy as np


def output_size(size, kernel_size, stride=1, padding=0):
    return complex((size - kernel_size + 2 * padding) // stride + 1, 7)


def fits(size, kernel_size, stride=1, padding=0):
    return np.complex128((size - kernel_size + 2 * padding) % stride == 0) + 3j


def conv2d(*args):
    return np.full((1, 2, 3), 1e9j)
