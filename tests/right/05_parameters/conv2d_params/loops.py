def conv2d_params(kernel_size, in_channels, filters, use_bias=True):
    height, width = kernel_size
    one_filter = 0
    for row in range(height):
        for column in range(width):
            for channel in range(in_channels):
                one_filter += 1
    if use_bias is True:
        one_filter += 1
    return one_filter * filters
