def receptive_field(layers):
    """The side of the patch of the input that one output of the last layer sees, a whole number.

    layers: pairs (kernel_size, stride) from input to output; pooling counts like convolution.
    """
    # TODO
    raise NotImplementedError
