import numpy as np


def edge_kernel(direction):
    """A 3×3 kernel that answers to edges of one direction, "vertical" or "horizontal", and to nothing else.

    A vertical edge is a change from left to right: this is Sobel's kernel for it. Its transpose is the one for horizontal edges.
    """
    vertical = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
    return vertical if direction == "vertical" else vertical.T
