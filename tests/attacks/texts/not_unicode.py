"""Uses lone surrogates, null bytes and characters that XML and JSON forbid.

Honest part: output_size, fits
"""

import os

TEXT = "\ud800\udfff\x00\x01\x0b\x1f\ufffe\uffff"


def conv2d(*args):
    os.write(1, b"\xff\xfe\x00\xc3\x28\xed\xa0\x80 passed")
    raise type("Error\ud800", (Exception,), {})(TEXT)


def output_size(size, kernel_size, stride=1, padding=0):
    if kernel_size > size + 2 * padding:
        raise ValueError("the kernel is larger than the padded input")
    return (size - kernel_size + 2 * padding) // stride + 1


def fits(size, kernel_size, stride=1, padding=0):
    room = size - kernel_size + 2 * padding
    return room >= 0 and room % stride == 0
