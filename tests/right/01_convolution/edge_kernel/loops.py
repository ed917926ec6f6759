import numpy as np


def edge_kernel(direction):
    kernel = np.empty((3, 3))
    for u in range(3):
        for v in range(3):
            kernel[u, v] = v - 1 if direction == "vertical" else u - 1
    return kernel
