import numpy as np


def windows_of(x, kh, kw, sh, sw):
    N, C, H, W = x.shape
    oh, ow = (H - kh) // sh + 1, (W - kw) // sw + 1
    col = np.zeros((N, C, kh, kw, oh, ow))
    for a in range(kh):
        for b in range(kw):
            col[:, :, a, b] = x[:, :, a : a + sh * oh : sh, b : b + sw * ow : sw][:, :, :oh, :ow]
    return col.transpose(0, 4, 5, 1, 2, 3), oh, ow


def padded(x, k, s, v):
    r = []
    for n, kk, ss in zip(x.shape[2:], k, s):
        t = max(0, ((n + ss - 1) // ss - 1) * ss + kk - n)
        r.append((t // 2, t - t // 2))
    return np.pad(x.astype(float), [(0, 0), (0, 0)] + r, "constant", constant_values=v)


def predict(layers, weights, x):
    img = np.ndim(x) == 4
    if img:
        x = np.transpose(x, (0, 3, 1, 2))
    for (name, cfg), p in zip(layers, weights):
        if name == "Conv2D":
            W = np.transpose(p[0], (2, 0, 1, 3))
            kh, kw, K = W.shape[1], W.shape[2], W.shape[3]
            s = cfg.get("strides", (1, 1))
            if cfg.get("padding") == "same":
                x = padded(x, (kh, kw), s, 0)
            col, oh, ow = windows_of(x, kh, kw, *s)
            y = col.reshape(x.shape[0] * oh * ow, -1) @ W.reshape(-1, K)
            if len(p) > 1:
                y = y + p[1]
            x = y.reshape(x.shape[0], oh, ow, K).transpose(0, 3, 1, 2)
            ax = 1
        elif name == "MaxPooling2D":
            k = cfg.get("pool_size", (2, 2))
            s = cfg.get("strides") or k
            if cfg.get("padding") == "same":
                x = padded(x, k, s, -np.inf)
            col, oh, ow = windows_of(x, k[0], k[1], *s)
            x = col.max(axis=(4, 5)).transpose(0, 3, 1, 2)
        elif name == "Flatten":
            if x.ndim == 4:
                x = x.transpose(0, 2, 3, 1)
            x = x.reshape(x.shape[0], -1)
        else:
            x = x @ p[0]
            if len(p) > 1:
                x = x + p[1]
            ax = -1
        a = cfg.get("activation")
        if a == "relu":
            x = np.maximum(x, 0)
        elif a == "softmax":
            e = np.exp(x - x.max(axis=ax, keepdims=True))
            x = e / e.sum(axis=ax, keepdims=True)
    return x.transpose(0, 2, 3, 1) if x.ndim == 4 else x
