def receptive_field(layers):
    """The side of the patch of the input that one output of the last layer sees, a whole number.

    layers: pairs (kernel_size, stride) from input to output; pooling counts like convolution.
    """
    side, jump = 1, 1  # jump: how many pixels of the input lie between neighbours of the map
    for kernel_size, stride in layers:
        side += (kernel_size - 1) * jump
        jump *= stride
    return side
