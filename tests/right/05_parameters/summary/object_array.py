import numpy as np


def summary(layers, input_shape):
    names = {"Conv2D": "conv2d", "MaxPooling2D": "max_pooling2d", "Flatten": "flatten", "Dense": "dense"}
    rows = np.empty((len(layers), 3), dtype=object)
    shape = np.array(input_shape)
    for i, (kind, config) in enumerate(layers):
        params = 0
        if kind in ("Conv2D", "MaxPooling2D"):
            window = np.array(config.get("kernel_size", config.get("pool_size", (2, 2))))
            strides = config.get("strides")
            strides = np.array(strides) if strides is not None else window if kind == "MaxPooling2D" else np.array([1, 1])
            sides = -(-shape[:2] // strides) if config.get("padding") == "same" else (shape[:2] - window) // strides + 1
            if kind == "Conv2D":
                params = (window.prod() * shape[2] + int(config.get("use_bias", True))) * config["filters"]
            shape = np.append(sides, config.get("filters", shape[2]))
        elif kind == "Flatten":
            shape = shape.reshape(1, -1).prod(axis=1)
        else:
            params = (shape[0] + 1) * config["units"]
            shape = np.array([config["units"]])
        rows[i] = [f"{names[kind]}_{sum(k == kind for k, _ in layers[: i + 1])}", shape, params]
    return rows.tolist(), rows[:, 2].sum()
