def dense_params(inputs, units, use_bias=True):
    """How many weights and biases a dense layer has that connects `inputs` numbers with `units` units."""
    # TODO
    raise NotImplementedError
