import numpy as np
from numpy.lib.stride_tricks import as_strided


def windows(a, F_h, F_w):
    N, H, W, C = a.shape
    s = a.strides
    return as_strided(a, (N, H - F_h + 1, W - F_w + 1, F_h, F_w, C), (s[0], s[1], s[2], s[1], s[2], s[3]), writeable=False)


def conv2d_backward(dy, x, w):
    F_h, F_w, C, K = w.shape
    dw = np.tensordot(windows(x, F_h, F_w), dy, axes=([0, 1, 2], [0, 1, 2]))
    frame = np.zeros((dy.shape[0], dy.shape[1] + 2 * F_h - 2, dy.shape[2] + 2 * F_w - 2, K))
    frame[:, F_h - 1 : F_h - 1 + dy.shape[1], F_w - 1 : F_w - 1 + dy.shape[2]] = dy
    dx = np.tensordot(windows(frame, F_h, F_w), np.rot90(w, 2), axes=([3, 4, 5], [0, 1, 3]))
    return dx, dw, dy.reshape(-1, K).sum(0)
