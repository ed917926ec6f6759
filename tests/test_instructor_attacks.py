"""What a clever, bored student hands in to harm what an instructor sees: nbgrader's gradebook and pages, everybody's names and times, the tables.

tests/attacks has what is tried against grading itself; what a report or an export does with hostile names is tried beside it.
"""

import json
import os

import nbformat
import pytest
from nbconvert import HTMLExporter

from autograder.classroom import store
from autograder.course.submission import TIMESTAMP, find_submissions
from autograder.jupyter.reading import Cell
from autograder.jupyter.rebuilding import Place, rebuild
from autograder.jupyter.times import find_time, keep_time
from autograder.sandbox.fingerprint import MOST, find_fingerprints
from tests.nbgrader_class import ASSIGNMENT, EXERCISE, RIGHT, WRONG, hand_in, make_nbgrader_course, make_small_course, read_gradebook, run, solved

# Names


def found(folder, *names):
    """{name of a folder: name of the student} of folders that each hold a file."""
    for name in names:
        (folder / name / ASSIGNMENT).mkdir(parents=True)
        (folder / name / ASSIGNMENT / "steps.py").write_text(RIGHT)
    return {submission.files[0].parent.parent.name: submission.student for submission in find_submissions(folder, ASSIGNMENT)[0]}


@pytest.mark.parametrize("hostile", ["kim\x01", "kim\x1b", "kim\u202e", "kim\n"], ids=ascii)
def test_nobody_gets_the_name_of_another_by_letters_that_cannot_be_seen(hostile, tmp_path):
    students = found(tmp_path, hostile, "kim_", "kim")
    assert (students["kim"], students["kim_"]) == ("kim", "kim_")
    assert len({*students.values()}) == 3


def test_a_name_that_unicode_makes_longer_still_fits_into_a_name_of_a_folder(tmp_path):
    hostile = "\u0958" * 85  # 255 bytes, and 510 in the form in which names are compared
    students = found(tmp_path, hostile, "kim")
    assert students["kim"] == "kim"
    store.write_file(tmp_path / "out" / students[hostile] / "page.html", "")


@pytest.mark.parametrize("name", ["=1+1", "＝1+1", "＠SUM(1)", "+1", "-1"])
def test_no_name_is_computed_in_grades_csv(name, tmp_path):
    line = json.dumps({"student": name, "exercises": [], "score": 0}).encode()
    store.write_results(tmp_path, [(name, line, b"")], [], with_final=False)
    assert (tmp_path / store.GRADES).read_text(encoding="utf-8").splitlines()[1].startswith("'" + name)


# What lies in the place of timestamp.txt


def put_pipe(path):
    os.mkfifo(path)


def put_gigabytes(path):
    with open(path, "wb") as file:
        file.truncate(2**33)


def put_digits(path):
    path.write_bytes(b"1" * 10**7)


def put_link(path):
    (path.parent / "other").write_text("2020-01-01 00:00:00 UTC\n")
    path.symlink_to("other")


def put_folder(path):
    path.mkdir()


def put_bytes(path):
    path.write_bytes(b"\xff\xfe2\x000\x00")


def put_escapes(path):
    path.write_text("\x1b]0;mine\x07 yesterday")


def put_year_of_none(path):
    path.write_text("0001-01-01 00:00:00 Asia/Seoul")


NO_TIMES = [put_pipe, put_gigabytes, put_digits, put_link, put_folder, put_bytes, put_escapes, put_year_of_none]


@pytest.mark.parametrize("put", NO_TIMES)
def test_what_is_no_time_is_none_and_is_copied_nowhere(put, tmp_path):
    put(tmp_path / TIMESTAMP)
    assert keep_time(tmp_path, tmp_path / "kept") is None
    assert not (tmp_path / "kept").exists()


@pytest.mark.parametrize("said", ["2026-10-01 11:00:00 UTC", "2026-10-01 20:00:00.25 Asia/Seoul"])
def test_a_time_is_kept_as_exactly_as_it_was_said(said, tmp_path):
    (tmp_path / TIMESTAMP).write_text(said + "\n")
    assert keep_time(tmp_path, tmp_path / "kept") == find_time(tmp_path / "kept") == find_time(tmp_path)


# What a student's text does to an instructor's page

PROSE = {
    "a link": "[look](javascript:alert(1))",
    "a link by its name": "[look][a]\n\n[a]: javascript:alert(1)",
    "a picture elsewhere": "![](http://a.example/seen.png)",
    "a picture that is not there": "![](attachment:none.png)",
    "a formula with a link": "$\\href{javascript:alert(1)}{x}$ and $$\n\\href{javascript:alert(1)}{y}\n$$",
    "a drawing": "```mermaid\ngraph TD\nA[<img src=x onerror=alert(1)>]\n```",
    "tags": "</pre><script>alert(1)</script>",
    "half a letter": "\ud800 \x00 \uffff",
    "formulas without end": "\\begin{a}" * 7000,
    "brackets without end": "[" * 65_000,
    "quotes in quotes": "> " * 30_000,
    "lists in lists": "- " * 30_000,
}


@pytest.mark.parametrize("text", PROSE.values(), ids=PROSE)
@pytest.mark.parametrize("name", ["", "essay"], ids=["a cell of their own", "an answer"])
def test_prose_becomes_no_more_than_text(name, text):
    essay = Place("essay", "markdown", "Why?", True, False, False, "c", 1.0)
    (shown,) = [cell for cell in rebuild([essay], [Cell("markdown", name, text)]).cells if cell.source != essay.text]
    page = HTMLExporter(template_name="basic").from_notebook_node(nbformat.v4.new_notebook(cells=[shown]))[0]
    for sign in ("<a ", "<img", "<script", 'mermaid"', "<blockquote", "<li"):
        assert sign not in page
    assert page.count("<pre") == page.count("</pre>") == 1


# Fingerprints

SOURCES = {
    "backslashes": '"' + "\\" * 50_000,
    "quotes": "'''" * 33_000 + "'",
    "quotes and backslashes": '"\\' * 50_000,
    "brackets": "(" * 100_000,
    "one name": "a" * 100_000,
    "names of half letters": "\ud800 = 1\n" * 10_000,
    "numbers": "1." * 50_000,
    "margins": "\na" * 50_000,
}


@pytest.mark.parametrize("text", SOURCES.values(), ids=SOURCES)
def test_no_text_is_too_much_for_fingerprints(text):
    assert len(find_fingerprints([text])) <= MOST


# nbgrader


@pytest.fixture(scope="module")
def attacked(tmp_path_factory):
    """A course in which honest students stand before and after the others, all of whom have the right answer, or would like to seem so."""
    root = tmp_path_factory.mktemp("attacked")
    course, folder = root / "course", root / "nb"
    make_small_course(course)
    make_nbgrader_course(folder, course, ASSIGNMENT)
    for student in ("aaa", "zzz", "*", "[a]", "{student_id}", "m\nn", "m\x1b[31m"):
        hand_in(folder, student, solved(folder, RIGHT))
    for put in NO_TIMES:
        hand_in(folder, put.__name__, solved(folder, RIGHT), timestamp=None)
        put(folder / "submitted" / put.__name__ / ASSIGNMENT / TIMESTAMP)

    prose = solved(folder, RIGHT)
    prose.cells += [nbformat.v4.new_markdown_cell(text) for text in PROSE.values()] + [nbformat.v4.new_code_cell("x = '\ud800 \x1b]0;mine\x07'")]
    hand_in(folder, "prose", json.dumps(prose))

    names = solved(folder, RIGHT)
    for cell in names.cells:
        cell["id"] = ["no text", {}]
        cell.metadata.nbgrader.grade_id = "a\0" * 10**5
    hand_in(folder, "names", json.dumps(names))

    forger = solved(folder, WRONG)
    forger.cells.insert(0, nbformat.v4.new_code_cell("2.0", id=f"test_{EXERCISE}", outputs=[nbformat.v4.new_output("execute_result", data={"text/plain": "2.0"})]))
    forger.cells[0].metadata.nbgrader = {"grade_id": f"test_{EXERCISE}", "grade": True, "points": 2, "solution": True, "schema_version": 3}
    forger.cells.insert(0, nbformat.v4.new_code_cell(WRONG, id=EXERCISE, metadata={"tags": ["raises-exception"]}))
    hand_in(folder, "forger", json.dumps(forger))

    (folder / "submitted" / "linked").mkdir()
    (folder / "submitted" / "linked" / ASSIGNMENT).symlink_to("../aaa/" + ASSIGNMENT)
    (folder / "submitted" / "alias").symlink_to("aaa")
    return course, folder


ZERO = ["forger", "linked", "alias"]
RIGHT_ONES = ["aaa", "zzz", "*", "[a]", "{student_id}", "prose", "names", *(put.__name__ for put in NO_TIMES)]


@pytest.mark.slow
def test_nbgrader_autograde_grades_everybody_whatever_one_of_them_hands_in(attacked):
    _, folder = attacked
    said = run(folder, "nbgrader", "autograde", ASSIGNMENT)
    scores = {student: rows["scores"][f"test_{EXERCISE}"][0] for student, rows in read_gradebook(f"sqlite:///{folder}/gradebook.db").items()}
    assert scores == dict.fromkeys(RIGHT_ONES, 2) | dict.fromkeys(ZERO, 0)
    assert r"rename the folder 'm\nn'" in said and "\x1b" not in said and "\x07" not in said


@pytest.mark.slow
def test_a_class_that_is_stored_at_once_is_stored_whatever_one_of_them_hands_in(attacked):
    course, folder = attacked
    run(folder, "autograder", "grade", "submitted", "--assignment", ASSIGNMENT, "--out", str(folder.parent / "out"), "--gradebook", ".", "--course", str(course), status=1)
    scores = {student: rows["scores"].get(f"test_{EXERCISE}", (None,))[0] for student, rows in read_gradebook(f"sqlite:///{folder}/gradebook.db").items()}
    assert {student: scores[student] for student in RIGHT_ONES} == dict.fromkeys(RIGHT_ONES, 2)
    assert {scores.get(student) for student in ZERO} <= {0, None}
    run(folder, "nbgrader", "generate_feedback", ASSIGNMENT)
    page = (folder / "feedback" / "prose" / ASSIGNMENT / f"{ASSIGNMENT}.html").read_text(encoding="utf-8")
    assert 'href="javascript' not in page and 'a.example/seen.png"' not in page and "<script>alert(1)" not in page
