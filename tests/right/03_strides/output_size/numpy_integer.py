import numpy as np


def output_size(size, kernel_size, stride=1, padding=0):
    room = np.int64(size) - np.int64(kernel_size) + 2 * np.int64(padding)
    if np.any(room < 0):
        raise ValueError("negative dimension size")
    return np.floor_divide(room, stride) + np.int64(1)
