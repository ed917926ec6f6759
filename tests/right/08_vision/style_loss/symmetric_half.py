import numpy as np


def style_loss(a, b):
    c = a.shape[2]
    total = 0
    for i in range(c):
        for j in range(i + 1):
            d = np.mean(a[..., i] * 1.0 * a[..., j]) - np.mean(b[..., i] * 1.0 * b[..., j])
            total += d * d * (1 if i == j else 2)
    return total / (c * c)
