import numpy as np


def windows(image, window, strides, padding, fill):
    """{(i, j): the window there} of one image (H, W, C)."""
    starts = []
    for axis in (0, 1):
        size, stride = image.shape[axis], strides[axis]
        before = 0
        if padding == "same":
            total = max((int(np.ceil(size / stride)) - 1) * stride + window[axis] - size, 0)
            before = total // 2
            around = [(0, 0)] * 3
            around[axis] = (before, total - before)
            image = np.pad(image, around, constant_values=fill)
        starts.append(range(0, image.shape[axis] - window[axis] + 1, stride))
    return {(i, j): image[top : top + window[0], left : left + window[1]] for i, top in enumerate(starts[0]) for j, left in enumerate(starts[1])}


def through(image, name, config, arrays):
    if name == "Flatten":
        return image.reshape(-1)
    if name == "Dense":
        y = arrays[0].T @ image
    else:
        if name == "Conv2D":
            places = windows(image, arrays[0].shape[:2], config.get("strides", (1, 1)), config.get("padding"), 0)
            values = {place: np.tensordot(window, arrays[0], 3) for place, window in places.items()}
        else:
            size = config.get("pool_size", (2, 2))
            strides = config["strides"] if config.get("strides") else size
            places = windows(image.astype(float), size, strides, config.get("padding"), -np.inf)
            values = {place: window.max(axis=(0, 1)) for place, window in places.items()}
        rows, cols = max(values)
        y = np.array([[values[i, j] for j in range(cols + 1)] for i in range(rows + 1)])
    if len(arrays) == 2:
        y = y + arrays[1]
    if config.get("activation") == "relu":
        y = np.clip(y, 0, None)
    if config.get("activation") == "softmax":
        y = np.exp(y) / np.exp(y).sum(axis=-1, keepdims=True)
    return y


def predict(layers, weights, x):
    outputs = []
    for image in x:
        for (name, config), arrays in zip(layers, weights):
            image = through(image, name, config, arrays)
        outputs.append(image.tolist())
    return outputs
