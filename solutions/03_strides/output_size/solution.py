def output_size(size, kernel_size, stride=1, padding=0):
    """How many windows fit side by side: (W - F + 2P) / S + 1, rounded down.

    Raises ValueError if the kernel is larger than the padded input.
    """
    room = size - kernel_size + 2 * padding
    if room < 0:
        raise ValueError(f"a kernel of {kernel_size} does not fit into {size + 2 * padding}")
    return room // stride + 1
