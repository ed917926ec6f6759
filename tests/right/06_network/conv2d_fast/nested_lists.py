import numpy as np


def conv2d_fast(x, w, b):
    x, w, b = np.asarray(x, float), np.asarray(w, float), np.asarray(b, float)
    windows = np.lib.stride_tricks.sliding_window_view(x, w.shape[:2], axis=(1, 2))
    return (np.tensordot(windows, w, axes=[(4, 5, 3), (0, 1, 2)]) + b).tolist()
