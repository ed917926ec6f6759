from fractions import Fraction
from statistics import fmean


def average_pool2d(x, pool_size=2, strides=None):
    step = strides or pool_size
    n, h, w, c = x.shape
    numbers = x.tolist()
    tops = range(0, h - pool_size + 1, step)
    lefts = range(0, w - pool_size + 1, step)

    def window(image, top, left, channel):
        return [image[i][j][channel] for i in range(top, top + pool_size) for j in range(left, left + pool_size)]

    def exact(values):
        return float(sum(map(Fraction, values)) / len(values)) if all(isinstance(v, int) for v in values) else fmean(values)

    return [[[[exact(window(image, top, left, k)) for k in range(c)] for left in lefts] for top in tops] for image in numbers]
