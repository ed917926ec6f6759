class Layer:
    def __init__(self, **config):
        self.config = {**self.defaults, **config}

    defaults = {}

    def params(self, shape):
        return 0

    def slide(self, shape, window):
        out = []
        for size, f, s in zip(shape[:2], window, self.config["strides"] or window):
            out.append((size + s - 1) // s if self.config["padding"] == "same" else len(range(0, size - f + 1, s)))
        return out


class Conv2D(Layer):
    prefix = "conv2d"
    defaults = {"strides": (1, 1), "padding": "valid", "use_bias": True}

    def output(self, shape):
        return [*self.slide(shape, self.config["kernel_size"]), self.config["filters"]]

    def params(self, shape):
        height, width = self.config["kernel_size"]
        return (height * width * shape[2] + int(self.config["use_bias"])) * self.config["filters"]


class MaxPooling2D(Layer):
    prefix = "max_pooling2d"
    defaults = {"pool_size": (2, 2), "strides": None, "padding": "valid"}

    def output(self, shape):
        return [*self.slide(shape, self.config["pool_size"]), shape[2]]


class Flatten(Layer):
    prefix = "flatten"

    def output(self, shape):
        return [shape[0] * shape[1] * shape[2]]


class Dense(Layer):
    prefix = "dense"

    def output(self, shape):
        return [self.config["units"]]

    def params(self, shape):
        return (shape[0] + 1) * self.config["units"]


def summary(layers, input_shape):
    classes = {"Conv2D": Conv2D, "MaxPooling2D": MaxPooling2D, "Flatten": Flatten, "Dense": Dense}
    seen = []
    rows = []
    for name, config in layers:
        layer = classes[name](**config)
        seen.append(name)
        params = layer.params(input_shape)
        input_shape = layer.output(input_shape)
        rows.append([f"{layer.prefix}_{seen.count(name)}", input_shape, params])
    return [rows, sum(row[2] for row in rows)]
