"""The binary format that crosses the wall: frames, and the values inside them.

A frame is a fixed header (magic, operation, nonce, length of the body) and a body, which holds one value. Values are
None, truth values, numbers, text, bytes, tuples, lists, dicts and numeric arrays; nothing else can be said. The reader
treats every byte as hostile: each length is checked against a cap, and against the bytes that are really there, before
anything is allocated. There is nothing to execute, and nothing is ever unpickled.
"""

import struct

import numpy as np

MAGIC = b"CNN\x01"
HEADER = struct.Struct("<4sBQI")  # magic, operation, nonce, length of the body

LOAD, CALL, SHOW = 1, 2, 3  # asked
LOADED, VALUE, RAISED, UNSENDABLE = 17, 18, 19, 20  # answered

MAX_BODY = 32 * 2**20  # bytes
MAX_DEPTH = 16  # collections inside collections
MAX_ITEMS = 200_000  # values in one body, so that a small frame cannot ask for a million objects
MAX_KEYS = 1000  # keys of all dicts in one body: keys can be chosen to collide, and then time grows with their square
MAX_DIMENSIONS = 8
MAX_WHOLE = 64  # bytes of a whole number

DTYPES = tuple(np.dtype(code) for code in "?bhiqBHIQefdFD")
_CODE = {dtype: code for code, dtype in enumerate(DTYPES)}
_U8, _U32, _I64, _F64, _C128 = struct.Struct("<B"), struct.Struct("<I"), struct.Struct("<q"), struct.Struct("<d"), struct.Struct("<dd")
_ARRAY = struct.Struct("<BBB")  # dtype, Fortran order, number of dimensions
_SHAPES = tuple(struct.Struct(f"<{ndim}Q") for ndim in range(MAX_DIMENSIONS + 1))
_SCALARS = (bool, int, float, complex, str, type(None))


class WireError(ValueError):
    """These bytes are no value, or this value cannot be sent."""


def frame(operation, nonce, body):
    """The bytes of one frame."""
    if len(body) > MAX_BODY:
        raise WireError(f"{len(body)} bytes are more than a frame may hold")
    return HEADER.pack(MAGIC, operation, nonce, len(body)) + body


def read_header(data):
    """(operation, nonce, length of the body) of a header; raises WireError if it is none or asks for too much."""
    magic, operation, nonce, length = HEADER.unpack(data)
    if magic != MAGIC or length > MAX_BODY:
        raise WireError("this is no frame")
    return operation, nonce, length


def encode(value):
    """The bytes of a value; raises WireError for what cannot be said."""
    out = []
    _encode(value, out, 0)
    if len(out) > 2 * MAX_ITEMS:  # the reader counts values, each of which is one part or two
        raise WireError("there are too many values")
    return b"".join(out)


def _encode(value, out, depth):
    kind = type(value)
    if depth > MAX_DEPTH:
        raise WireError("collections are nested too deeply")
    if kind is np.ndarray:
        _encode_array(value, out)
    elif value is None:
        out.append(b"N")
    elif kind is bool:
        out.append(b"T" if value else b"F")
    elif kind is int:
        _encode_whole(value, out)
    elif kind is float:
        out.append(b"f" + _F64.pack(value))
    elif kind is complex:
        out.append(b"c" + _C128.pack(value.real, value.imag))
    elif kind is str or kind is bytes:
        data = value.encode("utf-8", "replace") if kind is str else value
        out.append((b"s" if kind is str else b"b") + _U32.pack(len(data)))
        out.append(data)
    elif kind is tuple or kind is list:
        out.append((b"t" if kind is tuple else b"l") + _U32.pack(len(value)))
        for item in value:
            _encode(item, out, depth + 1)
    elif kind is dict:
        out.append(b"d" + _U32.pack(len(value)))
        for key, item in value.items():
            if type(key) not in _SCALARS:
                raise WireError("a key must be text or a number")
            _encode(key, out, depth + 1)
            _encode(item, out, depth + 1)
    elif isinstance(value, np.generic):
        _encode_array(np.asarray(value), out)
    else:
        raise WireError(f"a {kind.__name__} cannot be sent")


def _encode_whole(value, out):
    if -(2**63) <= value < 2**63:
        out.append(b"i" + _I64.pack(value))
        return
    length = value.bit_length() // 8 + 1
    if length > MAX_WHOLE:
        raise WireError("a whole number is too large")
    out.append(b"I" + _U8.pack(length) + value.to_bytes(length, "little", signed=True))


def _encode_array(array, out):
    if array.dtype not in _CODE:
        array = _narrow(array)
    if array.ndim > MAX_DIMENSIONS or array.nbytes > MAX_BODY:
        raise WireError("an array is too large")
    fortran = array.flags.f_contiguous and not array.flags.c_contiguous
    out.append(b"a" + _ARRAY.pack(_CODE[array.dtype], fortran, array.ndim) + _SHAPES[array.ndim].pack(*array.shape))
    out.append(array.tobytes("F" if fortran else "C"))


def _narrow(array):
    """The same numbers in a dtype of the list: native byte order, and no more than 64 bits a number."""
    for kind, dtype in (("f", "d"), ("c", "D")):
        if array.dtype.kind == kind and array.dtype.itemsize > 8:
            return array.astype(dtype)
    native = array.dtype.newbyteorder("=")
    if native in _CODE:
        return array.astype(native)
    raise WireError(f"an array of {array.dtype} cannot be sent")


def decode(body):
    """The value in a body. Raises WireError if the bytes are not exactly one value."""
    return decode_counted(body)[0]


def decode_counted(body):
    """(the value in a body, the number of values it is made of)."""
    reader = _Reader(body)
    value = reader.value(0)
    if reader.position != len(body):
        raise WireError("there is more than one value")
    return value, reader.items


class _Reader:
    """Where we are in a body, and how many values we have met."""

    def __init__(self, body):
        self.body = body
        self.size = len(body)
        self.position = 0
        self.items = 0
        self.keys = 0

    def take(self, size):
        """The position of the next ``size`` bytes, which are there."""
        start = self.position
        if size > self.size - start:
            raise WireError("the body ends too early")
        self.position = start + size
        return start

    def unpack(self, form):
        start = self.position
        end = start + form.size
        if end > self.size:
            raise WireError("the body ends too early")
        self.position = end
        return form.unpack_from(self.body, start)

    def count(self):
        """A number of items, each of which needs at least one byte of what is left."""
        (count,) = self.unpack(_U32)
        if count > self.size - self.position:
            raise WireError("there are fewer items than announced")
        return count

    def value(self, depth):
        self.items += 1
        if depth > MAX_DEPTH or self.items > MAX_ITEMS:
            raise WireError("there are too many values")
        tag = self.body[self.take(1)]
        if tag == 97:  # a
            return self.array()
        if tag == 78:  # N
            return None
        if tag in (84, 70):  # T, F
            return tag == 84
        if tag == 105:  # i
            return self.unpack(_I64)[0]
        if tag == 73:  # I
            (size,) = self.unpack(_U8)
            if size > MAX_WHOLE:
                raise WireError("a whole number is too large")
            start = self.take(size)
            return int.from_bytes(self.body[start : start + size], "little", signed=True)
        if tag == 102:  # f
            return self.unpack(_F64)[0]
        if tag == 99:  # c
            return complex(*self.unpack(_C128))
        if tag in (115, 98):  # s, b
            (size,) = self.unpack(_U32)
            start = self.take(size)
            data = bytes(self.body[start : start + size])
            return data.decode("utf-8", "replace") if tag == 115 else data
        if tag in (116, 108):  # t, l
            items = [self.value(depth + 1) for _ in range(self.count())]
            return tuple(items) if tag == 116 else items
        if tag == 100:  # d
            return self.dict(depth)
        raise WireError("an unknown kind of value")

    def dict(self, depth):
        result = {}
        for _ in range(self.count()):
            key = self.value(depth + 1)
            self.keys += 1
            if type(key) not in _SCALARS or self.keys > MAX_KEYS:
                raise WireError("a key must be text or a number, and there may not be too many")
            result[key] = self.value(depth + 1)
        return result

    def array(self):
        code, fortran, ndim = self.unpack(_ARRAY)
        if code >= len(DTYPES) or ndim > MAX_DIMENSIONS:
            raise WireError("an unknown kind of array")
        shape = self.unpack(_SHAPES[ndim])
        dtype, count = DTYPES[code], 1
        for side in shape:  # Python's whole numbers do not overflow
            count *= side
            if side > 2**31:
                raise WireError("an array is larger than its data")
        if count * dtype.itemsize > self.size - self.position:
            raise WireError("an array is larger than its data")
        start = self.take(count * dtype.itemsize)
        if dtype.kind == "b":  # a byte of a truth value may hold anything
            flat = np.frombuffer(self.body, np.uint8, count, start) != 0
        else:
            flat = np.frombuffer(self.body, dtype, count, start).copy()
        try:
            return flat.reshape(shape, order="F" if fortran else "C")
        except ValueError as error:  # a side of 0 beside one that NumPy refuses
            raise WireError("an array has an impossible shape") from error
