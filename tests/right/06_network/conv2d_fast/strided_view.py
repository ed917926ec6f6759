import numpy as np


def conv2d_fast(x, w, b):
    x = np.asarray(x, np.float32)
    kernel_h, kernel_w, _, filters = w.shape
    images, height, width, channels = x.shape
    shape = images, height - kernel_h + 1, width - kernel_w + 1, kernel_h, kernel_w, channels
    of_image, of_row, of_pixel, of_channel = x.strides
    windows = np.lib.stride_tricks.as_strided(x, shape, (of_image, of_row, of_pixel, of_row, of_pixel, of_channel), writeable=False)
    return np.tensordot(windows, w.astype(np.float32), axes=3) + np.asarray(b, np.float32)
