"""Several grading processes on one machine, each with a fork server of its own, fed one submission at a time.

They are forked when the checks have been collected and the reference has been proven, so that this is done once. A
process that is lost, or does not end, is replaced, and its submission is tried once more.
"""

import gc
import itertools
import multiprocessing
import os
import signal
import time
from multiprocessing.connection import wait

from autograder.classroom.grading import grade, refuse
from autograder.errors import CourseError
from autograder.grading.overtime import SECONDS
from autograder.sandbox import kernel, modes
from autograder.sandbox.forkserver import SandboxLost, StartError
from autograder.sandbox.limits import PATIENCE

TRIM = 100  # submissions

_FORK = multiprocessing.get_context("fork")


def grade_all(run, grader, read, submissions, jobs, on_packed):
    """Grade submissions in ``jobs`` processes; on_packed(Packed) is called for each as it is done, in any order.

    read(submission) gives what was HandedIn; it is called in the grading process.
    """
    waiting = list(reversed(submissions))
    processes = [_Process(run, grader, read) for _ in range(max(1, min(jobs, len(submissions))))]
    try:
        for process in processes:
            process.give(waiting.pop() if waiting else None)
        while busy := {process.connection: process for process in processes if process.submission is not None}:
            ready = wait(list(busy), timeout=max(0.0, min(process.until for process in busy.values()) - time.monotonic()))
            for connection, process in busy.items():
                if connection not in ready and time.monotonic() < process.until:
                    continue
                try:
                    packed = process.take(connection in ready)
                except (EOFError, OSError):
                    process.restart()
                    if process.tries < 2:
                        process.ask_again()
                        continue
                    packed = refuse(run, grader, read(process.submission)).pack()
                if packed.student != process.submission.student:
                    raise CourseError(f"the line of {process.submission.student} came as that of {packed.student}: this is a fault of the grader, report it")
                on_packed(packed)
                process.give(waiting.pop() if waiting else None)
    finally:
        for process in processes:
            process.end()


def longest(assignment):
    """Seconds of their own that one submission may use, if it does its worst in everything and is graded once more."""
    limits = assignment.course.limits
    return 2 * (2 * limits.load + sum(exercise.limits(limits).exercise + limits.load for exercise in assignment.exercises))


def patience(assignment):
    """Seconds after which a submission is given up. Waiting for a busy machine is free up to PATIENCE, and what is ours has its own time."""
    return PATIENCE * longest(assignment) + 2 * SECONDS


class _Process:
    """A grading process, the submission that it has, and until when it may take over it."""

    def __init__(self, run, grader, read):
        self._run, self._grader, self._read = run, grader, read
        self._patience = patience(run.assignment)
        self.submission = None
        self.tries = 0
        self._start()

    def _start(self):
        self.connection, theirs = _FORK.Pipe()
        self._process = _FORK.Process(target=_serve, args=(self._run, self._grader, self._read, theirs, self.connection), daemon=True)
        self._process.start()
        theirs.close()

    def give(self, submission):
        self.submission, self.tries = submission, 1
        self._send()

    def ask_again(self):
        self.tries += 1
        self._send()

    def _send(self):
        self.until = time.monotonic() + self._patience
        if self.submission is not None:
            try:
                self.connection.send(self.submission)
            except OSError:
                pass  # it is gone; take() will say so

    def take(self, ready):
        """The Packed of the submission; raises CourseError for our own trouble and EOFError or OSError if the process is gone or late."""
        if not ready:
            raise EOFError("it took too long")
        packed, trouble = self.connection.recv()
        if trouble is not None:
            raise CourseError(trouble)
        return packed

    def restart(self):
        """A new process, which has nothing to do yet."""
        self.end()
        self._start()

    def end(self):
        self.connection.close()
        self._process.kill()
        self._process.join()


def give_back(number):
    """After every TRIM submissions, let what is free go back to the system.

    Between what is kept, glibc's heap has holes, and takes a page or so more for each submission. It costs a little, so not after each.
    """
    if number % TRIM == 0 and hasattr(kernel.libc, "malloc_trim"):
        kernel.libc.malloc_trim(0)


def _serve(run, grader, read, connection, other_end):
    """The loop of a grading process. Ctrl-C is the parent's business."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    kernel.prctl(kernel.PR_SET_PDEATHSIG, signal.SIGKILL)
    other_end.close()
    gc.freeze()  # checks, references and what pytest knows stay: looking through them again and again costs time, and memory that is shared
    try:
        with modes.start(run.mode, run.assignment.course.limits) as sandbox:
            for number in itertools.count(1):
                submission = connection.recv()
                connection.send((grade(run, grader, sandbox, read(submission)).pack(), None))
                give_back(number)
    except (EOFError, BrokenPipeError, SandboxLost):
        pass  # the parent has ended, or it gives the submission to a new process
    except (CourseError, StartError) as error:
        connection.send((None, str(error)))
    os._exit(0)
