import numpy as np


def same_padding(size, kernel_size, stride=1):
    windows = int(np.ceil(size / stride))
    total = np.maximum((windows - 1) * stride + kernel_size - size, 0)
    return np.floor(total / 2).astype(int), np.ceil(total / 2).astype(int)
