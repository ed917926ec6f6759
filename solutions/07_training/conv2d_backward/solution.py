import numpy as np


def conv2d_backward(dy, x, w):
    """The gradients of a convolution layer (stride 1, "valid").

    dy: (N, H', W', K), the gradient of its output; x: (N, H, W, C), its input; w: (F_h, F_w, C, K), its filters.
    Returns (dx, dw, db), of the shapes of x, w and the bias (K,).
    """
    dy, x, w = np.asarray(dy, float), np.asarray(x, float), np.asarray(w, float)
    rows, cols = dy.shape[1:3]
    dx, dw = np.zeros(x.shape), np.zeros(w.shape)
    for u in range(w.shape[0]):
        for v in range(w.shape[1]):
            met = x[:, u : u + rows, v : v + cols]  # the pixels that w[u, v] is multiplied with, (N, H', W', C)
            dw[u, v] = np.tensordot(met, dy, ((0, 1, 2), (0, 1, 2)))
            dx[:, u : u + rows, v : v + cols] += dy @ w[u, v].T  # back to the same pixels; windows overlap, so they add up
    return dx, dw, dy.sum(axis=(0, 1, 2))
