def same_padding(size, kernel_size, stride=1):
    """(before, after): the zeros that "same" puts at the two ends of a side, as integers.

    The output is then size / stride long, rounded up. If the zeros are an odd number, the extra one goes after.
    """
    windows = -(-size // stride)  # size / stride, rounded up
    missing = max((windows - 1) * stride + kernel_size - size, 0)
    return missing // 2, missing - missing // 2
