import numpy as np


def pixel_usage(size, kernel_size, padding=0):
    """covers[i, r] is 1 if a window that begins at i covers r."""
    starts = np.arange(-padding, size + padding - kernel_size + 1)[:, None]
    pixels = np.arange(size)[None, :]
    covers = (starts <= pixels) & (pixels < starts + kernel_size)
    return np.einsum("ir,jc->rc", covers.astype(np.int32), covers.astype(np.int32))
