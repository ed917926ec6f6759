from fractions import Fraction
from math import ceil, floor


def same_padding(size, kernel_size, stride=1):
    if size > stride:  # all windows but the last are no trouble
        return same_padding(size - stride, kernel_size, stride)
    half = Fraction(max(kernel_size - size, 0), 2)
    return floor(half), ceil(half)
