import numpy as np


def conv2d_fast(x, w, b):
    """A convolution is a dense layer with many zeros and shared weights; one row of the image at a time."""
    kernel_h, kernel_w, channels, filters = w.shape
    rows, cols = x.shape[1] - kernel_h + 1, x.shape[2] - kernel_w + 1
    band = np.zeros((kernel_h, x.shape[2], channels, cols, filters))
    for j in range(cols):
        band[:, j : j + kernel_w, :, j] = w
    y = np.stack([np.tensordot(x[:, i : i + kernel_h], band, axes=3) for i in range(rows)], axis=1)
    return np.asfortranarray(y + b)
