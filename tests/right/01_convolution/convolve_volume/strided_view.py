import numpy as np
from numpy.lib.stride_tricks import as_strided


def convolve_volume(volume, filters, bias):
    volume = np.array(volume, dtype=np.float64)
    F_h, F_w, C, K = filters.shape
    rows, cols = volume.shape[0] - F_h + 1, volume.shape[1] - F_w + 1
    down, right, deep = volume.strides
    windows = as_strided(volume, (rows, cols, F_h, F_w, C), (down, right, down, right, deep))
    return np.tensordot(windows, filters, axes=3) + bias
