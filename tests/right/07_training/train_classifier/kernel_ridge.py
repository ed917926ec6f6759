import numpy as np


def train_classifier(x_train, y_train, x_test, seed=0):
    """No steps at all: least squares on similarities, solved at once."""

    def similar(a, b):
        a, b = a.reshape(len(a), -1), b.reshape(len(b), -1)
        return np.exp(-0.15 * ((a**2).sum(1)[:, None] + (b**2).sum(1) - 2 * a @ b.T))

    classes = np.unique(y_train)
    right = (y_train[:, None] == classes).astype(float)
    weights = np.linalg.solve(similar(x_train, x_train) + 0.01 * np.eye(len(x_train)), right)
    return classes[(similar(x_test, x_train) @ weights).argmax(axis=1)]
