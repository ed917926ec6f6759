import numpy as np


def edge_kernel(direction):
    across = np.array([3, 10, 3]) / 16
    along = np.array([-0.5, 0, 0.5])
    kernel = np.outer(across, along)
    return kernel if direction == "vertical" else np.transpose(kernel)
