import numpy as np


class ReLU:
    def __call__(self, x):
        return np.where(np.less(x, 0), 0, x)


def relu(x):
    layer = ReLU()
    return np.asfortranarray(layer(x))
