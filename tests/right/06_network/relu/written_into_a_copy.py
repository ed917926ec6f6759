import numpy as np


def relu(x):
    y = np.array(x, dtype=np.float32)
    y[y < 0] = 0
    return y
