def fits(size, kernel_size, stride=1, padding=0):
    """True if (W - F + 2P) / S + 1 comes out whole, so that the last window ends at the edge."""
    return (size - kernel_size + 2 * padding) % stride == 0
