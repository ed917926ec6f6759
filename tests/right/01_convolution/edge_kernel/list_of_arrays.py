from functools import lru_cache

import numpy as np


@lru_cache(maxsize=None)
def edge_kernel(direction: str):
    match direction:
        case "vertical":
            return [np.array([1, 0, -1]), np.array([2, 0, -2]), np.array([1, 0, -1])]
        case "horizontal":
            return tuple(np.matrix("1 2 1; 0 0 0; -1 -2 -1").A)
        case _:
            raise ValueError(direction)
