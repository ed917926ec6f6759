from collections import Counter


def slide(shape, window, strides, padding):
    """Height and width of what a window leaves of a shape."""
    if padding == "same":
        return tuple(-(-size // stride) for size, stride in zip(shape, strides))
    return tuple((size - side) // stride + 1 for size, side, stride in zip(shape, window, strides))


def conv2d(shape, filters, kernel_size, strides=(1, 1), padding="valid", use_bias=True, activation=None):
    weights = kernel_size[0] * kernel_size[1] * shape[2] * filters
    return (*slide(shape, kernel_size, strides, padding), filters), weights + (filters if use_bias else 0)


def max_pooling2d(shape, pool_size=(2, 2), strides=None, padding="valid"):
    return (*slide(shape, pool_size, strides or pool_size, padding), shape[2]), 0


def flatten(shape):
    height, width, channels = shape
    return (height * width * channels,), 0


def dense(shape, units, use_bias=True, activation=None):
    return (units,), shape[0] * units + (units if use_bias else 0)


# each gives (output shape, number of parameters), and is called as Keras calls its layers
LAYERS = {"Conv2D": conv2d, "MaxPooling2D": max_pooling2d, "Flatten": flatten, "Dense": dense}


def summary(layers, input_shape):
    """(rows, total) of a stack of (class name, config) pairs."""
    rows, shape, seen = [], input_shape, Counter()
    for kind, config in layers:
        layer = LAYERS[kind]
        seen[kind] += 1
        shape, params = layer(shape, **config)
        rows.append((f"{layer.__name__}_{seen[kind]}", shape, params))
    return rows, sum(params for _, _, params in rows)
