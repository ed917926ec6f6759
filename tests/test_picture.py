"""The picture of a mistake: it shows the right place, marks it by more than a colour, and no answer can break it."""

import json
import struct
import subprocess
import sys
import types
import zlib
from xml.etree import ElementTree

import numpy as np
import pytest

from autograder import images, wire
from autograder.grading.compare import find_difference
from autograder.grading.script import perform, value_of
from autograder.grading.session import with_grader
from autograder.report.bitmap import png
from autograder.report.geometry import find_geometry
from autograder.report.picture import Geometry, draw, draw_images
from autograder.report.picture_panel import WINDOW, WRONG, short
from autograder.sandbox.fault import ERROR, Fault
from autograder.text import Text
from tests.conftest import ASSIGNMENTS

CONV = ("x", "w", "b", "stride", "padding")
POOL = ("x", "pool_size", "strides", "padding")
SIZE = ("size", "kernel_size", "stride", "padding")
X = np.arange(1, 22).reshape(1, 3, 7, 1)
W = np.array([[1, 2, 3], [4, 5, 6]]).reshape(2, 3, 1, 1)
Y = np.array([100, 200, 300]).reshape(1, 1, 3, 1)  # any numbers: nothing is computed for a picture
RAISED = Fault(ERROR, Text("it broke", "오류입니다"))


def page(html):
    """The elements of a picture; fails if it is not well-formed."""
    return ElementTree.fromstring(f"<div>{html}</div>")


def conv(got, expected=Y, languages=("en",), arguments=(X, W, None, 2), index=None):
    return draw(CONV, arguments, got, expected, index, find_geometry(CONV, arguments), languages)


def drawings(html):
    """{caption: the svg} of a picture."""
    return {figure.find("svg").get("aria-label"): figure.find("svg") for figure in page(html).iter("figure")}


def written(svg):
    """The words of a drawing."""
    return [text.text for text in svg.iter("text")]


def said(html):
    return " ".join("".join(page(html).itertext()).split())


def marks(svg):
    """(thick frames, corners) of a drawing."""
    frames = [rect for rect in svg.iter("rect") if rect.get("stroke") == WRONG]
    corners = [path.get("d").count("M") for path in svg.iter("path") if path.get("fill") == WRONG]
    return len(frames), sum(corners)


def wrong_at(*index):
    got = Y.astype(float)
    got[index] += 7
    return got


# where the window lies


def test_the_window_of_the_second_output_begins_a_stride_further():
    html = conv(wrong_at(0, 0, 1, 0))
    inside = [text for text in drawings(html)["input, channel 0"].iter("text") if text.text.startswith("×")]
    assert {(float(text.get("x")) - 20) // 40 for text in inside} == {2, 3, 4}
    assert [text.text for text in inside] == ["×1", "×2", "×3", "×4", "×5", "×6"]
    assert "rows 0–1 and columns 2–4" in said(html)


def test_the_index_that_is_known_decides_which_output_it_is():
    assert "row 0, column 2 of the output" in said(conv(Y + 1, index=(0, 0, 2, 0)))


def test_zeros_around_the_input_are_drawn_as_a_ring():
    x, names = np.full((2, 3, 1), 5), ("x", "padding")
    right = np.pad(x, ((1, 1), (1, 1), (0, 0)))
    html = draw(names, (x, 1), right + 1, right, (0, 0, 0), find_geometry(names, (x, 1)), ("en",))
    ring = drawings(html)["input"]
    assert len([path for path in ring.iter("path") if path.get("stroke-opacity") == ".3"]) == 1  # the hatching
    assert written(ring)[5:].count("0") == 14 and "It is padding." in said(html)  # after the numbers of columns and rows


def test_pooling_reads_no_zeros():
    x = np.full((1, 3, 3, 1), 7.0)
    arguments = (x, 2, None, "same")
    html = draw(POOL, arguments, np.zeros((1, 2, 2, 1)), np.full((1, 2, 2, 1), 7.0), None, find_geometry(POOL, arguments), ("en",))
    assert "0" not in written(drawings(html)["input"])[6:]


def test_the_channels_of_the_input_stand_beside_their_kernels():
    x, w = np.ones((2, 2, 2, 5)), np.ones((2, 2, 5, 3))
    html = conv(np.zeros((2, 1, 1, 3)), np.ones((2, 1, 1, 3)), arguments=(x, w), index=(1, 0, 0, 2))
    details = [code.text for code in page(html).iter("code")]
    assert details[:6] == ["x[1, :, :, 0]", "x[1, :, :, 1]", "x[1, :, :, 2]", "w[:, :, 0, 2]", "w[:, :, 1, 2]", "w[:, :, 2, 2]"]
    assert "3 of 5 channels are shown" in said(html)


def test_what_is_added_to_the_sum_is_said():
    assert "b[0] = 2.5 is added" in said(conv(wrong_at(0, 0, 0, 0), arguments=(X, W, np.array([2.5]), 2)))


def test_a_large_input_is_cropped_to_its_window():
    x, right = np.arange(1600).reshape(40, 40), np.zeros((38, 38))
    got = right.copy()
    got[30, 20] = 1
    names, arguments = ("image", "kernel"), (x, np.ones((3, 3)))
    html = draw(names, arguments, got, right, (30, 20), find_geometry(names, arguments), ("en",))
    assert str(x[30, 20]) in written(drawings(html)["input"]) and "0" not in written(drawings(html)["input"])
    assert "…" in written(drawings(html)["input"]) and len(html) < 20_000


# what is marked, and how


def test_the_first_difference_has_a_frame_and_a_corner_and_the_others_have_corners():
    shown = drawings(conv(wrong_at(0, 0, [1, 2], 0)))
    for caption in ("your answer", "expected", "difference"):
        assert marks(shown[caption]) == (1, 2)
    assert written(shown["your answer"])[4:] == ["100", "207", "307"] and written(shown["difference"])[4:] == ["0", "7", "7"]


def test_of_two_shapes_what_only_one_has_is_marked():
    shown = drawings(conv(np.zeros((1, 2, 2, 1))))
    assert marks(shown["your answer"]) == (0, 2) and marks(shown["expected"]) == (0, 1)
    assert "difference" not in shown


def test_a_window_is_told_by_its_frame():
    frames = [rect for rect in drawings(conv(Y + 1))["input, channel 0"].iter("rect") if rect.get("stroke") == WINDOW]
    assert len(frames) == 1 and float(frames[0].get("stroke-width")) > 2


def test_both_windows_of_a_wrong_place_are_drawn():
    geometry = Geometry((2, 2), (1, 1), (0, 0), (0, 0), image=0, kernel=1)
    html = draw(("image", "pattern"), (np.eye(5), np.eye(2)), (3, 0), (0, 0), None, geometry, ("en",))
    frames = [rect for rect in drawings(html)["input"].iter("rect") if rect.get("stroke") == WINDOW]
    assert [bool(rect.get("stroke-dasharray")) for rect in frames] == [False, True]


def test_the_windows_that_hold_a_pixel_are_drawn():
    geometry = Geometry((3, 3), (1, 1), (0, 0), (0, 0), (5, 5))
    html = draw(SIZE, (5, 3), np.ones((5, 5)), np.full((5, 5), 2), (0, 1), geometry, ("en",))
    assert len([rect for rect in drawings(html)["input"].iter("rect") if rect.get("stroke") == WINDOW]) == 2


def test_real_images_are_bitmaps():
    x = images.photograph()[None, :, :, None]
    html = draw(POOL, (x,), x[:, ::2, ::2], x[:, 1::2, 1::2], (0, 0, 0, 0), find_geometry(POOL, (x,)), ("en",))
    shown = drawings(html)
    assert all(svg.find("image").get("href").startswith("data:image/png;base64,") for svg in shown.values()) and len(shown) == 4


def test_an_array_inside_a_tuple_is_drawn_as_the_argument_it_belongs_to_is_laid_out():
    dy, x, w = np.ones((1, 2, 2, 1)), np.zeros((1, 3, 3, 1)), np.zeros((2, 2, 1, 2))
    html = draw(("dy", "x", "w"), (dy, x, w), (x, w + 1, np.ones(2)), (x, w + 2, np.ones(2)), (0, 0, 0, 0), None, ("en",))
    assert "(2, 2, 1, 2) [:, :, 0, 0]" in [code.text for code in page(html).iter("code")]


# strips


def strip(*arguments, got=0, expected=1):
    return draw(SIZE, arguments, got, expected, None, find_geometry(SIZE, arguments), ("en",))


def test_a_strip_shows_every_window_and_what_none_of_them_reads():
    html = strip(10, 3, 2, 0, got=5, expected=4)  # the lecture's
    svg = drawings(html)["one side of the input"]
    assert len([path for path in svg.iter("path") if path.get("stroke") == WINDOW]) == 4
    assert written(svg).count("✗") == 1 and "reads: 1 pixel." in said(html) and "your answer: 5" in said(html)


def test_a_window_that_does_not_fit_is_said():
    assert "A window of 5 does not fit into 4" in said(strip(2, 5, 1, 1))


@pytest.mark.parametrize("arguments", [(300, 3, 1, 2), (300, 200, 1, 0), (100_000, 5, 7, 3)])
def test_a_long_strip_is_cut(arguments):
    assert len(strip(*arguments)) < 8_000


# tables


def test_wrong_rows_of_a_table_are_marked():
    right = ([("conv2d_1", (26, 26, 32), 320), ("flatten_1", (21632,), 0)], 320)
    html = draw(("layers", "input_shape"), ([], ()), ([("conv2d_1", (26, 26, 32), 288), ("flatten_1", (21632,), 0)], 288), right, None, None, ("en",))
    rows = [row for row in page(html).iter("tr") if row.get("class") == "wrong"]
    assert ["".join(row.find("th").itertext()) for row in rows] == ["✗ wrong[0][0]", "✗ wrong[1]"]


def test_where_nothing_is_expected_only_theirs_is_shown():
    html = draw((), (), {"conv2d_1": 288, "total": 5}, None, None, None, ("en",))
    assert "288" in html and "✗" not in html and "expected" not in html


def test_what_is_missing_and_what_is_too_much_is_marked():
    html = draw((), (), [4, 2, 0], [4, 3], None, None, ("en",))
    assert html.count('class="wrong"') == 2 and "–" in html


# what may stand where an answer should be

ABSURD = [
    None, True, 0, -(10**400), float("nan"), float("-inf"), 1e-300, 1j, "<script>alert(1)</script>", b"\x00<b>", [], (), {}, [[1], [2, 3]], [1, "a", None], [[[]]],
    [10**400], ["]]>", "<b>", "\x00\x1b\u202e\ud800"], {"</td><script>": "<img src=x onerror=alert(1)>", 3: "\x07", None: {}}, {i: "x" * 1000 for i in range(1000)}, [("a", 1)] * 5000,
    ([("<i>", "\ud800", 10**100)], "</table>"), np.array("x"), np.array([None, 1]), np.zeros(0), np.zeros((0, 3)), np.zeros((1, 0, 3, 1)), np.zeros((1, 1, 3, 0)), np.array(5),
    np.full((1, 1, 3, 1), np.nan), np.full((1, 1, 3, 1), -np.inf), np.full((1, 1, 3, 1), 1e308), np.full((1, 1, 3, 1), 1e-308 - 1e308j), np.zeros((1, 1, 3, 1), bool),
    np.full((1, 1, 3, 1), 2**64 - 1, np.uint64), np.full((1, 1, 3, 1), -(2**63)), np.full((1, 1, 3, 1), np.longdouble("1e4000")), np.full((1, 1, 3, 1), 3e4, np.float16), np.zeros((1,) * 8),
    np.zeros((2000, 2000)), np.zeros((1, 500, 500, 1)), np.random.default_rng(0).random((1000, 1000)), np.zeros((3, 3), "datetime64[s]"), (10**9, -(10**9)), (3, 10**30), RAISED, object(),
]  # fmt: skip
SCENES = {
    "convolution": (CONV, (X, W, None, 2), Y, None),
    "array": (("x",), (X,), Y, None),
    "vector": (("z",), (np.ones(3),), np.ones(3), (1,)),
    "strip": (SIZE, (5, 3, 2, 1), (1, 1), None),
    "field": (SIZE[:2], (5, 3), np.ones((5, 5)), (0, 0)),
    "rows": (("layers",), ([],), ([("a", (1, 2), 3)], 3), None),
    "dict": ((), (), {"a": 1, "total": 2}, None),
    "nothing": ((), (), None, None),
    "number": (("image",), (images.photograph(),), 3.5, None),
    "place": (("image", "pattern"), (images.photograph(), np.ones((3, 3))), (2, 3), None),
    "arrays": (("x", "w"), (X, W), (X, W, 3, None), None),
}
GEOMETRIES = {"field": Geometry((3, 3), (1, 1), (1, 1), (1, 1), (5, 5)), "place": Geometry((3, 3), (1, 1), (0, 0), (0, 0), image=0, kernel=1)}


@pytest.mark.parametrize("scene", SCENES)
def test_no_answer_breaks_a_picture(scene):
    names, arguments, expected, index = SCENES[scene]
    geometry = GEOMETRIES.get(scene) or find_geometry(names, arguments)
    for got in ABSURD:
        html = draw(names, arguments, got, expected, index, geometry)
        if html is not None:
            tags = {element.tag for element in page(html).iter()}
            assert tags <= {"div", "figure", "figcaption", "span", "p", "code", "svg", "g", "path", "rect", "text", "image", "table", "tr", "th", "td"}, got
            assert len(html) < 40_000, got
            assert not {"\x00", "\x07", "\x1b", "\u202e"} & set(html), got


def test_answers_that_a_picture_says_nothing_about_have_none():
    assert draw(("inputs", "units"), (3, 2), 5, 6) is None
    assert draw(("x",), (X,), RAISED, Y) is None
    assert draw(("x",), (X,), "text", Y) is None


def test_where_the_code_raised_the_input_is_drawn_and_no_answer():
    assert [*drawings(conv(RAISED))] == ["input, channel 0", "kernel"]


@pytest.mark.parametrize("value, text", [(3, "3"), (3.0, "3"), (0.5, ".5"), (-0.12345, "-.123"), (123456, "1.2e5"), (-98765432.1, "-1e8"), (1e-7, "1e-7"), (np.uint8(255), "255"), (True, "True"), (float("nan"), "nan"), (-np.inf, "-∞"), (99999, "99999")])  # fmt: skip
def test_numbers_are_short(value, text):
    assert short(value) == text


# languages, and many pictures on one page


@pytest.mark.parametrize("languages", [("en",), ("ko",), ("en", "ko")])
def test_a_picture_speaks_the_languages_asked_for_and_no_other(languages):
    for html in (conv(wrong_at(0, 0, 1, 0), languages=languages), draw((), (), [1], [2], languages=languages), draw(SIZE, (5, 3), 1, 3, None, find_geometry(SIZE, (5, 3)), languages)):
        assert {element.get("lang") for element in page(html).iter() if element.get("lang")} == set(languages)


def test_a_picture_has_a_name_for_those_who_do_not_see_it_and_no_id():
    html = conv(wrong_at(0, 0, 1, 0), languages=("en", "ko"))
    assert all(svg.get("role") == "img" and " / " in svg.get("aria-label") for svg in page(html).iter("svg"))
    assert not [element for element in page(html).iter() if element.get("id")]


# what the names of the parameters say


@pytest.mark.parametrize("names, arguments, geometry", [
    (CONV, (np.zeros((1, 5, 6, 2)), np.zeros((3, 2, 2, 4)), None, 2, "same"), Geometry((3, 2), (2, 2), (1, 0), (1, 0), None, 0, 1)),
    (CONV, (np.zeros((1, 5, 6, 2)), np.zeros((3, 2, 2, 4)), np.ones(4), 1, 2), Geometry((3, 2), (1, 1), (2, 2), (2, 2), None, 0, 1)),
    (CONV, (np.zeros((1, 5, 6, 2)), np.zeros((3, 2, 2, 4))), Geometry((3, 2), (1, 1), (0, 0), (0, 0), None, 0, 1)),
    (("image", "kernel"), (np.zeros((5, 5)), np.zeros((3, 3))), Geometry((3, 3), (1, 1), (0, 0), (0, 0), None, 0, 1)),
    (("volume", "filters", "bias"), (np.zeros((5, 5, 3)), np.zeros((3, 3, 3, 2)), np.zeros(2)), Geometry((3, 3), (1, 1), (0, 0), (0, 0), None, 0, 1)),
    (POOL, (np.zeros((1, 5, 6, 2)),), Geometry((2, 2), (2, 2), (0, 0), (0, 0), None, 0)),
    (POOL, (np.zeros((1, 5, 6, 2)), (3, 2), None, "same"), Geometry((3, 2), (3, 2), (0, 0), (1, 0), None, 0)),
    (POOL, (np.zeros((1, 5, 6, 2)), 3, 1), Geometry((3, 3), (1, 1), (0, 0), (0, 0), None, 0)),
    (("x", "padding"), (np.zeros((3, 3, 1)), 2), Geometry((1, 1), (1, 1), (2, 2), (2, 2), None, 0)),
    (SIZE, (10, 3, 2, 1), Geometry((1, 3), (1, 2), (0, 1), (0, 1), (1, 10))),
    (("x",), (np.zeros((3, 3, 1)),), None),
    (("x", "w", "b", "activation"), (np.zeros((3, 3)), np.zeros((3, 2)), np.zeros(2), "relu"), None),
    (("kernel_size", "in_channels", "filters", "use_bias"), ((3, 3), 3, 4), None),
    (SIZE, ("ten", 3), None),
    ((), (), None),
])  # fmt: skip
def test_the_names_of_the_parameters_say_where_the_windows_lie(names, arguments, geometry):
    assert find_geometry(names, arguments) == geometry


def test_an_exercise_may_say_it_better():
    closed = types.SimpleNamespace(geometry=lambda size, kernel_size: Geometry((kernel_size,) * 2, (1, 1), (0, 0), (0, 0), (size, size)))
    assert find_geometry(SIZE[:2], (5, 3), closed).size == (5, 5)


def test_a_geometry_survives_the_journey():
    for geometry in (find_geometry(CONV, (X, W)), find_geometry(SIZE, (np.int64(9), 3))):
        assert Geometry.from_list(wire.decode(wire.encode(geometry.as_list()))) == geometry


# bitmaps


@pytest.mark.parametrize("array, rows", [(np.array([[0, 0.5], [1, np.nan]]), [[0, 128], [255, 0]]), (np.array([[[0.0, 1.0, 9.0]]]), [[0, 255, 255]]), (np.array([[7]], np.uint8), [[7]])])
def test_an_array_becomes_a_png(array, rows):
    data = png(array)
    assert data.startswith(b"\x89PNG\r\n\x1a\n") and struct.unpack(">II", data[16:24]) == array.shape[1::-1]
    start = data.index(b"IDAT")
    (length,) = struct.unpack(">I", data[start - 4 : start])
    assert zlib.decompress(data[start + 4 : start + 4 + length]) == b"".join(bytes([0, *row]) for row in rows)


def test_images_stand_side_by_side_with_their_captions():
    html = draw_images([(Text("<one>", "하나"), np.eye(3)), (Text("two", "둘"), np.ones((2, 2, 3)))])
    assert len([*page(html).iter("img")]) == 2 and "<one>" in said(html) and draw_images([]) == ""


# the course


@pytest.mark.parametrize("got", ABSURD, ids=range(len(ABSURD)))
def test_a_kernel_is_shown_on_the_photograph_if_it_can_be(course, got):
    picture = next(exercise for exercise in course.assignment("01_convolution").exercises if exercise.name == "edge_kernel").load_picture()
    assert len(picture.images(np.eye(3).tolist(), "vertical")) == 3
    page(draw_images(picture.images(got, "vertical")))


def test_students_need_numpy_alone_for_a_picture():
    absent = ["pytest", "pydantic", "jinja2", "yaml", "rich", "markdown_it", "resource", "fcntl", "termios"]
    script = f"import json, sys; sys.modules.update(dict.fromkeys({absent})); import autograder.report.picture; print(json.dumps('autograder.report.geometry' in sys.modules))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60)
    assert done.stderr == "" and json.loads(done.stdout) is False


@pytest.mark.slow
@pytest.mark.parametrize("name", ASSIGNMENTS)
def test_every_mistake_of_the_course_can_be_drawn(course, name):
    scripts = with_grader(course.assignment(name), lambda grader: grader.scripts(""))
    for exercise, script in scripts.items():
        closed = exercise.load_picture()
        if exercise.name == "train_classifier":
            continue  # trains for seconds, and its answers are drawn as nothing
        for function in exercise.load_misconceptions():
            for call in script.calls:
                got = value_of(perform(function, call.key))
                if isinstance(call.expected, Fault) or (not isinstance(got, Fault) and find_difference(got, call.expected) is None):
                    continue
                geometry = find_geometry(exercise.parameters, call.arguments, closed)
                html = draw(exercise.parameters, call.arguments, got, call.expected if call.compared else None, None, geometry)
                assert html is None or len(html) < 40_000, (exercise.id, function.__name__)
                page(html or "")
                if hasattr(closed, "images"):
                    page(draw_images(closed.images(got, *call.arguments)))
                break
