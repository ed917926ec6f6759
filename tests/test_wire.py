"""What crosses the wall: every value comes out as it went in, and bytes that are no value are refused, cheaply."""

import random
import struct
import tracemalloc

import numpy as np
import pytest

from autograder import wire
from autograder.wire import WireError, decode, encode, frame, read_header

DTYPES = ["?", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8", "f2", "f4", "f8", "c8", "c16"]


def round_trip(value):
    return decode(encode(value))


def assert_identical(got, expected):
    """The same value of the same type, all the way down; NaN is itself."""
    assert type(got) is type(expected)
    if isinstance(expected, np.ndarray):
        assert (got.dtype, got.shape) == (expected.dtype, expected.shape)
        assert got.tobytes() == expected.tobytes()
    elif isinstance(expected, (list, tuple)):
        assert len(got) == len(expected)
        for mine, theirs in zip(got, expected):
            assert_identical(mine, theirs)
    elif isinstance(expected, dict):
        assert len(got) == len(expected)
        for mine, theirs in zip(got.items(), expected.items()):
            assert_identical(mine, theirs)
    else:
        assert repr(got) == repr(expected)


# round trips


@pytest.mark.parametrize(
    "value",
    [
        None,
        True,
        False,
        0,
        -1,
        2**63 - 1,
        -(2**63),
        0.0,
        -0.0,
        0.1,
        float("inf"),
        float("-inf"),
        float("nan"),
        5e-324,
        1 - 2j,
        complex("nan+infj"),
        "",
        "conv2d",
        "합성곱 신경망",
        "😀\0\n",
        b"",
        b"\x00\xff",
        (),
        [],
        {},
        (1, [2.0, ("drei", None)], {"vier": [True]}),
    ],
    ids=repr,
)
def test_a_plain_value_comes_out_as_it_went_in(value):
    assert_identical(round_trip(value), value)


@pytest.mark.parametrize("value", [2**63, -(2**63) - 1, 2**64, 10**100, -(10**100), 2**503, -(2**503), 2**510 - 1])
def test_whole_numbers_are_not_limited_to_64_bits(value):
    assert_identical(round_trip(value), value)


@pytest.mark.parametrize("dtype", DTYPES)
def test_an_array_keeps_its_dtype(dtype):
    assert_identical(round_trip(np.arange(6).reshape(2, 3).astype(dtype)), np.arange(6).reshape(2, 3).astype(dtype))


@pytest.mark.parametrize("shape", [(), (1,), (0,), (0, 3), (3, 0, 2), (2, 3), (1, 4, 5, 2), (1,) * 8])
def test_an_array_keeps_its_shape(shape):
    array = np.arange(np.prod(shape, dtype=int), dtype=float).reshape(shape)
    assert_identical(round_trip(array), array)


def test_an_array_keeps_its_fortran_order():
    array = np.asfortranarray(np.arange(24.0).reshape(2, 3, 4))
    got = round_trip(array)
    assert got.flags.f_contiguous and not got.flags.c_contiguous
    np.testing.assert_array_equal(got, array)


@pytest.mark.parametrize("part", [np.s_[::2, 1:], np.s_[::-1, ::-1], np.s_[:, 1], np.s_[1:1]])
def test_a_slice_of_an_array_is_sent_without_the_rest(part):
    array = np.arange(20).reshape(4, 5)[part]
    np.testing.assert_array_equal(round_trip(array), array)
    assert len(encode(array)) <= 4 + 8 * array.ndim + array.nbytes


def test_a_broadcast_array_is_sent_in_full():
    array = np.broadcast_to(np.array([1, 2]), (3, 2))
    np.testing.assert_array_equal(round_trip(array), array)


def test_an_array_that_came_over_the_wire_can_be_written_to():
    got = round_trip(np.zeros(3))
    got[0] = 1
    assert got.tolist() == [1, 0, 0]


@pytest.mark.parametrize("scalar", [np.float32(0.1), np.int64(-4), np.uint8(200), np.bool_(True), np.complex128(1j)], ids=repr)
def test_a_numpy_scalar_arrives_as_an_array_without_axes_of_its_dtype(scalar):
    got = round_trip(scalar)
    assert (got.dtype, got.shape) == (scalar.dtype, ())
    assert got == scalar


@pytest.mark.parametrize("dtype", [">f8", ">i2", ">u4", ">c8"])
def test_foreign_byte_order_is_made_native(dtype):
    got = round_trip(np.array([1, 2, 300 if "2" in dtype else 70000]).astype(dtype))
    assert got.dtype == np.dtype(dtype).newbyteorder("=") and got.dtype.isnative
    assert got.tolist()[:2] == [1, 2]


@pytest.mark.parametrize("wide, narrow", [(np.longdouble, np.float64), (np.clongdouble, np.complex128)])
def test_long_doubles_become_doubles(wide, narrow):
    got = round_trip(np.array([0.5, -2], wide))
    assert got.dtype == narrow and got.tolist() == [0.5, -2]


def test_lone_surrogates_become_question_marks():
    assert round_trip("a\ud800b\udfff") == "a?b?"


def test_bytes_that_are_no_utf8_become_replacement_characters():
    assert decode(b"s" + struct.pack("<I", 3) + b"a\xffb") == "a\ufffdb"


def test_keys_may_be_text_numbers_truth_values_and_none():
    value = {"a": 1, "": 2, 3: 4, 2**80: 5, 0.5: 6, 1j: 7, None: 8, True: 9, "키": 10}
    assert_identical(round_trip(value), value)


def test_a_dict_keeps_its_order():
    assert list(round_trip({"b": 1, "a": 2, "c": 3})) == ["b", "a", "c"]


def test_random_nested_values_come_out_as_they_went_in():
    seed = random.randrange(2**32)
    print(f"seed {seed}")
    rng = random.Random(seed)
    for _ in range(300):
        value = random_value(rng, 4)
        assert_identical(round_trip(value), value)


def random_value(rng, depth):
    if depth and rng.random() < 0.5:
        items = [random_value(rng, depth - 1) for _ in range(rng.randrange(4))]
        kind = rng.randrange(3)
        return tuple(items) if kind == 0 else items if kind == 1 else {f"k{i}": item for i, item in enumerate(items)}
    if rng.random() < 0.4:
        shape = tuple(rng.randrange(4) for _ in range(rng.randrange(5)))
        array = np.array(rng.choices(range(100), k=int(np.prod(shape)))).reshape(shape).astype(rng.choice(DTYPES))
        return np.asfortranarray(array) if rng.random() < 0.3 else array
    return rng.choice([None, True, False, rng.getrandbits(rng.randrange(1, 500)), -rng.getrandbits(70), rng.gauss(0, 1), complex(1, rng.random()), "말" * rng.randrange(5), bytes(rng.randrange(5))])


# refusals of the writer


class Number(int):
    pass


class Grid(np.ndarray):
    pass


@pytest.mark.parametrize(
    "value, name",
    [(object(), "object"), ({1}, "set"), (print, "builtin_function_or_method"), (Number(3), "Number"), (np.zeros(2).view(Grid), "Grid"), (range(3), "range"), (bytearray(2), "bytearray"), (int, "type")],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_is_no_plain_value_is_refused_by_the_name_of_its_type(value, name):
    with pytest.raises(WireError, match=f"^a {name} cannot be sent$"):
        encode([value])


@pytest.mark.parametrize("array", [np.array([None]), np.array(["a"]), np.array([b"a"]), np.zeros(2, "M8[s]"), np.zeros(2, "i4,f8"), np.zeros(2, "V3")], ids=lambda array: str(array.dtype))
def test_an_array_of_anything_but_numbers_is_refused_by_the_name_of_its_dtype(array):
    with pytest.raises(WireError, match=r"^an array of .* cannot be sent$"):
        encode(array)


@pytest.mark.parametrize("key", [(1, 2), b"a", np.int64(1), frozenset()], ids=repr)
def test_a_key_that_is_no_text_and_no_number_is_refused(key):
    with pytest.raises(WireError, match="^a key must be text or a number$"):
        encode({key: 1})


def nested(depth):
    value = 1
    for _ in range(depth):
        value = [value]
    return value


def test_collections_may_be_nested_as_deeply_as_the_limit():
    assert round_trip(nested(wire.MAX_DEPTH)) == nested(wire.MAX_DEPTH)


def test_collections_nested_more_deeply_are_refused():
    with pytest.raises(WireError, match="^collections are nested too deeply$"):
        encode(nested(wire.MAX_DEPTH + 1))


def test_a_list_that_contains_itself_is_refused():
    endless = []
    endless.append(endless)
    with pytest.raises(WireError, match="nested too deeply"):
        encode(endless)


def test_a_collection_of_very_many_values_is_refused():
    with pytest.raises(WireError, match="^there are too many values$"):
        encode([None] * (2 * wire.MAX_ITEMS + 1))


@pytest.mark.parametrize("value", [2**512, -(2**520), 10**1000])
def test_a_whole_number_of_more_than_64_bytes_is_refused(value):
    with pytest.raises(WireError, match="^a whole number is too large$"):
        encode(value)


@pytest.mark.parametrize("array", [np.zeros((1,) * 9), np.broadcast_to(np.zeros(1), (10**9, 10**6))], ids=["nine axes", "broadcast"])
def test_an_array_with_too_many_axes_or_bytes_is_refused_before_it_is_copied(array):
    with pytest.raises(WireError, match="^an array is too large$"):
        encode(array)


def test_a_frame_larger_than_the_limit_is_refused():
    with pytest.raises(WireError, match=rf"^{wire.MAX_BODY + 1} bytes are more than a frame may hold$"):
        frame(wire.VALUE, 0, bytes(wire.MAX_BODY + 1))


# headers


def test_a_frame_is_a_header_and_its_body():
    data = frame(wire.CALL, 2**64 - 1, b"body")
    assert read_header(data[: wire.HEADER.size]) == (wire.CALL, 2**64 - 1, 4)
    assert data[wire.HEADER.size :] == b"body"


@pytest.mark.parametrize("magic", [b"\0\0\0\0", b"CNN\x02", b"cnn\x01", b"HTTP"])
def test_a_header_with_another_magic_is_refused(magic):
    with pytest.raises(WireError, match="^this is no frame$"):
        read_header(wire.HEADER.pack(magic, wire.VALUE, 1, 0))


@pytest.mark.parametrize("length", [wire.MAX_BODY + 1, 2**32 - 1])
def test_a_header_that_announces_too_much_is_refused(length):
    with pytest.raises(WireError, match="^this is no frame$"):
        read_header(wire.HEADER.pack(wire.MAGIC, wire.VALUE, 1, length))


# lies, one at a time


def u32(number):
    return struct.pack("<I", number)


def array_body(code=wire.DTYPES.index(np.dtype("d")), fortran=0, shape=(2,), data=bytes(16), ndim=None):
    ndim = len(shape) if ndim is None else ndim
    return b"a" + bytes([code, fortran, ndim]) + struct.pack(f"<{len(shape)}Q", *shape) + data


def test_the_bodies_made_by_hand_below_would_be_right_without_their_lies():
    assert decode(array_body()).tolist() == [0, 0]
    assert decode(b"l" + u32(1) + b"N") == [None]


LIES = {
    "nothing": (b"", "ends too early"),
    "an unknown tag": (b"z", "an unknown kind of value"),
    "tag 0": (b"\0", "an unknown kind of value"),
    "half a number": (b"i" + bytes(7), "ends too early"),
    "half a complex number": (b"c" + bytes(15), "ends too early"),
    "more text than there is": (b"s" + u32(4) + b"abc", "ends too early"),
    "four gibibytes of text": (b"s" + u32(2**32 - 1) + b"abc", "ends too early"),
    "more bytes than there are": (b"b" + u32(2**31) + b"abc", "ends too early"),
    "more digits than there are": (b"I" + bytes([64]) + bytes(63), "ends too early"),
    "too many digits": (b"I" + bytes([65]) + bytes(65), "a whole number is too large"),
    "more items than there are": (b"l" + u32(3) + b"NN", "fewer items than announced"),
    "four milliard items": (b"t" + u32(2**32 - 1) + b"NNN", "fewer items than announced"),
    "four milliard keys": (b"d" + u32(2**32 - 1) + b"NNN", "fewer items than announced"),
    "a key without its value": (b"d" + u32(1) + b"N", "ends too early"),
    "a list as a key": (b"d" + u32(1) + b"l" + u32(0) + b"N", "a key must be text or a number"),
    "bytes as a key": (b"d" + u32(1) + b"b" + u32(0) + b"N", "a key must be text or a number"),
    "an array as a key": (b"d" + u32(1) + array_body() + b"N", "a key must be text or a number"),
    "too deep a list": ((b"l" + u32(1)) * 17 + b"N", "too many values"),
    "as deep as the body is long": ((b"l" + u32(1)) * 100_000 + b"N", "too many values"),
    "a million values": (b"l" + u32(1_000_000) + b"N" * 1_000_000, "too many values"),
    "an unknown dtype": (array_body(code=len(wire.DTYPES)), "an unknown kind of array"),
    "dtype 255": (array_body(code=255), "an unknown kind of array"),
    "nine axes": (array_body(shape=(1,) * 9), "an unknown kind of array"),
    "255 axes": (array_body(ndim=255), "an unknown kind of array"),
    "more axes than sides": (array_body(ndim=8, data=b""), "ends too early"),
    "more numbers than there are": (array_body(shape=(3,)), "an array is larger than its data"),
    "a product beyond 64 bits": (array_body(shape=(2**32, 2**32)), "an array is larger than its data"),
    "a product that is 0 modulo 2**64": (array_body(shape=(2**63, 2)), "an array is larger than its data"),
    "the largest side": (array_body(shape=(2**64 - 1,)), "an array is larger than its data"),
    "a huge side beside a 0": (array_body(shape=(0, 2**40), data=b""), "an array is larger than its data"),
    "huge sides beside a 0": (array_body(shape=(2**31, 2**31, 2**31, 0), data=b""), "an array has an impossible shape"),
    "two values": (b"NN", "more than one value"),
    "a byte after an array": (array_body() + b"\0", "more than one value"),
    "fewer numbers than there are": (array_body(shape=(1,)), "more than one value"),
    "a byte after text": (b"s" + u32(1) + b"ab", "more than one value"),
}


@pytest.mark.parametrize("lie", LIES)
def test_a_lie_about_lengths_counts_or_shapes_is_refused(lie):
    body, reason = LIES[lie]
    with pytest.raises(WireError, match=reason):
        decode(body)


@pytest.mark.parametrize("lie", [lie for lie in LIES if len(LIES[lie][0]) < 1000])
def test_a_lie_allocates_no_more_than_its_body_pays_for(lie):
    body, _ = LIES[lie]
    assert peaks_of_decoding([body]) < [allowance(body)]


def test_the_largest_permitted_number_of_values_can_be_read():
    items = wire.MAX_ITEMS - 1
    assert len(decode(b"l" + u32(items) + b"N" * items)) == items


def test_any_byte_but_0_is_true_in_an_array_of_truth_values():
    got = decode(array_body(code=wire.DTYPES.index(np.dtype("?")), shape=(4,), data=b"\0\x01\x02\xff"))
    assert got.dtype == bool and got.view(np.uint8).tolist() == [0, 1, 1, 1]


# mutations


def seeds_of_mutation():
    return [
        encode(value)
        for value in [
            [1, 2.5, None, True, "conv2d", "합성곱", b"bytes", 2**90],
            {"a": [1, (2, 3)], "b": {"c": np.arange(4.0)}, 3: "drei"},
            np.arange(12.0).reshape(3, 4),
            np.asfortranarray(np.arange(12, dtype=np.int16).reshape(3, 2, 2)),
            (np.zeros((0, 3)), np.array([True, False]), np.float32(1), np.array([1j])),
            nested(wire.MAX_DEPTH),
            ["conv2d", [np.ones((1, 5, 5, 1)), np.ones((3, 3, 1, 1), np.uint8), None, 2, "same"], "value"],
        ]
    ]


INTERESTING = [b"\0", b"\x7f", b"\x80", b"\xff", b"\xff\xff\xff\xff", b"\0\0\0\x80", b"\xff\xff\xff\x7f", b"\0\0\0\0\0\0\0\x80", b"\xff" * 8, b"a", b"l", b"d", b"t", b"s", b"I"]


def mutate(rng, body, others):
    data = bytearray(body)
    for _ in range(rng.choice((1, 1, 1, 2, 4))):
        at = rng.randrange(len(data) + 1)
        how = rng.randrange(6)
        if how == 0 and at < len(data):
            data[at] ^= 1 << rng.randrange(8)
        elif how == 1:
            piece = rng.choice(INTERESTING)
            data[at : at + len(piece)] = piece
        elif how == 2:
            del data[at : at + rng.randrange(1, 9)]
        elif how == 3:
            data[at:at] = rng.choice(INTERESTING)
        elif how == 4:
            other = rng.choice(others)
            data[at:at] = other[rng.randrange(len(other)) :]
        else:
            data[at : at + 1] = rng.randbytes(1)
    return bytes(data)


def allowance(body):
    """Bytes that decoding may use at its peak: Python's objects cost at most this many times the bytes that announce them."""
    return 100 * len(body) + 8192


def peaks_of_decoding(bodies):
    """For each body, the bytes allocated at the most while it is decoded or refused."""
    peaks = []
    tracemalloc.start()
    try:
        for body in bodies:
            tracemalloc.reset_peak()
            before = tracemalloc.get_traced_memory()[0]
            try:
                decode(body)
            except WireError:
                pass
            peaks.append(tracemalloc.get_traced_memory()[1] - before)
    finally:
        tracemalloc.stop()
    return peaks


def test_mutated_bodies_are_values_or_are_refused_and_cost_no_more_than_their_length():
    seed = random.randrange(2**32)
    print(f"seed {seed}")
    rng = random.Random(seed)
    originals = seeds_of_mutation()
    bodies = [mutate(rng, rng.choice(originals), originals) for _ in range(24_000)]
    values, refused = [], 0
    for body in bodies:
        try:
            values.append(decode(body))
        except WireError:
            refused += 1
    assert len(values) > 1000 and refused > 1000, "the mutations are too harsh or too mild to mean anything"
    for value in values[::10]:
        assert_identical(round_trip(value), value)  # what was read can be said again
    traced = bodies[::6]  # tracing is slow
    assert [body for body, peak in zip(traced, peaks_of_decoding(traced)) if peak > allowance(body)] == []


def test_random_bytes_are_values_or_are_refused():
    seed = random.randrange(2**32)
    print(f"seed {seed}")
    rng = random.Random(seed)
    refused = 0
    for _ in range(5_000):
        try:
            decode(rng.choice(b"aNTFiIfcsbtld").to_bytes() + rng.randbytes(rng.randrange(40)))
        except WireError:
            refused += 1
    assert 0 < refused < 5_000
