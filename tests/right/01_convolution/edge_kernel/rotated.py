import numpy as np


def edge_kernel(direction):
    kernel = np.array([[0.1, 0, -0.1], [0.7, 0, -0.7], [0.1, 0, -0.1]])
    return np.rot90(kernel) if direction == "horizontal" else kernel
