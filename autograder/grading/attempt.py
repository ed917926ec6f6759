"""A submission being asked: it performs scripts, and gets a fresh worker when one is lost."""

import secrets
import time
from collections import deque
from itertools import takewhile

from autograder import wire
from autograder.grading.script import ARGUMENTS, TIMED, VALUE, Timed
from autograder.sandbox.answers import sendable
from autograder.sandbox.client import question
from autograder.sandbox.fault import UNREADABLE, Fault, make_fault

PRINTED = 64 * 1024  # characters kept of what all workers of a submission print


class Attempt:
    """files: the submission, a list of (name, bytes). Use as a context manager, so that no worker is left."""

    def __init__(self, sandbox, files):
        self._sandbox = sandbox
        self._limits = sandbox.limits  # of the exercise that is being asked for
        self._files = files
        self._worker = None
        self._spent = 0.0  # seconds, in workers that are gone
        self._until = float("inf")  # seconds at which the time of the exercise is over
        self._room = 0  # bytes that more answers to the exercise may take
        self._given_up = None  # the Fault because of which nothing more is asked
        self.unreadable = None  # the Fault because of which nothing could be asked in the first place
        self.problems = []
        self.fingerprints = ()
        self.definitions_only = False
        self.lost_loading = None  # the Fault because of which that is so
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
        self.problems, self.fingerprints, self.definitions_only = worker.problems, worker.fingerprints, worker.definitions_only
        self.lost_loading = worker.lost_loading or self.lost_loading
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
        return min(self._limits.call, self._until - self._used())

    def perform(self, script, limits):
        """The answers to a script, a list of values and Faults. limits: those of its exercise.

        A fault that ends the worker decides the checks in which it happens, so what only they would still ask is left out;
        the next check gets a fresh worker. After ``limits.deaths`` such faults, or when the time for an exercise is over,
        the rest of the script is given up.
        """
        answers, pending, decided, deaths = {}, deque(range(len(script.calls))), set(), 0
        self._limits = limits
        self._until = self._used() + limits.exercise
        self._room = limits.answers
        may_be_stale = self._worker is not None
        rest = None  # the Fault of all that is not asked any more
        while pending and rest is None:
            if self._used() >= self._until:
                rest = make_fault("exercise", f"{limits.exercise:g}")
                break
            if self._worker is None:
                self._open()
            if self._given_up is not None:
                rest = self._given_up
                break
            broken = self._continue(script, answers, pending)
            if self._room <= 0:
                self.restart()
                rest = make_fault("together")
            elif broken is not None:
                self.restart()
                if may_be_stale and len(answers) == 1 and broken.kind == UNREADABLE:
                    answers.clear()  # what the exercise before this one left in the socket is not this one's fault
                    pending.appendleft(0)
                else:
                    deaths += 1
                    decided |= {*script.calls[next(reversed(answers))].checks}
                    answers |= {index: broken for index in pending if decided.issuperset(script.calls[index].checks)}
                    pending = deque(index for index in pending if index not in answers)
                    rest = broken if deaths >= limits.deaths else None
                may_be_stale = False
        if self._worker is not None and not self._worker.drained():
            self.restart()
        return [answers.get(index, rest) for index in range(len(script.calls))]

    def _continue(self, script, answers, pending):
        """Move calls from pending to answers until one of them breaks the worker (then the Fault is returned) or must wait.

        A call that is timed is sent alone, when nothing else is left to do, so that its time is its own.
        """
        batch = [pending[0]] if script.calls[pending[0]].wanted == TIMED else [*takewhile(lambda index: script.calls[index].wanted != TIMED, pending)]
        received, before = self._worker.received, self._worker.processor()
        self._worker.ask(b"".join(script.frames[index] for index in batch))
        for index in batch:
            call = script.calls[index]
            answer = self._worker.answer(call.nonce, call.function, self._seconds(), call.known)
            answers[pending.popleft()] = self._timed(answer, before) if call.wanted == TIMED else answer
            self._room -= self._worker.received - received
            received = self._worker.received
            if self._worker.broken is not None or self._room <= 0:
                break
        return self._worker.broken

    def _timed(self, answer, before):
        """The answer with the processor time since it was ``before``, less twice what sending it takes here.

        Lists are slow to send, not slow, and a forked worker, whose pages are copied as it counts references, is up to half
        as slow again at it as we are.
        """
        if isinstance(answer, Fault):
            return answer
        used, started = self._worker.processor() - before, time.process_time()
        wire.encode(sendable(answer))
        return Timed(answer, max(used - 2 * (time.process_time() - started), 0.0))

    def ask(self, function, arguments, wanted):
        """The answer to one call that is in no script."""
        if self._given_up is None and self._used() >= self._until:  # a fresh worker would load once more
            return make_fault("exercise", f"{self._limits.exercise:g}")
        if self._worker is None and self._given_up is None:
            self._open()
        if self._given_up is not None:
            return self._given_up
        nonce, before = secrets.randbits(64), self._worker.processor()
        self._worker.ask(question(nonce, function, arguments, ARGUMENTS if wanted == ARGUMENTS else VALUE))
        answer = self._worker.answer(nonce, function, self._seconds())
        if wanted == TIMED:
            answer = self._timed(answer, before)
        if self._worker.broken is not None:
            self.restart()
        return answer
