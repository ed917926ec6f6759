def conv2d_params(kernel_size, in_channels, filters, use_bias=True):
    """Every filter has a weight for every row, column and channel that it covers, and one bias."""
    height, width = kernel_size
    return height * width * in_channels * filters + (filters if use_bias else 0)
