"""A student's page: both languages, no script, and whatever the submission printed stays text."""

import json
import subprocess
import sys
from html.parser import HTMLParser

import numpy as np
import pytest

from autograder.report.values import show_value
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
    for student, code in {"hostile": HOSTILE, "right": right, "flipped": flipped, "<b>&'\"": HOSTILE, "broken": "def fits(:\n"}.items():
        (submitted / student / "03_strides").mkdir(parents=True)
        (submitted / student / "03_strides" / "a.py").write_text(code, encoding="utf-8")
    out = tmp_path_factory.mktemp("out")
    command = [sys.executable, "-m", "autograder.cli", "grade", str(submitted), "--assignment", "03_strides", "--out", str(out), "--lang", "ko"]
    subprocess.run(command, cwd=ROOT, check=False, capture_output=True)
    return out


def read(out, student):
    return Reader((out / "feedback" / student / "03_strides.html").read_text(encoding="utf-8"))


@pytest.mark.parametrize("student", ["hostile", "<b>&'\""])
def test_what_a_submission_sends_stays_text(out, student):
    page = read(out, student)
    assert not {"script", "img", "b"} & set(page.tags)
    assert not [name for name, _ in page.attributes if name.startswith("on") or name in ("src", "href")]
    assert "<script>alert(1)</script>" in page.text and "{{ 7 * 7 }}" in page.text and "{{ 6 * 7 }}" in page.text
    assert not {"\x1b", "\x07", "\u202e"} & set(page.text)


def test_a_page_loads_nothing_and_is_not_large(out):
    for path in out.glob("feedback/*/*.html"):
        page = path.read_text(encoding="utf-8")
        assert "default-src 'none'" in page and len(page) < 60_000
        assert "http://" not in page and "https://" not in page


def test_every_sentence_is_there_in_both_languages(out):
    for path in out.glob("feedback/*/*.html"):
        page = Reader(path.read_text(encoding="utf-8"))
        spoken = [value for name, value in page.attributes if name == "lang"][1:]  # the first is the page's own
        assert spoken.count("en") == spoken.count("ko") >= 5


def test_the_language_asked_for_comes_first(out):
    assert '<html lang="ko">' in (out / "feedback/right/03_strides.html").read_text(encoding="utf-8")


def test_a_named_mistake_is_the_first_thing_on_the_page(out):
    text = read(out, "flipped").text
    assert "180°" in text and text.index("180°") < text.index("output_size")


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
