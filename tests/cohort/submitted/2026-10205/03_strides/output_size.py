def output_size(size, kernel_size, stride=1, padding=0):
    """How many windows fit side by side, as an integer.

    Raises ValueError if the kernel is larger than the padded input.
    """
    # TODO
    raise NotImplementedError
