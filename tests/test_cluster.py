"""Grading on a real scheduler with workers in processes of their own: the same grades as alone, whatever happens to the workers."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.small_course import DOUBLE, FILES, HALF, HINTS
from tests.test_command import autograder, one_sentence, results

pytestmark = pytest.mark.slow
WORKER = "from distributed.cli.dask_worker import main; main()"
PATIENCE = 300  # seconds until a test gives up waiting; nothing is measured against it
SLOW = "import time\ntime.sleep(0.3)\n"
CODES = [HALF + DOUBLE, HALF, DOUBLE, HALF.replace("//", "/") + DOUBLE, DOUBLE.replace("* 2.0", "+ 2.0"), "def half(n):\n    import os\n    os._exit(3)\n", "x ="]
COHORT = ("2026-10002", "2026-10004", "2026-10101", "2026-10107", "2026-10141", "2026-10208", "2026-10209", "한지우", "김민서")


class Farm:
    """A scheduler on loopback, workers that have a course, and a class."""

    def __init__(self, root):
        self.root, self.course, self.submitted, self.out = root, root / "course", root / "제출물 1", root / "out"
        self._processes = []
        self._write_course(self.course)
        scheduler = root / "scheduler.json"
        self.scheduler = self._start("from distributed.cli.dask_scheduler import main; main()", self.course, "--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", scheduler)
        self.address = _wait(lambda: scheduler.exists() and json.loads(scheduler.read_text())["address"])

    def _write_course(self, folder):
        for path, text in {**FILES, **HINTS}.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text("\n".join(line.removeprefix("        ") for line in text.splitlines()) + "\n", encoding="utf-8")

    def another_course(self):
        folder = self.root / "another course"
        shutil.copytree(self.course, folder)
        (folder / "course.yaml").write_text((folder / "course.yaml").read_text(encoding="utf-8") + "\n", encoding="utf-8")
        return folder

    def hand_in(self, codes):
        for number, code in enumerate(codes):
            folder = self.submitted / f"student {number:02}" / "01_small"
            folder.mkdir(parents=True)
            (folder / "a.py").write_text(code, encoding="utf-8")

    def worker(self, before="", course=None, threads=1):
        """Start a worker that runs a line of Python before it works; returns its process."""
        return self._start(f"{before}\n{WORKER}", course or self.course, self.address, "--nthreads", threads, "--no-nanny", "--no-dashboard", "--host", "127.0.0.1")

    def _start(self, code, course, *arguments):
        environment = {name: value for name, value in os.environ.items() if not name.startswith("AUTOGRADER_")} | {"PYTHONPATH": str(ROOT), "AUTOGRADER_COURSE": str(course)}
        with open(self.root / f"{len(self._processes)}.log", "wb") as log:
            process = subprocess.Popen([sys.executable, "-c", code, *map(str, arguments)], cwd=self.root, env=environment, stdout=log, stderr=log)
        self._processes.append(process)
        return process

    def command(self, before=""):
        """The command that grades on the cluster, as arguments of Popen."""
        run = f"import sys; sys.argv[0] = 'autograder'\n{before}\nfrom autograder.cli import main; main()"
        return [sys.executable, "-c", run, *map(str, ("grade", self.submitted, "--assignment", "01_small", "--out", self.out, "--course", self.course, "--cluster", self.address))]

    def grade(self, before=""):
        """(exit code, what it said) of the command."""
        return self.end(self.start(before))

    def start(self, before=""):
        """The command, while it runs."""
        with open(self.root / "said", "wb") as said:
            process = subprocess.Popen(self.command(before), cwd=ROOT, stdout=subprocess.DEVNULL, stderr=said)
        self._processes.append(process)
        return process

    def end(self, process):
        """(exit code, what it said) once it has ended."""
        return process.wait(PATIENCE), self.said()

    def said(self):
        return " ".join((self.root / "said").read_text(encoding="utf-8", errors="replace").split())

    def grade_alone(self):
        """The lines and the gradebook that grading here gives."""
        out = self.root / "alone"
        autograder("grade", self.submitted, "--assignment", "01_small", "--out", out, "--course", self.course, "--jobs", "2")
        return lines(out), (out / "grades.csv").read_bytes()

    def graded(self):
        return lines(self.out), (self.out / "grades.csv").read_bytes()

    def pages(self):
        return len([*self.out.glob("feedback/*/*.html")])

    def close(self):
        for process in reversed(self._processes):
            process.kill()
            process.wait()


def lines(out):
    """The results, but for the clock."""
    return [{**line, "seconds": 0, "graded_at": ""} for line in results(out)]


def _wait(condition, seconds=PATIENCE):
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if value := condition():
            return value
        time.sleep(0.05)
    raise AssertionError("it did not come to that")


def _children(pid):
    return [int(child) for task in os.listdir(f"/proc/{pid}/task") for child in Path(f"/proc/{pid}/task/{task}/children").read_text().split()]


@pytest.fixture
def farm(tmp_path):
    farm = Farm(tmp_path)
    yield farm
    farm.close()


def test_the_grades_are_those_of_grading_alone_to_the_last_digit(farm):
    farm.hand_in(CODES * 4)
    farm.worker(), farm.worker(threads=2)
    status, said = farm.grade()
    assert status == 1, said  # some need a look
    assert farm.graded() == farm.grade_alone()


def test_the_lectures_own_assignment_is_graded_alike(farm):
    for student in COHORT:
        shutil.copytree(ROOT / "tests/cohort/submitted" / student, farm.submitted / student)
    farm.worker(course=ROOT), farm.worker(course=ROOT)
    command = ["grade", farm.submitted, "--assignment", "03_strides"]
    assert autograder(*command, "--out", farm.out, "--cluster", farm.address).returncode < 2
    assert autograder(*command, "--out", farm.root / "alone").returncode < 2
    assert lines(farm.out) == lines(farm.root / "alone") and len(lines(farm.out)) == len(COHORT)


def test_workers_that_die_hang_or_come_late_lose_nothing(farm):
    farm.hand_in([SLOW + code for code in CODES[:5]] * 3)
    dies, hangs = farm.worker(), farm.worker()
    grading = farm.start("import autograder.classroom.cluster as cluster; cluster.LATE = 1")
    _wait(lambda: farm.pages() >= 3)
    dies.send_signal(signal.SIGKILL)
    hangs.send_signal(signal.SIGSTOP)
    farm.worker(), farm.worker()
    status, said = farm.end(grading)
    assert status < 2, said
    assert "is gone; what it had is given to others" in said
    assert farm.graded() == farm.grade_alone()


def test_what_ends_the_process_of_a_worker_three_times_is_given_up_and_said(farm):
    farm.hand_in([HALF + DOUBLE] * 10)
    poison = "import os\nfrom autograder.classroom.station import Station\nask = Station.ask\nStation.ask = lambda self, what: os._exit(1) if getattr(what, 'student', '') == 'student 04' else ask(self, what)"
    for _ in range(4):
        farm.worker(poison)
    assert farm.grade()[0] == 1
    found = {line["student"]: (line["score"], line["status"]) for line in results(farm.out)}
    assert found.pop("student 04") == (0, "unreadable") and {*found.values()} == {(5, "graded")} and len(found) == 9
    assert [line["notes"][0]["en"] for line in results(farm.out) if line["notes"]] == ["our grader failed on this twice, so it was not graded: a human must look"]
    farm.worker()
    assert farm.grade()[0] == 0  # what was given up is tried again, and only that
    assert json.loads((farm.out / "run.json").read_text(encoding="utf-8"))["not_graded_again"] == 9


def test_a_grading_process_that_is_killed_on_a_worker_is_replaced(farm):
    farm.hand_in([SLOW + HALF + DOUBLE] * 6)
    worker = farm.worker()
    grading = farm.start()
    (station,) = _wait(lambda: [pid for pid in _children(worker.pid) if b"classroom.station" in Path(f"/proc/{pid}/cmdline").read_bytes()])
    _wait(lambda: any(b"sandbox.server" in Path(f"/proc/{pid}/cmdline").read_bytes() for pid in _children(station)))  # it grades, or is about to
    os.kill(station, signal.SIGKILL)
    farm.end(grading)
    assert [line["score"] for line in results(farm.out)] == [5] * 6


REFUSED = {
    "another course": ("", True, "it has course "),
    "another NumPy": ("import numpy; numpy.__version__ = '0.1'", False, "it has NumPy 0.1, and here it is "),
    "no wall": ("import autograder.sandbox.modes as modes; modes.why_not = lambda mode, limits: 'not here'", False, "no isolation could be started"),
    "no course": ("import os; os.environ['AUTOGRADER_COURSE'] = '/nowhere'", False, "course.yaml"),
    "another seed": ("import os; os.environ['AUTOGRADER_SEED'] = 'a secret'", False, "it has seed 7:secret-"),
}


def test_a_worker_that_would_grade_otherwise_is_refused_by_name(farm):
    farm.hand_in(CODES[:4])
    for before, other, _ in REFUSED.values():
        farm.worker(before, farm.another_course() if other else None)
    grading = farm.start()
    _wait(lambda: farm.said().count("is refused: ") == len(REFUSED))
    assert farm.pages() == 0
    farm.worker()
    _, said = farm.end(grading)
    refused = [sentence for sentence in said.split("worker ") if "is refused: " in sentence]
    for what, (_, _, says) in REFUSED.items():
        assert any(sentence.startswith("tcp://127.0.0.1:") and says in sentence for sentence in refused), (what, said)
    assert len(refused) == len(REFUSED) and farm.graded() == farm.grade_alone()


def test_without_any_worker_that_may_grade_it_says_so_and_ends(farm):
    farm.hand_in(CODES[:1])
    status, said = farm.grade("import autograder.classroom.cluster as cluster; cluster.ALONE = 1")
    assert status == 2 and "start some with dask worker" in said


def test_a_course_that_is_at_fault_grades_nobody(farm):
    farm.hand_in(CODES[:2])
    path = farm.course / "solutions/01_small/half/checks.py"
    path.write_text(path.read_text(encoding="utf-8").replace("for n in range(4):", "for n in range(4):\n        isinstance(student.half(n), float) and nothing_of_the_kind"), encoding="utf-8")
    (farm.submitted / "student 00/01_small/a.py").write_text(CODES[3], encoding="utf-8")
    farm.worker()
    status, said = farm.grade()
    assert status == 2 and "mend the check" in said


def test_a_scheduler_that_ends_is_one_sentence_and_what_was_graded_is_kept(farm):
    farm.hand_in([SLOW + HALF + DOUBLE] * 24)
    farm.worker()
    grading = farm.start("import autograder.classroom.cluster as cluster; cluster.CONNECT = 8")
    _wait(lambda: farm.pages() >= 2)
    farm.scheduler.kill()
    status, said = farm.end(grading)
    assert status == 2, said
    assert "is gone" in said and "what was graded is kept" in said, said
    assert "classroom/cluster.py" not in said, said  # no traceback of ours; Dask may log what it likes
    alone = autograder("grade", farm.submitted, "--assignment", "01_small", "--out", farm.out, "--course", farm.course)
    assert alone.returncode == 0, alone.stderr
    assert json.loads((farm.out / "run.json").read_text(encoding="utf-8"))["not_graded_again"] >= 2


def test_a_scheduler_that_is_not_there_is_one_sentence(tmp_path):
    (tmp_path / "submitted" / "kim" / "03_strides").mkdir(parents=True)
    program = "import autograder.classroom.cluster as cluster; cluster.CONNECT = 1; import sys; sys.argv[0] = 'autograder'; from autograder.cli import main; main()"
    command = [sys.executable, "-c", program, "grade", tmp_path / "submitted", "--assignment", "03_strides", "--out", tmp_path / "out", "--cluster", "tcp://127.0.0.1:1"]
    result = subprocess.run([*map(str, command)], cwd=ROOT, capture_output=True, text=True)
    assert result.returncode == 2 and "no scheduler answers at tcp://127.0.0.1:1" in one_sentence(result)


def test_no_wall_and_a_cluster_contradict_each_other(tmp_path):
    (tmp_path / "submitted").mkdir()
    result = autograder("grade", tmp_path / "submitted", "--assignment", "03_strides", "--out", tmp_path / "out", "--cluster", "tcp://127.0.0.1:1", "--isolation", "none")
    assert result.returncode == 2 and "contradict each other" in result.stderr
