"""Returns text where numbers belong: "passed", "nan" and "True" as NumPy strings.

Honest part: none
"""

import numpy as np


def output_size(*args):
    return np.str_("nan")


def fits(*args):
    return np.array("True or False")


def conv2d(*args):
    return np.full((1, 2, 2, 1), "passed")
