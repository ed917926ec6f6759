import numpy as np


def softmax(z):
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


ACTIVATIONS = {None: lambda y: y, "relu": lambda y: np.maximum(y, 0), "softmax": softmax}


def windows_of(x, size, strides, padding, border):
    """Every window of every image, (N, H', W', C, F_h, F_w). With "same" the border value is put around the images."""
    if padding == "same":
        around = []
        for side, window, stride in zip(x.shape[1:3], size, strides):
            count = -(-side // stride)  # side / stride, rounded up
            missing = max((count - 1) * stride + window - side, 0)
            around.append((missing // 2, missing - missing // 2))
        x = np.pad(x, [(0, 0), *around, (0, 0)], constant_values=border)
    windows = np.lib.stride_tricks.sliding_window_view(x, size, axis=(1, 2))
    return windows[:, :: strides[0], :: strides[1]]


def conv2d(x, w, config):
    windows = windows_of(x, w.shape[:2], config.get("strides", (1, 1)), config.get("padding", "valid"), 0)
    return np.einsum("nijcuv,uvck->nijk", windows, w)


def max_pool2d(x, config):
    size = config.get("pool_size", (2, 2))
    strides = config.get("strides") or size
    return windows_of(x, size, strides, config.get("padding", "valid"), -np.inf).max(axis=(4, 5))


def predict(layers, weights, x):
    """Send a batch through a stack of layers.

    layers: (class name, config) pairs; weights: one list for each layer, [w, b], [w] or []; x: (N, H, W, C) or (N, D).
    Returns the output of the last layer.
    """
    y = np.asarray(x, float)
    for (name, config), arrays in zip(layers, weights):
        if name == "Conv2D":
            y = conv2d(y, np.asarray(arrays[0], float), config)
        elif name == "MaxPooling2D":
            y = max_pool2d(y, config)
        elif name == "Flatten":
            y = y.reshape(len(y), -1)
        elif name == "Dense":
            y = y @ np.asarray(arrays[0], float)
        else:
            raise ValueError(f"there is no layer {name}")
        if len(arrays) == 2:  # the bias
            y = y + np.asarray(arrays[1])
        y = ACTIVATIONS[config.get("activation")](y)
    return y
