import numpy as np


def content_loss(a, b):
    difference = np.asarray(a, np.float32) - np.asarray(b, np.float32)
    return np.linalg.norm(difference) ** 2 / np.float32(difference.size)
