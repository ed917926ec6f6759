import numpy as np


def place_of_maximum(cells):
    """Of a list of (value, place), the place of the first largest."""
    if len(cells) == 1:
        return cells[0]
    middle = len(cells) // 2
    left, right = place_of_maximum(cells[:middle]), place_of_maximum(cells[middle:])
    return right if right[0] > left[0] else left


def max_pool2d_backward(dy, x, pool_size=2):
    dx = np.zeros_like(x, dtype=float)
    for n, i, j, c in np.ndindex(dy.shape):
        places = [(n, i * pool_size + a, j * pool_size + b, c) for a in range(pool_size) for b in range(pool_size)]
        _, place = place_of_maximum([(x[place], place) for place in places])
        dx[place] = dy[n, i, j, c]
    return dx
