import numpy as np


def max_pool2d(x, pool_size=2, strides=None, padding="valid"):
    strides = pool_size if strides is None else strides
    # channels first, as one may know it from PyTorch, and back at the end without a copy
    x = np.transpose(x, (0, 3, 1, 2)).astype(float)
    if padding == "same":
        total_h = max((np.ceil(x.shape[2] / strides) - 1) * strides + pool_size - x.shape[2], 0)
        total_w = max((np.ceil(x.shape[3] / strides) - 1) * strides + pool_size - x.shape[3], 0)
        top, left = int(total_h // 2), int(total_w // 2)
        bottom, right = int(total_h) - top, int(total_w) - left
        padded = np.full((x.shape[0], x.shape[1], x.shape[2] + top + bottom, x.shape[3] + left + right), np.nan, order="F")
        padded[:, :, top : top + x.shape[2], left : left + x.shape[3]] = x
        x = padded
    h = 1 + (x.shape[2] - pool_size) // strides
    w = 1 + (x.shape[3] - pool_size) // strides
    y = np.zeros((x.shape[0], x.shape[1], h, w), order="F")
    for i in range(h):
        for j in range(w):
            y[:, :, i, j] = np.nanmax(x[:, :, i * strides : i * strides + pool_size, j * strides : j * strides + pool_size], axis=(2, 3))
    return y.transpose(0, 2, 3, 1)
