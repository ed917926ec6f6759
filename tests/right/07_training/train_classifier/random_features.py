import numpy as np


def train_classifier(x_train, y_train, x_test, seed=0):
    """A hidden layer that stays random, and an output layer by least squares."""
    rng = np.random.default_rng(seed)
    w, b = rng.normal(0, 0.4, (64, 600)), rng.normal(0, 0.5, 600)

    def hidden(x):
        return np.maximum(x.reshape(len(x), 64) @ w + b, 0)

    h = hidden(x_train)
    out = np.linalg.solve(h.T @ h + 3.0 * np.eye(600), h.T @ np.eye(10)[y_train])
    return tuple(np.argmax(hidden(x_test) @ out, axis=1).tolist())
