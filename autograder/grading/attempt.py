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
        self._spent = 0.0  # seconds, in workers that are gone
        self._until = float("inf")  # seconds at which the time of the exercise is over
        self._room = 0  # bytes that more answers to the exercise may take
        self._given_up = None  # the Fault because of which nothing more is asked
        self.unreadable = None  # the Fault because of which nothing could be asked in the first place
        self.problems = []
        self.definitions_only = False
        self.printed = ""

    def __enter__(self):
        self._open()
        self.unreadable = self._given_up
        return self

    def __exit__(self, *_):
        self.restart()

    def _open(self):
        """A worker with the submission loaded; or, for good, the reason why there is none."""
        worker = self._sandbox.open(self._files, self.definitions_only)
        if isinstance(worker, Fault):
            self._given_up = worker
            return
        self.problems, self.definitions_only = worker.problems, worker.definitions_only
        self._worker = worker
        if not worker.statements:
            self.restart()
            first = self.problems[0] if self.problems else None
            self._given_up = Fault(UNREADABLE, first.says, first.line, first.where) if first else make_fault("empty")

    def restart(self):
        """End the worker; the next call gets a fresh one."""
        if self._worker is not None:
            self.printed = (self.printed + self._worker.printed())[:PRINTED]
            self._spent += self._worker.charged()
            self._worker.close()
            self._worker = None

    def _used(self):
        """Seconds, of all workers together."""
        return self._spent + (self._worker.charged() if self._worker else 0)

    def _seconds(self):
        """For the next call: the limit for a call, or what is left for the exercise."""
        return min(self._sandbox.limits.call, self._until - self._used())

    def perform(self, script):
        """The answers to a script, a list of values and Faults.

        A fault that ends the worker decides the check in which it happens, so the rest of its calls is left out; the next
        check gets a fresh worker. After ``limits.deaths`` such faults, or when the time for an exercise is over, the rest
        of the script is given up.
        """
        answers, deaths = [], 0
        self._until = self._used() + self._sandbox.limits.exercise
        self._room = self._sandbox.limits.answers
        may_be_stale = self._worker is not None
        while len(answers) < len(script.calls) and deaths < self._sandbox.limits.deaths:
            if self._used() >= self._until:
                return _fill(answers, script, make_fault("exercise", f"{self._sandbox.limits.exercise:g}"))
            if self._worker is None:
                self._open()
            if self._given_up is not None:
                return _fill(answers, script, self._given_up)
            broken = self._continue(script, answers)
            if self._room <= 0:
                self.restart()
                return _fill(answers, script, make_fault("together"))
            if broken is None:
                continue
            self.restart()
            if may_be_stale and len(answers) == 1 and broken.kind == UNREADABLE:
                answers.clear()  # what the exercise before this one left in the socket is not this one's fault
            else:
                deaths += 1
                decided = script.calls[len(answers) - 1].check
                answers += [broken for call in script.calls[len(answers) :] if call.check == decided]
            may_be_stale = False
        if self._worker is not None and not self._worker.drained():
            self.restart()
        return _fill(answers, script, answers[-1] if answers else None)

    def _continue(self, script, answers):
        """Add answers until the script ends (then None is returned) or the worker does (then the Fault)."""
        rest, received = script.calls[len(answers) :], self._worker.received
        self._worker.ask(b"".join(script.frames[len(answers) :]))
        for call in rest:
            answers.append(self._worker.answer(call.nonce, call.function, self._seconds(), call.known))
            self._room -= self._worker.received - received
            received = self._worker.received
            if self._worker.broken is not None or self._room <= 0:
                break
        return self._worker.broken

    def ask(self, function, arguments, wanted):
        """The answer to one call that is in no script."""
        if self._worker is None and self._given_up is None:
            self._open()
        if self._given_up is not None:
            return self._given_up
        nonce = secrets.randbits(64)
        self._worker.ask(question(nonce, function, arguments, wanted))
        answer = self._worker.answer(nonce, function, self._seconds())
        if self._worker.broken is not None:
            self.restart()
        return answer


def _fill(answers, script, fault):
    """The answers, with the fault for all that are missing."""
    return answers + [fault] * (len(script.calls) - len(answers))
