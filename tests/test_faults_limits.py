"""What goes on for ever, or otherwise each time: checks of ours, submissions, and a machine that is busy with something else."""

import json
import os
import subprocess
import sys
from datetime import timedelta
from textwrap import dedent, indent

import pytest

from autograder.classroom import graders, run
from autograder.classroom.grading import DEFINITIONS_ONLY, ENDED_LOADING, FLAKY, LOST
from autograder.errors import CourseError
from autograder.grading import overtime
from autograder.grading.session import Grader
from autograder.sandbox.client import Worker
from tests.fault_class import JOBS, Classroom
from tests.small_course import DOUBLE, FILES, HALF, YAML

FULL = HALF + DOUBLE
CHECKS = "solutions/01_small/half/checks.py"
ODD = "def half(n):\n    if n < 0:\n        raise ValueError\n    return 4 if n == 6 else n // 2\n" + DOUBLE  # the check below does not end on it


@pytest.fixture
def hand_in(small, tmp_path):
    """hand_in({student: code}, {path: text}) makes a Classroom."""
    return lambda codes, changes={}: Classroom(tmp_path, small, codes, changes)


def with_limits(limits):
    return {"course.yaml": f"{YAML}limits: {limits}\n"}


def with_check(body, mark="", more=""):
    """The small course with one more check of half."""
    check = f'\n@check(points=1, en="six", ko="여섯")\n{mark}\ndef test_six(student):\n{indent(dedent(body), "    ")}\n'
    return {CHECKS: dedent(FILES[CHECKS]) + more + check}


ON_AND_ON = "answer = student.half(6)\nwhile answer == 4:\n    pass"
ASKING = "while student.half(6) == 4:\n    pass"


@pytest.mark.parametrize(
    "loop, mark, seconds",
    [
        pytest.param(ON_AND_ON, "", 0.5, id="plain"),
        pytest.param(ON_AND_ON, '@pytest.mark.filterwarnings("ignore")', 0.5, id="through pytest"),
        pytest.param(ASKING, "", 0.05, id="asking again"),
    ],
)
def test_a_check_that_loops_over_an_answer_costs_nobody_else_and_is_tried_again(loop, mark, seconds, hand_in, monkeypatch):
    monkeypatch.setattr(overtime, "SECONDS", seconds)
    classroom = hand_in({"kim": FULL, "lee": ODD, "min": ODD, "no": HALF}, with_check(loop, mark))
    lines = classroom.grade()
    assert {student: (line["score"], line["status"]) for student, line in lines.items()} == {"kim": (6, "graded"), "lee": (0, "unreadable"), "min": (0, "unreadable"), "no": (3, "graded")}
    for student in ("lee", "min"):
        (note,) = lines[student]["notes"]
        assert "our check test_six did not end" in note["en"] and "채점하지 못했습니다" in note["ko"] and "test_six" in note["ko"]
        assert note["en"] in classroom.page(student).read_text(encoding="utf-8")
    before = {student: classroom.page(student).stat().st_ino for student in lines}
    again = classroom.grade()
    assert {student for student in again if classroom.page(student).stat().st_ino != before[student]} == {"lee", "min"}
    assert [plan.kept for plan in classroom.plans] == [0, 2] and again["kim"] == lines["kim"]


@pytest.mark.slow
def test_a_check_that_waits_for_ever_is_ended_by_the_one_that_waits_for_it(hand_in, monkeypatch):
    monkeypatch.setattr(graders, "patience", lambda assignment: 5)
    classroom = hand_in({"kim": FULL, "lee": ODD, "no": HALF}, with_check("import time\nwhile student.half(6) == 4:\n    time.sleep(10**6)"))
    lines = classroom.grade()
    assert {student: line["score"] for student, line in lines.items()} == {"kim": 6, "lee": 0, "no": 3}
    assert lines["lee"]["notes"] == [LOST.as_dict()] and not lines["kim"]["notes"]
    tried = []
    monkeypatch.setattr(run, "grade_all", lambda run, grader, read, submissions, jobs, keep: tried.extend(submissions))
    classroom.grade()
    assert [submission.student for submission in tried] == ["lee"]


def test_a_check_that_does_not_end_with_the_solution_is_named_and_nobody_is_graded(hand_in, monkeypatch):
    monkeypatch.setattr(overtime, "SECONDS", 0.5)
    classroom = hand_in({"kim": FULL}, with_check("while student.half(6) == 3:\n    pass"))
    with pytest.raises(CourseError, match="test_six of .*half does not end, even with the solution's own answers: mend the check; nobody was graded"):
        classroom.grade()
    assert not [*classroom.out.rglob("*.html")]


@pytest.fixture
def charged(tmp_path, monkeypatch):
    """charged(student) gives the seconds that all workers of a submission were charged."""
    close, grade, spent = Worker.close, graders.grade, []
    monkeypatch.setattr(Worker, "close", lambda worker: (spent.append(worker.charged()), close(worker)))

    def record(run, grader, sandbox, handed):
        spent.clear()
        graded = grade(run, grader, sandbox, handed)
        (tmp_path / f"charged {handed.student}").write_text(str(sum(spent)))
        return graded

    monkeypatch.setattr(graders, "grade", record)
    return lambda student: float((tmp_path / f"charged {student}").read_text())


LOOPS = "def half(n):\n    while True: pass\n"


@pytest.mark.slow
def test_500_that_loop_for_ever_are_all_graded_in_the_time_that_was_said_before(hand_in, charged):
    classroom = hand_in({f"student{number:03}": LOOPS for number in range(500)}, with_limits("{call: 0.02, exercise: 0.04, load: 0.5}"))
    lines = classroom.grade()
    assert len(lines) == 500
    for line in lines.values():
        assert (line["score"], line["status"], line["exercises"][0]["fault"]["kind"]) == (0, "graded", "timeout") and line["notes"]
    (plan,) = classroom.plans
    assert (plan.submissions, plan.kept, plan.jobs) == (500, 0, JOBS)
    assert 500 * 0.02 / JOBS < sum(map(charged, lines)) / JOBS <= plan.longest


def test_the_command_says_beforehand_how_long_many_may_take(hand_in):
    classroom = hand_in({f"student{number}": FULL for number in range(21)})
    result = classroom.run(jobs=2)
    longest = timedelta(seconds=11 * graders.longest(classroom.assignment))  # eleven, one after another, in the job that has more
    assert f"21 to grade with 2 jobs: at most {longest}, should all of them use up their limits." in " ".join(result.stderr.split())


EVERYWHERE = "def half(n):\n    {0}\ndef double(x):\n    {0}\n"
BURNS = "def burn(seconds):\n    import time\n    end = time.process_time() + seconds\n    while time.process_time() < end: pass\n"
HOSTILE = {
    "loops": EVERYWHERE.format("while True: pass"),
    "loops at import": "while True: pass\n" + FULL,
    "loops at every definition": "def for_ever(function):\n    while True: pass\n@for_ever\n" + FULL,
    "sleeps": "import time\n" + EVERYWHERE.format("time.sleep(10**6)"),
    "sleeps at import": "import time\ntime.sleep(10**6)\n" + FULL,
    "waits for a lock": "import threading\nlock = threading.Lock()\nlock.acquire()\n" + EVERYWHERE.format("lock.acquire()"),
    "ignores signals": "import signal\nfor number in {*signal.Signals} - {9, 19}:\n    signal.signal(number, signal.SIG_IGN)\n" + EVERYWHERE.format("while True: pass"),
    "stops itself": "import os, signal\n" + EVERYWHERE.format("while True:\n        try: os.kill(os.getpid(), signal.SIGSTOP)\n        except OSError: pass"),
    "catches all": "def half(n):\n    while True:\n        try:\n            while True: pass\n        except BaseException: pass\n" + DOUBLE,
    "forks": "import os\n" + EVERYWHERE.format("while True:\n        try: os.fork()\n        except OSError: pass"),
    "prints": EVERYWHERE.format("while True: print('x' * 10**6)"),
    "dies late": BURNS + "import os\nburn(0.3)\n" + EVERYWHERE.format("burn(0.15)\n    os._exit(os.urandom(1)[0])"),
}


@pytest.mark.slow
def test_whatever_a_submission_does_for_ever_it_is_charged_no_more_than_was_said(hand_in, charged):
    classroom = hand_in(HOSTILE | {"honest": FULL}, with_limits("{call: 0.2, exercise: 0.4, load: 0.5}"))
    lines = classroom.grade()
    assert lines.keys() == {*HOSTILE, "honest"} and (lines["honest"]["score"], lines["honest"]["notes"]) == (5, [])
    assert [student for student in HOSTILE if not lines[student]["notes"]] == []
    assert {student: lines[student]["score"] for student in HOSTILE if lines[student]["score"]} == {"loops at import": 5, "sleeps at import": 5, "catches all": 3}
    longest = graders.longest(classroom.assignment)
    assert {student: seconds for student in lines if (seconds := charged(student)) > longest} == {}
    assert sum(map(charged, lines)) / JOBS <= classroom.plans[0].longest


def test_checks_that_go_on_asking_get_no_more_time_than_the_exercise_has(hand_in, charged):
    more = "".join(f'\n@check(points=1, en="more", ko="더")\ndef test_more_{i}(student):\n    if student.half(6) == 4:\n        student.half({100 + i})\n' for i in range(24))
    code = BURNS + "burn(0.3)\n" + ODD.replace("    return", "    while n >= 100: pass\n    return")
    classroom = hand_in({"lee": code}, with_limits("{call: 0.2, exercise: 0.4, load: 0.5}") | with_check("assert student.half(6) == 3", more=more))
    (line,) = classroom.grade().values()
    assert line["exercises"][0]["fault"]["kind"] == "timeout" and line["score"] == 2
    assert charged("lee") <= graders.longest(classroom.assignment)


@pytest.fixture
def gradings(tmp_path, monkeypatch):
    """gradings(student) gives (score, outcome) of each time that a submission was graded."""
    grade = Grader.grade

    def record(self, sandbox, files, student=""):
        verdict = grade(self, sandbox, files, student)
        with open(tmp_path / f"graded {student}", "a") as file:
            file.write(json.dumps([verdict.score, verdict.outcome]) + "\n")
        return verdict

    monkeypatch.setattr(Grader, "grade", record)
    return lambda student: [json.loads(line) for line in (tmp_path / f"graded {student}").read_text().splitlines()]


DIES = "import os\ndef half(n):\n    os._exit({})\n" + DOUBLE


def test_what_dies_differently_each_time_is_graded_once_more_and_called_so(hand_in, gradings):
    classroom = hand_in({"differently": DIES.format("os.urandom(1)[0]"), "alike": DIES.format("3"), "alike at import": "import os\nos._exit(3)\n" + FULL})
    lines = classroom.grade()
    assert {student: (len(gradings(student)), FLAKY.as_dict() in line["notes"]) for student, line in lines.items()} == {
        "differently": (2, True),
        "alike": (2, False),
        "alike at import": (2, False),
    }
    assert [line["score"] for line in lines.values()] == [3, 5, 3] and lines["alike at import"]["notes"] == [ENDED_LOADING.as_dict()]
    for student in lines:
        page = classroom.page(student).read_text(encoding="utf-8")
        assert [FLAKY.en in page, FLAKY.ko in page] == [student == "differently"] * 2
        assert ("Your code ended its process while it was loaded" in page) is (student == "alike at import") and "too long to load" not in page


@pytest.mark.slow
def test_of_two_outcomes_the_better_one_counts_and_never_a_mean(hand_in, gradings):
    # every process decides anew; that no one of sixty is seen to change is out of the question
    classroom = hand_in({f"student{number:02}": "import os\nLUCKY = os.urandom(1)[0] < 128\n" + HALF.replace("):\n", "):\n    LUCKY or os._exit(1)\n", 1) + DOUBLE for number in range(60)})
    changed = 0
    for student, line in classroom.grade().items():
        scores, outcomes = zip(*gradings(student))
        assert line["score"] == max(scores) and len(scores) <= 2
        assert (FLAKY.as_dict() in line["notes"]) == (len(outcomes) == 2 and outcomes[0] != outcomes[1])
        changed += len({*scores}) == 2
    assert changed > 0


def test_what_takes_too_long_to_load_is_not_graded_twice(hand_in, gradings):
    classroom = hand_in({"kim": "while True: pass\n" + FULL}, with_limits("{load: 0.3}"))
    (line,) = classroom.grade().values()
    assert (line["score"], line["notes"], len(gradings("kim"))) == (5, [DEFINITIONS_ONLY.as_dict()], 1)


@pytest.mark.slow
def test_a_right_but_slow_answer_passes_on_a_machine_that_is_busy_elsewhere(hand_in):
    code = BURNS + HALF.replace("    return", "    burn(0.6 if n == 3 else 0)\n    return") + DOUBLE
    classroom = hand_in({"kim": code, "lee": "import time\n" + code}, with_limits("{call: 1, exercise: 2}"))
    others = [subprocess.Popen([sys.executable, "-S", "-c", "while True: pass"]) for _ in range(4 * len(os.sched_getaffinity(0)))]
    try:
        lines = classroom.grade()
    finally:
        for other in others:
            other.kill()
            other.wait()
    assert [(line["score"], line["notes"]) for line in lines.values()] == [(5, [])] * 2
