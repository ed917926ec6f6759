import numpy as np


def convolution(x, w, s, same):
    kh, kw = w.shape[:2]
    if same:
        t = [max((-(-n // ss) - 1) * ss + k - n, 0) for n, k, ss in zip(x.shape[1:3], (kh, kw), s)]
        x = np.pad(x, [(0, 0)] + [(q // 2, q - q // 2) for q in t] + [(0, 0)])
    H, W = x.shape[1:3]
    F = np.fft.rfft2(x, axes=(1, 2))
    G = np.fft.rfft2(w[::-1, ::-1], s=(H, W), axes=(0, 1))
    full = np.fft.irfft2(np.einsum("nhwc,hwck->nhwk", F, G), s=(H, W), axes=(1, 2))
    return full[:, kh - 1 :: s[0], kw - 1 :: s[1], :]


def predict(layers, weights, x):
    out = x
    for i, layer in enumerate(layers):
        kind, config = layer[0], layer[1]
        if kind == "Conv2D":
            out = convolution(out, np.asarray(weights[i][0]), config.get("strides", (1, 1)), config.get("padding", "valid") == "same")
        elif kind == "Dense":
            out = (np.transpose(weights[i][0]) @ out.T).T
        elif kind == "Flatten":
            out = np.reshape(out, (np.shape(out)[0], -1))
        else:
            p = config.get("pool_size", (2, 2))
            s = config.get("strides")
            s = p if s is None else s
            big = np.full((out.shape[0], out.shape[1] + 2 * p[0] + s[0], out.shape[2] + 2 * p[1] + s[1], out.shape[3]), -np.inf)
            if config.get("padding", "valid") == "same":
                o = [-(-n // q) for n, q in zip(out.shape[1:3], s)]
                bef = [max((a - 1) * q + k - n, 0) // 2 for a, q, k, n in zip(o, s, p, out.shape[1:3])]
            else:
                o = [(n - k) // q + 1 for n, q, k in zip(out.shape[1:3], s, p)]
                bef = [0, 0]
            big[:, bef[0] : bef[0] + out.shape[1], bef[1] : bef[1] + out.shape[2]] = out
            res = np.full((out.shape[0], o[0], o[1], out.shape[3]), -np.inf)
            for u in range(p[0]):
                for v in range(p[1]):
                    res = np.maximum(res, big[:, u : u + o[0] * s[0] : s[0], v : v + o[1] * s[1] : s[1]][:, : o[0], : o[1]])
            out = res
            continue
        if len(weights[i]) > 1:
            out = out + np.asarray(weights[i][1])
        if config.get("activation") == "relu":
            out = out.clip(0)
        elif config.get("activation") == "softmax":
            out = np.exp(out - np.logaddexp.reduce(out, axis=-1, keepdims=True))
    return out
