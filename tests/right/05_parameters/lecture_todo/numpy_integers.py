import numpy as np


def lecture_todo():
    names = ["conv2d_1", "max_pooling2d_1", "conv2d_2", "max_pooling2d_2", "flatten_1", "dense_1", "dense_2", "dense_3"]
    weights = np.array([9 * 1 * 32, 0, 9 * 32 * 64, 0, 0, 1600 * 64, 64 * 32, 32 * 10])
    biases = np.array([32, 0, 64, 0, 0, 64, 32, 10])
    params = weights + biases
    table = dict(zip(names, params))
    table["total"] = params.sum()
    return table
