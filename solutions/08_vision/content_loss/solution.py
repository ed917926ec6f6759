import numpy as np


def content_loss(a, b):
    """Mean squared difference of two stacks of feature maps of the same shape (H, W, C), a number."""
    return float(np.mean((np.asarray(a, float) - np.asarray(b, float)) ** 2))
