import numpy as np


def im2col(x, F_h, F_w):
    N, H, W, C = x.shape
    return np.array([x[n, i : i + F_h, j : j + F_w].ravel() for n in range(N) for i in range(H - F_h + 1) for j in range(W - F_w + 1)])


def col2im(cols, shape, F_h, F_w):
    N, H, W, C = shape
    x = np.zeros(shape)
    rows = iter(cols)
    for n in range(N):
        for i in range(H - F_h + 1):
            for j in range(W - F_w + 1):
                x[n, i : i + F_h, j : j + F_w] += next(rows).reshape(F_h, F_w, C)
    return x


def conv2d_backward(dy, x, w):
    F_h, F_w, _, K = w.shape
    flat = dy.reshape(-1, K)
    dw = (im2col(x, F_h, F_w).T @ flat).reshape(w.shape)
    dx = col2im(flat @ w.reshape(-1, K).T, x.shape, F_h, F_w)
    return [dx, dw, flat.sum(axis=0)]
