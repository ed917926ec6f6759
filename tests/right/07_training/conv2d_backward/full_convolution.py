import numpy as np


def correlate(x, w):
    F_h, F_w = w.shape[:2]
    y = np.zeros((x.shape[0], x.shape[1] - F_h + 1, x.shape[2] - F_w + 1, w.shape[3]))
    for i in range(y.shape[1]):
        for j in range(y.shape[2]):
            y[:, i, j] = np.tensordot(x[:, i : i + F_h, j : j + F_w], w, 3)
    return y


def conv2d_backward(dy, x, w):
    """Three times the same correlation: with the turned kernel over dy in zeros, and of x with dy as filters."""
    F_h, F_w = w.shape[:2]
    wide = np.pad(dy, ((0, 0), (F_h - 1, F_h - 1), (F_w - 1, F_w - 1), (0, 0)))
    dx = correlate(wide, np.flip(w, (0, 1)).transpose(0, 1, 3, 2))
    dw = correlate(x.transpose(3, 1, 2, 0), dy.transpose(1, 2, 0, 3)).transpose(1, 2, 0, 3)
    return dx, dw, dy.sum((0, 1, 2))
