import numpy as np


def edge_kernel(direction):
    """Just one pixel minus its neighbour, in a 3×3 frame."""
    kernel = np.zeros((3, 3))
    kernel[1, 1] = 1
    if direction == "vertical":
        kernel[1, 0] = -1
    else:
        kernel[0, 1] = -1
    return kernel
