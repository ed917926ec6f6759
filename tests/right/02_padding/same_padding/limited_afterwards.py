import numpy as np


def same_padding(size, kernel_size, stride=1):
    """Each half is limited by itself, after the division."""
    missing = int(np.ceil(size / stride)) * stride - stride + kernel_size - size
    return [max(missing // 2, 0), max((missing + 1) // 2, 0)]
