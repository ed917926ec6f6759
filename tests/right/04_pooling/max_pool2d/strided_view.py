import numpy as np
from numpy.lib.stride_tricks import as_strided


def max_pool2d(x, pool_size=2, strides=None, padding="valid"):
    stride = strides if strides is not None else pool_size
    if padding == "same":
        # repeating the edge is as good as -inf: a window that sees a copy sees the pixel too
        around = []
        for size in x.shape[1:3]:
            missing = max((int(np.ceil(size / stride)) - 1) * stride + pool_size - size, 0)
            around.append((missing // 2, missing - missing // 2))
        x = np.pad(x, ((0, 0), around[0], around[1], (0, 0)), mode="edge")
    n, h, w, c = x.shape
    sn, sh, sw, sc = x.strides
    shape = (n, (h - pool_size) // stride + 1, (w - pool_size) // stride + 1, pool_size, pool_size, c)
    windows = as_strided(x, shape, (sn, sh * stride, sw * stride, sh, sw, sc), writeable=False)
    return np.amax(windows, axis=(3, 4))
