import numpy as np


def find_pattern(image, pattern):
    image = np.ascontiguousarray(image)
    h, w = pattern.shape
    shape = image.shape[0] - h + 1, image.shape[1] - w + 1
    windows = np.lib.stride_tricks.as_strided(image, shape + (h, w), image.strides * 2, writeable=False)
    score = np.abs(windows - pattern).sum(axis=(2, 3))
    return np.unravel_index(np.argmin(score), score.shape)
