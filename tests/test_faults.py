"""What ends a run from outside, or takes its ground away: kill -9, a disk that is full or read-only, a clock that jumps."""

import os
import random
import signal
import time
from contextlib import suppress

import pytest

from autograder.classroom.database import hold
from autograder.classroom.grading import FLAKY
from autograder.sandbox import kernel
from tests.conftest import MODES
from tests.fault_class import Classroom, Disk
from tests.small_course import DOUBLE, HALF
from tests.test_command import one_sentence, results

FULL = HALF + DOUBLE
SLOW_TO_LOAD = "import time\ntime.sleep(0.2)\n"
SLOW_TO_ANSWER = FULL + "right = half\ndef half(n):\n    import time\n    time.sleep(0.2)\n    return right(n)\n"
PATIENCE = 60  # seconds until a test gives up waiting for what must come; nothing is measured against it


def timeless(lines):
    return [{**line, "seconds": 0, "graded_at": ""} for line in lines]


def wait_for(condition):
    """What the condition gives once it gives something."""
    deadline = time.monotonic() + PATIENCE
    while not (found := condition()):
        assert time.monotonic() < deadline, "it never came"
        time.sleep(0.002)
    return found


def children(pid):
    found = []
    with suppress(FileNotFoundError, ProcessLookupError):
        for task in os.listdir(f"/proc/{pid}/task"):
            with open(f"/proc/{pid}/task/{task}/children") as file:
                found += map(int, file.read().split())
    return found


@pytest.fixture
def left_over():
    """left_over() says which processes are still there of those that were started meanwhile, when they have had time to end.

    As a subreaper we become the parent of whatever loses its own.
    """
    kernel.prctl(36, 1)  # PR_SET_CHILD_SUBREAPER
    before = {*children(os.getpid())}

    def left_over():
        deadline = time.monotonic() + PATIENCE
        while (found := {*children(os.getpid())} - before) and time.monotonic() < deadline:
            for pid in found:
                with suppress(ChildProcessError):
                    os.waitpid(pid, os.WNOHANG)
            time.sleep(0.01)
        return found

    yield left_over
    kernel.prctl(36, 0)


@pytest.mark.slow
def test_a_run_that_is_killed_at_any_moment_is_gone_on_with(small, tmp_path, left_over):
    seed = random.randrange(2**32)
    print("seed", seed)
    chance = random.Random(seed)
    codes = [FULL, HALF, DOUBLE, "", "x = (", HALF.replace("//", "/") + DOUBLE]
    classroom = Classroom(tmp_path, small, {f"student{number:02}": SLOW_TO_LOAD + codes[number % len(codes)] for number in range(12)})
    for number, moment in enumerate(sorted(chance.sample(range(7), 3))):
        process = classroom.start()
        wait_for(lambda: len(classroom.pages()) >= moment)
        time.sleep(chance.uniform(0, 0.2))
        process.kill()
        process.wait()
        assert not left_over()
        classroom.out.mkdir(exist_ok=True)  # it may have been killed before it was there
        with hold(classroom.out):
            lines, pages = classroom.kept(tmp_path / f"copy {number}"), classroom.pages()
        assert classroom.kept(tmp_path / f"again {number}").items() >= lines.items() and pages.keys() >= lines.keys()
    assert 0 < len(lines) < 12
    assert classroom.run().returncode == 0
    found = {line["student"]: line for line in results(classroom.out)}
    assert found.items() >= lines.items(), "graded again"
    assert {student: classroom.pages()[student] for student in lines} == {student: pages[student] for student in lines}
    assert classroom.run(out=tmp_path / "undisturbed").returncode == 0
    assert timeless(results(classroom.out)) == timeless(results(tmp_path / "undisturbed"))
    for name in ("grades.csv", "fingerprints.npz"):
        assert (classroom.out / name).read_bytes() == (tmp_path / "undisturbed" / name).read_bytes()
    assert not [*classroom.out.rglob(".*.part")]


# ends the process when a file is about to take its place
KILLED_AT = """
import os, signal
replace = os.replace
def kill(source, target):
    if os.path.basename(target) == os.environ["KILLED_AT"]:
        os.kill(os.getpid(), signal.SIGKILL)
    replace(source, target)
os.replace = kill
from autograder.cli import main
main()
"""


@pytest.mark.slow
def test_a_run_that_is_killed_while_it_writes_what_all_are_made_of_is_gone_on_with(small, tmp_path, left_over):
    classroom = Classroom(tmp_path, small, {"kim": FULL, "lee": HALF, "<b>박": DOUBLE})
    names = ["01_small.html", "results.jsonl", "fingerprints.npz", "grades.csv", "run.json", "report.html"]
    for name in names:
        assert classroom.run("-c", KILLED_AT, environment={"KILLED_AT": name}).returncode == -signal.SIGKILL
        assert not left_over() and not (classroom.out / name).exists()
    pages = classroom.pages()
    assert [*pages] and classroom.run().returncode == 0
    assert classroom.pages() == pages and [line["score"] for line in results(classroom.out)] == [3, 5, 2]
    assert {path.name for path in classroom.out.iterdir()} >= {*names[1:]} and not [*classroom.out.rglob(".*.part")]


def find_server_and_worker(process):
    """(the fork server, its worker) of a run with one job while a submission is in it; None at other times."""
    chain = []
    for pid in children(process.pid):
        with suppress(FileNotFoundError, ProcessLookupError), open(f"/proc/{pid}/cmdline", "rb") as file:
            if b"grade" in file.read().split(b"\0"):  # the grading process, not the one that makes the report
                chain = [pid]
    while chain and (found := children(chain[-1])):
        chain.append(found[0])
    # where the wall has namespaces, a process waits outside of them for the fork server
    return chain[-2:] if len(chain) == (4 if MODES[0] in ("root", "userns") else 3) else None


def kill_in_a_run(classroom, which):
    """Grade with one job and kill the fork server (0) or its worker (1) once the first submission is done."""
    process = classroom.start(jobs=1)
    wait_for(classroom.pages)
    os.kill(wait_for(lambda: find_server_and_worker(process))[which], signal.SIGKILL)
    assert process.wait(PATIENCE) in (0, 1)
    return results(classroom.out)


def test_a_fork_server_that_is_killed_is_replaced_and_its_submission_graded(small, tmp_path, left_over):
    classroom = Classroom(tmp_path, small, {f"student{number}": SLOW_TO_ANSWER for number in range(3)})
    lines = kill_in_a_run(classroom, 0)
    assert [(line["score"], line["notes"]) for line in lines] == [(5, [])] * 3
    assert not left_over()


LOADS_WHAT_IT_NEEDS = "import time\ntime.sleep(0.5)\nTWO = int('2')\ndef half(n):\n    if n < 0:\n        raise ValueError\n    return n // TWO\n" + DOUBLE


@pytest.mark.parametrize("code", [pytest.param(SLOW_TO_ANSWER, id="while it answers"), pytest.param(LOADS_WHAT_IT_NEEDS, id="while it loads")])
def test_whose_worker_is_killed_once_is_graded_once_more_and_loses_nothing(code, small, tmp_path, left_over):
    classroom = Classroom(tmp_path, small, {f"student{number}": code for number in range(3)})
    lines = kill_in_a_run(classroom, 1)
    assert [line["score"] for line in lines] == [5, 5, 5]
    assert sorted(len(line["notes"]) for line in lines) == [0, 0, 1]
    assert [note for line in lines for note in line["notes"]] == [FLAKY.as_dict()]
    assert not left_over()


def test_a_full_disk_is_said_and_with_room_the_same_command_completes(small, tmp_path):
    classroom = Classroom(tmp_path, small, {f"student{number:02}": FULL for number in range(16)})
    with Disk(tmp_path / "disk", "300k") as disk:
        out, seen = tmp_path / "disk" / "out", disk.seen / "out"
        result = disk.run(*classroom.command(out=out))
        assert result.returncode == 2 and "make room" in one_sentence(result)
        lines, pages = classroom.kept(tmp_path / "copy", seen), classroom.pages(seen)
        assert 0 < len(lines) < 16 and not (seen / "grades.csv").exists()
        disk.fill()
        for place in (out, tmp_path / "disk" / "another"):
            result = disk.run(*classroom.command(out=place))
            assert result.returncode == 2 and "make room" in one_sentence(result)
        (disk.seen / "filler").unlink()
        disk.become("size=20m")
        assert disk.run(*classroom.command(out=out)).returncode == 0
        found = {line["student"]: line for line in results(seen)}
        assert len(found) == 16 and {line["score"] for line in found.values()} == {5}
        assert found.items() >= lines.items() and classroom.pages(seen).items() >= {student: pages[student] for student in lines}.items()


def test_an_out_on_a_read_only_disk_is_refused_before_anybody_is_graded(small, tmp_path):
    classroom = Classroom(tmp_path, small, {"kim": FULL})
    with Disk(tmp_path / "disk", "20m") as disk:
        out, seen = tmp_path / "disk" / "out", disk.seen / "out"
        assert disk.run(*classroom.command(out=out)).returncode == 0
        before = {path: path.read_bytes() for path in seen.rglob("*") if path.is_file()}
        classroom.hand_in("lee", HALF)
        disk.become("ro")
        for place in (out, tmp_path / "disk" / "another"):
            result = disk.run(*classroom.command(out=place))
            assert result.returncode == 2 and "cannot be written (Read-only file system): give yourself the right to" in one_sentence(result)
        assert {path: path.read_bytes() for path in seen.rglob("*") if path.is_file()} == before
        disk.become("rw")
        assert disk.run(*classroom.command(out=out)).returncode == 0
        assert [line["score"] for line in results(seen)] == [5, 2]


# the wall clock goes forth and back by days, ever more of them, whenever somebody looks at it, here and in the processes that are forked
JUMPING = """
import datetime, itertools, time
import pydantic, yaml
real, looks = time.time, itertools.cycle(range(100))
time.time = lambda: real() + (-1) ** (look := next(looks)) * look * 30 * 3600
class Jumping(datetime.datetime):
    @classmethod
    def now(cls, zone=None):
        return cls.fromtimestamp(time.time(), zone)
datetime.datetime = Jumping
from autograder.cli import main
main()
"""


def test_a_clock_that_jumps_changes_no_grade_and_no_time_limit(small, tmp_path):
    loops = "def half(n):\n    while True: pass\n" + DOUBLE
    classroom = Classroom(tmp_path, small, {"kim": FULL, "sleeps": SLOW_TO_ANSWER.replace("0.2", "0.1"), "loads": SLOW_TO_LOAD + FULL, "loops": loops, "wrong": HALF.replace("//", "/") + DOUBLE})
    settings = classroom.course / "course.yaml"
    settings.write_text(settings.read_text() + "limits: {call: 0.4, exercise: 2}\n")
    assert classroom.run("-c", JUMPING).returncode == 1
    assert classroom.run(out=tmp_path / "steady").returncode == 1
    lines = results(classroom.out)
    assert timeless(lines) == timeless(results(tmp_path / "steady"))
    assert {line["student"]: line["score"] for line in lines} == {"kim": 5, "sleeps": 5, "loads": 5, "loops": 3, "wrong": 4}
    days = {line["graded_at"][:10] for line in lines}
    assert len(days) > 1, "the clock did not jump"
