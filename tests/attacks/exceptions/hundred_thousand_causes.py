"""Raises an exception with a chain of 100,000 causes.

Honest part: output_size, fits
"""


def conv2d(*args):
    error = RuntimeError("last")
    for i in range(100_000):
        outer = RuntimeError(str(i))
        outer.__cause__ = error
        error = outer
    raise error


def output_size(size, kernel_size, stride=1, padding=0):
    if kernel_size > size + 2 * padding:
        raise ValueError("the kernel is larger than the padded input")
    return (size - kernel_size + 2 * padding) // stride + 1


def fits(size, kernel_size, stride=1, padding=0):
    room = size - kernel_size + 2 * padding
    return room >= 0 and room % stride == 0
