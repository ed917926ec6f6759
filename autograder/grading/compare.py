"""Is the student's value the reference's value?  Shape first, then kind, then finiteness, then values.

The first difference is said, never a dump. Values come from the other side of the wall as plain Python and NumPy
objects (see ``autograder.wire``), so comparing them runs no code of the student's.
"""

import numpy as np

from autograder.particles import attach
from autograder.text import Text

# What float32 deserves, for everyone: a sum of a few hundred float32 products is off by less than this share of the
# largest value, while float16 and every catalogued mistake are off by more.
TOLERANCE = 1e-5
NUMBERS = "biufc"


class Difference(AssertionError):
    """The first thing in which two values differ.

    says: the sentence in both languages; index: where in the array, or None.
    """

    def __init__(self, says, index=None):
        super().__init__(says.en)
        self.says = says
        self.index = index


def assert_same(got, expected, tolerance=TOLERANCE):
    """Raise Difference unless ``got`` is the same value as ``expected``.

    expected: an array (then any numeric dtype and any nesting of lists will do), a whole number or a truth value
    (then a float will not), a float, text, None, or a tuple, list or dict of these.
    tolerance: the error allowed in floats, as a share of the largest expected value, or of 1 if that is larger.
    """
    difference = find_difference(got, expected, tolerance)
    if difference is not None:
        raise difference


def fail(*, en, ko):
    """Fail a check with the author's own sentence, which the student reads."""
    raise Difference(Text(en, ko))


def same(got, expected, tolerance=TOLERANCE):
    """True if assert_same would pass."""
    return find_difference(got, expected, tolerance) is None


def find_difference(got, expected, tolerance=TOLERANCE):
    """The first Difference between two values, or None."""
    if expected is None or isinstance(expected, str):
        return None if type(got) is type(expected) and got == expected else _other(got, expected)
    if isinstance(expected, (bool, np.bool_)):
        return _compare_truth(got, expected)
    if isinstance(expected, (int, np.integer)):
        return _compare_whole(got, expected)
    if isinstance(expected, (float, np.ndarray, np.floating)):
        return _compare_arrays(got, np.asarray(expected), tolerance)
    if isinstance(expected, (tuple, list)):
        return _compare_items(got, expected, tolerance)
    if isinstance(expected, dict):
        return _compare_keys(got, expected, tolerance)
    raise TypeError(f"assert_same cannot compare with {type(expected).__name__}: return arrays, numbers, text, tuples or dicts")


def _scalar(got):
    """A number that came as a number, NumPy's or Python's, or as an array without axes; None for anything else."""
    if isinstance(got, np.generic) or (isinstance(got, np.ndarray) and got.ndim == 0):
        got = got.item()
    return got if isinstance(got, (bool, int, float, complex)) else None


def _compare_truth(got, expected):
    value = _scalar(got)
    if value is None or isinstance(value, (float, complex)) or value not in (0, 1):
        return _other(got, bool(expected))
    return None if bool(value) == bool(expected) else _other(value, bool(expected))


def _compare_whole(got, expected):
    value = _scalar(got)
    if isinstance(value, float) and value == expected:
        return Difference(Text(f"expected the integer {int(expected)}, got the float {value}", f"정수(int) {attach(int(expected), '이어야')} 하는데 실수(float) {attach(value, '을')} 돌려주었습니다"))
    if isinstance(value, int) and not isinstance(value, bool) and value == int(expected):
        return None
    return _other(got, int(expected))


def _compare_arrays(got, expected, tolerance):
    shape = _shape_of(got)
    if shape is None:
        if expected.ndim == 0:
            return _other(got, expected.item())
        return Difference(Text(f"expected an array of numbers, got {describe(got)}", f"수의 배열이어야 합니다. 돌려준 값: {describe(got)}"))
    if shape != expected.shape:
        if expected.ndim == 0:
            return _other(got, expected.item())
        return Difference(Text(f"the shape should be {expected.shape}, yours is {shape}", f"모양이 {attach(expected.shape, '이어야')} 하는데 {shape}입니다"))
    # only now is anything allocated for it: it is as large as what was expected
    array = np.asarray(got)
    return _compare_values(array if array.dtype.kind in NUMBERS else array.astype(float), expected, tolerance)


def _shape_of(value):
    """The shape of an array of numbers, or of lists that NumPy would make one of; None for anything else."""
    if isinstance(value, (np.ndarray, np.generic)):
        return value.shape if value.dtype.kind in NUMBERS else None
    if isinstance(value, (bool, int, float, complex)):
        return ()
    if not isinstance(value, (list, tuple)):
        return None
    shapes = {_shape_of(item) for item in value} or {()}
    inner = shapes.pop()
    return None if shapes or inner is None else (len(value), *inner)


def _compare_values(array, expected, tolerance):
    if np.array_equal(array, expected):  # as it is most often
        return None
    finite = np.isfinite(array)
    with np.errstate(all="ignore"):
        wide = array.astype(complex if array.dtype.kind == "c" else float)
        magnitude = np.max(np.abs(expected[np.isfinite(expected)]), initial=1.0)
        right = np.abs(wide - expected) <= tolerance * magnitude
    right |= ~finite & ((array == expected) | (np.isnan(array) & np.isnan(expected)))  # the same infinity, or no number in both
    if right.all():
        return None
    index = tuple(int(i) for i in np.argwhere(~right)[0])
    value, wanted = array[index].item(), expected[index].item()
    where = f"[{', '.join(map(str, index))}]"
    if not index:
        return _other(value, wanted)
    if not finite[index] and np.isfinite(wanted):
        return Difference(Text(f"at {where} there is {value}, which is no finite number", f"{where} 위치의 값 {attach(value, '은')} 유한한 수가 아닙니다"), index)
    wrong = int((~right).sum())
    return Difference(
        Text(
            f"the shape is right; at {where} it should be {show(wanted)}, yours is {show(value)} ({wrong} of {array.size} values differ)",
            f"모양은 맞습니다. {where} 위치의 값이 {attach(show(wanted), '이어야')} 하는데 {show(value)}입니다(값 {array.size}개 중 {wrong}개가 다릅니다)",
        ),
        index,
    )


def _compare_items(got, expected, tolerance):
    if not isinstance(got, (tuple, list)) and not (isinstance(got, np.ndarray) and got.ndim):
        return _other(got, expected)
    if len(got) != len(expected):
        return Difference(Text(f"there should be {len(expected)} items, yours are {len(got)}", f"항목이 {len(expected)}개여야 하는데 {len(got)}개입니다"))
    for i, (mine, theirs) in enumerate(zip(got, expected)):
        difference = find_difference(mine, theirs, tolerance)
        if difference is not None:
            return _inside(f"item {i}", f"{i}번 항목", difference)
    return None


def _compare_keys(got, expected, tolerance):
    if not isinstance(got, dict):
        return _other(got, expected)
    for key in expected:
        if key not in got:
            return Difference(Text(f"{key!r} is missing", f"{key!r} 항목이 없습니다"))
        difference = find_difference(got[key], expected[key], tolerance)
        if difference is not None:
            return _inside(repr(key), repr(key), difference)
    for key in got:
        if key not in expected:
            return Difference(Text(f"{show(key)} should not be there", f"{show(key)} 항목은 없어야 합니다"))
    return None


def _inside(en, ko, difference):
    return Difference(Text(f"{en}: {difference.says.en}", f"{ko}: {difference.says.ko}"), difference.index)


def _other(got, expected):
    if isinstance(got, np.generic) or (isinstance(got, np.ndarray) and not got.ndim):
        got = got.item()
    mine, wanted = show(got), show(expected)
    if mine == wanted or (isinstance(got, float) and not isinstance(expected, float)):
        mine, wanted = _exactly(got), _exactly(expected)
    ko = f"{attach(wanted, '이어야')} 하는데 {attach(mine, '을')} 돌려주었습니다"
    if any(attach(value, "을").endswith("을(를)") for value in (wanted, mine)):  # nobody knows how it is read aloud
        ko = f"기대한 답: {wanted}, 돌려준 값: {mine}"
    return Difference(Text(f"expected {wanted}, got {mine}", ko))


def find_changed(names, before, after):
    """(position, sentence) of the first argument that a function changed, or None. names: of its parameters, in order."""
    for position, (name, mine, theirs) in enumerate(zip(names, after, before)):
        if not same(mine, theirs):
            return position, Text(
                f"your function changes its argument {name}: afterwards it is no longer what it was. Work on a copy of it",
                f"함수가 인자로 받은 값을 바꿉니다({name}). 호출하고 나면 처음 값과 다릅니다. 복사본을 만들어 계산하십시오",
            )
    return None


def _exactly(value):
    """A value with all its digits, so that 1.0 does not look like 1."""
    return repr(value) if isinstance(value, (int, float, complex)) else show(value)


def describe(value):
    """What kind of thing a value is, in a few words that need no translation."""
    if isinstance(value, np.ndarray):
        return f"array{value.shape} of {value.dtype}"
    return show(value)


def show(value, limit=60):
    """A value in at most ``limit`` characters, on one line."""
    if isinstance(value, np.ndarray) and value.ndim:
        return describe(value)
    if isinstance(value, (np.ndarray, np.generic)):
        return show(value.item(), limit)
    if isinstance(value, float):
        return f"{value:.6g}"
    text = " ".join(begin(value, limit).split())
    return text if len(text) <= limit else text[: limit - 1] + "…"


def begin(value, room):
    """The repr of a value, or about the first ``room`` characters of it: a student decides how long the rest would take."""
    if isinstance(value, (str, bytes)):
        return repr(value[: room + 1])
    if isinstance(value, np.ndarray):
        return describe(value) if value.ndim else repr(value.item())
    if not isinstance(value, (list, tuple, dict)):
        return repr(value)
    opening, closing = {list: "[]", tuple: "()", dict: "{}"}[type(value)]
    text = opening
    for item in value.items() if isinstance(value, dict) else value:
        if len(text) > room:
            return text
        if isinstance(value, dict):
            text += f"{begin(item[0], room)}: {begin(item[1], room)}, "
        else:
            text += begin(item, room - len(text)) + ", "
    return text.removesuffix(", ") + ("," if type(value) is tuple and len(value) == 1 else "") + closing
