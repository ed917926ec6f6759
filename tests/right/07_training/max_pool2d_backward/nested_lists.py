from itertools import product


def max_pool2d_backward(dy, x, pool_size=2):
    N, H, W, C = x.shape
    dx = [[[[0] * C for _ in range(W)] for _ in range(H)] for _ in range(N)]
    for n, i, j, c in product(*(range(side) for side in dy.shape)):
        cells = product(range(i * pool_size, (i + 1) * pool_size), range(j * pool_size, (j + 1) * pool_size))
        a, b = max(cells, key=lambda cell: x[n, cell[0], cell[1], c])  # the first of several
        dx[n][a][b][c] = dy[n, i, j, c].item()
    return dx
