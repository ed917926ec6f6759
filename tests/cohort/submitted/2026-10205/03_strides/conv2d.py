import numpy as np


def conv2d(x, w, b=None, stride=1, padding="valid"):
    """Slide K filters over a batch of images.

    x: (N, H, W, C); w: (F_h, F_w, C, K); b: (K,) or None; padding: "valid", "same" or a number of zeros.
    Returns (N, H', W', K).
    """
    # TODO
    raise NotImplementedError
