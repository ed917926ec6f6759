"""What a submission may cost: time that it sleeps away, memory of ours that its answers take, the grader itself."""

import json
import os
import signal
from dataclasses import replace
from functools import partial

import pytest

from autograder.classroom import graders
from autograder.classroom.grading import Graded, Run
from autograder.classroom.reading import read_submission
from autograder.course.submission import Submission
from autograder.errors import CourseError
from autograder.grading.attempt import Attempt
from autograder.grading.script import VALUE, Call, Script, encode_question
from autograder.grading.session import with_grader
from autograder.sandbox import channel, modes
from autograder.sandbox.limits import Limits
from tests.conftest import MODES

LIMITS = Limits(call=0.3, load=1, exercise=1, answers=2**20)


def script(function, calls):
    """The same call, again and again, each in a check of its own."""
    return Script(tuple(Call((f"check {i}",), function, VALUE, encode_question(function, (i,), VALUE), f"c-{i}", None, 1000 + i) for i in range(calls)))


def attempt(code, asked, limits=LIMITS):
    with modes.start(MODES[0], limits) as sandbox, Attempt(sandbox, [("a.py", code.encode())]) as one:
        return one.perform(asked, LIMITS)


def test_answers_that_are_too_large_together_end_the_exercise():
    answers = attempt("def f(i): return b'x' * 300_000", script("f", 20))
    assert answers[0] == b"x" * 300_000
    assert answers[-1].reason == "together" and sum(isinstance(answer, bytes) for answer in answers) <= 4


def test_many_small_objects_count_as_what_they_take():
    answers = attempt("def f(i): return [0] * 5_000", script("f", 20))
    assert answers[0] == [0] * 5_000 and answers[-1].reason == "together"


def test_a_byte_now_and_then_of_a_real_frame_is_charged_as_sleep():
    drip = (
        "import os, struct, time\n"
        "def f(i):\n"
        "    for byte in struct.pack('<4sBQI', b'CNN\\x01', 18, 1000 + i, 10_000) + bytes(10_000):\n"
        "        os.write(3, bytes([byte]))\n"
        "        time.sleep(0.04)\n"
    )
    answers = attempt(drip, script("f", 8))
    assert [answer.kind for answer in answers] == ["timeout"] * 8


@pytest.mark.parametrize("size", [1, 400_000], ids=["short", "long"])
def test_an_answer_that_waited_for_us_is_not_late(size, monkeypatch):
    monkeypatch.setattr(channel, "NAP", LIMITS.call + 0.05)  # as on a machine that has no time for us
    answers = attempt(f"def f(i): return b'x' * {size}", script("f", 2), replace(LIMITS, answers=2**21))
    assert answers == [b"x" * size] * 2


class Crash:
    """A grading process that dies on some submissions, as often as it is asked to."""

    def __init__(self, times, counter):
        self.times, self.counter = times, counter

    def __call__(self, run, grader, sandbox, handed):
        path = self.counter / handed.student
        before = len(path.read_text()) if path.exists() else 0
        path.write_text("x" * (before + 1))
        if handed.student.startswith("crash") and before < self.times:
            os.kill(os.getpid(), signal.SIGKILL)
        return graded(handed.student, "grader")


def graded(student, by):
    return Graded("", {"student": student, "by": by}, "", ())


@pytest.mark.parametrize("times", [1, 2, 3])
def test_nobody_is_lost_or_graded_twice_when_grading_processes_are(times, course, tmp_path, monkeypatch):
    monkeypatch.setattr(graders, "grade", Crash(times, tmp_path))
    monkeypatch.setattr(graders, "refuse", lambda run, grader, handed: graded(handed.student, "nobody"))
    assignment = course.assignment("03_strides")
    run = Run(assignment, MODES[-1], "en", True)
    names = [f"{kind}{i}" for i in range(4) for kind in ("crash", "honest")]
    lines = []
    read = partial(read_submission, assignment, tmp_path)
    with_grader(assignment, lambda grader: graders.grade_all(run, grader, read, [Submission(name, ()) for name in names], 2, lambda packed: lines.append(json.loads(packed.line))))
    assert sorted(line["student"] for line in lines) == sorted(names), json.dumps(lines)
    assert {line["by"] for line in lines if line["student"].startswith("honest")} == {"grader"}
    assert {line["by"] for line in lines if line["student"].startswith("crash")} == {"grader" if times == 1 else "nobody"}


def test_a_line_that_bears_another_students_name_stops_the_run(course, tmp_path, monkeypatch):
    monkeypatch.setattr(graders, "grade", lambda run, grader, sandbox, handed: graded("somebody else", "grader"))
    assignment = course.assignment("03_strides")
    run = Run(assignment, MODES[-1], "en", True)
    with pytest.raises(CourseError, match="somebody else"):
        with_grader(assignment, lambda grader: graders.grade_all(run, grader, partial(read_submission, assignment, tmp_path), [Submission("kim", ())], 1, lambda packed: None))


def test_a_grading_process_gives_back_what_is_free_between_what_it_keeps(course, tmp_path, monkeypatch):
    kept = []

    def full_of_holes(run, grader, sandbox, handed):
        if not kept:  # 64 MiB, of which every second piece is freed
            kept.extend([b"x" * 2**16 for _ in range(2**10)][::2])
        with open("/proc/self/statm") as statm:
            return graded(handed.student, int(statm.read().split()[1]) * os.sysconf("SC_PAGE_SIZE"))

    monkeypatch.setattr(graders, "grade", full_of_holes)
    monkeypatch.setattr(graders, "TRIM", 3)
    assignment = course.assignment("03_strides")
    run = Run(assignment, MODES[-1], "en", True)
    used = []
    read, submissions = partial(read_submission, assignment, tmp_path), [Submission(f"s{i}", ()) for i in range(4)]
    with_grader(assignment, lambda grader: graders.grade_all(run, grader, read, submissions, 1, lambda packed: used.append(json.loads(packed.line)["by"])))
    assert used[3] < used[2] - 2**24, used


def test_a_worker_cannot_claim_to_have_been_late_or_ended():
    forged = (
        "import os, struct\n"
        "def f(i):\n"
        "    text = lambda words: b's' + struct.pack('<I', len(words)) + words\n"
        "    body = b't' + struct.pack('<I', 2) + text(b'exit') + text(b'0')\n"
        "    os.write(3, struct.pack('<4sBQI', b'CNN\\x01', 20, 1000 + i, len(body)) + body)\n"
        "    os._exit(0)\n"
    )
    (answer,) = attempt(forged, script("f", 1))
    assert answer.reason == "nonsense"


def test_a_blank_detail_is_no_trouble_of_ours():
    forged = "import builtins\nclass E(Exception):\n    pass\nE.__name__ = ' '\ndef f(i):\n    raise E('\\n')\n"
    (answer,) = attempt(forged, script("f", 1))
    assert answer.kind in ("error", "unreadable") and answer.says.en.strip()
