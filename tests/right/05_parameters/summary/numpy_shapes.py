import numpy as np


def summary(layers, input_shape):
    shape = np.array(input_shape)
    names, shapes, params = [], [], []
    for kind, config in layers:
        config = dict(config)
        number = np.int64(0)
        if kind in ("Conv2D", "MaxPooling2D"):
            window = np.array(config.get("kernel_size", config.get("pool_size", (2, 2))))
            strides = config.get("strides")
            if strides is None:
                strides = np.ones(2, int) if kind == "Conv2D" else window
            strides = np.array(strides)
            if config.get("padding", "valid") == "valid":
                sides = (shape[:2] - window) // strides + 1
            else:
                sides = np.ceil(shape[:2] / strides).astype(int)
            if kind == "Conv2D":
                number = np.prod(window) * shape[2] * config["filters"] + config["filters"] * config.get("use_bias", True)
                shape = np.append(sides, config["filters"])
            else:
                shape = np.append(sides, shape[2])
        elif kind == "Flatten":
            shape = np.array([np.prod(shape)])
        else:
            number = (shape[0] + 1) * config["units"]
            shape = np.array([config["units"]])
        prefix = {"Conv2D": "conv2d", "MaxPooling2D": "max_pooling2d"}.get(kind, kind.lower())
        names.append(f"{prefix}_{sum(name.startswith(prefix + '_') for name in names) + 1}")
        shapes.append(shape)
        params.append(number)
    return list(zip(names, shapes, params)), np.sum(params)
