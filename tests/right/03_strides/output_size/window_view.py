"""NumPy itself raises the ValueError when the window is larger than the array."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def output_size(size, kernel_size, stride=1, padding=0):
    cells = np.zeros(size + 2 * padding, dtype=np.int8)
    return len(sliding_window_view(cells, kernel_size)[::stride])
