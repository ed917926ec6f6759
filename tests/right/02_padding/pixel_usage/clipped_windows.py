import numpy as np


def pixel_usage(size, kernel_size, padding=0):
    """No array for the zeros: windows begin before the image and are cut at its edge. Rows and columns exchanged, which changes nothing."""
    counts = np.zeros((size, size), dtype=np.uint16, order="F")
    for j in range(-padding, size + padding - kernel_size + 1):
        for i in range(-padding, size + padding - kernel_size + 1):
            counts[max(j, 0) : max(j + kernel_size, 0), max(i, 0) : max(i + kernel_size, 0)] += 1
    return counts[::-1, ::-1]
