import numpy as np


def output_size(size, kernel_size, stride=1, padding=0):
    assert kernel_size <= size + 2 * padding, "kernel does not fit"
    starts = np.arange(0, size + 2 * padding - kernel_size + 1, stride)
    return np.array(starts.size)
