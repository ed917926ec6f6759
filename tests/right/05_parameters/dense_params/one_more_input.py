def dense_params(inputs, units, use_bias=True):
    if use_bias:
        inputs += 1
    return inputs * units
