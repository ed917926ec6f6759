from fractions import Fraction
from math import floor


def output_size(size, kernel_size, stride=1, padding=0):
    windows = Fraction(size - kernel_size + 2 * padding, stride) + 1
    if windows - 1 < 0:
        raise ValueError("nothing fits")
    return floor(windows)
