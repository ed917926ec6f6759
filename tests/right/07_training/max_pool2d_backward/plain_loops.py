import numpy as np


def max_pool2d_backward(dy, x, pool_size=2):
    N, rows, cols, C = dy.shape
    dx = np.zeros(x.shape)
    for n in range(N):
        for c in range(C):
            for i in range(rows):
                for j in range(cols):
                    best_a, best_b = i * pool_size, j * pool_size
                    for a in range(i * pool_size, (i + 1) * pool_size):
                        for b in range(j * pool_size, (j + 1) * pool_size):
                            if x[n, a, b, c] > x[n, best_a, best_b, c]:
                                best_a, best_b = a, b
                    dx[n, best_a, best_b, c] += dy[n, i, j, c]
    return dx
