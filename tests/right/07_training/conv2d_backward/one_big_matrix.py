import itertools

import numpy as np


def conv2d_backward(dy, x, w):
    """The layer as one matrix from all inputs to all outputs; the way back is its transpose."""
    N, H, W, C = x.shape
    F_h, F_w, _, K = w.shape
    rows, cols = dy.shape[1:3]
    matrix = np.zeros((rows, cols, K, H, W, C))
    for i, j in itertools.product(range(rows), range(cols)):
        matrix[i, j, :, i : i + F_h, j : j + F_w, :] = np.moveaxis(w, 3, 0)
    flat = dy.reshape(N, -1)
    dx = (flat @ matrix.reshape(flat.shape[1], -1)).reshape(x.shape)
    outer = (flat.T @ x.reshape(N, -1)).reshape(matrix.shape)  # the gradient of every entry of the matrix
    dw = np.zeros(w.shape)
    for i, j in itertools.product(range(rows), range(cols)):
        dw += np.moveaxis(outer[i, j, :, i : i + F_h, j : j + F_w, :], 0, 3)
    return dx, dw, dy.sum(axis=2).sum(axis=1).sum(axis=0)
