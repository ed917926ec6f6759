import numpy as np


def gram(x):
    return np.einsum("ijc,ijd->cd", x, x) / (x.shape[0] * x.shape[1])


def style_loss(a, b):
    return np.square(gram(a) - gram(b)).mean()
