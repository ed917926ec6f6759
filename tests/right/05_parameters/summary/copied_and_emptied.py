import copy


def summary(layers, input_shape):
    layers = copy.deepcopy(layers)
    rows, kinds, shape = [], [], list(input_shape)
    while layers:
        kind, config = layers.pop(0)
        kinds.append(kind)
        params = 0
        if kind == "Conv2D":
            config.setdefault("strides", (1, 1))
            params = config["kernel_size"][0] * config["kernel_size"][1] * shape[2] * config["filters"]
            if config.pop("use_bias", True):
                params += config["filters"]
            config["window"] = config.pop("kernel_size")
            shape[2] = config["filters"]
        elif kind == "MaxPooling2D":
            config["window"] = config.pop("pool_size", (2, 2))
            config["strides"] = config.get("strides") or config["window"]
        if "window" in config:
            for axis in 0, 1:
                size, window, stride = shape[axis], config["window"][axis], config["strides"][axis]
                if config.get("padding", "valid") == "same":
                    size += max((-(-size // stride) - 1) * stride + window - size, 0)
                shape[axis] = (size - window) // stride + 1
        elif kind == "Flatten":
            shape = [shape[0] * shape[1] * shape[2]]
        else:
            params = shape[0] * config["units"] + config["units"]
            shape = [config["units"]]
        rows.append((kind.lower().replace("xp", "x_p") + f"_{kinds.count(kind)}", tuple(shape), params))
    return rows, sum(row[2] for row in rows)
