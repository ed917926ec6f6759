import numpy as np


def zero_pad(x, padding):
    H, W, C = x.shape
    result = np.zeros((H + 2 * padding, W + 2 * padding, C))
    for i in range(H):
        for j in range(W):
            for c in range(C):
                result[i + padding][j + padding][c] = x[i][j][c]
    return result
