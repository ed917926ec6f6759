from math import prod

NAMES = {"Conv2D": "conv2d", "MaxPooling2D": "max_pooling2d", "Flatten": "flatten", "Dense": "dense"}


def one(kind, config, shape):
    if kind == "Flatten":
        return (prod(shape),), 0
    if kind == "Dense":
        return (config["units"],), prod(shape) * config["units"] + config["units"]
    conv = kind == "Conv2D"
    window = config["kernel_size"] if conv else config.get("pool_size", (2, 2))
    strides = config.get("strides") or ((1, 1) if conv else window)
    lost = [0, 0] if config.get("padding") == "same" else [side - 1 for side in window]
    height, width = (-((gone - size) // stride) for size, gone, stride in zip(shape, lost, strides))
    depth = config["filters"] if conv else shape[2]
    weights = prod(window) * shape[2] * depth if conv else 0
    return (height, width, depth), weights + (depth if conv and config.get("use_bias", True) else 0)


def summary(layers, input_shape, counts=()):
    if not layers:
        return (), 0
    (kind, config), *rest = layers
    shape, params = one(kind, config, input_shape)
    counts = (*counts, kind)
    rows, total = summary(rest, shape, counts)
    return ((f"{NAMES[kind]}_{counts.count(kind)}", shape, params), *rows), params + total
