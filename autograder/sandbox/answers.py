"""From whatever a student's function returned to a value that can be sent. Runs inside the wall."""

import numpy as np

from autograder import wire
from autograder.sandbox.standins import StandIn


class Unsendable(Exception):
    """An answer that cannot be sent. Its arguments are a code of ``fault`` and a detail."""


def sendable(value, depth=0, seen=None):
    """The same value in the plain types of ``wire``; raises Unsendable for what has none.

    Subclasses lose their class, arrays of objects become lists, and an array that only pretends to be large is refused
    before it is copied. seen: how many values, and how many keys, there were before this one.
    """
    seen = seen or [0, 0]
    seen[0] += 1
    if seen[0] > wire.MAX_ITEMS or seen[1] > wire.MAX_KEYS:
        raise Unsendable("large", f"> {wire.MAX_ITEMS}")
    if depth > wire.MAX_DEPTH:
        raise Unsendable("nested", "")
    kind = type(value)
    if kind is int and value.bit_length() >= 8 * wire.MAX_WHOLE:
        raise Unsendable("large", f"{value.bit_length()} bit")
    if value is None or kind in (bool, int, float, complex, str, bytes):
        return value
    if isinstance(value, StandIn):
        raise Unsendable("stand-in", object.__getattribute__(value, "_name"))
    if isinstance(value, np.ndarray):
        return _array(value, depth, seen)
    if isinstance(value, np.generic):
        return _array(np.asarray(value), depth, seen)
    if isinstance(value, (list, tuple, dict)) and len(value) > wire.MAX_ITEMS:
        raise Unsendable("large", f"{kind.__name__}, {len(value)}")
    if isinstance(value, (list, tuple)):
        items = [sendable(item, depth + 1, seen) for item in value]
        return tuple(items) if isinstance(value, tuple) else items
    if isinstance(value, dict):
        seen[0] += len(value)
        seen[1] += len(value)
        return {_key(key): sendable(item, depth + 1, seen) for key, item in value.items()}
    for base in (int, float, str):
        if isinstance(value, base):
            return base.__str__(value) if base is str else base.__add__(value, 0)
    if hasattr(kind, "__array__"):
        return _array(np.asarray(value), depth, seen)
    raise Unsendable("type", kind.__name__)


def _key(key):
    key = sendable(key)
    if type(key) not in (bool, int, float, complex, str, type(None)):
        raise Unsendable("key", type(key).__name__)
    return key


def _array(array, depth, seen):
    array = np.ndarray.view(array, np.ndarray)
    size = array.dtype.itemsize
    for side in array.shape:
        size *= side
    if size > wire.MAX_BODY:
        raise Unsendable("large", f"shape {array.shape}")
    if array.dtype.kind == "O":
        return sendable(array.tolist(), depth + 1, seen)
    if array.dtype.kind in "SU":
        return array.tolist()
    if array.dtype.kind not in "biufc":
        raise Unsendable("type", f"array of {array.dtype}")
    return array
