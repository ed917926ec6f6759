"""Prints lines of ten megabytes, without an end of line.

Honest part: output_size, fits
"""

import sys


def conv2d(*args):
    for _ in range(100):
        print("x" * 10_000_000, end="")
        sys.stderr.write("\0" * 10_000_000)
    return None


def output_size(size, kernel_size, stride=1, padding=0):
    if kernel_size > size + 2 * padding:
        raise ValueError("the kernel is larger than the padded input")
    return (size - kernel_size + 2 * padding) // stride + 1


def fits(size, kernel_size, stride=1, padding=0):
    room = size - kernel_size + 2 * padding
    return room >= 0 and room % stride == 0
