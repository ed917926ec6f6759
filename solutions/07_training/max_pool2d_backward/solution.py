import numpy as np


def max_pool2d_backward(dy, x, pool_size=2):
    """The gradient of the input of max pooling (strides = pool_size, "valid").

    dy: (N, H', W', C), the gradient of its output; x: (N, H, W, C), its input; pool_size: the side of the window.
    Returns dx, of the shape of x.
    """
    dy, x = np.asarray(dy, float), np.asarray(x)
    dx = np.zeros(x.shape)
    for n, i, j, c in np.ndindex(dy.shape):
        top, left = i * pool_size, j * pool_size
        window = x[n, top : top + pool_size, left : left + pool_size, c]
        row, col = divmod(window.argmax(), pool_size)  # argmax counts in row order and takes the first of several
        dx[n, top + row, left + col, c] = dy[n, i, j, c]
    return dx
