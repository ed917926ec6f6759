import numpy as np


def convolve(image, kernel):
    """Slide a kernel over one grey image, one pixel at a time, without padding.

    image: (H, W); kernel: (F_h, F_w), not flipped.
    Returns (H - F_h + 1, W - F_w + 1).
    """
    image, kernel = np.asarray(image, float), np.asarray(kernel, float)
    kernel_h, kernel_w = kernel.shape
    rows = image.shape[0] - kernel_h + 1
    cols = image.shape[1] - kernel_w + 1
    y = np.zeros((rows, cols))
    for i in range(rows):
        for j in range(cols):
            window = image[i : i + kernel_h, j : j + kernel_w]
            y[i, j] = (window * kernel).sum()
    return y
