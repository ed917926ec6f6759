import numpy as np


def convolve_volume(volume, filters, bias):
    windows = np.lib.stride_tricks.sliding_window_view(volume.astype(float), filters.shape[:2], axis=(0, 1))
    return np.einsum("ijcuv,uvck->ijk", windows, filters) + bias
