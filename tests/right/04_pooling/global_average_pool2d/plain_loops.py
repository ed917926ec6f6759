import numpy as np


def global_average_pool2d(x):
    N, H, W, C = x.shape
    y = np.zeros((N, C))
    for n in range(N):
        for c in range(C):
            total = 0
            for i in range(H):
                for j in range(W):
                    total += x[n, i, j, c]
            y[n, c] = total / (H * W)
    return y
