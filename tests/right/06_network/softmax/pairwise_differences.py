import numpy as np


def softmax(z):
    z = np.asarray(z, dtype=float)
    differences = z[..., None, :] - z[..., :, None]
    with np.errstate(over="ignore"):
        return 1 / np.exp(differences).sum(axis=-1)  # 1 / inf is 0
