"""Grading again after a check was mended: who changes and why, what is written only when asked for, and what is kept."""

import json
import shutil
import signal
import subprocess
import sys
import time
from textwrap import dedent

import pytest
from click.testing import CliRunner

from autograder.cli import main
from tests.conftest import ROOT
from tests.small_course import DOUBLE, FILES, HALF, HINTS
from tests.test_command import autograder, one_sentence, results

CHECKS, SOLUTION = "solutions/01_small/half/checks.py", "solutions/01_small/half/solution.py"
# when this was graded, the solution rounded half of 3 up; it is mended in most tests
STUDENTS = {"kim": HALF + DOUBLE, "lee": HALF.replace("n // 2", "(n + 1) // 2") + DOUBLE, "<b>박": HALF, "choi": DOUBLE.replace("* 2.0", "+ 2.0")}
BEFORE, AFTER = {"kim": 4, "lee": 5, "<b>박": 1, "choi": 0}, {"kim": 5, "lee": 4, "<b>박": 2, "choi": 0}


class Class:
    """A course, submissions to it, and the folder in which they were graded."""

    def __init__(self, root):
        self.root, self.course, self.submitted, self.out = root, root / "course", root / "submitted", root / "out"

    def change(self, path, old, new):
        place = self.course / path
        text = place.read_text(encoding="utf-8")
        assert old in text
        place.write_text(text.replace(old, new), encoding="utf-8")

    def mend(self):
        self.change(SOLUTION, "(n + 1) // 2", "n // 2")

    def regrade(self, *options, **more):
        return autograder("regrade", self.out, "--course", self.course, "--jobs", "1", *options, **more)

    def lines(self):
        return {line["student"]: line for line in results(self.out)}

    def scores(self):
        return {student: line["score"] for student, line in self.lines().items()}

    def page(self, student):
        return (self.out / "feedback" / student / "01_small.html").read_text(encoding="utf-8")

    def everything(self):
        """All files but the lock, which says who held it last."""
        return {path.relative_to(self.out).as_posix(): path.read_bytes() if path.is_file() else None for path in self.out.rglob("*") if path.name != ".lock"}


@pytest.fixture(scope="module")
def once(tmp_path_factory):
    made = Class(tmp_path_factory.mktemp("class"))
    for path, text in {**FILES, **HINTS}.items():
        (made.course / path).parent.mkdir(parents=True, exist_ok=True)
        (made.course / path).write_text(dedent(text), encoding="utf-8")
    made.change(SOLUTION, "n // 2", "(n + 1) // 2")
    for student, code in STUDENTS.items():
        (made.submitted / student / "01_small").mkdir(parents=True)
        (made.submitted / student / "01_small" / "a.py").write_text(code)
    done = autograder("grade", made.submitted, "--assignment", "01_small", "--out", made.out, "--course", made.course, "--jobs", "1", "--lang", "en")
    assert done.returncode == 0, done.stderr
    return made


@pytest.fixture
def graded(once, tmp_path):
    """A copy of the class, to change."""
    copy = Class(tmp_path / "class")
    shutil.copytree(once.root, copy.root)
    facts = json.loads((copy.out / "run.json").read_text(encoding="utf-8"))
    (copy.out / "run.json").write_text(json.dumps(facts | {"submitted": str(copy.submitted)}), encoding="utf-8")
    return copy


def rows(result):
    """The table: each student's row, with the lines of why that belong to it, blanks made one."""
    found, student = {}, None
    for line in result.stdout.split("\n\n")[0].splitlines()[1:]:
        if not line.startswith(" "):
            student = line.split()[0]
        found[student] = " ".join([*found.get(student, "").split(), *line.split()])
    return found


def test_it_shows_who_changes_by_how_much_and_why(graded):
    graded.mend()
    result = graded.regrade()
    assert result.returncode == 0, result.stderr
    assert rows(result) == {"<b>박": "<b>박 1 → 2 +1 half/test_half failed → passed", "kim": "kim 4 → 5 +1 half/test_half failed → passed", "lee": "lee 5 → 4 -1 half/test_half passed → failed"}
    assert "   2 × half/test_half failed → passed" in result.stdout
    assert "4 results: 2 up, 1 down, 1 with the points they had; mean 2.50 of 5 → 2.75 of 5." in result.stdout


def test_without_apply_not_a_byte_changes(graded):
    graded.mend()
    before = graded.everything()
    assert "Nothing was written" in graded.regrade().stdout
    assert graded.everything() == before and [path.name for path in graded.root.iterdir() if path.name.startswith(".")] == []


def test_apply_puts_results_gradebook_and_pages_in_place_and_keeps_the_earlier_results(graded):
    graded.mend()
    before, page = graded.everything(), graded.page("kim")
    result = graded.regrade("--apply")
    assert result.returncode == 0, result.stderr
    assert graded.scores() == AFTER and BEFORE != AFTER
    assert "kim,2,3,5\n" in (graded.out / "grades.csv").read_text(encoding="utf-8")
    assert graded.page("kim") != page and "<strong>5</strong> / 5" in graded.page("kim")
    facts, earlier = (json.loads(text) for text in ((graded.out / "run.json").read_text(encoding="utf-8"), before["run.json"]))
    assert facts["course"] != earlier["course"] and facts["regrade_of"] == earlier["finished_at"] and facts["submissions"] == 4
    history = {path.name.split(".")[0]: path.read_bytes() for path in (graded.out / "history").iterdir()}
    assert history == {"results": before["results.jsonl"], "run": before["run.json"]}
    assert {*graded.everything()} - {*before} == {"history", *(f"history/{path.name}" for path in (graded.out / "history").iterdir())}


def test_every_earlier_result_is_kept_however_often_it_is_graded_again(graded):
    facts = json.loads((graded.out / "run.json").read_text(encoding="utf-8"))
    for _ in range(2):
        assert graded.regrade("--apply").returncode == 0
        run = json.loads((graded.out / "run.json").read_text(encoding="utf-8"))
        (graded.out / "run.json").write_text(json.dumps(run | {"finished_at": facts["finished_at"]}), encoding="utf-8")
    assert len([*(graded.out / "history").glob("results.*.jsonl")]) == len([*(graded.out / "history").glob("run.*.json")]) == 2


def test_never_lower_keeps_the_line_and_the_page_of_whoever_would_lose(graded):
    graded.mend()
    line, page, fingerprints = graded.lines()["lee"], graded.page("lee"), (graded.out / "fingerprints.npz").read_bytes()
    result = graded.regrade("--apply", "--never-lower")
    assert result.returncode == 0, result.stderr
    assert "kept by --never-lower" in rows(result)["lee"] and "1 would have fewer points and keep what they have" in result.stdout
    assert graded.scores() == AFTER | {"lee": 5}
    kept = graded.lines()["lee"].pop("kept")
    assert "it would have 4 points" in kept["en"] and "다시 채점하면 4점이지만" in kept["ko"]
    assert graded.lines()["lee"] == {**line, "kept": kept} and graded.page("lee") == page
    assert (graded.out / "fingerprints.npz").read_bytes() == fingerprints


def test_where_nothing_changed_it_says_so(graded):
    result = graded.regrade()
    assert result.returncode == 0 and "4 results: 0 up, 0 down, 4 with the points they had" in result.stdout


def test_checks_that_are_new_gone_or_worth_more_are_reasons(graded):
    graded.change(CHECKS, "points=1, en=\"half", "points=3, en=\"half")
    graded.change(CHECKS, "def test_negative", "def test_below_zero")
    result = graded.regrade()
    assert rows(result)["lee"] == "lee 5 → 7 +2 half/test_half is worth 1 → 3 half/test_below_zero is new (passed) half/test_negative is gone (passed)"
    assert "of 5 → " in result.stdout and "of 7." in result.stdout


def test_mistakes_that_are_now_named_are_a_reason_even_where_the_points_stay(graded):
    graded.change("solutions/01_small/double/misconceptions.py", "def adds_two", "def adds_two_to_it")
    assert rows(graded.regrade()) == {"choi": "choi 0 double: now named adds_two_to_it double: no longer named adds_two"}


def test_another_due_date_is_a_reason(graded):
    (graded.submitted / "kim" / "01_small" / "timestamp.txt").write_text("2026-03-21 12:00:00 UTC")
    graded.change("course.yaml", "seed: 7", "late: {penalty_per_day: 10%}\nseed: 7")
    graded.change("course.yaml", "[half, double]", "[half, double]\n    due: 2026-03-20T23:59:00Z")
    assert rows(graded.regrade())["kim"] == "kim 4 → 3.5 -0.5 handed in at 2026-03-21T12:00:00+00:00, not an unknown time for lateness 0 → 0.5 off"


def test_files_that_have_changed_are_another_submission_which_is_said_loudly_and_keeps_its_result(graded):
    graded.mend()
    (graded.submitted / "kim" / "01_small" / "a.py").write_text("x = 1\n")
    result = graded.regrade("--apply")
    assert result.returncode == 1 and "ANOTHER SUBMISSION" in rows(result)["kim"] and "Not the submissions that were graded" in result.stdout
    assert graded.scores() == AFTER | {"kim": 4} and "files have changed" in graded.lines()["kim"]["kept"]["en"]


def test_what_is_no_longer_there_keeps_its_result_and_what_is_new_is_left_out(graded):
    graded.mend()
    shutil.move(graded.submitted / "kim", graded.submitted / "new")
    result = graded.regrade("--apply")
    assert result.returncode == 1
    assert "no longer there" in rows(result)["kim"] and "left out: new" in " ".join(result.stdout.split())
    assert graded.scores() == AFTER | {"kim": 4} and "no longer there" in graded.lines()["kim"]["kept"]["en"]


def test_a_kept_result_and_a_new_exercise_stand_in_one_gradebook(graded):
    shutil.move(graded.submitted / "kim", graded.root / "elsewhere")
    for tree in "assignments", "solutions":
        shutil.copytree(graded.course / tree / "01_small/half", graded.course / tree / "01_small/third", ignore=shutil.ignore_patterns("__pycache__"))
        for path in (graded.course / tree / "01_small/third").rglob("*.*"):
            path.write_text(path.read_text(encoding="utf-8").replace("half", "third"), encoding="utf-8")
    graded.change("course.yaml", "[half, double]", "[half, double, third]")
    result = graded.regrade("--apply")
    assert result.returncode == 1, result.stderr
    assert "third is new" in rows(result)["lee"] and "kim,1,3,0,4\n" in (graded.out / "grades.csv").read_text(encoding="utf-8")


def test_another_seed_is_refused(graded):
    before = graded.everything()
    result = graded.regrade("--apply", env={"AUTOGRADER_SEED": "another"})
    assert result.returncode == 2 and "set AUTOGRADER_SEED as it was then" in one_sentence(result)
    assert graded.everything() == before


def test_submissions_that_moved_are_asked_for_in_one_sentence(graded):
    shutil.move(graded.submitted, graded.root / "elsewhere")
    result = graded.regrade()
    assert result.returncode == 2 and "put them back there" in one_sentence(result)


def test_a_course_that_cannot_grade_changes_nothing(graded):
    before = graded.everything()
    graded.change(SOLUTION, "raise ValueError", "return 0 #")
    result = graded.regrade("--apply")
    assert result.returncode == 2 and "nobody was graded" in one_sentence(result)
    assert graded.everything() == before


def test_a_full_disk_changes_nothing(graded):
    graded.mend()
    before = graded.everything()
    limit = "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (3000, 3000)); from autograder.cli import main; main()"
    result = subprocess.run([sys.executable, "-c", limit, "regrade", graded.out, "--apply", "--course", graded.course], cwd=ROOT, capture_output=True, text=True)
    assert result.returncode == 2 and "make room" in one_sentence(result)
    assert graded.everything() == before


def test_a_folder_that_cannot_be_written_is_said_before_anybody_is_graded(graded, monkeypatch):
    def refuse(*_, **__):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("tempfile.TemporaryFile", refuse)
    result = CliRunner().invoke(main, ["regrade", str(graded.out), "--apply", "--course", str(graded.course)])
    assert result.exit_code == 2 and "cannot be written (Permission denied): give yourself the right to" in result.stderr


def test_results_of_an_earlier_version_are_graded_again(graded):
    """What a line had before details, digests and late work were added."""
    for name in ("fingerprints.npz", "report.html"):
        (graded.out / name).unlink()
    newer = ("details", "digest", "user", "submitted_at", "late", "final")
    older = [{key: value for key, value in line.items() if key not in newer} for line in graded.lines().values()]
    (graded.out / "results.jsonl").write_text("".join(json.dumps(line) + "\n" for line in older), encoding="utf-8")
    facts = json.loads((graded.out / "run.json").read_text(encoding="utf-8"))
    (graded.out / "run.json").write_text(json.dumps({key: facts[key] for key in facts if key not in ("left_out", "extensions_unused", "language", "cases")}), encoding="utf-8")
    graded.mend()
    result = graded.regrade("--apply", "--never-lower")
    assert result.returncode == 0 and graded.scores() == {"kim": 5, "lee": 5, "<b>박": 2, "choi": 0}
    assert "kept by --never-lower: graded again, it would have 4 points" in (graded.out / "report.html").read_text(encoding="utf-8")


def test_ctrl_c_changes_nothing(graded):
    (graded.submitted / "choi" / "01_small" / "a.py").write_text("import time\ntime.sleep(4)\n")
    before = graded.everything()
    command = [sys.executable, "-m", "autograder.cli", "regrade", str(graded.out), "--apply", "--course", str(graded.course), "--jobs", "1"]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    deadline = time.monotonic() + 60
    while not [*graded.out.glob(".regrade-*/feedback")] and time.monotonic() < deadline:
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=30)
    assert process.returncode == 130 and errors.strip().endswith("autograder: interrupted")
    assert graded.everything() == before
