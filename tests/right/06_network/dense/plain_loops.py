import math

import numpy as np


def dense(x, w, b=None, activation=None):
    images, inputs = x.shape
    units = w.shape[1]
    y = np.zeros((images, units))
    for n in range(images):
        for u in range(units):
            total = 0 if b is None else b[u]
            for d in range(inputs):
                total += x[n, d] * w[d, u]
            if activation == "relu" and total < 0:
                total = 0
            y[n, u] = total
        if activation == "softmax":
            e = [math.exp(value - max(y[n])) for value in y[n]]
            y[n] = np.array(e) / sum(e)
    return y
