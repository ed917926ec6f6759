import numpy as np


def predict(layers, weights, x):
    """Everything inside one function."""

    def pad_amounts(n, k, s):
        p = max(k - s, 0) if n % s == 0 else max(k - n % s, 0)
        return p // 2, p - p // 2

    def conv(a, ws, strides=(1, 1), padding="valid", activation=None, use_bias=True, filters=None, kernel_size=None, **_):
        w = ws[0]
        if padding.lower() == "same":
            a = np.pad(a, ((0, 0), pad_amounts(a.shape[1], w.shape[0], strides[0]), pad_amounts(a.shape[2], w.shape[1], strides[1]), (0, 0)))
        oh = (a.shape[1] - w.shape[0]) // strides[0] + 1
        ow = (a.shape[2] - w.shape[1]) // strides[1] + 1
        y = np.empty((a.shape[0], oh, ow, w.shape[3]), order="F")
        for i in range(oh):
            for j in range(ow):
                y[:, i, j] = np.tensordot(a[:, i * strides[0] : i * strides[0] + w.shape[0], j * strides[1] : j * strides[1] + w.shape[1]], w, 3)
        return act(y, ws, activation)

    def pool(a, ws, pool_size=(2, 2), strides=None, padding="valid"):
        strides = strides or pool_size
        a = a * 1.0
        if padding == "same":
            a = np.pad(a, ((0, 0), pad_amounts(a.shape[1], pool_size[0], strides[0]), pad_amounts(a.shape[2], pool_size[1], strides[1]), (0, 0)), constant_values=np.nan)
        oh = (a.shape[1] - pool_size[0]) // strides[0] + 1
        ow = (a.shape[2] - pool_size[1]) // strides[1] + 1
        return np.array(
            [[np.nanmax(a[:, i * strides[0] : i * strides[0] + pool_size[0], j * strides[1] : j * strides[1] + pool_size[1]], axis=(1, 2)) for j in range(ow)] for i in range(oh)]
        ).transpose(2, 0, 1, 3)

    def act(y, ws, activation):
        y = y + ws[1] if len(ws) == 2 else y
        if activation == "relu":
            return (abs(y) + y) / 2
        if activation == "softmax":
            z = y - y.max(axis=-1, keepdims=True)
            return np.exp(z) / np.exp(z).sum(axis=-1, keepdims=True)
        return y

    def dense_layer(a, ws, units=None, activation=None, use_bias=True):
        return act(a.dot(ws[0]), ws, activation)

    table = {"Conv2D": conv, "MaxPooling2D": pool, "Dense": dense_layer, "Flatten": lambda a, ws: a.reshape(a.shape[0], -1)}
    it = iter(weights)
    for name, cfg in layers:
        x = table[name](x, next(it), **cfg)
    return x
