"""Warns a million times, each time with another text.

Honest part: output_size, fits
"""

import warnings


def conv2d(*args):
    warnings.simplefilter("always")
    for i in range(1_000_000):
        warnings.warn(f"passed {i}")
    return None


def output_size(size, kernel_size, stride=1, padding=0):
    if kernel_size > size + 2 * padding:
        raise ValueError("the kernel is larger than the padded input")
    return (size - kernel_size + 2 * padding) // stride + 1


def fits(size, kernel_size, stride=1, padding=0):
    room = size - kernel_size + 2 * padding
    return room >= 0 and room % stride == 0
