import numpy as np


def convolve(image, kernel):
    x = image.astype(np.float32)
    k = kernel.astype(np.float32)
    h, w = k.shape
    y = np.empty((x.shape[0] - h + 1, x.shape[1] - w + 1), dtype=np.float32)
    for i, j in np.ndindex(*y.shape):
        y[i, j] = np.sum(x[i : i + h, j : j + w] * k, dtype=np.float32)
    return y
