"""The trusted end of one worker: it loads a submission, is asked, and answers with values (``wire``) and Faults.

Whatever comes back is hostile data until its type and size have been looked at; nothing here reads a path that a worker
could have written.
"""

import os
import secrets
import signal

import numpy as np

from autograder import wire
from autograder.sandbox.channel import Channel, ChannelError, Closed, Expired
from autograder.sandbox.fault import ERROR, WORKERS_CODES, Fault, make_fault, make_problem
from autograder.sandbox.fingerprint import MOST
from autograder.sandbox.meter import Meter
from autograder.text import Text

SHOWN_OUTPUT = 64 * 1024


class Worker:
    """One submission in a confined process. reap() kills that process and says how it ended."""

    def __init__(self, connection, printed, pidfd, limits, reap):
        self._limits = limits
        self._reap = reap
        self._pidfd = pidfd
        self._printed = printed
        self._meter = Meter(pidfd)
        self._channel = Channel(connection, self._meter)
        self.problems = []
        self.statements = 0
        self.fingerprints = ()
        self.definitions_only = False
        self.lost_loading = None  # the Fault because of which it got definitions only
        self.broken = None  # the Fault after which it cannot be asked again

    def load(self, files, definitions_only):
        """Send the files and have them run; returns a Fault, or None."""
        self.definitions_only = definitions_only
        nonce = secrets.randbits(64)
        try:
            question = wire.frame(wire.LOAD, nonce, wire.encode([[list(file) for file in files], definitions_only]))
        except wire.WireError:
            return make_fault("files")
        self._channel.send(question)
        reply = self._receive(nonce, self._limits.load, ("load", ""))
        if isinstance(reply, Fault):
            return reply
        operation, value = reply
        try:
            statements, problems, fingerprints = _items(value, 3)
            problems = [_items(problem, 4) for problem in _items(problems)[:100]]
            self.fingerprints = _fingerprints(fingerprints)
        except ValueError:
            return self._break(make_fault("nonsense"))
        self.problems = [make_problem(_text(where, 200), _line(line), _code(code), _text(detail, 300)) for where, line, code, detail in problems]
        self.statements = statements if type(statements) is int else 0
        return None

    def show(self, files):
        """What a human would read in the files (see ``sources.cells_of``), none of which is run: a value to be looked at, or a Fault."""
        nonce = secrets.randbits(64)
        try:
            self._channel.send(wire.frame(wire.SHOW, nonce, wire.encode([list(file) for file in files])))
        except wire.WireError:
            return make_fault("files")
        return self.answer(nonce, "cells_of", self._limits.load)

    def ask(self, questions):
        """Queue frames of questions, made by ``question``."""
        if self.broken is None:
            self._channel.send(questions)

    def answer(self, nonce, name, seconds, known=None):
        """The value of the next answer, or a Fault. name: of the function, for the message.

        known: (the body of an answer, its value): if the answer is this one, byte for byte, it need not be read again.
        """
        reply = self._receive(nonce, seconds, ("call", f"{name}(…)"), known)
        if isinstance(reply, Fault):
            return reply
        operation, value = reply
        if operation == wire.VALUE:
            return value
        try:
            if operation == wire.UNSENDABLE:
                code, detail = _items(value, 2)
                return make_fault(_code(code), _text(detail, 300))
            if operation == wire.RAISED:
                return _raised(*_items(value, 6))
        except ValueError:
            pass
        return self._break(make_fault("nonsense"))

    def drained(self):
        """True if no more has come than was asked for."""
        return self._channel.drained()

    def _receive(self, nonce, seconds, too_late, known=None):
        """(operation, value), or a Fault. too_late: the code and the detail of the Fault if there is no answer in time."""
        if self.broken is not None:
            return self.broken
        try:
            operation, body = self._channel.receive(nonce, seconds)
            if known is not None and operation == wire.VALUE and body == known[0]:
                return operation, known[1]
            return operation, self._channel.read(body)
        except Expired:
            return self._break(make_fault(*too_late))
        except ChannelError:
            return self._break(make_fault("nonsense"))
        except Closed:
            return self._break(_death(*self._reap(), self._limits))

    def _break(self, fault):
        self.broken = fault
        self._kill()
        return fault

    def _kill(self):
        try:
            signal.pidfd_send_signal(self._pidfd, signal.SIGKILL)
        except ProcessLookupError:
            pass

    def printed(self):
        """What the submission printed, at most SHOWN_OUTPUT bytes of it."""
        return os.pread(self._printed, SHOWN_OUTPUT, 0).decode("utf-8", "replace")

    @property
    def received(self):
        """Bytes of memory that its answers may take, about."""
        return self._channel.received

    def charged(self):
        """Seconds that the submission has used in this worker."""
        return self._meter.charged()

    def processor(self):
        """Seconds of processor time among them."""
        return self._meter.processor()

    def close(self):
        """End the process. It has nothing to say in the matter."""
        self._kill()
        self._reap()
        self._channel.close()
        os.close(self._printed)
        os.close(self._pidfd)


def question(nonce, name, arguments, wanted="value"):
    """The frame that asks for a call."""
    return wire.frame(wire.CALL, nonce, wire.encode([name, list(arguments), wanted]))


def _raised(name, types, message, where, line, code):
    types = tuple(_text(kind, 60) for kind in _items(types)[:20])
    name, message = _text(name, 100), _text(message, 500)
    says = f"{name or 'Exception'}: {message}" if message else name or "Exception"
    return Fault(ERROR, Text(says, says), _line(line), _text(where, 200), _text(code, 200), types)


def _death(status, cpu, limits):
    if status is None:
        return make_fault("gone")
    if cpu >= limits.lifetime - 0.5:
        return make_fault("cpu")
    if os.WIFSIGNALED(status):
        number = os.WTERMSIG(status)
        return make_fault("signal", signal.Signals(number).name if number in {*signal.Signals} else str(number))
    return make_fault("exit", str(os.WEXITSTATUS(status)))


def _items(value, number=None):
    """A tuple or list of so many items, and nothing that only looks like one; raises ValueError."""
    if type(value) not in (tuple, list) or (number is not None and len(value) != number):
        raise ValueError("not the items that were expected")
    return value


def _fingerprints(value):
    """Numbers of 32 bits, a tuple of MOST at most; raises ValueError."""
    if type(value) is not np.ndarray or value.dtype != np.uint32 or value.ndim != 1 or value.size > MOST:
        raise ValueError("not the numbers that were expected")
    return tuple(value.tolist())


def _text(value, limit):
    return value[:limit] if isinstance(value, str) else ""


def _code(value):
    """A code that a worker may name: one of ours, and none that says something about the worker itself."""
    return value if isinstance(value, str) and value in WORKERS_CODES else "nonsense"


def _line(value):
    return value if type(value) is int and 0 < value < 10**7 else None
