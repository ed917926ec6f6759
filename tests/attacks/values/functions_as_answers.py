"""Returns the function itself, a class, a module and NotImplemented.

Honest part: none
"""

import numpy as np


def output_size(*args):
    return NotImplemented


def fits(*args):
    return fits


def conv2d(*args):
    return [np, np.ndarray, conv2d, ...]
