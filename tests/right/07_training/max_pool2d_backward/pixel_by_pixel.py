import numpy as np


def max_pool2d_backward(dy, x, pool_size=2):
    """Asks of each pixel whether it is the one. The result is a view with negative strides that holds -0.0."""
    dx = -np.zeros(x.shape)[:, ::-1, ::-1]
    for n, row, col, c in np.ndindex(*x.shape):
        (i, r), (j, s) = divmod(row, pool_size), divmod(col, pool_size)
        if i < dy.shape[1] and j < dy.shape[2]:
            window = x[n, row - r : row - r + pool_size, col - s : col - s + pool_size, c].tolist()
            pixels = sum(window, [])
            if pixels.index(max(pixels)) == r * pool_size + s:
                dx[n, row, col, c] = dy[n, i, j, c]
    return dx
