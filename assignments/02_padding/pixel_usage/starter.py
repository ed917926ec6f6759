import numpy as np


def pixel_usage(size, kernel_size, padding=0):
    """In how many windows each pixel of a square image takes part, at stride 1.

    size: side of the image; kernel_size: side of the kernel; padding: zeros on each of the four sides.
    Returns (size, size).
    """
    # TODO
    raise NotImplementedError
