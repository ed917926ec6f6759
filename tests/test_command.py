"""The command, as an instructor meets it: exit codes, sentences, what is on disk afterwards."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time

import pytest

from autograder.classroom.database import Database
from tests.conftest import ROOT

HONEST = "\n".join((ROOT / "solutions/03_strides" / name / "solution.py").read_text(encoding="utf-8") for name in ("output_size", "fits", "conv2d"))


def autograder(*arguments, **options):
    environment = {name: value for name, value in os.environ.items() if not name.startswith("AUTOGRADER_SEED")} | options.pop("env", {})
    return subprocess.run([sys.executable, "-m", "autograder.cli", *map(str, arguments)], cwd=options.pop("cwd", ROOT), capture_output=True, text=True, env=environment, **options)


def grade(submitted, out, *more, **options):
    return autograder("grade", submitted, "--assignment", "03_strides", "--out", out, "--jobs", "2", *more, **options)


def results(out):
    return [json.loads(line) for line in (out / "results.jsonl").read_text(encoding="utf-8").splitlines()]


def one_sentence(result):
    """The message is one line on stderr, with no traceback."""
    lines = result.stderr.strip().splitlines()
    assert len(lines) == 1 and lines[0].startswith("autograder: "), result.stderr
    return lines[0]


@pytest.fixture
def submitted(tmp_path):
    """A folder with two honest submissions, in a path with spaces and Korean letters."""
    folder = tmp_path / "제출물 2026 봄"
    for student in ("김민서", "lee jiwoo"):
        (folder / student / "03_strides").mkdir(parents=True)
        (folder / student / "03_strides" / "과제 3.py").write_text(HONEST, encoding="utf-8")
    return folder


@pytest.fixture
def copy(tmp_path):
    """A copy of the course, to break."""
    folder = tmp_path / "course"
    folder.mkdir()
    for name in ("assignments", "solutions"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "course.yaml", folder)
    return folder


def test_a_right_class_ends_with_0_and_says_where_everything_is(submitted, tmp_path):
    out = tmp_path / "결과 folder"
    result = grade(submitted, out)
    assert result.returncode == 0, result.stderr
    assert [(line["student"], line["score"]) for line in results(out)] == [("lee jiwoo", 20), ("김민서", 20)]
    assert "grades.csv" in result.stdout and "ms a submission" in result.stdout


def test_what_needs_a_look_ends_with_1_and_is_in_the_table(submitted, tmp_path):
    (submitted / "empty" / "03_strides").mkdir(parents=True)
    (submitted / "empty" / "03_strides" / "a.py").write_text("")
    result = grade(submitted, tmp_path / "out", "--lang", "en")
    assert result.returncode == 1
    assert "there is no code in what was handed in" in " ".join(result.stdout.split())


@pytest.mark.parametrize("folder, says", [("nowhere", "cannot be opened"), ("empty", "there are no submissions")])
def test_a_folder_without_submissions_is_said_in_one_sentence(folder, says, tmp_path):
    (tmp_path / "empty").mkdir()
    result = grade(tmp_path / folder, tmp_path / "out")
    assert result.returncode == (2 if folder == "nowhere" else 1)
    assert says in one_sentence(result)


def test_an_unknown_assignment_is_answered_with_the_names_there_are(submitted, tmp_path):
    result = autograder("grade", submitted, "--assignment", "3_strides", "--out", tmp_path / "out")
    assert result.returncode == 2 and "choose from 01_convolution, " in one_sentence(result)


def test_an_out_among_the_submissions_is_refused(submitted):
    result = grade(submitted, submitted / "out")
    assert result.returncode == 2 and "outside of it" in one_sentence(result)


def test_an_out_that_is_a_file_is_refused(submitted, tmp_path):
    (tmp_path / "out").write_text("")
    result = grade(submitted, tmp_path / "out" / "deeper")
    assert result.returncode == 2 and "cannot be written" in one_sentence(result)


def test_a_full_disk_leaves_no_half_written_gradebook(submitted, tmp_path):
    limit = "import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (3000, 3000)); sys.argv[0] = 'autograder'; from autograder.cli import main; main()"
    command = [sys.executable, "-c", limit, "grade", submitted, "--assignment", "03_strides", "--out", tmp_path / "out"]
    result = subprocess.run([*map(str, command)], cwd=ROOT, capture_output=True, text=True)
    assert result.returncode == 2 and "make room" in one_sentence(result)
    assert {path.name for path in (tmp_path / "out").rglob("*") if path.is_file()} <= {".lock", "results.db", "results.db-wal"}


def test_ctrl_c_keeps_what_is_done_and_writes_no_gradebook(submitted, tmp_path):
    for number in range(40):
        (submitted / f"slow{number:02}" / "03_strides").mkdir(parents=True)
        (submitted / f"slow{number:02}" / "03_strides" / "a.py").write_text("import time\ntime.sleep(2)\n" + HONEST)
    out = tmp_path / "out"
    command = [sys.executable, "-m", "autograder.cli", "grade", str(submitted), "--assignment", "03_strides", "--out", str(out), "--jobs", "2"]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    deadline = time.monotonic() + 60
    while len(list(out.glob("feedback/*/*.html"))) < 3 and time.monotonic() < deadline:
        time.sleep(0.05)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=30)
    assert process.returncode == 130
    assert "interrupted" in errors and "run this again" in errors
    assert not (out / "results.jsonl").exists() and not (out / "grades.csv").exists()
    with Database(out) as database:
        assert 3 <= len(database.keys()) < 42


def test_grading_again_gives_the_same_results_but_for_the_clock(submitted, tmp_path):
    for out in ("one", "two"):
        assert grade(submitted, tmp_path / out).returncode == 0
    first, second = ([{**line, "seconds": 0, "graded_at": ""} for line in results(tmp_path / out)] for out in ("one", "two"))
    assert first == second


def test_without_isolation_every_result_and_page_says_so(submitted, tmp_path):
    result = grade(submitted, tmp_path / "out", "--isolation", "none")
    assert result.returncode == 0 and "with your own rights" in result.stderr
    assert {line["isolation"] for line in results(tmp_path / "out")} == {"none"}
    assert "without isolation" in (tmp_path / "out/feedback/김민서/03_strides.html").read_text(encoding="utf-8")


def test_a_mode_that_does_not_start_grades_nobody(submitted, tmp_path):
    program = (
        "import autograder.sandbox.modes as modes\n"
        "modes.why_not = lambda mode, limits: 'not on this machine'\n"
        "from autograder.cli import main\nmain()"
    )
    result = subprocess.run([sys.executable, "-c", program, "grade", str(submitted), "--assignment", "03_strides", "--out", str(tmp_path / "out")], cwd=ROOT, capture_output=True, text=True)
    assert result.returncode == 2 and "Nothing was graded" in result.stderr and "autograder doctor" in result.stderr
    assert not (tmp_path / "out" / "results.jsonl").exists()


BROKEN = {
    "not yaml": ("course.yaml", lambda text: text + "\n  : : [", "is not valid YAML"),
    "unknown setting": ("course.yaml", lambda text: text.replace("seed:", "sead:"), "sead"),
    "wrong value": ("course.yaml", lambda text: text.replace("call: 2", "call: soon"), "limits.call"),
    "exercise nobody wrote": ("course.yaml", lambda text: text.replace("[output_size,", "[output_size, more,"), "more"),
    "solution that is wrong": ("solutions/03_strides/fits/solution.py", lambda text: text.replace("== 0", "== 1"), "text.en.md"),
    "solution that does not load": ("solutions/03_strides/fits/solution.py", lambda text: "def fits(:", "does not load"),
    "solution without its function": ("solutions/03_strides/fits/solution.py", lambda text: "x = 1", "defines no function fits"),
    "check that raises": ("solutions/03_strides/fits/checks.py", lambda text: text.replace("for case in", "1 / 0\n    for case in"), "ZeroDivisionError"),
    "check that does not load": ("solutions/03_strides/fits/checks.py", lambda text: "import nothing_of_the_kind\n" + text, "nothing_of_the_kind"),
    "check without a mark": ("solutions/03_strides/fits/checks.py", lambda text: text + "\n\ndef test_more(student):\n    pass\n", "has no mark"),
    "check without Korean": ("solutions/03_strides/fits/checks.py", lambda text: text + '\n\n@check(points=1, en="more", ko="")\ndef test_more(student):\n    pass\n', "'ko'"),
    "checks without a check": ("solutions/03_strides/fits/checks.py", lambda text: "", "has no checks"),
    "text in one language": ("assignments/03_strides/fits/text.ko.md", lambda text: "", "is empty"),
}


@pytest.mark.parametrize("what", BROKEN)
def test_a_broken_course_is_one_sentence_exit_2_and_no_grades(what, copy, submitted, tmp_path):
    name, spoil, says = BROKEN[what]
    path = copy / name
    path.write_text(spoil(path.read_text(encoding="utf-8")), encoding="utf-8")
    result = grade(submitted, tmp_path / "out", "--course", copy)
    assert result.returncode == 2, result.stdout + result.stderr
    assert says in one_sentence(result)
    assert not (tmp_path / "out" / "results.jsonl").exists() and not (tmp_path / "out" / "grades.csv").exists()


def test_outside_a_course_the_sentence_says_what_to_do(submitted, tmp_path):
    result = grade(submitted, tmp_path / "out", cwd=tmp_path)
    assert result.returncode == 2 and "--course" in one_sentence(result)


def test_a_secret_seed_changes_the_cases_and_is_not_in_the_results(submitted, tmp_path):
    (submitted / "lee jiwoo" / "03_strides" / "과제 3.py").write_text("def fits(*a): return None\n")
    cases = []
    for secret in ("", "correct horse"):
        grade(submitted, tmp_path / "out", env={"AUTOGRADER_SEED": secret} if secret else {})
        line = next(line for line in results(tmp_path / "out") if line["student"] == "lee jiwoo")
        cases.append(line["seed"])
        assert "horse" not in json.dumps(line)
    assert cases[0] == "2026:open" and cases[1].startswith("2026:secret-")


def test_a_failed_case_is_replayed_by_its_id(submitted, tmp_path):
    path = submitted / "lee jiwoo" / "03_strides" / "과제 3.py"
    path.write_text(HONEST + "\nright = output_size\ndef output_size(size, kernel_size, stride=1, padding=0):\n    return right(size, kernel_size, stride, padding) + 1\n", encoding="utf-8")
    grade(submitted, tmp_path / "out")
    line = next(line for line in results(tmp_path / "out") if line["student"] == "lee jiwoo")
    case = next(check["case"] for exercise in line["exercises"] for check in exercise["checks"] if check["outcome"] == "failed")
    result = autograder("replay", tmp_path / "out", "lee jiwoo", "output_size", case)
    assert result.returncode == 0, result.stderr
    assert "output_size(size=1, kernel_size=1)" in result.stdout and "expected  1" in result.stdout and "got       2" in result.stdout


@pytest.mark.parametrize("student, exercise, case, says", [("nobody", "fits", "c-0", "no student"), ("김민서", "nothing", "c-0", "no exercise"), ("김민서", "fits", "c-0", "no case")])
def test_a_replay_of_what_is_not_there_says_what_is(student, exercise, case, says, submitted, tmp_path):
    grade(submitted, tmp_path / "out")
    result = autograder("replay", tmp_path / "out", student, exercise, case)
    assert result.returncode == 2 and says in one_sentence(result)


def test_the_doctor_says_for_every_wall_whether_it_stands_here():
    result = autograder("doctor")
    assert result.returncode == 0
    for mode in ("root", "userns", "portable", "strict"):
        assert any(f" {mode} " in line and line.strip().startswith(("yes", "no")) for line in result.stdout.splitlines())
    assert "Grading will use" in result.stdout


def test_a_process_that_is_killed_is_replaced_and_its_submission_graded(submitted, tmp_path):
    for number in range(6):
        (submitted / f"s{number}" / "03_strides").mkdir(parents=True)
        (submitted / f"s{number}" / "03_strides" / "a.py").write_text("import time\ntime.sleep(1)\n" + HONEST)
    command = [sys.executable, "-m", "autograder.cli", "grade", str(submitted), "--assignment", "03_strides", "--out", str(tmp_path / "out"), "--jobs", "2"]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    deadline = time.monotonic() + 60
    while not list((tmp_path / "out").glob("feedback/*/*.html")) and time.monotonic() < deadline:
        time.sleep(0.05)
    children = [int(pid) for pid in open(f"/proc/{process.pid}/task/{process.pid}/children").read().split()]
    os.kill(children[-1], signal.SIGKILL)
    process.communicate(timeout=60)
    assert [line["score"] for line in results(tmp_path / "out")] == [20] * 8
