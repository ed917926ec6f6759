"""Asks for eight gigabytes at every statement of the module.

Honest part: none
"""

import numpy as np

HOARD = []
HOARD.append(bytearray(1 << 33))
HOARD.append("x" * (1 << 33))
HOARD.append(np.ones(1 << 30))
for _ in range(100):
    HOARD.append(bytearray(1 << 26))


def output_size(*args):
    return HOARD


fits = conv2d = output_size
