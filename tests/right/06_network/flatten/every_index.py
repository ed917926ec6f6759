import itertools

import numpy as np


def flatten(x):
    places = list(itertools.product(*map(range, x.shape[1:])))
    y = np.zeros((len(x), len(places)), dtype=np.float32)
    for n in range(len(x)):
        for d, place in enumerate(places):
            y[n, d] = x[(n, *place)]
    return y
