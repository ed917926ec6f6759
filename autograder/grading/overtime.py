"""A check that does not end must not hold up a class: it is ours, runs without a wall, and may loop over what a student answered."""

import signal
import threading
from contextlib import contextmanager

from autograder.text import Text

SECONDS = 60  # of our own processor time that one check may take; waiting for a student's answer is not ours


class Overtime(BaseException):
    """A check has used up its time. No exception that a check's own try may catch."""

    def __init__(self, check):
        super().__init__(check)
        self.says = Text(
            f"our check {check} did not end on these answers, so this was not graded: a human must look",
            f"이 답에 대해 채점기의 검사가 끝나지 않아 채점하지 못했습니다. 사람이 확인해야 합니다: {check}",
        )


@contextmanager
def within_time(check):
    """Raise Overtime where the body uses more than SECONDS. Only the main thread has such a clock; others run without."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def end(*_):
        raise Overtime(check)

    before = signal.signal(signal.SIGPROF, end)
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
