"""Asks Keras, on TensorFlow, what is right, and writes the answers to keras.json beside this file.

It needs an environment of its own, which the course never does:

    python -m venv keras-env
    keras-env/bin/pip install keras tensorflow-cpu
    keras-env/bin/python tests/oracles/make_keras.py

Numbers are whole or multiples of 1/8 wherever they go in, so that float32 computes with them exactly in any order.
Only what comes out of a softmax, a logarithm or a division is rounded, to 7 digits.
"""

import itertools
import json
import os
import platform
from pathlib import Path

os.environ |= {"TF_CPP_MIN_LOG_LEVEL": "3", "TF_ENABLE_ONEDNN_OPTS": "0"}

import keras
import numpy as np
import tensorflow as tf
from keras import layers

FILE = Path(__file__).with_name("keras.json")
RNG = np.random.default_rng(2026)


def whole(*shape, low=-9, high=9):
    return RNG.integers(low, high + 1, shape)


def plain(value):
    """Lists of numbers, whole ones as integers."""
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    array = np.asarray(value)
    if np.array_equal(array, np.round(array)):
        return array.astype(int).tolist()
    return np.vectorize(lambda number: float(f"{number:.7g}"), otypes=[float])(array).tolist()


def floats(value):
    return tf.constant(np.asarray(value), tf.float32)


def conv_layer(w, b=None, **config):
    """A Conv2D with these weights, and no activation."""
    layer = layers.Conv2D(w.shape[-1], w.shape[:2], use_bias=b is not None, **config)
    layer.build((None, None, None, w.shape[2]))
    layer.set_weights([w] if b is None else [w, b])
    return layer


def same_pads():
    """[size, kernel, stride, before, after]: where "same" puts its zeros, read off what single bright pixels give.

    Kernel cell u holds u + 1, so an output tells which cell met the pixel, and so where its window began.
    """
    rows = []
    for size, kernel, stride in itertools.product(range(1, 13), range(1, 6), range(1, 4)):
        pixels = np.eye(size).reshape(size, size, 1, 1)
        cells = np.arange(1, kernel + 1).reshape(kernel, 1, 1, 1)
        down = conv_layer(cells, strides=stride, padding="same")(floats(pixels)).numpy()[:, :, 0, 0]
        right = conv_layer(cells.transpose(1, 0, 2, 3), strides=stride, padding="same")(floats(pixels.transpose(0, 2, 1, 3))).numpy()[:, 0, :, 0]
        assert np.array_equal(down, right)
        begins = {(pixel - (round(down[pixel, window]) - 1), window) for pixel, window in np.argwhere(down)}
        (before,) = {window * stride - begin for begin, window in begins}
        last = max(begins, key=lambda begin: begin[1])
        assert last[1] == down.shape[1] - 1
        rows.append(plain([size, kernel, stride, before, max(last[0] + kernel - size, 0)]))
    return rows


def convolutions():
    """Conv2D layers; a number as padding is a ZeroPadding2D before one."""
    cases = []
    shapes = [((1, 5, 4, 1), (2, 2, 1)), ((2, 4, 6, 2), (3, 2, 3)), ((1, 7, 5, 3), (2, 4, 2)), ((1, 6, 6, 1), (3, 3, 2))]
    for (image, kernel), stride, padding in itertools.product(shapes, (1, 2, 3), ("valid", "same", 1)):
        x, w = whole(*image), whole(*kernel[:2], image[-1], kernel[2])
        b = whole(kernel[2]) if len(cases) % 3 else None
        padded = layers.ZeroPadding2D(padding)(floats(x)) if padding == 1 else floats(x)
        y = conv_layer(w, b, strides=stride, padding="valid" if padding == 1 else padding)(padded)
        cases.append({"x": plain(x), "w": plain(w), "b": None if b is None else plain(b), "stride": stride, "padding": padding, "y": plain(y)})
    return cases


def poolings():
    cases, kinds = [], (layers.MaxPooling2D, layers.AveragePooling2D)
    images, windows = [(1, 5, 7, 2), (2, 6, 4, 1)], [(2, None), (3, None), (2, 1), (3, 2), (2, 3)]
    for image, (pool, strides), padding, kind in itertools.product(images, windows, ("valid", "same"), kinds):
        if (kind, padding) != (layers.AveragePooling2D, "same"):
            x = whole(*image, high=-1 if len(cases) % 2 else 9)
            y = kind(pool, strides, padding)(floats(x))
            cases.append({"layer": kind.__name__, "x": plain(x), "pool_size": pool, "strides": strides, "padding": padding, "y": plain(y)})
    x = whole(2, 3, 5, 4)
    return [*cases, {"layer": "GlobalAveragePooling2D", "x": plain(x), "y": plain(layers.GlobalAveragePooling2D()(floats(x)))}]


def dense_layers():
    cases = []
    for activation, bias in itertools.product((None, "relu", "softmax"), (True, False)):
        x, w, b = whole(3, 4) / 4, whole(4, 5) / 4, whole(5)
        layer = layers.Dense(5, activation=activation, use_bias=bias)
        layer.build((None, 4))
        layer.set_weights([w, b] if bias else [w])
        cases.append({"x": plain(x), "w": plain(w), "b": plain(b) if bias else None, "activation": activation, "y": plain(layer(floats(x)))})
    return cases


def functions():
    """softmax, relu, Flatten and the cross-entropy, each with its argument."""
    z, large = whole(2, 3, 4) / 4, np.array([[1000, 999, 998], [-1000, -1000, -1001]])
    p = np.array([[0.5, 0.25, 0.25], [0.125, 0.125, 0.75], [0.0625, 0.9375, 0], [1, 0, 0]])
    labels = np.array([1, 2, 0, 0])
    return {
        "softmax": [{"x": plain(x), "y": plain(keras.activations.softmax(floats(x)))} for x in (z, large)],
        "relu": [{"x": plain(x), "y": plain(keras.activations.relu(floats(x)))} for x in (z, large)],
        "flatten": [{"x": plain(x), "y": plain(layers.Flatten()(floats(x)))} for x in (whole(2, 2, 3, 2), whole(3, 4))],
        "cross_entropy": {"p": plain(p), "labels": plain(labels), "y": plain(keras.losses.SparseCategoricalCrossentropy()(labels, floats(p)))},
    }


LECTURE = [
    ("Conv2D", {"filters": 32, "kernel_size": (3, 3), "activation": "relu"}),
    ("MaxPooling2D", {"pool_size": (2, 2)}),
    ("Conv2D", {"filters": 64, "kernel_size": (3, 3), "activation": "relu"}),
    ("MaxPooling2D", {"pool_size": (2, 2)}),
    ("Flatten", {}),
    ("Dense", {"units": 64, "activation": "relu"}),
    ("Dense", {"units": 32, "activation": "relu"}),
    ("Dense", {"units": 10, "activation": "softmax"}),
]
STACKS = [
    ((28, 28, 1), LECTURE),
    # the lecture's, small enough to write its weights down
    ((13, 12, 1), [
        ("Conv2D", {"filters": 2, "kernel_size": (3, 3), "activation": "relu"}),
        ("MaxPooling2D", {"pool_size": (2, 2)}),
        ("Conv2D", {"filters": 3, "kernel_size": (3, 3), "activation": "relu"}),
        ("MaxPooling2D", {"pool_size": (2, 2)}),
        ("Flatten", {}),
        ("Dense", {"units": 4, "activation": "relu"}),
        ("Dense", {"units": 3, "activation": "softmax"}),
    ]),
    ((6, 7, 3), [
        ("Conv2D", {"filters": 2, "kernel_size": (2, 4), "strides": (2, 2), "padding": "same", "activation": "relu"}),
        ("Conv2D", {"filters": 3, "kernel_size": (1, 1), "use_bias": False}),
        ("MaxPooling2D", {"pool_size": (3, 3), "strides": (1, 1), "padding": "same"}),
        ("Flatten", {}),
        ("Dense", {"units": 5}),
    ]),
    ((9, 8, 2), [
        ("MaxPooling2D", {"pool_size": (3, 2), "strides": (2, 1), "padding": "same"}),
        ("Conv2D", {"filters": 4, "kernel_size": (3, 2), "strides": (1, 2), "padding": "same", "activation": None}),
        ("MaxPooling2D", {"pool_size": (2, 2), "strides": None, "padding": "valid"}),
        ("Conv2D", {"filters": 2, "kernel_size": (1, 2), "padding": "valid", "activation": "relu", "use_bias": True}),
        ("Flatten", {}),
        ("Dense", {"units": 2, "activation": "softmax"}),
    ]),
    ((12, 14, 1), [
        ("Conv2D", {"filters": 2, "kernel_size": (3, 3), "strides": (2, 2)}),
        ("MaxPooling2D", {"pool_size": (3, 3)}),
        ("Flatten", {}),
        ("Dense", {"units": 3, "activation": "softmax"}),
    ]),
    ((6,), [("Dense", {"units": 5, "activation": "relu"}), ("Dense", {"units": 4}), ("Dense", {"units": 3, "activation": "softmax"})]),
]  # fmt: skip


def stacks():
    """Whole models: the rows of their summary, its total, and, where they are small, what they predict."""
    cases = []
    for shape, stack in STACKS:
        keras.backend.clear_session()
        model = keras.Sequential([keras.Input(shape), *(getattr(layers, name)(**config) for name, config in stack)])
        rows = [[layer.name, list(layer.output.shape[1:]), layer.count_params()] for layer in model.layers]
        lines = []
        model.summary(print_fn=lambda text, **_: lines.append(text))
        total = next(line.strip() for line in "\n".join(lines).splitlines() if "Total params" in line)
        case = {"input_shape": list(shape), "layers": stack, "rows": rows, "total": model.count_params(), "summary": total}
        if stack is not LECTURE:
            weights = [[whole(*array.shape, low=-4, high=4) / 8 for array in layer.get_weights()] for layer in model.layers]
            for layer, arrays in zip(model.layers, weights):
                layer.set_weights(arrays)
            x = whole(2, *shape, low=0) / 4
            case |= {"weights": [plain(arrays) for arrays in weights], "x": plain(x), "y": plain(model.predict(x.astype(np.float32), verbose=0))}
        cases.append(case)
    return cases


def parameters():
    """[arguments, count_params] of layers that stand alone."""
    dense, convolution = [], []
    for inputs, units, bias in [(1, 1, True), (3, 2, False), (7, 5, True), (1600, 64, True), (64 * 64 * 3, 10, True), (64 * 64 * 3, 10, False)]:
        layer = layers.Dense(units, use_bias=bias)
        layer.build((None, inputs))
        dense.append([[inputs, units, bias], layer.count_params()])
    for kernel, channels, filters, bias in [((1, 1), 1, 1, True), ((3, 3), 1, 32, True), ((3, 3), 32, 64, True), ((2, 5), 3, 4, False), ((5, 3), 6, 1, True)]:
        layer = layers.Conv2D(filters, kernel, use_bias=bias)
        layer.build((None, None, None, channels))
        convolution.append([[kernel, channels, filters, bias], layer.count_params()])
    return {"dense": dense, "conv2d": convolution}


def gradients():
    """What flows back through a Conv2D and a MaxPooling2D if dy arrives."""
    convolution, pooling = [], []
    for image, kernel in [((1, 3, 4, 1), (2, 2, 1)), ((2, 4, 5, 2), (2, 3, 3)), ((2, 5, 4, 3), (3, 1, 2))]:
        x, w, b = whole(*image), whole(*kernel[:2], image[-1], kernel[2]), whole(kernel[2])
        layer, seen = conv_layer(w, b), floats(x)
        with tf.GradientTape() as tape:
            tape.watch(seen)
            y = layer(seen)
        dy = whole(*y.shape)
        dx, dw, db = tape.gradient(y, [seen, *layer.trainable_variables], output_gradients=floats(dy))
        convolution.append({"x": plain(x), "w": plain(w), "dy": plain(dy), "dx": plain(dx), "dw": plain(dw), "db": plain(db)})
    for image, pool, values in [((1, 4, 4, 1), 2, 99), ((2, 5, 7, 2), 2, 99), ((1, 7, 6, 2), 3, 99), ((2, 5, 4, 1), 2, 1)]:  # the last has many ties
        x = whole(*image, low=-values, high=values)
        seen = floats(x)
        with tf.GradientTape() as tape:
            tape.watch(seen)
            y = layers.MaxPooling2D(pool)(seen)
        dy = whole(*y.shape)
        pooling.append({"x": plain(x), "pool_size": pool, "dy": plain(dy), "dx": plain(tape.gradient(y, seen, output_gradients=floats(dy)))})
    return {"conv2d": convolution, "max_pool2d": pooling}


def learned_kernels():
    """A Conv2D without bias, its kernel 0 at first, after steps of gradient descent on all images at once."""
    cases = []
    for shape, kernel, steps, rate in [((2, 4, 5), (2, 2), 1, 0.125), ((3, 5, 4), (3, 2), 4, 0.0625), ((2, 6, 6), (3, 3), 25, 0.03125)]:
        images, right = whole(*shape, low=-4, high=4) / 4, whole(*kernel, 1, 1, low=-3, high=3)
        targets = conv_layer(right)(floats(images[..., None])).numpy()
        layer = conv_layer(np.zeros((*kernel, 1, 1)))
        model = keras.Sequential([keras.Input((*shape[1:], 1)), layer])
        model.compile(keras.optimizers.SGD(rate), "mse")
        model.fit(images[..., None], targets, batch_size=len(images), epochs=steps, shuffle=False, verbose=0)
        arguments = {"images": plain(images), "targets": plain(targets[..., 0]), "kernel_shape": kernel, "steps": steps, "learning_rate": rate}
        cases.append(arguments | {"kernel": plain(layer.get_weights()[0][..., 0, 0])})
    return cases


def windows_seen():
    """How far one output sees, and how often each pixel is seen, by what flows back through kernels of ones."""
    fields, usage = [], []
    for stack in [[(3, 1)], [(3, 1), (3, 1)], [(3, 2), (3, 1)], [(2, 2), (2, 2), (2, 2)], [(3, 1), (2, 2), (3, 1), (2, 2)], [(5, 3), (1, 1), (4, 2), (3, 1)]]:
        seen = tf.ones((1, 80, 1, 1))
        with tf.GradientTape() as tape:
            tape.watch(seen)
            y = seen
            for kernel, stride in stack:
                y = conv_layer(np.ones((kernel, 1, 1, 1)), strides=stride)(y)
            y = y[0, 1, 0, 0]
        rows = np.flatnonzero(tape.gradient(y, seen).numpy())
        fields.append([stack, int(rows[-1] - rows[0] + 1)])
    for size, kernel, padding in [(1, 1, 0), (5, 3, 0), (5, 3, 1), (4, 2, 1), (6, 4, 2), (3, 5, 1)]:
        seen = tf.ones((1, size, size, 1))
        with tf.GradientTape() as tape:
            tape.watch(seen)
            y = tf.reduce_sum(conv_layer(np.ones((kernel, kernel, 1, 1)))(layers.ZeroPadding2D(padding)(seen)))
        usage.append([[size, kernel, padding], plain(tape.gradient(y, seen).numpy()[0, ..., 0])])
    return {"receptive_field": fields, "pixel_usage": usage}


def boxes():
    """The boxes that TensorFlow keeps, best first, and how Keras measures their overlap."""
    cases = []
    for count, threshold in [(1, 0.5), (6, 0.0), (10, 0.25), (14, 0.5), (14, 0.75), (24, 0.25)]:
        corners = whole(count, 2, low=0)
        found = np.concatenate([corners, corners + whole(count, 2, low=2, high=8)], axis=1)
        scores = RNG.permutation(count) + 1
        kept = tf.image.non_max_suppression(floats(found), floats(scores), count, threshold)
        overlap = keras.utils.bounding_boxes.compute_iou(floats(found), floats(found), "yxyx")
        cases.append({"boxes": plain(found), "scores": plain(scores), "threshold": threshold, "kept": plain(kept), "iou": plain(overlap)})
    return cases


if __name__ == "__main__":
    answers = {
        "made_with": {"keras": keras.__version__, "tensorflow": tf.__version__, "numpy": np.__version__, "python": platform.python_version()},
        "same": same_pads(),
        "convolutions": convolutions(),
        "poolings": poolings(),
        "dense": dense_layers(),
        "functions": functions(),
        "stacks": stacks(),
        "parameters": parameters(),
        "gradients": gradients(),
        "learned_kernels": learned_kernels(),
        "windows_seen": windows_seen(),
        "boxes": boxes(),
    }
    text = ",\n".join(f"{json.dumps(name)}: {json.dumps(value, separators=(',', ':'))}" for name, value in answers.items())
    FILE.write_text("{\n" + text + "\n}\n", encoding="utf-8")
