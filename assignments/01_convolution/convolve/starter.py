import numpy as np


def convolve(image, kernel):
    """Slide a kernel over one grey image, one pixel at a time, without padding.

    image: (H, W); kernel: (F_h, F_w), not flipped.
    Returns (H - F_h + 1, W - F_w + 1).
    """
    # TODO
    raise NotImplementedError
