import numpy as np


def max_pool2d_backward(dy, x, pool_size=2):
    dx = np.zeros(x.shape, dtype=np.float32)
    for (n, i, j, c), gradient in np.ndenumerate(dy):
        top, left = pool_size * i, pool_size * j
        window = x[n, top : top + pool_size, left : left + pool_size, c]
        a, b = np.unravel_index(np.argmax(window), window.shape)
        dx[n, top + a, left + b, c] = gradient
    return dx
