import numpy as np


def conv2d(x, w, b=None, stride=1, padding="valid"):
    N, H, W, _ = x.shape
    F_h, F_w, _, K = w.shape
    if padding == "same":
        H_out, W_out = -(-H // stride), -(-W // stride)
        P_h, P_w = max((H_out - 1) * stride + F_h - H, 0), max((W_out - 1) * stride + F_w - W, 0)
        x = np.pad(x, ((0, 0), (P_h // 2, P_h - P_h // 2), (P_w // 2, P_w - P_w // 2), (0, 0)))
    elif padding != "valid":
        x = np.pad(x, ((0, 0), (padding, padding), (padding, padding), (0, 0)))
    rows = range(0, x.shape[1] - F_h + 1, stride)
    cols = range(0, x.shape[2] - F_w + 1, stride)
    y = np.stack([np.stack([np.tensordot(x[:, i : i + F_h, j : j + F_w], w, axes=3) for j in cols], axis=1) for i in rows], axis=1)
    if b is None:
        return y
    return np.add(y, np.reshape(b, (1, 1, 1, K)))
