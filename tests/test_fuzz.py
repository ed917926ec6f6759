"""Whatever others write, a reader answers with a value or with its own kind of refusal: real files, spoilt in many ways.

What holds is said in ``fuzz/doors.py``, which a coverage-guided fuzzer knocks at as well (``make fuzz``).
"""

import io
import json
import struct
import zipfile

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from autograder import wire
from autograder.quiz import marking
from fuzz import doors
from fuzz.seeds import seeds_of
from tests.quiz_templates import EVERY_KIND

PIECES = {
    "notebook": [b'"', b"[", b"{", b"null", b"1e999", b"\\ud800", b'"cells"', b'"source":', b"%%", b"!ls\\n", b"\xff\xfe", b"9" * 5000, b"[" * 2000],
    "source": [b'"""', b"(", b")", b"\\", b"\0", b"\t", b"\xff\xfe", b"\xb0\xa1", b"%%time\n", b"!ls\n", b"x?", b"x = !ls\n", b"except:\n", b"-" * 3000, b" " * 20_000, b"x y\n" * 2000],
    "course_yaml": [b"&a ", b"*a", b"<<: ", b"!!int x", b"!!binary ", b": ", b"\n", b"- ", b"{", b"[" * 1200, b"\0", b"\xff", b"~", b".nan", b"0x_", b"2026-13-45", b'"\\ud800"', b"9" * 5000, b"? [a]\n: b\n", b"--- "],
    "frame": [b"\xff\xff\xff\xff", b"\0\0\0\x80", b"a", b"l\1\0\0\0", b"t", b"d\1\0\0\0", b"s", b"I\x40", b"N", b"\0"],
}  # fmt: skip
PIECES |= {"reply": PIECES["frame"], "results": PIECES["notebook"], "progress": PIECES["notebook"], "quiz_yaml": PIECES["course_yaml"], "workbook": PIECES["frame"], "archive": PIECES["frame"]}


def tried(examples):
    """So many examples; what fails is printed as the line that brings it back."""
    return settings(max_examples=examples, deadline=None, database=None, print_blob=True, suppress_health_check=[*HealthCheck])


@st.composite
def spoilt(draw, door):
    """A real input of this door in which a few bytes are changed, taken out, doubled, or replaced by what is known to hurt."""
    seeds = seeds_of(door)
    data = bytearray(draw(st.sampled_from(seeds)))
    for _ in range(draw(st.integers(1, 4))):
        at, size = draw(st.integers(0, len(data))), draw(st.integers(0, 12))
        data[at : at + size] = draw(st.sampled_from(PIECES[door]) | st.binary(max_size=6) | st.just(bytes(data[at : at + 3 * size])))
    return bytes(data)


@pytest.mark.parametrize("door, examples", [("notebook", 200), ("source", 200), ("archive", 200), ("frame", 500), ("reply", 80), ("course_yaml", 200), ("quiz_yaml", 60), ("results", 200), ("progress", 150), ("workbook", 150)])
def test_a_spoilt_file_is_read_or_refused(door, examples):
    @tried(examples)
    @given(spoilt(door))
    def knock(data):
        doors.DOORS[door](data)

    knock()


# notebooks, whose JSON is right and whose shape is not

JSON = st.recursive(st.none() | st.booleans() | st.integers(-3, 3) | st.just(10**400) | st.floats() | st.text(max_size=5), lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=2), max_leaves=6)
SOURCES = st.lists(st.sampled_from(["x = 1\n", "def f(:\n", "%%bash\n", "!ls\n", "%time f()\n", '"""', "(", "\\\n", "\ud800", "\0", "for x in y:\n", "    pass\n", "return?\n"]) | st.text(max_size=8), max_size=8)
CELLS = st.fixed_dictionaries({}, optional={"cell_type": st.sampled_from(["code", "markdown"]) | JSON, "source": SOURCES | SOURCES.map("".join) | JSON, "input": SOURCES, "metadata": JSON | st.fixed_dictionaries({"nbgrader": st.just({"grade_id": 3}) | JSON}), "id": JSON})
NOTEBOOKS = st.fixed_dictionaries({}, optional={"cells": st.lists(CELLS | JSON, max_size=4) | JSON, "worksheets": st.lists(st.fixed_dictionaries({"cells": st.lists(CELLS, max_size=2)}) | JSON, max_size=2) | JSON})


@tried(200)
@given(NOTEBOOKS | JSON)
def test_a_notebook_of_any_shape_is_read_or_refused(shape):
    doors.notebook(json.dumps(shape).encode())


# archives whose headers lie


@st.composite
def archives(draw, inner=None):
    members = st.tuples(st.sampled_from(["a.py", "a.ipynb", "b/c/d.py", "../a.py", "/a.py", "답.py", "a.zip", ".py", "a\\b.py", "x" * 300 + ".py"]), inner or st.binary(max_size=40) | st.just(b"x = 1\n" * 50))
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", draw(st.sampled_from([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA]))) as file:
        for name, content in draw(st.lists(members, max_size=3)):
            file.writestr(zipfile.ZipInfo(name), content, file.compression)
    data = bytearray(data.getvalue())
    for signature, fields in ((b"PK\1\2", range(4, 46, 2)), (b"PK\3\4", range(4, 30, 2)), (b"PK\5\6", range(4, 22, 2))):  # the directory, a member, the end
        at = data.find(signature)
        if at >= 0 and draw(st.booleans()):
            struct.pack_into("<H", data, at + draw(st.sampled_from(fields)), draw(st.sampled_from([0, 1, 8, 12, 14, 99, 0x7FFF, 0xFFFF])))
    return bytes(data)


@tried(200)
@given(archives() | archives(inner=archives()))
def test_an_archive_whose_headers_lie_is_read_or_refused(data):
    doors.archive(data)


# YAML that is right, and says something else


def everywhere(node, path=()):
    """The way to every value in a tree."""
    yield path
    for key in node if isinstance(node, dict) else range(len(node)) if isinstance(node, list) else ():
        yield from everywhere(node[key], (*path, key))


def replaced(node, path, value):
    """The tree with another value there; a value that cannot be put there is put beside it."""
    if not path:
        return value
    copy = dict(node) if isinstance(node, dict) else list(node)
    copy[path[0]] = replaced(node[path[0]], path[1:], value)
    return copy


NUMBERS = [0, -1, 1, 2.5, 10**400, float("nan"), float("inf"), 1e308, True]
STRINGS = ["", " ", "x", "a\nb", "{W", "{W:은}", "$'x'$", "1/0", "()", "4", "(1, 2)", "W", "(W,) * 99999999", "item(W, 3)", "broken(W)", "odd(W)", "matrix((1, 2), (3, 4))", "9" * 290, "110%", "2 h", "2026-03-02T00:00:00+09:00", "table", "order", "several"]
OTHERS = [None, [], {}, [[]], [1, 2], [[1, 2], [3]], {"in": [3]}, {"range": [0, 40]}, {"in": [[1], 2]}]


def worse(node):
    """Something else in the place of a value: mostly of its own kind, since another kind is soon refused."""
    kinds = {str: STRINGS, list: [[], *([node[:1], node[1:], node + node, node * 12] if isinstance(node, list) else [])], dict: [{key: node[key] for key in node if key != left} for left in node] if isinstance(node, dict) else []}
    return st.sampled_from(kinds.get(type(node)) or NUMBERS) | st.sampled_from([*OTHERS, *NUMBERS, *STRINGS])


@st.composite
def changed(draw, trees):
    tree = draw(st.sampled_from(trees))
    for _ in range(draw(st.integers(1, 2))):
        path = draw(st.sampled_from([*everywhere(tree)][1:] or [()]))
        node = tree
        for key in path:
            node = node[key]
        tree = replaced(tree, path, draw(worse(node)))
    return tree


TEMPLATES = [[{key: value for key, value in template.items() if value is not None}] for template in EVERY_KIND.values()]


@pytest.mark.parametrize("template", TEMPLATES, ids=[*EVERY_KIND])
def test_a_question_that_is_changed_anywhere_is_built_or_refused(template):
    @tried(70)
    @given(changed([template]))
    def knock(tree):
        doors.quiz_yaml(yaml.safe_dump(tree, allow_unicode=True).encode("utf-8", "surrogatepass"))

    knock()


COURSES = [yaml.safe_load((doors.ROOT / "course.yaml").read_text(encoding="utf-8")) | {"late": {"grace": "30 min", "penalty_per_day": "10%", "cap": "50%"}}]
COURSES += [replaced(COURSES[0], ("assignments", "01_convolution"), {"due": "2026-03-02T00:00:00+09:00", "extensions": {"김민서": "2026-03-04T00:00:00+09:00"}, "limits": {"convolve": {"call": 3}}})]


@tried(150)
@given(changed(COURSES))
def test_settings_that_are_changed_anywhere_are_read_or_refused(tree):
    doors.course_yaml(yaml.safe_dump(tree, allow_unicode=True).encode("utf-8", "surrogatepass"))


WORDS = st.sampled_from(["W", "F", "T", "x", "3", "2.5", "1e999", "9" * 60, "(", ")", ",", "+", "-", "*", "/", "//", "%", "**", "<", "==", "and", "not", "if", "else", "item(", "matrix(", "max(", "sum(", "round(", "ceil(", "'x'", ".real", "[0]", "lambda:", "1j", "None", "-" * 90, "(" * 60, " "])


@tried(400)
@given(st.lists(WORDS, max_size=14).map(" ".join) | st.text(max_size=20))
def test_an_expression_gives_a_number_or_is_refused(source):
    doors.expression(source.encode("utf-8", "surrogatepass"))


# answers

TYPED = st.sampled_from([*"0123456789.,-+/^×*xe%()=:' abㅁ²⑳½٣४", "10**10**10", "10^99", "e99", "1" * 300, "⑳" * 200, "만", "억", "million", "개", "입니다.", "none", "없음", "px", "\0", "\ud800", "\ufdfa" * 50, "\u200b", "(" * 300, "1," * 150])


@tried(200)
@given(st.lists(TYPED, max_size=10).map("".join) | st.text(st.characters(), max_size=30))
def test_an_answer_is_marked_or_asked_for_again(text):
    doors.answer(text.encode("utf-8", "surrogatepass"))


@tried(200)
@given(st.recursive(JSON | st.binary(max_size=3) | st.binary(max_size=3).map(memoryview) | st.complex_numbers() | st.integers(4000, 5000).map(lambda digits: -(10**digits)), lambda inner: st.lists(inner, max_size=3) | st.tuples(inner, inner), max_leaves=5), st.sampled_from(sorted(EVERY_KIND)))
def test_any_value_of_python_becomes_what_could_have_been_typed(value, kind):
    typed = marking.as_typed(value, kind)
    assert isinstance(typed, str) or (kind == "table" and all(isinstance(one, str) for one in typed))


# what crosses the wall

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**400), 2**400) | st.floats(allow_nan=False) | st.complex_numbers(allow_nan=False) | st.text(st.characters(exclude_categories=["Cs"]), max_size=9) | st.binary(max_size=9),
    lambda inner: st.lists(inner, max_size=4) | st.tuples(inner, inner) | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"]), max_size=3) | st.integers() | st.none(), inner, max_size=3),
    max_leaves=20,
)


@tried(300)
@given(VALUES)
def test_a_value_comes_through_the_wall_as_it_is(value):
    got = wire.decode(wire.encode(value))
    assert got == value and repr(got) == repr(value)


@tried(120)
@given(st.sampled_from([wire.LOADED, wire.VALUE, wire.RAISED, wire.UNSENDABLE, 0, 255]), VALUES | st.lists(st.sampled_from([[], 3, -1, "nonsense", "call", "large", [["a.py", 2, "syntax", "no"]], [[1, 2, 3, 4]], [[None] * 4], "", "ValueError"]), min_size=2, max_size=6))
def test_a_worker_that_answers_anything_gives_a_value_or_a_fault(operation, value):
    doors.reply(bytes([0, operation]) + wire.encode(value))


@tried(100)
@given(changed([[["assignment", {"format": 1, "name": "01_small", "title": ["Small", "작은"], "exercises": ["half"]}], ["half", ["half", ["Half", "절반"], ["n"], [["Hint", "힌트"]], 10.0, [[["asks", "물음"], 1, True, True]], [["half(4)", [2]]], [[0, "key", [2], True, None, [[3]], [0]]], [["M01", ["says", "말"]]]]]]]))
def test_a_workbook_that_holds_something_else_is_read_or_refused(members):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as file:
        for member in members if isinstance(members, list) else ():
            if isinstance(member, list) and len(member) == 2 and isinstance(member[0], str) and member[0]:
                try:
                    file.writestr(zipfile.ZipInfo(member[0]), wire.encode(member[1]))
                except wire.WireError:
                    pass
    doors.workbook(data.getvalue())
