import numpy as np


def softmax(z):
    z = np.array(z, dtype=np.float32)
    z -= z.max(axis=-1, keepdims=True)
    np.exp(z, out=z)
    z /= z.sum(axis=-1, keepdims=True)
    return np.asfortranarray(z)
