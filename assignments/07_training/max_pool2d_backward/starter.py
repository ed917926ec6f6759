import numpy as np


def max_pool2d_backward(dy, x, pool_size=2):
    """The gradient of the input of max pooling (strides = pool_size, "valid").

    dy: (N, H', W', C), the gradient of its output; x: (N, H, W, C), its input; pool_size: the side of the window.
    Returns dx, of the shape of x.
    """
    # TODO
    raise NotImplementedError
