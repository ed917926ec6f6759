import numpy as np


def conv2d_backward(dy, x, w):
    """The gradients of a convolution layer (stride 1, "valid").

    dy: (N, H', W', K), the gradient of its output; x: (N, H, W, C), its input; w: (F_h, F_w, C, K), its filters.
    Returns (dx, dw, db), of the shapes of x, w and the bias (K,).
    """
    # TODO
    raise NotImplementedError
