from math import prod


def dense_params(inputs, units, use_bias):
    return (inputs + use_bias) * units


def conv2d_params(kernel_size, in_channels, filters, use_bias=True):
    """Every filter is a unit that sees one window."""
    return dense_params(prod(kernel_size) * in_channels, filters, use_bias)
