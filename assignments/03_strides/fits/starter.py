def fits(size, kernel_size, stride=1, padding=0):
    """True if (W - F + 2P) / S + 1 comes out whole, False if not."""
    # TODO
    raise NotImplementedError
