import numpy as np


def conv2d_backward(dy, x, w):
    N, rows, cols, K = dy.shape
    F_h, F_w, C, _ = w.shape
    dx = np.zeros(x.shape)
    dw = np.zeros(w.shape)
    db = np.zeros(K)
    for n in range(N):
        for i in range(rows):
            for j in range(cols):
                for k in range(K):
                    db[k] += dy[n, i, j, k]
                    for u in range(F_h):
                        for v in range(F_w):
                            for c in range(C):
                                dw[u, v, c, k] += x[n, i + u, j + v, c] * dy[n, i, j, k]
                                dx[n, i + u, j + v, c] += w[u, v, c, k] * dy[n, i, j, k]
    return dx, dw, db
