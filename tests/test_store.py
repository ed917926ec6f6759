"""What is kept between two runs: only what has changed is graded again, and nothing is lost or believed that should not be."""

import json
import shutil
import sqlite3

import pytest

from autograder.classroom.database import FILE, Database, hold
from autograder.classroom.run import grade_class
from autograder.errors import CourseError
from tests.small_course import DOUBLE, HALF, HINTS
from tests.test_command import autograder, one_sentence, results

CLASS = {"kim": HALF + DOUBLE, "lee": HALF, "<b>박": DOUBLE}


class Class:
    """A small class; ``grade`` says who was graded in it, in order."""

    def __init__(self, root, small):
        self.course, self.submitted, self.out, self._small = root / "course", root / "submitted", root / "out", small
        self.change({})
        for student, code in CLASS.items():
            self.hand_in(student, code)

    def change(self, files):
        self.assignment = self._small(HINTS | files, self.course)

    def hand_in(self, student, code):
        folder = self.submitted / student / "01_small"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "a.py").write_text(code, encoding="utf-8")

    def grade(self, **options):
        before = self._versions()
        grade_class(self.assignment, self.submitted, self.out, jobs=1, **options)
        return sorted(student for student, version in self._versions().items() if before.get(student) != version)

    def _versions(self):
        """What a page is on the disk: another file if it was written again."""
        return {path.parent.name: path.stat().st_ino for path in self.out.glob("feedback/*/*.html")}

    def scores(self):
        return {line["student"]: line["score"] for line in results(self.out)}

    def derived(self):
        """What is made from the database, without the clock."""
        return (self.out / "results.jsonl").read_bytes(), (self.out / "grades.csv").read_bytes(), (self.out / "fingerprints.npz").read_bytes()


@pytest.fixture
def classroom(small, tmp_path):
    made = Class(tmp_path, small)
    assert made.grade() == sorted(CLASS)
    return made


def test_what_has_not_changed_is_not_graded_again(classroom):
    before = classroom.derived()
    assert classroom.grade() == [] and classroom.derived() == before


def test_only_what_was_handed_in_anew_is_graded(classroom):
    classroom.hand_in("lee", HALF + DOUBLE)
    classroom.hand_in("choi", "")
    assert classroom.grade() == ["choi", "lee"]
    assert classroom.scores() == {"kim": 5, "lee": 5, "<b>박": 3, "choi": 0}


def test_another_name_of_a_file_is_another_submission(classroom):
    folder = classroom.submitted / "kim" / "01_small"
    (folder / "a.py").rename(folder / "b.py")
    assert classroom.grade() == ["kim"]


CHANGES = {
    "a check": lambda classroom, patch: classroom.change({"solutions/01_small/half/solution.py": "def half(n):\n    if n < 0:\n        raise ValueError\n    return n // 2\n"}),
    "the seed": lambda classroom, patch: (patch.setenv("AUTOGRADER_SEED", "another"), classroom.change({})),
    "the engine": lambda classroom, patch: patch.setattr("autograder.classroom.identity.find_engine", lambda: "another"),
    "NumPy": lambda classroom, patch: patch.setattr("numpy.__version__", "0.1"),
}


@pytest.mark.parametrize("what", CHANGES)
def test_everybody_is_graded_again_when_what_decides_grades_has_changed(what, classroom, monkeypatch):
    CHANGES[what](classroom, monkeypatch)
    assert classroom.grade() == sorted(CLASS)


def test_a_result_without_a_wall_does_not_count_behind_one(classroom):
    assert classroom.grade(isolation="none") == sorted(CLASS)
    assert classroom.grade() == sorted(CLASS)
    assert {line["isolation"] for line in results(classroom.out)} != {"none"}


def test_pages_in_the_other_language_first_are_made_anew(classroom):
    assert classroom.grade(language="en") == sorted(CLASS)


def test_a_page_that_is_gone_is_put_back_without_grading(classroom):
    pages = {path: path.read_bytes() for path in classroom.out.glob("feedback/*/*.html")}
    lines = results(classroom.out)
    shutil.rmtree(classroom.out / "feedback")
    classroom.grade()
    assert {path: path.read_bytes() for path in classroom.out.glob("feedback/*/*.html")} == pages and results(classroom.out) == lines


def test_whoever_is_no_longer_there_is_not_in_the_results_and_found_again_later(classroom, tmp_path):
    shutil.move(classroom.submitted / "kim", tmp_path / "kim")
    assert classroom.grade() == [] and [*classroom.scores()] == ["<b>박", "lee"]
    shutil.move(tmp_path / "kim", classroom.submitted / "kim")
    assert classroom.grade() == [] and [*classroom.scores()] == ["<b>박", "kim", "lee"]


def test_a_regrade_is_what_the_next_run_goes_on_from(classroom):
    classroom.change({"solutions/01_small/half/solution.py": "def half(n):\n    if n < 0:\n        raise ValueError\n    return (n + 1) // 2\n"})
    for language in ("en", "ko"):
        text = f"assignments/01_small/half/text.{language}.md"
        classroom.change({"solutions/01_small/half/solution.py": "def half(n):\n    if n < 0:\n        raise ValueError\n    return (n + 1) // 2\n", text: f"# Half {language}\n\n    >>> half(4)\n    2\n"})
    assert autograder("regrade", classroom.out, "--apply", "--course", classroom.course, "--jobs", "1").returncode == 0
    scores = classroom.scores()
    assert scores == {"kim": 4, "lee": 1, "<b>박": 3}
    assert classroom.grade() == [] and classroom.scores() == scores


def test_the_command_says_how_many_were_not_graded_again(classroom):
    classroom.hand_in("choi", HALF)
    result = autograder("grade", classroom.submitted, "--assignment", "01_small", "--out", classroom.out, "--course", classroom.course)
    assert "3 of 4 submissions have been graded before and have not changed." in " ".join(result.stderr.split())
    assert "3 were graded before and have not changed; 1 was graded now." in " ".join(result.stdout.split())
    assert json.loads((classroom.out / "run.json").read_text(encoding="utf-8"))["not_graded_again"] == 3


def test_a_second_run_on_one_folder_says_who_holds_it(classroom):
    with hold(classroom.out):
        result = autograder("grade", classroom.submitted, "--assignment", "01_small", "--out", classroom.out, "--course", classroom.course)
    assert result.returncode == 2 and "is being filled by process " in one_sentence(result) and "or name another --out" in result.stderr
    with hold(classroom.out):
        assert "is being filled by process " in one_sentence(autograder("regrade", classroom.out, "--apply", "--course", classroom.course))


def test_a_database_that_is_none_is_said_with_what_to_do(classroom):
    (classroom.out / FILE).write_bytes(b"this is no database, " * 100)
    with pytest.raises(CourseError, match="move it away, and all is graded anew"):
        classroom.grade()


def test_a_database_of_another_version_is_not_touched(classroom):
    with sqlite3.connect(classroom.out / FILE) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = (classroom.out / FILE).read_bytes()
    with pytest.raises(CourseError, match="another version of autograder"):
        classroom.grade()
    assert (classroom.out / FILE).read_bytes() == before


def test_the_database_holds_what_the_files_are_made_from(classroom):
    with Database(classroom.out) as database:
        kept = [json.loads(line) for _, line, _ in database.rows({*CLASS})]
    assert kept == results(classroom.out)
