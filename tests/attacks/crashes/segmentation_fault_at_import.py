"""Crashes while it is being loaded.

Honest part: none
"""

import ctypes

ctypes.string_at(0)


def output_size(*args):
    return None


fits = conv2d = output_size
