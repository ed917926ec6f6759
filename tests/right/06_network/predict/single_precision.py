import functools

import numpy as np


def pads(size, window, stride):
    total = max((-(-size // stride) - 1) * stride + window - size, 0)
    return total // 2, total - total // 2


def im2col(x, window, strides, padding, fill):
    if padding == "same":
        x = np.pad(x, ((0, 0), pads(x.shape[1], window[0], strides[0]), pads(x.shape[2], window[1], strides[1]), (0, 0)), constant_values=np.float32(fill))
    images, height, width, channels = x.shape
    rows, cols = (height - window[0]) // strides[0] + 1, (width - window[1]) // strides[1] + 1
    steps = x.strides
    shape = (images, rows, cols, window[0], window[1], channels)
    return np.lib.stride_tricks.as_strided(x, shape, (steps[0], steps[1] * strides[0], steps[2] * strides[1], steps[1], steps[2], steps[3]), writeable=False)


def step(x, layer):
    (name, config), arrays = layer
    if name == "Conv2D":
        w = arrays[0].astype(np.float32)
        windows = im2col(x, w.shape[:2], config.get("strides", (1, 1)), config.get("padding", "valid"), 0)
        y = (windows.reshape(-1, w[..., 0].size) @ w.reshape(-1, w.shape[3])).reshape(*windows.shape[:3], -1)
    elif name == "MaxPooling2D":
        size = config.get("pool_size", (2, 2))
        y = im2col(x, size, config.get("strides") or size, config.get("padding", "valid"), -np.inf).max(axis=(3, 4))
    elif name == "Flatten":
        y = x.reshape(len(x), -1)
    else:
        y = x @ arrays[0].astype(np.float32)
    if len(arrays) == 2:
        y = y + arrays[1].astype(np.float32)
    activation = config.get("activation")
    if activation == "relu":
        y = np.maximum(y, 0)
    elif activation == "softmax":
        y = np.exp(y)
        y = y / y.sum(axis=-1, keepdims=True)
    return y


def predict(layers, weights, x):
    return functools.reduce(step, zip(layers, weights), np.asarray(x, np.float32))
