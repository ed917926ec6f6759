def fits(size, kernel_size, stride=1, padding=0):
    """True if (W - F + 2P) / S + 1 comes out whole, so that the last window ends at the edge.

    False if the kernel is larger than the padded input: no window fits.
    """
    room = size - kernel_size + 2 * padding
    return room >= 0 and room % stride == 0
