"""What fuzzing has found, each as the input that showed it. Whoever breaks a promise of ``fuzz/doors.py`` again is told here by name."""

import io
import json
import tracemalloc
import zipfile
from array import array

import pytest
import yaml

from autograder import wire
from autograder.course.settings import FILE, read_settings
from autograder.course.sources import source_of
from autograder.errors import CourseError
from autograder.quiz import answers, marking, review
from autograder.quiz import progress as kept
from autograder.quiz.answers import Unread
from autograder.quiz.expression import Refused, compile_expression
from autograder.quiz.formula import typeset
from autograder.quiz.progress import Progress
from autograder.quiz.template import read_templates
from autograder.report.quiz_results import read_results
from autograder.sandbox import sources
from autograder.selfcheck.workbook import open_workbook
from fuzz import doors
from tests.quiz_class import attempt, results, sum_of
from tests.quiz_templates import EVERY_KIND, build

COURSE = "title: {en: A, ko: 가}\nassignments: {01_small: null}\n"
SAYS = {"en": "Because.", "ko": "그렇습니다."}


def archive(method, content):
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", method) as file:
        file.writestr("a.py", content)
        file.writestr("b.py", "def f():\n    return 1\n", zipfile.ZIP_STORED)
    return data.getvalue()


# submissions


@pytest.mark.parametrize("method, name", [(zipfile.ZIP_BZIP2, "bzip2"), (zipfile.ZIP_LZMA, "lzma")])
def test_a_member_that_zipfile_would_unpack_as_a_whole_is_left_out_and_costs_no_memory(method, name):
    data, problems = archive(method, bytes(60 * 2**20)), []
    tracemalloc.start()
    try:
        units = sources.read([("bomb.zip", data)], lambda *problem: problems.append(problem))
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 2**20
    assert ([unit.name for unit in units], problems) == (["b"], [("a.py", None, "member", name)])


ENDLESS = {"a long blank line that is no Python": b"x y\n" + b" " * 200_000 + b"y\n", "a broken line after very many": b"x = 1\n" * 30_000 + b"x y\n", "very many broken lines": b"x y\n" * 100_000}


@pytest.mark.parametrize("what", ENDLESS)
def test_a_long_file_that_does_not_parse_is_read_in_time_that_grows_with_its_length(what):
    doors.source(ENDLESS[what])  # which says so if it does not end


def test_blocks_of_a_file_that_does_not_parse_keep_their_lines():
    trees = [*sources.compilable(sources.Piece("a.py", "\n\nx y\ndef f():\n    return 1\n"), lambda *problem: None)]
    assert [(tree.body[0].lineno, tree.body[0].body[0].lineno, tree.body[0].end_lineno) for tree in trees] == [(4, 5, 5)]


# YAML


@pytest.mark.parametrize("text", ["due: 2026-13-45", "x: 0x_", "x: 0b_", "? [a]\n: b", "? {}\n: b", "x: !!int foo", "x: !!bool foo", "x: !!float foo", "x: !!timestamp foo", "!!map x", "!!set x", "x: " + "9" * 5000, "x: " + "[" * 3000, "- " * 2000,
    "\0", 'x: "\\ud800"', "x: &a [*a]", "a: &a [x, x]\n" + "".join(f"{chr(98 + n)}: &{chr(98 + n)} [*{chr(97 + n)}, *{chr(97 + n)}]\n" for n in range(24))], ids=lambda text: text[:16])  # fmt: skip
def test_yaml_that_has_no_value_is_refused_in_one_sentence(text, tmp_path):
    (tmp_path / FILE).write_text(COURSE + text, encoding="utf-8")
    (tmp_path / "quiz.yaml").write_text(text, encoding="utf-8")
    for read in (lambda: read_settings(tmp_path), lambda: read_templates(tmp_path / "quiz.yaml")):
        with pytest.raises(CourseError) as caught:
            read()
        assert len(str(caught.value).splitlines()) == 1 and len(str(caught.value)) < 1000


@pytest.mark.parametrize("name", ["a\nb", "a" * 300, "../elsewhere", "/etc", ".", "a\0b", ""], ids=repr)
@pytest.mark.parametrize("place", ["assignments: {%s: null}", "assignments: {01_small: {exercises: [%s]}}", "assignments: {01_small: {limits: {%s: {call: 1}}}}"])
def test_a_name_that_is_no_folders_is_refused(place, name, tmp_path):
    (tmp_path / FILE).write_text("title: {en: A, ko: 가}\n" + place % json.dumps(name), encoding="utf-8")
    with pytest.raises(CourseError, match="^.*is no name of a folder.*$"):
        read_settings(tmp_path)


def test_python_of_ours_that_is_nested_too_deeply_is_said(tmp_path):
    (tmp_path / "solution.py").write_text("x = " + "-" * 100_000 + "1\n", encoding="utf-8")
    with pytest.raises(CourseError, match="is not valid Python"):
        source_of(tmp_path / "solution.py", tmp_path)


# quizzes


def changed(kind, **changes):
    return EVERY_KIND[kind] | changes


def option(number):
    return {"id": f"o{number}", "text": {"en": f"t{number}", "ko": f"t{number}"}, "right": number == 0, "feedback": SAYS}


WRONG = {
    "an order of one thing": (changed("order", items=EVERY_KIND["order"]["items"][:1], misconceptions=[]), "two items at least"),
    "an order of what is no item": (changed("order", misconceptions=[{"id": "m", "before": ["conv", "zz"], "feedback": SAYS}]), "has zz in before"),
    "more options than letters": (changed("choice", options=[option(number) for number in range(11)]), "at most 10 items"),
    "a figure of one number": (changed("integer", figure={"window": {"input": "W", "kernel": "3"}}), "cannot be drawn"),
    "a figure of nothing": (changed("integer", figure={"window": {"input": "()", "kernel": "()"}}), "cannot be drawn"),
    "a grid without rows": (changed("integer", figure={"grids": {"a": "(1, 2)"}}), "cannot be drawn"),
    "a stride of nothing": (changed("integer", figure={"window": {"input": "(W, W)", "kernel": "(F, F)", "stride": "0"}}), "cannot be drawn"),
    "a further answer that fails": (changed("tuple", fill=["(1, 1/0)"]), "fill fails for"),
    "an item that is not there": (changed("integer", derive={"x": "item(matrix(1, 2), 5)"}), "leave no combination"),
    "an option that is neither right nor wrong": (changed("choice", options=[option(0), option(1) | {"right": "matrix(1, 2)"}]), "o1 fails for"),
}  # fmt: skip


@pytest.mark.parametrize("what", WRONG)
def test_a_question_that_cannot_be_asked_is_refused(what, tmp_path):
    template, says = WRONG[what]
    (tmp_path / "quiz.yaml").write_text(yaml.safe_dump([{key: value for key, value in template.items() if value is not None}]), encoding="utf-8")
    with pytest.raises((CourseError, Refused), match=says):
        read_templates(tmp_path / "quiz.yaml")
        build(template)


def test_a_tuple_in_a_table_with_a_tolerance_is_right_or_it_is_not():
    question = build(changed("table", tolerance={"abs": 0.1}))
    assert question["variants"][0]["margin"] == 0.1


@pytest.mark.parametrize("source", ["(1,) * 10**9", "(W,) * 999999999", "999999999 * (1, 2)"])
def test_an_expression_cannot_fill_the_memory(source):
    with pytest.raises((Refused, TypeError)):
        compile_expression(source, {"W": 3}, {})({"W": 3})


@pytest.mark.parametrize("source", ["'x'", "None", "...", "1j", "b'x'"])
def test_a_formula_is_made_of_numbers(source):
    with pytest.raises(Refused, match="cannot be set as a formula"):
        typeset(source)


@pytest.mark.parametrize("typed", ["⑳" * 200, "-" + "⑳" * 190, "⑳" * 190 + "e99"])
def test_a_number_beyond_all_numbers_is_asked_for_again(typed):
    with pytest.raises(Unread):
        answers.read_number(typed)


@pytest.mark.parametrize("given", [array("i", [4, 4]), memoryview(b"\4\4"), [4, 10**5000, 4], (4, -(10**5000), 4)], ids=["array", "memoryview", "list", "tuple"])
def test_what_a_notebook_hands_over_becomes_what_could_have_been_typed(given):
    assert marking.as_typed(given, "tuple") == "(4, 4)"


# what was kept

KEPT = {"format": 1, "session": "0123456789abcdef", "boxes": {}, "attempts": []}
ATTEMPT = {"question": "size", "variant": "v", "score": 1, "shown": False}
BROKEN = {"another session": KEPT | {"session": "zz"}, "no session": KEPT | {"session": ""}, "a day beyond all days": KEPT | {"boxes": {"size": {"box": 1, "day": float("inf")}}}}
ODD = {"a question that is a list": KEPT | {"attempts": [ATTEMPT | {"question": [1]}]}, "a score that is text": KEPT | {"attempts": [ATTEMPT | {"score": "1"}]}, "half a character": KEPT | {"more": "\ud800"}}


@pytest.mark.parametrize("what", [*BROKEN, *ODD])
def test_a_quiz_goes_on_whatever_its_file_holds(what, tmp_path):
    (tmp_path / kept.FILE).write_text(json.dumps((BROKEN | ODD)[what]), encoding="utf-8")
    progress, question = Progress(tmp_path), build(EVERY_KIND["integer"])
    assert progress.broken == (what in BROKEN)
    assert progress.next_variant(question) in question["variants"]
    assert all(attempt["score"] < 1 for attempt in progress.latest().values())
    review.due(progress.boxes, 0)
    progress.begin(question, question["variants"][0], None, None, 0)
    assert not progress.lost and Progress(tmp_path).broken == progress.broken


@pytest.mark.parametrize("name", ["\ud800", "a\nb", "\x1b[2J"], ids=repr)
def test_a_name_that_cannot_be_printed_is_no_name_in_results(name, tmp_path):
    (tmp_path / "a.json").write_text(json.dumps(results(1, attempt(sum_of("one")) | {"mistakes": [[name]]})), encoding="utf-8")
    ((session,), refused) = read_results(tmp_path)
    assert (session.attempts, session.unread, refused) == ((), 1, [])


@pytest.mark.parametrize("header", [None, [], {"name": 3, "title": ["A", "가"], "exercises": []}, {"name": "a", "title": 3, "exercises": []}, {"name": "a", "title": ["A", "가"], "exercises": [[1]]}], ids=repr)
def test_public_cases_of_another_shape_are_damaged(header, tmp_path):
    folder = tmp_path / "deep" / "down"  # where no other test finds it from beside
    folder.mkdir(parents=True)
    with zipfile.ZipFile(folder / "selfcheck.dat", "w") as file:
        file.writestr("assignment", wire.encode(header))
    with pytest.raises(CourseError, match="is damaged|손상되었습니다"):
        open_workbook(folder)
