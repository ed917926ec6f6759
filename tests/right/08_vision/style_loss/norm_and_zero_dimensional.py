import numpy as np


def gram(x):
    rows = x.transpose(2, 0, 1).reshape(x.shape[2], -1)
    return rows @ rows.T / rows.shape[1]


def style_loss(a, b):
    return np.array(np.linalg.norm(gram(a) - gram(b)) ** 2 / a.shape[-1] ** 2)
