import numpy as np


def style_loss(a, b):
    # ||A'A/n - B'B/m||² by products of pixels with pixels, expanded
    a, b = (np.asarray(x, float).reshape(-1, x.shape[-1]) for x in (a, b))
    n, m = len(a), len(b)
    total = ((a @ a.T) ** 2).sum() / n**2 - 2 * ((a @ b.T) ** 2).sum() / (n * m) + ((b @ b.T) ** 2).sum() / m**2
    return total / a.shape[1] ** 2
