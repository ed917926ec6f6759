import numpy as np


def conv2d_backward(dy, x, w):
    dy, x, w = (np.asarray(a, dtype=np.float32) for a in (dy, x, w))
    rows, cols = dy.shape[1:3]
    dx, dw = np.zeros_like(x), np.zeros_like(w)
    for u in range(w.shape[0]):
        for v in range(w.shape[1]):
            part = x[:, u : u + rows, v : v + cols]
            dw[u, v] = np.einsum("nijc,nijk->ck", part, dy)
            dx[:, u : u + rows, v : v + cols] += np.einsum("nijk,ck->nijc", dy, w[u, v])
    return dx, dw, dy.sum(axis=(0, 1, 2))
