"""A functools.partial, arithmetic in long double, windows as a view on an image with its zeros."""

from functools import partial

import numpy as np


def _conv(x, w, b=None, stride=1, padding="valid", *, dtype=np.float64):
    n, h, v, c = x.shape
    f_h, f_w, _, _ = w.shape
    if padding == "same":
        zeros = [max((-(-side // stride) - 1) * stride + f - side, 0) for side, f in ((h, f_h), (v, f_w))]
    else:
        p = 0 if padding == "valid" else padding
        zeros = [2 * p, 2 * p]
    big = np.zeros((n, h + zeros[0], v + zeros[1], c), dtype)
    top, left = zeros[0] // 2, zeros[1] // 2
    big[:, top : top + h, left : left + v] = x
    rows, cols = (big.shape[1] - f_h) // stride + 1, (big.shape[2] - f_w) // stride + 1
    s = big.strides
    windows = np.lib.stride_tricks.as_strided(big, (n, rows, cols, f_h, f_w, c), (s[0], s[1] * stride, s[2] * stride, *s[1:]), writeable=False)
    y = np.tensordot(windows, w, 3)
    return y if b is None else np.add(y, b)


conv2d = partial(_conv, dtype=np.longdouble)
