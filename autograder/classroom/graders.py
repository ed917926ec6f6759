"""Several grading processes on one machine, each with a fork server of its own, fed one submission at a time.

They are forked when the checks have been collected and the reference has been proven, so that this is done once. A
process that is lost is replaced, and its submission is tried once more.
"""

import multiprocessing
import os
import signal
from multiprocessing.connection import wait

from autograder.classroom.grading import grade_submission, record
from autograder.errors import CourseError
from autograder.sandbox import kernel, modes
from autograder.sandbox.fault import UNREADABLE, Fault
from autograder.sandbox.forkserver import SandboxLost, StartError
from autograder.text import Text

_FORK = multiprocessing.get_context("fork")


def grade_all(run, grader, submissions, jobs, on_line):
    """Grade submissions in ``jobs`` processes; on_line(line) is called for each as it is done, in any order."""
    waiting = list(reversed(submissions))
    graders = [_Process(run, grader) for _ in range(max(1, min(jobs, len(submissions))))]
    try:
        for process in graders:
            process.give(waiting.pop() if waiting else None)
        while busy := {process.connection: process for process in graders if process.submission is not None}:
            for connection in wait(list(busy)):
                process = busy[connection]
                try:
                    line = process.take()
                except (EOFError, OSError):
                    process.restart()
                    if process.tries < 2:
                        process.ask_again()
                        continue
                    line = _lost(run, grader, process.submission)
                if line["student"] != process.submission.student:
                    raise CourseError(f"the line of {process.submission.student} came as that of {line['student']}: this is a fault of the grader, report it")
                on_line(line)
                process.give(waiting.pop() if waiting else None)
    finally:
        for process in graders:
            process.end()


class _Process:
    """A grading process and the submission that it has."""

    def __init__(self, run, grader):
        self._run, self._grader = run, grader
        self.submission = None
        self.tries = 0
        self._start()

    def _start(self):
        self.connection, theirs = _FORK.Pipe()
        self._process = _FORK.Process(target=_serve, args=(self._run, self._grader, theirs, self.connection), daemon=True)
        self._process.start()
        theirs.close()

    def give(self, submission):
        self.submission, self.tries = submission, 1
        self._send()

    def ask_again(self):
        self.tries += 1
        self._send()

    def _send(self):
        if self.submission is not None:
            try:
                self.connection.send(self.submission)
            except OSError:
                pass  # it is gone; take() will say so

    def take(self):
        """The line of the submission; raises CourseError for our own trouble and EOFError or OSError if the process is gone."""
        line, trouble = self.connection.recv()
        if trouble is not None:
            raise CourseError(trouble)
        return line

    def restart(self):
        """A new process, which has nothing to do yet."""
        self.end()
        self._start()

    def end(self):
        self.connection.close()
        self._process.kill()
        self._process.join()


def _serve(run, grader, connection, other_end):
    """The loop of a grading process. Ctrl-C is the parent's business."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    kernel.prctl(kernel.PR_SET_PDEATHSIG, signal.SIGKILL)
    other_end.close()
    try:
        with modes.start(run.mode, run.assignment.course.limits) as sandbox:
            while True:
                submission = connection.recv()
                connection.send((grade_submission(run, grader, sandbox, submission), None))
    except (EOFError, BrokenPipeError, SandboxLost):
        pass  # the parent has ended, or it gives the submission to a new process
    except (CourseError, StartError) as error:
        connection.send((None, str(error)))
    os._exit(0)


def _lost(run, grader, submission):
    """The line of a submission on which our own grader was lost twice: not graded, and said so."""
    says = Text("our grader failed on this twice, so it was not graded: a human must look", "채점기가 두 번 실패하여 채점하지 못했습니다. 사람이 확인해야 합니다")
    return record(run, submission, grader.refuse(Fault(UNREADABLE, says)), list(submission.notes), "", 0.0)
