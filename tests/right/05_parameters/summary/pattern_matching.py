from typing import NamedTuple


class Row(NamedTuple):
    name: str
    output_shape: tuple
    params: int


def slide(shape, window, strides, padding):
    """Counts the places where a window can start."""
    sides = []
    for size, side, stride in zip(shape, window, strides):
        sides.append(len(range(0, size if padding == "same" else size - side + 1, stride)))
    return tuple(sides)


def summary(layers, input_shape, rows=()):
    shape = rows[-1].output_shape if rows else tuple(input_shape)
    params = 0
    match layers:
        case []:
            return [tuple(row) for row in rows], sum(row.params for row in rows)
        case [("Conv2D", {"filters": filters, "kernel_size": (height, width), **config}), *rest]:
            name = "conv2d"
            params = filters * (height * width * shape[2] + (1 if config.get("use_bias", True) else 0))
            shape = (*slide(shape, (height, width), config.get("strides", (1, 1)), config.get("padding")), filters)
        case [("MaxPooling2D", config), *rest]:
            name = "max_pooling2d"
            window = config.get("pool_size", (2, 2))
            shape = (*slide(shape, window, config.get("strides") or window, config.get("padding")), shape[2])
        case [("Flatten", _), *rest]:
            name = "flatten"
            height, width, depth = shape
            shape = (height * width * depth,)
        case [("Dense", {"units": units}), *rest]:
            name = "dense"
            params = sum(shape[0] + 1 for _ in range(units))
            shape = (units,)
    number = sum(row.name.startswith(name + "_") for row in rows) + 1
    return summary(rest, input_shape, (*rows, Row(f"{name}_{number}", shape, params)))
