"""Looks for the least of infinitely many numbers, in C.

Honest part: output_size, fits
"""

import functools
import itertools


def conv2d(*args):
    return min(itertools.count(), key=functools.partial(max, 0))


def output_size(size, kernel_size, stride=1, padding=0):
    if kernel_size > size + 2 * padding:
        raise ValueError("the kernel is larger than the padded input")
    return (size - kernel_size + 2 * padding) // stride + 1


def fits(size, kernel_size, stride=1, padding=0):
    room = size - kernel_size + 2 * padding
    return room >= 0 and room % stride == 0
