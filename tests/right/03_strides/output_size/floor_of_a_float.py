import math


def output_size(size, kernel_size, stride=1, padding=0):
    result = math.floor((size - kernel_size + 2 * padding) / stride + 1)
    if size + 2 * padding < kernel_size:
        raise ValueError
    return result
