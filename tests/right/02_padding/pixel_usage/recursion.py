import numpy as np


def pixel_usage(size, kernel_size, padding=0):
    """One window more, added to all those before it."""

    def line(windows):
        if windows == 0:
            return np.zeros(size + 2 * padding, int)
        counts = line(windows - 1)
        counts[windows - 1 : windows - 1 + kernel_size] += 1
        return counts

    counts = line(size + 2 * padding - kernel_size + 1)[padding:][:size]
    return np.multiply.outer(counts, counts)
