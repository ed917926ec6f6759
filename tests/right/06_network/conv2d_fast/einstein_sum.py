import numpy as np


def conv2d_fast(x, w, b):
    windows = np.lib.stride_tricks.sliding_window_view(x, w.shape[:2], (1, 2))
    return np.einsum("nijcuv,uvck->nijk", windows, w, optimize=True) + b
