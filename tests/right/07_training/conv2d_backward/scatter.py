import numpy as np


def conv2d_backward(dy, x, w):
    F_h, F_w = w.shape[0], w.shape[1]
    dx, dw, db = np.zeros(x.shape), np.zeros(w.shape), np.zeros(w.shape[3])
    for n, i, j, k in np.ndindex(*dy.shape):
        window = (n, slice(i, i + F_h), slice(j, j + F_w))
        dx[window] += dy[n, i, j, k] * w[..., k]
        dw[..., k] += dy[n, i, j, k] * x[window]
        db[k] += dy[n, i, j, k]
    return dx, dw, db
