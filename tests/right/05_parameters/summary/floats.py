import numpy as np


def side(size, window, stride, padding):
    if padding == "same":
        return np.ceil(size / stride)
    return np.floor((size - window) / stride) + 1


def summary(layers, input_shape):
    rows, count = [], {"conv2d": 0, "max_pooling2d": 0, "flatten": 0, "dense": 0}
    shape = list(input_shape)
    for layer in layers:
        config, params = layer[1], 0.0
        if layer[0].startswith("Conv"):
            name, window = "conv2d", config["kernel_size"]
            strides = config["strides"] if "strides" in config else (1, 1)
            params = window[0] * window[1] * shape[-1] * config["filters"]
            if "use_bias" not in config or config["use_bias"]:
                params += config["filters"]
            depth = config["filters"]
        elif layer[0].startswith("Max"):
            name, window = "max_pooling2d", config["pool_size"] if "pool_size" in config else (2, 2)
            strides = config["strides"] if config.get("strides") is not None else window
            depth = shape[-1]
        elif layer[0] == "Flatten":
            name, shape = "flatten", [float(np.prod(shape))]
        else:
            name, params, shape = "dense", (shape[0] + 1) * config["units"], [config["units"]]
        if name in ("conv2d", "max_pooling2d"):
            shape = [side(shape[i], window[i], strides[i], config.get("padding")) for i in (0, 1)] + [depth]
        count[name] += 1
        rows.append((f"{name}_{count[name]}", tuple(shape), params))
    return tuple(rows), sum(row[-1] for row in rows)
