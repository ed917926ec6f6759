"""Where the windows of a call lie, from the names of the function's parameters. On the trusted side: it knows the answers.

A student gets what is found here as data, a ``Geometry``, and never this module.
"""

import numpy as np

from autograder.report.picture import Geometry

IMAGES = ("image", "x", "volume")
KERNELS = ("kernel", "filters", "w")
WINDOWS = ("kernel_size", "pool_size")
STRIDES = ("stride", "strides")
OTHERS = ("size", "padding", "b", "bias", "use_bias")
VOCABULARY = {*IMAGES, *KERNELS, *WINDOWS, *STRIDES, *OTHERS}
POOL = 2  # pool_size where it is not given, as in Keras


def find_geometry(parameters, arguments, closed=None):
    """The Geometry of a call; None if the names say nothing about windows, or one of them is not known here.

    parameters: the names, in order; arguments: those given, in order. closed: the module picture.py of the exercise, whose
    ``geometry(*arguments)`` says it better, if it has one.
    """
    if hasattr(closed, "geometry"):
        return closed.geometry(*arguments)
    if not {*parameters} <= VOCABULARY:
        return None
    try:
        return _from_names(parameters, arguments)
    except (TypeError, ValueError, IndexError, OverflowError):
        return None  # arguments that are wrong on purpose


def _from_names(parameters, arguments):
    given = dict(zip(parameters, arguments))
    place = {name: parameters.index(name) for name in given}
    image = next((place[name] for name in IMAGES if name in given), None)
    kernel = next((place[name] for name in KERNELS if name in given), None)
    window = next((name for name in WINDOWS if name in parameters), None)
    if (image is None) == ("size" not in given) or (kernel is None and window is None and "padding" not in given):
        return None
    if image is not None:
        field = _field(np.shape(arguments[image]), 2 if kernel is None else np.ndim(arguments[kernel]))
    else:
        field = 1, int(given["size"])
    if kernel is not None:
        sides = tuple(np.shape(arguments[kernel])[:2])
    elif window is not None:
        sides = _pair(given.get(window, POOL))
    else:
        sides = 1, 1  # only padding: each number of the answer is one of the padded image
    usual = sides if window == "pool_size" else (1, 1)
    stride = next((given[name] for name in STRIDES if given.get(name) is not None), usual)
    strip = image is None
    sides, stride = ((1, pair[1]) if strip else pair for pair in (sides, _pair(stride)))
    zeros = [_zeros(given.get("padding", "valid"), *along) for along in zip(field, sides, stride)]
    before, after = zip(*[(0, 0), zeros[1]] if strip else zeros)
    return Geometry(sides, stride, before, after, field if strip else None, image, kernel)


def _field(shape, kernel_axes):
    """Height and width of an image: (H, W), (H, W, C) and (N, H, W, C), or (N, H, W) with a kernel of two axes."""
    start = {2: 0, 3: 0, 4: 1}[len(shape)]
    return shape[start : start + 2]


def _pair(value):
    """A side, or two of them, as (rows, columns)."""
    rows, columns = value if np.ndim(value) else (value, value)
    return int(rows), int(columns)


def _zeros(padding, size, side, stride):
    """(before, after) along one side."""
    if padding == "valid":
        return 0, 0
    if padding == "same":
        windows = -(-size // stride)  # size / stride, rounded up
        missing = max((windows - 1) * stride + side - size, 0)
        return missing // 2, missing - missing // 2  # the odd one goes after
    return int(padding), int(padding)
