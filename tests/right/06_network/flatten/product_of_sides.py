import math


def flatten(x):
    return x.reshape((x.shape[0], math.prod(x.shape[1:])))
