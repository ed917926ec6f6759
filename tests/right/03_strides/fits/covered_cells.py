import numpy as np


def fits(size, kernel_size, stride=1, padding=0):
    covered = np.zeros(size + 2 * padding, dtype=bool)
    for start in range(0, len(covered) - kernel_size + 1, stride):
        covered[start : start + kernel_size] = True
    return np.asarray(covered[-1])
