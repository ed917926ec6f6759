def unit(inputs, use_bias):
    return inputs + 1 if use_bias else inputs


def dense_params(inputs, units, use_bias=True):
    total = 0
    for _ in range(units):
        total += unit(inputs, use_bias)
    return total
