import numpy as np


def edge_kernel(direction):
    """A row that is silent where nothing changes, answers 1.7 to a slope, and is silent on a peak; solved, so not quite exact."""
    asked = np.array([[1.0, 1.0, 1.0], [0.0, 1.0, 2.0], [1.0, -2.0, 1.0]])
    row = np.linalg.solve(asked, np.array([0.0, 1.7, 0.0]))
    bell = np.exp(-np.linspace(-1, 1, 3) ** 2)
    kernel = np.outer(bell / bell.sum(), row)
    return kernel if direction[0] == "v" else kernel.T
