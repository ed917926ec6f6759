import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def conv2d_backward(dy, x, w):
    F_h, F_w = w.shape[:2]
    dw = np.einsum("nijcuv,nijk->uvck", sliding_window_view(x, (F_h, F_w), axis=(1, 2)), dy, optimize=True)
    p, q = F_h - 1, F_w - 1
    padded = np.pad(dy, [(0, 0), (p, p), (q, q), (0, 0)])
    dx = np.einsum("npqkuv,uvck->npqc", sliding_window_view(padded, (F_h, F_w), axis=(1, 2)), w[::-1, ::-1], optimize=True)
    return dx, dw, np.einsum("nijk->k", dy)
