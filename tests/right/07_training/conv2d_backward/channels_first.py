import numpy as np


def conv2d_backward(dy, x, w):
    """Channels first inside, as in PyTorch; the axes go back at the end, so the results are not contiguous."""
    dy, x, w = dy.transpose(0, 3, 1, 2), x.transpose(0, 3, 1, 2), w.transpose(3, 2, 0, 1)
    K, C, F_h, F_w = w.shape
    rows, cols = dy.shape[2:]
    dx, dw = np.zeros(x.shape, order="F"), np.zeros(w.shape)
    for n in range(len(x)):
        for k in range(K):
            for c in range(C):
                for u in range(F_h):
                    for v in range(F_w):
                        dw[k, c, u, v] += (x[n, c, u : u + rows, v : v + cols] * dy[n, k]).sum()
                        dx[n, c, u : u + rows, v : v + cols] += w[k, c, u, v] * dy[n, k]
    return dx.transpose(0, 2, 3, 1), dw.transpose(2, 3, 1, 0), dy.sum(axis=(0, 2, 3))
