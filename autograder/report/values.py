"""Values as text, for a page or a terminal: short, on the trusted side, of plain Python and NumPy objects only."""

import numpy as np

from autograder.grading.compare import begin
from autograder.sandbox.fault import Fault

LINE = 300  # characters of anything that is no array
CODE = 400  # characters of a call that is shown as Python
CELLS = 64  # numbers of an array that are shown
ITEMS = 8  # arrays of a collection that are shown


def show_value(value):
    """A value, or a Fault, as a few lines of text."""
    if isinstance(value, Fault):
        return value.says.en if value.kind == "error" else f"({value.kind})"
    if _is_array(value):
        return _array(value)
    if holds_arrays(value) and not any(map(_is_array, value[:ITEMS])):  # collections of collections, such as weights
        return _python(value) if len(_python(value) or "." * CODE) < CODE else _cut(begin(value, LINE))
    if holds_arrays(value):
        shown = [f"{index}: {_array(item) if _is_array(item) else _cut(begin(item, LINE))}" for index, item in enumerate(value[:ITEMS])]
        return "\n".join(shown + ["…"] * (len(value) > ITEMS))
    if isinstance(value, np.ndarray):
        value = value.item()
    if isinstance(value, float):
        return f"{value:.7g}" if value != int_or_none(value) else f"{value:.1f}"
    return _cut(begin(value, LINE))


def int_or_none(value):
    return int(value) if value == value and abs(value) < 1e15 else None


def _is_array(value):
    return isinstance(value, np.ndarray) and value.ndim > 0


def _array(array):
    """The numbers as a grid; axes of length 1 in front of and behind them are left out, and the shape is said."""
    shape = "×".join(map(str, array.shape))
    if array.size > CELLS:
        return f"{shape}: {_grid(array.ravel()[:8])[:-1]} …]"
    if not array.size:
        return f"{shape}: empty"
    return f"{shape}: {_grid(array.ravel())[1:-1]}" if array.size == 1 else f"{shape}:\n{_grid(np.squeeze(array))}"


def _grid(array):
    return np.array2string(array, precision=4, suppress_small=True, separator=" ", max_line_width=72)


def show_line(value, width):
    """A value in one line of at most so many characters: an array that is too long by its shape, anything else by how it begins."""
    line = " ".join(show_value(value).split())
    if len(line) <= width:
        return line
    return "×".join(map(str, value.shape)) if _is_array(value) else line[: width - 1] + "…"


def holds_arrays(value):
    """Is this an array, or a collection with one in it?"""
    return _is_array(value) or (isinstance(value, (tuple, list)) and any(map(holds_arrays, value[:ITEMS])))


def _cut(text):
    return text if len(text) <= LINE else text[: LINE - 1] + "…"


def show_call(function, names, arguments):
    """A call as a line for each argument that has arrays in it, and the rest in the call itself.

    names: of the function's parameters, in order.
    """
    given = list(zip([*names, *(f"argument {i + 1}" for i in range(len(names), len(arguments)))], arguments))
    inside, below = [], []
    for name, value in given:
        if holds_arrays(value):
            inside.append(name)
            below.append(f"{name} = {show_value(value)}")
        else:
            inside.append(f"{name}={show_value(value)}")
    return "\n".join([f"{function}({', '.join(inside)})", *below])


def python_call(function, arguments):
    """A call of ours as one line of Python that can be pasted; None if it would be long, or if it cannot be written so."""
    written = [_python(argument) for argument in arguments]
    line = f"{function}({', '.join(map(str, written))})"
    return None if None in written or len(line) > CODE else line


def _python(value):
    """A value as Python, with NumPy as np; None for what is long, or has no such form."""
    if isinstance(value, np.generic):
        value = value.item()
    if _is_array(value):
        if value.size > CODE or not value.size or value.dtype.kind not in "biuf" or not np.isfinite(value).all():
            return None
        numbers = " ".join(np.array2string(value, separator=", ", threshold=CODE + 1, floatmode="unique").split())
        kind = "" if value.dtype in (bool, np.int64, np.float64) else f", np.{value.dtype}"
        return f"np.array({numbers}{kind})"
    if isinstance(value, (tuple, list)):
        items = [_python(item) for item in value]
        if None in items:
            return None
        inside = ", ".join(items)
        return f"[{inside}]" if isinstance(value, list) else f"({inside},)" if len(items) == 1 else f"({inside})"
    if isinstance(value, dict):
        items = [_python(item) for pair in value.items() for item in pair]
        return None if None in items else "{" + ", ".join(f"{key}: {item}" for key, item in zip(items[::2], items[1::2])) + "}"
    if value is None or isinstance(value, (bool, int, str)) or (isinstance(value, float) and np.isfinite(value)):
        return repr(value)
    return None
