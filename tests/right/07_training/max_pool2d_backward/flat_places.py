import numpy as np


def max_pool2d_backward(dy, x, pool_size=2):
    """The numbers of the pixels are pooled along with them, and dy is added at those numbers."""
    p, (rows, cols) = pool_size, dy.shape[1:3]
    numbers = np.arange(x.size).reshape(x.shape)
    best, place = x[:, : rows * p : p, : cols * p : p].copy(), numbers[:, : rows * p : p, : cols * p : p].copy()
    for u in range(p):
        for v in range(p):
            here = np.s_[:, u : rows * p : p, v : cols * p : p]
            better = x[here] > best
            best = np.where(better, x[here], best)
            place = np.where(better, numbers[here], place)
    dx = np.zeros(x.size)
    np.add.at(dx, place.ravel(), dy.ravel())
    return dx.reshape(x.shape)
