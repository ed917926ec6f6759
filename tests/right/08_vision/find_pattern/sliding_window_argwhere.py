import numpy as np


def find_pattern(image, pattern):
    windows = np.lib.stride_tricks.sliding_window_view(image, pattern.shape)
    return np.argwhere((windows == pattern).all(axis=(-2, -1)))[0]
