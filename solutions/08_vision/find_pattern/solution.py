import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def find_pattern(image, pattern):
    """Where the pattern occurs, which it does exactly once.

    image: (H, W); pattern: (F_h, F_w), not larger than the image.
    Returns (row, column) of its top left corner, two whole numbers.
    """
    image, pattern = np.asarray(image, float), np.asarray(pattern, float)
    windows = sliding_window_view(image, pattern.shape)
    differences = ((windows - pattern) ** 2).sum(axis=(2, 3))  # 0 where every number agrees
    row, column = np.unravel_index(differences.argmin(), differences.shape)
    return int(row), int(column)
