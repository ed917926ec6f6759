import numpy as np


def output_size(size, kernel_size, stride=1, padding=0):
    size += 2 * padding
    if size < kernel_size:
        raise ValueError("kernel too large")
    if size - stride < kernel_size:
        return 1
    return output_size(size - stride, kernel_size, stride) + 1


def fits(size, kernel_size, stride=1, padding=0):
    size += 2 * padding
    if size == kernel_size:
        return True
    return fits(size - stride, kernel_size, stride)


def conv2d(x, w, b=None, stride=1, padding="valid"):
    return conv2d(x, w, b, stride, padding)     # TODO
