import numpy as np


def max_pool2d_backward(dy, x, pool_size=2):
    """A mask of all that equal the maximum, of which only the first is kept."""
    dx = np.zeros(x.shape)
    for i in range(dy.shape[1]):
        for j in range(dy.shape[2]):
            rows, cols = slice(i * pool_size, (i + 1) * pool_size), slice(j * pool_size, (j + 1) * pool_size)
            window = x[:, rows, cols]
            flat = window.reshape(len(x), -1, x.shape[3])
            mask = flat == flat.max(axis=1, keepdims=True)
            mask &= np.cumsum(mask, axis=1) == 1
            dx[:, rows, cols] = mask.reshape(window.shape) * dy[:, i : i + 1, j : j + 1]
    return dx
