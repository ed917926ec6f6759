import math

import numpy as np


def zeros_around(size, window, stride):
    out = math.ceil(size / stride)
    total = max((out - 1) * stride + window - size, 0)
    return total // 2, total - total // 2


def pad(x, window, strides, value):
    top, bottom = zeros_around(x.shape[1], window[0], strides[0])
    left, right = zeros_around(x.shape[2], window[1], strides[1])
    large = np.full((x.shape[0], top + x.shape[1] + bottom, left + x.shape[2] + right, x.shape[3]), value, dtype=float)
    large[:, top : top + x.shape[1], left : left + x.shape[2]] = x
    return large


def conv2d(x, w, config):
    strides = config.get("strides", (1, 1))
    height, width = w.shape[:2]
    if config.get("padding") == "same":
        x = pad(x, (height, width), strides, 0)
    rows = (x.shape[1] - height) // strides[0] + 1
    cols = (x.shape[2] - width) // strides[1] + 1
    y = np.zeros((x.shape[0], rows, cols, w.shape[3]))
    for n in range(x.shape[0]):
        for i in range(rows):
            for j in range(cols):
                window = x[n, i * strides[0] : i * strides[0] + height, j * strides[1] : j * strides[1] + width]
                for k in range(w.shape[3]):
                    y[n, i, j, k] = (window * w[:, :, :, k]).sum()
    return y


def max_pool2d(x, config):
    height, width = config.get("pool_size", (2, 2))
    strides = config.get("strides")
    if strides is None:
        strides = height, width
    if config.get("padding") == "same":
        x = pad(x, (height, width), strides, -math.inf)
    rows = (x.shape[1] - height) // strides[0] + 1
    cols = (x.shape[2] - width) // strides[1] + 1
    y = np.zeros((x.shape[0], rows, cols, x.shape[3]))
    for n in range(x.shape[0]):
        for i in range(rows):
            for j in range(cols):
                for c in range(x.shape[3]):
                    y[n, i, j, c] = x[n, i * strides[0] : i * strides[0] + height, j * strides[1] : j * strides[1] + width, c].max()
    return y


def activate(y, activation):
    if activation == "relu":
        return np.where(y > 0, y, 0)
    if activation == "softmax":
        e = np.exp(y)
        return e / e.sum(axis=-1, keepdims=True)
    return y


def predict(layers, weights, x):
    for i in range(len(layers)):
        kind, config = layers[i]
        if kind == "Conv2D":
            x = conv2d(x, weights[i][0], config)
            if len(weights[i]) == 2:
                x = x + weights[i][1]
            x = activate(x, config.get("activation"))
        elif kind == "MaxPooling2D":
            x = max_pool2d(x, config)
        elif kind == "Flatten":
            x = x.reshape(x.shape[0], -1)
        elif kind == "Dense":
            x = np.dot(x, weights[i][0])
            if len(weights[i]) == 2:
                x = x + weights[i][1]
            x = activate(x, config.get("activation"))
    return x
