import numpy as np


def conv2d_fast(x, w, b):
    """Convolution with stride 1 and padding "valid", at least 20 times faster than plain loops.

    x: (N, H, W, C); w: (F_h, F_w, C, K); b: (K,).
    Returns (N, H - F_h + 1, W - F_w + 1, K).
    """
    # TODO
    raise NotImplementedError
