"""``autograder quiz`` as the instructor has it: the sheet, the exports and the statistics, each one command."""

import json

import pytest
from click.testing import CliRunner

from autograder.cli import main
from autograder.quiz.lms import FORMATS
from tests.quiz_templates import CHOICE, SIZE, bank_of, build


@pytest.fixture
def quiz(tmp_path, monkeypatch):
    """quiz(...) is (exit code, what was said) of the command in a folder with quizzes."""
    (tmp_path / "03_strides").mkdir()
    (tmp_path / "03_strides" / "quiz.json").write_text(bank_of(SIZE, CHOICE).as_json(), encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    def quiz(*arguments, typed=""):
        done = CliRunner().invoke(main, ["quiz", *arguments, "--lang", "en"], input=typed)
        return done.exit_code, done.output

    return quiz


def test_the_instructor_s_command_asks_what_the_student_s_does(quiz):
    code, said = quiz("4.2", typed="!\n")
    assert code == 0 and "how long is a side?" in said and "Right at the first try: 0 of 1" in said


def test_a_sheet_of_all_variants_is_written(quiz, tmp_path):
    assert quiz("--preview", "sheet.html") == (0, "sheet.html\n")
    sheet = (tmp_path / "sheet.html").read_text(encoding="utf-8")
    assert all(variant["id"] in sheet for question in map(build, (SIZE, CHOICE)) for variant in question["variants"])


@pytest.mark.parametrize("to", FORMATS)
def test_every_format_is_exported_into_a_file_or_a_folder(to, quiz, tmp_path):
    assert quiz("--export", to, "out.bin")[0] == 0 and (tmp_path / "out.bin").stat().st_size > 1000
    (tmp_path / "folder").mkdir()
    assert quiz("4.1", "--export", to, "folder")[0] == 0
    assert [path.name for path in (tmp_path / "folder").iterdir()] == [f"quiz-4.1{FORMATS[to].ending}"]


def test_an_unknown_format_is_answered_with_those_there_are(quiz):
    code, said = quiz("--export", "moodel", "out.xml")
    assert code == 2 and all(to in said for to in FORMATS)


def test_results_of_students_become_a_page_and_what_is_broken_is_said(quiz, tmp_path):
    variant = build(SIZE)["variants"][0]
    attempt = {"question": "size", "version": 1, "variant": variant["id"], "at": "2026-03-01T00:00:00Z", "answer": "3", "score": 0, "mistakes": [["no_plus_one"]], "tries": 1, "hints": 0, "shown": False, "right": False}
    (tmp_path / "results").mkdir()
    for number in range(40):
        (tmp_path / "results" / f"{number}.json").write_text(json.dumps({"format": 1, "session": f"{number:016x}", "boxes": {}, "attempts": [attempt]}))
    assert quiz("--results", "results", "report.html") == (0, "report.html\n")
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "no_plus_one" in page and "40 (100%)" in page
    (tmp_path / "results" / "broken\x1b[2J.json").write_text("{")
    code, said = quiz("--results", "results", "report.html")
    assert code == 1 and "broken" in said and "\x1b" not in said and "no JSON" in said


def test_a_folder_without_results_is_said(quiz, tmp_path):
    (tmp_path / "results").mkdir()
    code, said = quiz("--results", "results", "report.html")
    assert code == 2 and "results holds no results file" in said


@pytest.mark.parametrize("arguments", [("--review", "--html", "x.html"), ("--preview", "x.html", "--export", "gift", "y.txt")])
def test_what_does_not_go_together_is_said(arguments, quiz, tmp_path):
    code, said = quiz(*arguments)
    assert code == 2 and "cannot go together: use one of them" in said and not (tmp_path / "x.html").exists()


@pytest.mark.parametrize("arguments", [("--export", "gift", "--course", "."), ("--results", ".", "--course", ".")])
def test_a_forgotten_name_for_the_file_is_said(arguments, quiz):
    code, said = quiz(*arguments)
    assert code == 2 and "--course stands where OUT should" in said


def test_a_place_that_cannot_be_written_is_said(quiz, tmp_path):
    (tmp_path / "file").write_text("")
    code, said = quiz("--preview", "file/sheet.html")
    assert code == 2 and "file/sheet.html cannot be written" in said


def test_a_folder_without_quizzes_is_said(quiz, tmp_path):
    (tmp_path / "a" / "b" / "c" / "d" / "e" / "f").mkdir(parents=True)
    code, said = quiz("--course", "a/b/c/d/e/f", "--preview", "x.html")
    assert code == 2 and "There is no quiz here" in said
