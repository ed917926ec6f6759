from decimal import Decimal

import numpy as np


def softmax(z):
    z = np.asarray(z)
    rows = z.reshape(-1, z.shape[-1])
    result = np.zeros(rows.shape)
    for row, out in zip(rows, result):
        e = [Decimal(float(score)).exp() for score in row]  # a Decimal is never too large
        out[:] = [float(value / sum(e)) for value in e]
    return result.reshape(z.shape)
