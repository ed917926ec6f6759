import numpy as np


def softmax(z):
    z = z - z.max(axis=-1)[..., np.newaxis]
    e = np.exp2(np.clip(z, -700, 0) * np.log2(np.e))  # exp(-700) is 0 for every purpose
    return e / (e.sum(axis=-1)[..., np.newaxis] + 1e-12)
