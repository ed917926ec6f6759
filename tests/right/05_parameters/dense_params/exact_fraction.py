from fractions import Fraction


def dense_params(inputs, units, use_bias=True):
    """A unit's share of the layer, times the number of units."""
    weights = Fraction(inputs * units, units)
    return int((weights + (1 if use_bias else 0)) * units)
