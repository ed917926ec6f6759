"""Promises a thousand bytes, sends ten and exits.

Honest part: output_size, fits
"""

import os
import struct


def conv2d(*args):
    os.write(3, struct.pack("<4sBQI", b"CNN\x01", 18, 0, 1000) + b"s" * 10)
    os._exit(0)


def output_size(size, kernel_size, stride=1, padding=0):
    if kernel_size > size + 2 * padding:
        raise ValueError("the kernel is larger than the padded input")
    return (size - kernel_size + 2 * padding) // stride + 1


def fits(size, kernel_size, stride=1, padding=0):
    room = size - kernel_size + 2 * padding
    return room >= 0 and room % stride == 0
