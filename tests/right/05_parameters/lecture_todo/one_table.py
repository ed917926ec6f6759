import numpy as np

NAMES = np.array(["conv2d_1", "max_pooling2d_1", "conv2d_2", "max_pooling2d_2", "flatten_1", "dense_1", "dense_2", "dense_3"])
PARAMS = dict(zip(NAMES.tolist(), np.array([320, 0, 18496, 0, 0, 102464, 2080, 330], np.float32)))
PARAMS["total"] = sum(PARAMS.values())


def lecture_todo(verbose=False):
    if verbose:
        print(PARAMS)
    return PARAMS
