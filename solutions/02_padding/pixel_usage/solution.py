import numpy as np


def pixel_usage(size, kernel_size, padding=0):
    """In how many windows each pixel of a square image takes part, at stride 1.

    size: side of the image; kernel_size: side of the kernel; padding: zeros on each of the four sides.
    Returns (size, size).
    """
    side = size + 2 * padding
    counts = np.zeros((side, side), int)
    windows = side - kernel_size + 1
    for i in range(windows):
        for j in range(windows):
            counts[i : i + kernel_size, j : j + kernel_size] += 1
    return counts[padding : padding + size, padding : padding + size]  # without the zeros
