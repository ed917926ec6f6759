import itertools

import numpy as np

NAMES = {"Conv2D": "conv2d", "MaxPooling2D": "max_pooling2d", "Flatten": "flatten", "Dense": "dense"}


def starts(length, window, stride):
    """Where a window can start."""
    return [start for start in range(length) if start % stride == 0 and start + window <= length]


def forward(x, kind, config):
    """(what comes out, as an array of zeros; the arrays of weights)."""
    if kind == "Flatten":
        return x.ravel(), []
    if kind == "Dense":
        w = np.zeros((x.size, config["units"]))
        return x @ w, [w, np.zeros(config["units"])]
    window = config["kernel_size"] if kind == "Conv2D" else config.get("pool_size", (2, 2))
    strides = config.get("strides") or (window if kind == "MaxPooling2D" else (1, 1))
    if config.get("padding") == "same":
        missing = [max((-(-n // s) - 1) * s + f - n, 0) for n, f, s in zip(x.shape, window, strides)]
        x = np.pad(x, [(0, missing[0]), (0, missing[1]), (0, 0)])
    rows, columns = (starts(n, f, s) for n, f, s in zip(x.shape, window, strides))
    if kind == "MaxPooling2D":
        return np.zeros((len(rows), len(columns), x.shape[2])), []
    w = np.zeros((*window, x.shape[2], config["filters"]))
    bias = [np.zeros(config["filters"])] if config.get("use_bias", True) else []
    return np.zeros((len(rows), len(columns), config["filters"])), [w, *bias]


def summary(layers, input_shape):
    x = np.zeros(input_shape, np.float32)
    numbers = {kind: itertools.count(1) for kind in NAMES}
    rows = []
    for kind, config in layers:
        x, weights = forward(x, kind, config)
        rows.append((f"{NAMES[kind]}_{next(numbers[kind])}", x.shape, sum(w.size for w in weights)))
    return rows, sum(params for *_, params in rows)
