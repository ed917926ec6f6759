import numpy as np

ACTIVATIONS = {
    None: lambda y: y,
    "relu": lambda y: np.where(y > 0, y, 0),
    "softmax": lambda y: np.apply_along_axis(lambda row: np.exp(row) / np.exp(row).sum(), 1, y),
}


class Dense:
    def __init__(self, w, b, activation):
        self.w, self.b, self.activation = w, b, ACTIVATIONS[activation]

    def __call__(self, x):
        columns = [(x * weights).sum(axis=1) for weights in self.w.T]
        y = np.column_stack(columns).astype(float)
        return self.activation(y if self.b is None else np.add(y, self.b))


def dense(x, w, b=None, activation=None):
    return Dense(w, b, activation)(x)
