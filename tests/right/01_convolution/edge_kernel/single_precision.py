import numpy as np


def edge_kernel(direction):
    """A derivative of a Gaussian, as float32."""
    x = np.arange(-1, 2, dtype=np.float32)
    bell = np.exp(-x * x / 2)
    kernel = np.outer(bell, -x * bell)
    if direction == "horizontal":
        kernel = kernel.T
    return kernel
