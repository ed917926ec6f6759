import numpy as np


def flatten(x):
    """Lay every item of a batch out in one row.

    x: (N, …), at least two axes, for example (N, H, W, C). Returns (N, D), in row order.
    """
    # TODO
    raise NotImplementedError
