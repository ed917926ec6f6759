import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def conv2d(x, w, b=None, stride=1, padding="valid"):
    x, w = np.asarray(x, np.float64), np.asarray(w, np.float64)
    if padding == "same":
        out = [-(-side // stride) for side in x.shape[1:3]]
        need = [max((o - 1) * stride + f - side, 0) for o, f, side in zip(out, w.shape[:2], x.shape[1:3])]
        x = np.pad(x, [(0, 0), *((n // 2, (n + 1) // 2) for n in need), (0, 0)])
    elif padding != "valid":
        x = np.pad(x, [(0, 0), (padding, padding), (padding, padding), (0, 0)])
    windows = sliding_window_view(x, w.shape[:2], axis=(1, 2))[:, ::stride, ::stride]  # (N, H', W', C, F_h, F_w)
    y = (windows[..., None] * w.transpose(2, 0, 1, 3)).sum(axis=(3, 4, 5))
    return y if b is None else y + b
