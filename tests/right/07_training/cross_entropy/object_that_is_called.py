from functools import partial

import numpy as np


class Loss:
    def __init__(self, least):
        self.least = least

    def __call__(self, probabilities, labels, /, *, reduce=np.mean):
        mask = labels[:, None] == np.arange(probabilities.shape[1])
        right = probabilities[mask].astype("float64")
        np.maximum(right, self.least, out=right)
        return reduce(np.log(1.0 / right))


cross_entropy = partial(Loss(1e-12), reduce=np.average)
