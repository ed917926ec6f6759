"""What a machine of a cluster does: it grades what comes as bytes, in processes of its own, each with a fork server and a wall.

A Dask worker has threads, and is no place to fork from; so each of its threads asks a process that was started for it, a
station. Stations are kept for the next batch, since starting one proves the course and the wall.
"""

import itertools
import os
import subprocess
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from autograder.classroom.child import start_python
from autograder.classroom.graders import give_back
from autograder.classroom.grading import Run, grade
from autograder.classroom.identity import identify
from autograder.course.course import read_course
from autograder.errors import CourseError
from autograder.grading.session import with_grader
from autograder.sandbox import modes
from autograder.sandbox.forkserver import SandboxLost

COURSE = "AUTOGRADER_COURSE"  # where a worker has the course, if not in the folder in which it was started
_RUN = "from autograder.classroom.station import serve; serve()"
_TRIES = 2


@dataclass(frozen=True)
class Task:
    """What is the same for all batches of a run.

    identity: (what, which) of all that decides grades; mode: of the wall, or None for the strongest that starts; patience: seconds
    after which a submission is given up.
    """

    assignment: str
    identity: tuple[tuple[str, str], ...]
    mode: str | None
    language: str
    with_cases: bool
    patience: float


class Lost:
    """In the place of a result: our grader failed on this submission, as often as it was tried."""


@dataclass(frozen=True)
class Trouble:
    """In the place of a result: what is wrong with the course, which nobody should be graded with."""

    says: str


def examine(assignment, mode):
    """(identity, why it cannot grade or None) of this machine. Never raises what is ours, for that would look like the network's fault."""
    try:
        course = _read_course()
        course.assignment(assignment)
        modes.choose(mode, course.limits)
        return identify(course), None
    except (CourseError, OSError) as error:
        return {}, str(error)


def grade_batch(task, batch):
    """The results of a batch, a list of HandedIn: a Packed for each, or Lost, or Trouble. Raises CourseError if this machine cannot grade."""
    station, results = _take(task), []
    for handed in batch:
        for _ in range(_TRIES):
            try:
                results.append(station.ask(handed))
                break
            except (OSError, EOFError):
                station.close()
                station = _start(task)
        else:
            results.append(Lost())
    with _lock:
        _idle.setdefault(task, []).append(station)
    return results


def close_idle():
    """End the processes that wait for another batch."""
    with _lock:
        stations = [station for idle in _idle.values() for station in idle]
        _idle.clear()
    for station in stations:
        station.close()


_idle, _lock = {}, threading.Lock()


def _take(task):
    with _lock:
        idle = _idle.get(task)
        if idle:
            return idle.pop()
    close_idle()  # of another run
    return _start(task)


def _start(task):
    """A new Station, tried as often as a submission is."""
    for _ in range(_TRIES - 1):
        with suppress(OSError, EOFError):
            return Station(task)
    return Station(task)


class Station:
    """A process that grades one submission after another. Raises CourseError where it cannot."""

    def __init__(self, task):
        self._process = start_python(_RUN, stdout=subprocess.PIPE)
        self._questions = Connection(os.dup(self._process.stdin.fileno()), readable=False)
        self._answers = Connection(os.dup(self._process.stdout.fileno()), writable=False)
        self._patience = task.patience
        try:
            ready = self.ask(task)
            if isinstance(ready, Trouble):
                raise CourseError(ready.says)
        except BaseException:
            self.close()
            raise

    def ask(self, question):
        """The result for what was HandedIn; raises EOFError or OSError if the process is lost, or late."""
        self._questions.send(question)
        if not self._answers.poll(self._patience):
            raise EOFError("it took too long")
        return self._answers.recv()

    def close(self):
        for connection in (self._questions, self._answers, self._process.stdin, self._process.stdout):
            connection.close()
        self._process.kill()
        self._process.wait()


def serve():
    """What a station does, until its input ends."""
    answers = Connection(os.dup(1), readable=False)
    os.dup2(2, 1)  # whatever else is printed is no answer
    questions = Connection(os.dup(0), writable=False)
    threading.Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()
    task = questions.recv()

    def job(grader):
        with modes.start(modes.choose(task.mode, course.limits), course.limits) as sandbox:
            run = Run(assignment, sandbox.mode, task.language, task.with_cases)
            answers.send(None)  # ready
            for number in itertools.count(1):
                answers.send(_result(run, grader, sandbox, questions.recv()))
                give_back(number)

    try:
        course = _read_course()
        assignment = course.assignment(task.assignment)
        if {*identify(course).items()} != {*task.identity}:
            raise CourseError("the course has changed there while it was grading: run this again")
        with_grader(assignment, job)
    except (EOFError, BrokenPipeError, SandboxLost):
        pass
    except (CourseError, modes.StartError) as error:
        answers.send(Trouble(str(error)))
    os._exit(0)


def _result(run, grader, sandbox, handed):
    try:
        return grade(run, grader, sandbox, handed).pack()
    except SandboxLost:
        raise
    except CourseError as error:
        return Trouble(str(error))


def _end_with(parent):
    """End when the worker does, even in the middle of a submission."""
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(0)


def _read_course():
    return read_course(Path(os.environ.get(COURSE) or "."))
