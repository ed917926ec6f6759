def dense_params(inputs, units, use_bias=True):
    """Every unit has one weight for every input, and one bias."""
    return inputs * units + (units if use_bias else 0)
