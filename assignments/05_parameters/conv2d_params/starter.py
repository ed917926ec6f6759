def conv2d_params(kernel_size, in_channels, filters, use_bias=True):
    """How many weights and biases a convolution layer has.

    kernel_size: (F_h, F_w); in_channels: channels of the layer's input; filters: how many filters, and so output channels.
    """
    # TODO
    raise NotImplementedError
