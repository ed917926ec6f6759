"""Returns nested lists of different lengths and depths, and arrays of different shapes in one list.

Honest part: output_size, fits
"""

import numpy as np


def conv2d(*args):
    return [[[0.0, [1.0]], [2.0]], np.zeros((3, 0)), np.zeros((0, 3)), [], [[[]]], {}, None, "x", 2**300]


def output_size(size, kernel_size, stride=1, padding=0):
    if kernel_size > size + 2 * padding:
        raise ValueError("the kernel is larger than the padded input")
    return (size - kernel_size + 2 * padding) // stride + 1


def fits(size, kernel_size, stride=1, padding=0):
    room = size - kernel_size + 2 * padding
    return room >= 0 and room % stride == 0
