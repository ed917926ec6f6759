import numpy as np


def relu(x):
    x = np.asarray(x)
    y = []
    for value in x.flat:
        if value < 0:
            y.append(0)
        else:
            y.append(value)
    return np.array(y).reshape(x.shape)
