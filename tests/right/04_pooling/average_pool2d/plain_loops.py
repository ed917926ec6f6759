import numpy as np


def average_pool2d(x, pool_size=2, strides=None):
    if strides is None:
        strides = pool_size
    N, H, W, C = x.shape
    H_out = (H - pool_size) // strides + 1
    W_out = (W - pool_size) // strides + 1
    y = np.zeros((N, H_out, W_out, C))
    for n in range(N):
        for i in range(H_out):
            for j in range(W_out):
                for c in range(C):
                    total = 0
                    for u in range(pool_size):
                        for v in range(pool_size):
                            total += x[n, i * strides + u, j * strides + v, c]
                    y[n, i, j, c] = total / (pool_size * pool_size)
    return y
