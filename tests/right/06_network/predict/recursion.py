import numpy as np
from numpy.lib.stride_tricks import sliding_window_view


def same(x, size, strides, fill):
    missing = [max(size[a] - (strides[a] if x.shape[a + 1] % strides[a] == 0 else x.shape[a + 1] % strides[a]), 0) for a in (0, 1)]
    return np.pad(x, [(0, 0)] + [(m // 2, m - m // 2) for m in missing] + [(0, 0)], constant_values=fill)


def one_layer(name, config, arrays, x):
    if name == "Flatten":
        return np.array([image.ravel() for image in x])
    if name == "MaxPooling2D":
        config = {"pool_size": (2, 2), "strides": None, "padding": "valid", **config}
        size = tuple(config["pool_size"])
        strides = config["strides"] if config["strides"] is not None else size
        if config["padding"] == "same":
            x = same(x.astype(float), size, strides, -np.inf)
        return sliding_window_view(x, size, axis=(1, 2))[:, :: strides[0], :: strides[1]].max(axis=(-2, -1))
    config = {"strides": (1, 1), "padding": "valid", "activation": None, **config}
    w = arrays[0]
    if name == "Conv2D":
        if config["padding"] == "same":
            x = same(x, w.shape[:2], config["strides"], 0)
        windows = sliding_window_view(x, w.shape[:2], axis=(1, 2))[:, :: config["strides"][0], :: config["strides"][1]]
        y = np.tensordot(windows, w, axes=([4, 5, 3], [0, 1, 2]))
    else:
        y = np.einsum("nd,du->nu", x, w)
    for b in arrays[1:]:
        y = y + b
    if config["activation"] == "relu":
        y = y * (y > 0)
    if config["activation"] == "softmax":
        y = np.exp(y - y.max(axis=-1, keepdims=True))
        y = y / y.sum(axis=-1, keepdims=True)
    return y


def predict(layers, weights, x):
    if not layers:
        return x
    name, config = layers[0]
    return predict(layers[1:], weights[1:], one_layer(name, config, weights[0], x))
