"""The strip with the zeros that are right: the names of the parameters do not say that it is "same"."""

from autograder.report.picture import Geometry

from .solution import same_padding


def geometry(size, kernel_size, stride=1):
    before, after = same_padding(size, kernel_size, stride)
    return Geometry((1, kernel_size), (1, stride), (0, before), (0, after), (1, size))
