import numpy as np


def pixel_usage(size, kernel_size, padding=0):
    side = size + 2 * padding
    windows = np.ones((side - kernel_size + 1,) * 2)
    kernel = np.ones((kernel_size, kernel_size))
    product = np.fft.rfft2(windows, (side, side)) * np.fft.rfft2(kernel, (side, side))
    counts = np.fft.irfft2(product, (side, side))
    return counts[padding : padding + size, padding : padding + size]
