from collections import Counter
from itertools import product

import numpy as np


def pixel_usage(size, kernel_size, padding=0):
    starts = range(size + 2 * padding - kernel_size + 1)
    cells = range(kernel_size)
    used = Counter((i + u - padding, j + v - padding) for i, j, u, v in product(starts, starts, cells, cells))
    return np.array([[used[r, c] for c in range(size)] for r in range(size)])
