"""A student's page: both languages, no script but ours, and whatever the submission printed stays text."""

import base64
import hashlib
import json
import re
import shlex
import subprocess
import sys
from html.parser import HTMLParser

import numpy as np
import pytest

from autograder.grading.verdict import CheckVerdict, Evidence, ExerciseVerdict, Verdict
from autograder.report.page import render_page
from autograder.report.questions import question_for
from autograder.report.values import python_call, show_value
from autograder.sandbox.fault import Fault, make_fault
from autograder.text import Text
from tests.conftest import ROOT

HOSTILE = """
print("</pre><script>alert(1)</script><img src=x onerror=alert(2)>{{ 7 * 7 }} {% raw %} \\x1b]52;c;evil\\x07 \\u202e [red]")

class Sly(Exception):
    pass

def output_size(*arguments):
    raise Sly("</p><script>alert(3)</script>{{ 6 * 7 }}")

def fits(*arguments):
    return "<script>alert(4)</script>" + "x" * 100_000

def conv2d(x, w, b=None, stride=1, padding="valid"):
    return x
"""


HOSTILE_NAME = "<b>&'\""


class Reader(HTMLParser):
    """Tags, attributes and text of a page."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.attributes, self.said = [], [], []
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        self.attributes += attributes

    def handle_data(self, data):
        self.said.append(data)

    @property
    def text(self):
        return "".join(self.said)


@pytest.fixture(scope="module")
def out(tmp_path_factory):
    submitted = tmp_path_factory.mktemp("submitted")
    right = "\n".join((ROOT / "solutions/03_strides" / name / "solution.py").read_text(encoding="utf-8") for name in ("output_size", "fits", "conv2d"))
    flipped = right.replace("columns = w.reshape", "columns = w[::-1, ::-1].reshape")
    for student, code in {"hostile": HOSTILE, "right": right, "flipped": flipped, HOSTILE_NAME: HOSTILE, "broken": "def fits(:\n"}.items():
        (submitted / student / "03_strides").mkdir(parents=True)
        (submitted / student / "03_strides" / "a.py").write_text(code, encoding="utf-8")
    out = tmp_path_factory.mktemp("out")
    command = [sys.executable, "-m", "autograder.cli", "grade", str(submitted), "--assignment", "03_strides", "--out", str(out), "--lang", "ko"]
    subprocess.run(command, cwd=ROOT, check=False, capture_output=True)
    return out


def read(out, student):
    return Reader((out / "feedback" / student / "03_strides.html").read_text(encoding="utf-8"))


@pytest.mark.parametrize("student", ["hostile", HOSTILE_NAME])
def test_what_a_submission_sends_stays_text(out, student):
    page = read(out, student)
    assert not {"img", "b"} & set(page.tags) and page.tags.count("script") == 1
    assert not [name for name, _ in page.attributes if name.startswith("on") or name == "src"]
    assert "<script>alert(1)</script>" in page.text and "{{ 7 * 7 }}" in page.text and "{{ 6 * 7 }}" in page.text
    assert not {"\x1b", "\x07", "\u202e"} & set(page.text)


def test_a_page_loads_nothing_and_is_not_large(out):
    for path in out.glob("feedback/*/*.html"):
        page = path.read_text(encoding="utf-8")
        assert "default-src 'none'" in page and len(page) < 60_000
        addresses = [value for name, value in Reader(page).attributes if name in ("src", "href", "action", "srcset", "data")]
        assert [address for address in addresses if not address.startswith(("#", "data:image/png;base64,"))] == []


def test_the_one_script_is_the_one_that_the_page_allows(out):
    page = (out / "feedback/hostile/03_strides.html").read_text(encoding="utf-8")
    script = page.partition("<script>")[2].partition("</script>")[0]
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}';" in page and page.count("'sha256-") == 1


def test_every_sentence_is_there_in_both_languages(out):
    for path in out.glob("feedback/*/*.html"):
        page = Reader(path.read_text(encoding="utf-8"))
        spoken = [value for name, value in page.attributes if name == "lang"][1:]  # the first is the page's own
        assert spoken.count("en") == spoken.count("ko") >= 5


def test_the_language_asked_for_comes_first(out):
    assert '<html lang="ko">' in (out / "feedback/right/03_strides.html").read_text(encoding="utf-8")


def test_a_named_mistake_is_said_before_the_exercises_and_again_in_its_own(out):
    page = (out / "feedback/flipped/03_strides.html").read_text(encoding="utf-8")
    assert page.index("180°") < page.index('id="output_size"') < page.index('id="conv2d"') < page.rindex("180°")


def test_what_is_right_is_said_before_what_is_not(out):
    text = read(out, "flipped").text
    assert "2 of 3 exercises are complete: output_size, fits." in text and "문제 3개 중 2개를 완성했습니다: output_size, fits." in text
    assert text.index("문제 3개 중 2개") < text.index("180°")


def test_what_to_mend_first_comes_with_a_question_and_leads_to_its_exercise(out):
    page = read(out, "flipped")
    assert page.text.count("생각해 볼 질문") == 1 and "이 값 하나만 손으로 계산해 보십시오" in page.text
    assert ("href", "#conv2d") in page.attributes and ("id", "conv2d") in page.attributes


def test_a_check_whose_answer_the_mistake_explains_waits_for_the_first_one(out):
    text = read(out, "flipped").text
    assert text.count("아직") == 1 and text.count("위와 같은 원인") >= 2


def test_a_check_that_stops_at_the_same_line_waits_and_one_that_fails_otherwise_does_not():
    asks = Text("a", "가")
    same, other = Fault("error", asks, 3), Fault("error", asks, 4)
    late = Fault("timeout", asks)

    def check(name, got, outcome="fault"):
        return CheckVerdict(name, 1, outcome, asks, None, Evidence("f", (), got, None, True, None))

    checks = (check("a", same), check("b", same), check("c", other), check("d", 1, "failed"), CheckVerdict("e", 1, "passed", asks))
    assert [ExerciseVerdict("f", checks).waits(each) for each in checks] == [False, True, False, False, False]
    checks = (check("a", late), check("b", late))
    assert [ExerciseVerdict("f", checks).waits(each) for each in checks] == [False, False]


@pytest.mark.parametrize("got, expected, index, asks", [
    (np.zeros((2, 3)), np.ones((2, 3)), (0, 1), "the value at [0, 1]"), (np.zeros(2), np.zeros(3), None, "How long is each axis"),
    (4.0, 4, None, "another kind of number"), (True, False, None, "the answer True"), (5, 4, None, "by hand, one step"), ((1, 2.5), (1, 2), None, "by hand, one step"),
    ([1], (1, 2), None, "Which items"), (None, 4, None, "end with return"), (np.array([np.nan]), np.ones(1), (0,), "inf or nan"), ("a", "b", None, "letter by letter"),
    ([[1], [1, 2]], np.zeros((2, 2)), None, "What kind of thing"), (1, make_fault("raised", "no"), None, "should be refused"),
    (make_fault("call", "f"), 1, None, "never ends"), (make_fault("raised", "no"), 1, None, "variables of this line"), (make_fault("undefined", "f"), 1, None, "under exactly this name"),
])  # fmt: skip
def test_the_question_is_about_what_is_wrong(got, expected, index, asks):
    assert asks in question_for(got, expected, index).en


def test_an_answer_in_a_picture_stays_text(course):
    asks, got = Text("a", "가"), {"\u202e</td><script>alert(1)</script>": 1, "total": 2}
    check = CheckVerdict("a", 1, "failed", asks, "c-123456", Evidence("lecture_todo", (), got, None, False, asks))
    verdict = Verdict((ExerciseVerdict("lecture_todo", (check,)),), None, (), False, "")
    page = render_page(course.assignment("05_parameters"), "kim", verdict, notes=[], isolation="root", language="ko", with_cases=True)
    assert "&lt;script&gt;alert(1)" in page.partition("<table")[2] and page.count("<script") == 1 and "\u202e" not in page


def test_where_cases_are_not_shown_nothing_tells_them_and_the_question_stays_general(course):
    asks, got = Text("padding counts", "padding도 셉니다"), np.array([[123454321]])
    check = CheckVerdict("a", 1, "failed", asks, "c-123456", Evidence("conv2d", (got,), got, got + 1, True, asks, (0, 0)))
    verdict = Verdict((ExerciseVerdict("conv2d", (check,)),), None, (), False, "print 123454321")
    page = render_page(course.assignment("03_strides"), "kim", verdict, notes=[], isolation="root", language="ko", with_cases=False)
    assert "12345" not in page and "at [0, 0]" not in page and "Which part of yours is different?" in page


def test_hints_lie_one_in_the_other_and_only_where_something_is_to_be_done(out):
    page = (out / "feedback/flipped/03_strides.html").read_text(encoding="utf-8")
    assert re.findall("</?details", page) == ["<details"] * 3 + ["</details"] * 3 and page.index('id="conv2d"') < page.index("<details")
    assert "<details" not in (out / "feedback/right/03_strides.html").read_text(encoding="utf-8")


def test_a_case_comes_with_the_line_that_shows_it_again(out):
    assert "autograder replay OUT flipped conv2d c-" in read(out, "flipped").text
    assert f"autograder replay OUT {shlex.quote(HOSTILE_NAME)} output_size c-" in read(out, HOSTILE_NAME).text


def test_a_call_can_be_pasted_as_python_if_it_is_short():
    arguments = (np.array([[1.5, -2]]), np.float32([0.1]), [1, (2,)], "same", None, {"a": True}, np.int64(3))
    line = python_call("f", arguments)
    given = eval(line, {"np": np, "f": lambda *given: given})
    assert [*map(str, given)] == [*map(str, arguments)] and given[1].dtype == np.float32
    assert python_call("f", (np.zeros(1000),)) is None and python_call("f", (np.array([np.nan]),)) is None


def test_a_failed_check_shows_the_call_the_answer_and_what_was_expected(out):
    text = read(out, "flipped").text
    assert "conv2d(x, w)" in text and "제출한 답" in text and "기대한 답" in text
    case = next(check["case"] for line in map(json.loads, (out / "results.jsonl").read_text(encoding="utf-8").splitlines()) if line["student"] == "flipped" for exercise in line["exercises"] for check in exercise["checks"] if check["case"])
    assert case in text


def test_an_exception_is_shown_with_the_line_of_their_code(out):
    text = read(out, "hostile").text
    assert "raise Sly(" in text and "a.py" in text


def test_what_could_not_be_read_is_said_with_its_place(out):
    text = read(out, "broken").text
    assert "올바른 Python 코드가 아닙니다" in text and "a.py" in text


def test_everything_right_is_praised(out):
    assert "모두 맞았습니다" in read(out, "right").text


def test_arrays_in_a_tuple_are_shown_with_their_numbers_and_only_a_few_of_them():
    shown = show_value((np.array([[1, 2]]), 3, [np.zeros(2)]))
    assert shown == "0: 1×2:\n[1 2]\n1: 3\n2: [array(2,) of float64]"
    assert len(show_value([np.zeros(100)] * 1000)) < 1000
