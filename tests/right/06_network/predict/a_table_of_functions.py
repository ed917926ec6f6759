import numpy as np


def padded(x, size, strides, config, fill):
    if config.get("padding", "valid") == "valid":
        return x
    amounts = [(0, 0)]
    for side, window, stride in zip(x.shape[1:3], size, strides):
        covered = ((side + stride - 1) // stride - 1) * stride + window
        missing = max(covered - side, 0)
        amounts.append((missing // 2, (missing + 1) // 2))
    return np.pad(x, [*amounts, (0, 0)], mode="constant", constant_values=fill)


def over_windows(function, x, size, strides):
    return np.stack(
        [
            np.stack([function(x[:, top : top + size[0], left : left + size[1]]) for left in range(0, x.shape[2] - size[1] + 1, strides[1])], axis=1)
            for top in range(0, x.shape[1] - size[0] + 1, strides[0])
        ],
        axis=1,
    )


def conv(x, config, w, b=0.0):
    size, strides = config["kernel_size"], config.get("strides", (1, 1))
    return over_windows(lambda window: np.einsum("nuvc,uvck->nk", window, w) + b, padded(x, size, strides, config, 0), size, strides)


def pool(x, config):
    size = config.get("pool_size", (2, 2))
    strides = config.get("strides") or size
    return over_windows(lambda window: window.max(axis=(1, 2)), padded(x, size, strides, config, -1e300), size, strides)


def dense(x, config, w, b=0.0):
    return np.matmul(x, w) + b


def flatten(x, config):
    return np.stack([np.ravel(image) for image in x])


def softmax(y):
    return np.exp(y) / np.exp(y).sum(-1)[..., np.newaxis]


LAYERS = {"Conv2D": conv, "MaxPooling2D": pool, "Dense": dense, "Flatten": flatten}
ACTIVATIONS = {"relu": lambda y: (np.abs(y) + y) / 2, "softmax": softmax}


def predict(layers, weights, x):
    y = np.array(x, dtype=float)
    for (name, config), arrays in zip(layers, weights):
        y = LAYERS[name](y, config, *arrays)
        y = ACTIVATIONS.get(config.get("activation"), lambda same: same)(y)
    return np.asfortranarray(y)
