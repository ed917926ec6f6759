import numpy as np


def convolve_volume(volume, filters, bias):
    """Slide K filters over one volume, one pixel at a time, without padding.

    volume: (H, W, C); filters: (F_h, F_w, C, K), not flipped; bias: (K,).
    Returns (H - F_h + 1, W - F_w + 1, K).
    """
    # TODO
    raise NotImplementedError
