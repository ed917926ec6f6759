"""A submission being asked: it performs scripts, and gets a fresh worker when one is lost."""

import secrets

from autograder.sandbox.client import question
from autograder.sandbox.fault import UNREADABLE, Fault, make_fault


PRINTED = 64 * 1024  # characters kept of what all workers of a submission print


class Attempt:
    """files: the submission, a list of (name, bytes). Use as a context manager, so that no worker is left."""

    def __init__(self, sandbox, files):
        self._sandbox = sandbox
        self._files = files
        self._worker = None
        self.unreadable = None  # the Fault because of which nothing can be asked
        self.problems = []
        self.definitions_only = False
        self.printed = ""
        self._spent = 0.0  # seconds, in workers that are gone

    def __enter__(self):
        self._open()
        return self

    def __exit__(self, *_):
        self._close()

    def _open(self):
        """A worker with the submission loaded; or, for good, the reason why there can be none."""
        if self._left() <= 0:
            self.unreadable = make_fault("cpu", f"{self._sandbox.limits.submission:g}")
            return
        worker = self._sandbox.open(self._files, self.definitions_only)
        if isinstance(worker, Fault):
            self.unreadable = worker
            return
        self.problems, self.definitions_only = worker.problems, worker.definitions_only
        self._worker = worker
        if not worker.statements:
            self._close()
            first = self.problems[0] if self.problems else None
            self.unreadable = Fault(UNREADABLE, first.says, first.line, first.where) if first else make_fault("empty")

    def _close(self):
        if self._worker is not None:
            self.printed = (self.printed + self._worker.printed())[:PRINTED]
            self._spent += self._worker.charged()
            self._worker.close()
            self._worker = None

    def perform(self, script):
        """The answers to a script, a list of values and Faults.

        After a fault that ends the worker, the next call gets a fresh one; after ``limits.deaths`` of them the rest of
        the script is given up.
        """
        answers, deaths, may_be_stale = [], 0, self._worker is not None
        while len(answers) < len(script.calls) and self.unreadable is None:
            if self._worker is None:
                self._open()
                continue
            answers += self._perform_some(script, len(answers))
            if self._worker.broken is None:
                if not self._worker.drained():
                    self._close()
                continue
            if may_be_stale and len(answers) == 1 and self._worker.broken.kind == UNREADABLE:
                answers.clear()  # what the exercise before this one left in the socket is not this one's fault
            else:
                deaths += 1
            may_be_stale = False
            self._close()
            if deaths >= self._sandbox.limits.deaths:
                break
        lost = self.unreadable or (answers[-1] if answers else None)
        return answers + [lost] * (len(script.calls) - len(answers))

    def _left(self):
        """Seconds for the next call: the limit for a call, or what is left of the limit for the submission."""
        spent = self._spent + (self._worker.charged() if self._worker else 0)
        return min(self._sandbox.limits.call, self._sandbox.limits.submission - spent)

    def restart(self):
        """Let the next call have a fresh worker."""
        self._close()

    def _perform_some(self, script, start):
        """Answers from ``start`` on, until the script or the worker ends."""
        answers = []
        self._worker.ask(b"".join(script.frames[start:]))
        for call in script.calls[start:]:
            answers.append(self._worker.answer(call.nonce, call.function, self._left()))
            if self._worker.broken is not None:
                break
        return answers

    def ask(self, function, arguments, wanted):
        """The answer to one call that is in no script."""
        if self._worker is None and self.unreadable is None:
            self._open()
        if self.unreadable is not None:
            return self.unreadable
        nonce = secrets.randbits(64)
        self._worker.ask(question(nonce, function, arguments, wanted))
        answer = self._worker.answer(nonce, function, self._left())
        if self._worker.broken is not None:
            self._close()
        return answer
