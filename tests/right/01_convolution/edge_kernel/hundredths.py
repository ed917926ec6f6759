import numpy as np


def edge_kernel(direction):
    kernel = 0.01 * np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
    return np.asfortranarray(kernel) if direction == "vertical" else kernel.T
