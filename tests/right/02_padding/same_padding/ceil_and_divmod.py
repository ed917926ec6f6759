import math


def same_padding(size, kernel_size, stride=1):
    output = math.ceil(size / stride)
    total = (output - 1) * stride + kernel_size - size
    if total < 0:
        total = 0
    half, odd = divmod(total, 2)
    return [half, half + odd]
