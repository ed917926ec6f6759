"""Loops over everything, in plain Python numbers; the window ends at the edge instead of padding."""

import math

import numpy as np


def max_pool2d(x, pool_size=2, strides=None, padding="valid"):
    if strides is None:
        strides = pool_size
    N, H, W, C = x.shape
    if padding == "same":
        H_out = math.ceil(H / strides)
        W_out = math.ceil(W / strides)
        pad_top = max((H_out - 1) * strides + pool_size - H, 0) // 2
        pad_left = max((W_out - 1) * strides + pool_size - W, 0) // 2
    else:
        H_out = (H - pool_size) // strides + 1
        W_out = (W - pool_size) // strides + 1
        pad_top = pad_left = 0
    y = np.empty((N, H_out, W_out, C))
    for n in range(N):
        for i in range(H_out):
            for j in range(W_out):
                for c in range(C):
                    best = -math.inf
                    for u in range(pool_size):
                        for v in range(pool_size):
                            row = i * strides + u - pad_top
                            col = j * strides + v - pad_left
                            if 0 <= row < H and 0 <= col < W and x[n, row, col, c] > best:
                                best = x[n, row, col, c]
                    y[n, i, j, c] = best
    return y
