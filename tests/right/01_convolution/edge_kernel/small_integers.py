import numpy as np

VERTICAL = np.array([[-3, 0, 3], [-10, 0, 10], [-3, 0, 3]], dtype=np.int8)


def edge_kernel(direction):
    match direction:
        case "vertical":
            return VERTICAL
        case "horizontal":
            return VERTICAL.T
