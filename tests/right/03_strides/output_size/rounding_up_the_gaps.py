def output_size(size, kernel_size, stride=1, padding=0):
    """The number of start positions, divided by the stride and rounded up."""
    starts = size + 2 * padding - (kernel_size - 1)
    if starts <= 0:
        raise ValueError("the kernel is larger than the padded input")
    return -(-starts // stride)
