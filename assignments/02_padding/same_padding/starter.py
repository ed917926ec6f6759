def same_padding(size, kernel_size, stride=1):
    """(before, after): the zeros that "same" puts at the two ends of a side, as integers.

    The output is then size / stride long, rounded up. If the zeros are an odd number, the extra one goes after.
    """
    # TODO
    raise NotImplementedError
