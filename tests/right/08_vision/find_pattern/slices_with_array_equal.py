import itertools

import numpy as np


def find_pattern(image, pattern):
    h, w = pattern.shape
    places = itertools.product(range(image.shape[0] - h + 1), range(image.shape[1] - w + 1))
    return next([i, j] for i, j in places if np.array_equal(image[i : i + h, j : j + w], pattern))
