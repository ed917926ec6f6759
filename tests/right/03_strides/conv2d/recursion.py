import numpy as np


def conv2d(x, w, b=None, stride=1, padding="valid"):
    """One thing after the other is taken away, until a batch of windows is left."""
    x, w = np.asarray(x, float), np.asarray(w, float)
    if b is not None:
        return conv2d(x, w, None, stride, padding) + b
    if padding == "same":
        totals = [max((-(-size // stride) - 1) * stride + kernel - size, 0) for size, kernel in zip(x.shape[1:3], w.shape)]
        x = np.pad(x, [(0, 0)] + [(total // 2, total - total // 2) for total in totals] + [(0, 0)])
        return conv2d(x, w, None, stride)
    if padding != "valid":
        return conv2d(np.pad(x, [(0, 0), (padding,) * 2, (padding,) * 2, (0, 0)]), w, None, stride)
    if stride > 1:
        return conv2d(x, w)[:, ::stride, ::stride]
    if w.shape[3] > 1:
        return np.concatenate([conv2d(x, w[..., :1]), conv2d(x, w[..., 1:])], axis=-1)
    if w.shape[2] > 1:
        return conv2d(x[..., :1], w[:, :, :1]) + conv2d(x[..., 1:], w[:, :, 1:])
    if w.shape[0] > 1:
        return conv2d(x[:, :-1], w[:-1])[:, : x.shape[1] - w.shape[0] + 1] + conv2d(x[:, w.shape[0] - 1 :], w[-1:])
    if w.shape[1] > 1:
        return conv2d(x[:, :, :-1], w[:, :-1])[:, :, : x.shape[2] - w.shape[1] + 1] + conv2d(x[:, :, w.shape[1] - 1 :], w[:, -1:])
    return x * w[0, 0, 0, 0]
