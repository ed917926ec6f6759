import numpy as np

def same(x, fh, fw, s):
    """Keras의 same"""
    th = max((int(np.ceil(x.shape[1] / s)) - 1) * s + fh - x.shape[1], 0)
    tw = max((int(np.ceil(x.shape[2] / s)) - 1) * s + fw - x.shape[2], 0)
    return np.pad(x, ((0, 0), (th // 2, th - th // 2), (tw // 2, tw - tw // 2), (0, 0)))
