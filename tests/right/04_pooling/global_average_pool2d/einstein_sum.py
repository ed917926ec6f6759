import numpy as np


def global_average_pool2d(x):
    _, h, w, _ = np.shape(x)
    return np.einsum("nhwc->nc", x, dtype=float) / (h * w)
