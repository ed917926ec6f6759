import numpy as np


class Flatten:
    def forward(self, x):
        self.shape = x.shape
        return np.asfortranarray(np.ascontiguousarray(x).ravel().reshape(self.shape[0], -1))


def flatten(x):
    return Flatten().forward(x)
