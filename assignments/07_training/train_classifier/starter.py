import numpy as np


def train_classifier(x_train, y_train, x_test, seed=0):
    """Learn from (x_train, y_train) and say which digits x_test shows.

    x_train: (N, 8, 8, 1), from 0 to 1; y_train: (N,), integers from 0 to 9; x_test: (M, 8, 8, 1).
    seed: for everything random. Returns the labels of x_test, integers (M,).
    """
    # TODO
    raise NotImplementedError
