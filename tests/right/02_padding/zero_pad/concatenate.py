import numpy as np


def zero_pad(x, padding):
    x = np.array(x, dtype=np.float64)
    rows = np.zeros((padding,) + x.shape[1:])
    x = np.concatenate((rows, x, rows), axis=0)
    columns = np.zeros((x.shape[0], padding, x.shape[2]))
    return np.concatenate((columns, x, columns), axis=1)
