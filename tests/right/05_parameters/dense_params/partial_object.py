from functools import partial


def count(layers, inputs, units, use_bias=True, *, verbose=False):
    total = 0
    for _ in range(layers):
        total += inputs * units + [0, units][use_bias]
    if verbose:
        print(f"{total:,}")
    return total


dense_params = partial(count, 1)
