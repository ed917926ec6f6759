from fractions import Fraction


def fits(size, kernel_size, stride=1, padding=0):
    return Fraction(size - kernel_size + 2 * padding, stride).denominator == 1
