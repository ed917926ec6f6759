import numpy as np


def im2col(x, F_h, F_w, stride):
    N, H, W, C = x.shape
    out_h = (H - F_h) // stride + 1
    out_w = (W - F_w) // stride + 1
    col = np.zeros((N, F_h, F_w, C, out_h, out_w))
    for u in range(F_h):
        for v in range(F_w):
            col[:, u, v] = x[:, u : u + stride * out_h : stride, v : v + stride * out_w : stride].transpose(0, 3, 1, 2)[:, :, :out_h, :out_w]
    return col.transpose(0, 4, 5, 1, 2, 3).reshape(N * out_h * out_w, -1), out_h, out_w


def conv2d(x, w, b=None, stride=1, padding="valid"):
    N, H, W, C = x.shape
    F_h, F_w, C, K = w.shape
    pad_h = pad_w = (0, 0)
    if padding == "same":
        ph = max((-(-H // stride) - 1) * stride + F_h - H, 0)
        pw = max((-(-W // stride) - 1) * stride + F_w - W, 0)
        pad_h, pad_w = (ph // 2, ph - ph // 2), (pw // 2, pw - pw // 2)
    elif padding != "valid":
        pad_h = pad_w = (padding, padding)
    col, out_h, out_w = im2col(np.pad(x, [(0, 0), pad_h, pad_w, (0, 0)]), F_h, F_w, stride)
    out = np.dot(col, w.reshape(-1, K))
    if b is not None:
        out = out + b
    return out.reshape(N, out_h, out_w, K)
