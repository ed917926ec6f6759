import numpy as np


def pixel_usage(size, kernel_size, padding=0):
    full = size + 2 * padding
    counts = np.zeros((full, full), dtype=np.float32)
    for i in range(full - kernel_size + 1):
        for j in range(full - kernel_size + 1):
            counts[i : i + kernel_size, j : j + kernel_size] += 1
    if padding > 0:
        counts = counts[padding:-padding, padding:-padding]
    return counts
