"""A square field instead of a strip: what is counted is the windows that hold a pixel."""

from autograder.report.picture import Geometry


def geometry(size, kernel_size, padding=0):
    return Geometry((kernel_size, kernel_size), (1, 1), (padding, padding), (padding, padding), (size, size))
