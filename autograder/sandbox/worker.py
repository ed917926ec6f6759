"""The worker: runs one submission, answers calls. Everything here shares its process with the student's code.

It may therefore be broken, replaced or made to lie by that code; nothing on the other side depends on it being honest.
It is told to call functions and says what they gave; it never learns what would have been right.
"""

import builtins
import difflib
import io
import os
import random
import signal
import sys

import numpy as np

from autograder import wire
from autograder.sandbox import loading, sources, standins
from autograder.sandbox.answers import Unsendable, sendable

SOCKET = 3
CHUNK = 256 * 1024  # bytes read at once: questions come many at a time
SEED = 20260302  # the same for everyone, so that handing in twice gives the same grade twice
MESSAGE = 2000  # characters of an exception's text that are sent
BUILTIN_ERRORS = {kind: name for name, kind in vars(builtins).items() if isinstance(kind, type) and issubclass(kind, BaseException)}


def serve():
    """Answer frames until the other side closes; called in the forked, confined process, and never returns to it."""
    random.seed(SEED)  # Python seeds anew what was forked
    np.random.seed(SEED)
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    sys.stdout = sys.stderr = Printed(1)
    program = loading.Program()
    while True:
        operation, nonce, body = _read_frame()
        question = wire.decode(body)
        if operation == wire.LOAD:
            files, definitions_only = question
            program.load(files, definitions_only)
            _send(wire.LOADED, nonce, (program.statements, [tuple(problem) for problem in program.problems], program.fingerprints))
        elif operation == wire.CALL:
            _answer(program, nonce, *question)
        elif operation == wire.SHOW:
            _send(wire.VALUE, nonce, sources.cells_of(question))


def _answer(program, nonce, name, arguments, wanted):
    """Call a function. wanted: "value", or "arguments" for the arguments as the function left them."""
    try:
        function = program.find(name)
        if function is None:
            _send(wire.UNSENDABLE, nonce, _not_defined(program, name))
            return
        standins.answering = True
        value = function(*arguments)
        if wanted == "arguments":
            value = tuple(arguments)
        try:
            body = wire.encode(sendable(value))
        except Unsendable as error:
            code, detail = error.args
            _send(wire.UNSENDABLE, nonce, (code, detail[:MESSAGE]))
            return
        except wire.WireError:
            _send(wire.UNSENDABLE, nonce, ("large", type(value).__name__))
            return
        _write(wire.frame(wire.VALUE, nonce, body))
    except standins.Missing as error:
        _send(wire.UNSENDABLE, nonce, ("stand-in", str(error)))
    except BaseException as error:
        try:
            description = describe_error(error)
        except BaseException:  # an exception that cannot even be looked at
            description = "Exception", (), "", "", None, ""
        _send(wire.RAISED, nonce, description)


def _not_defined(program, name):
    near = difflib.get_close_matches(name.lower(), {other.lower(): other for other in program.function_names()}, n=1, cutoff=0.7)
    if near:
        found = next(other for other in program.function_names() if other.lower() == near[0])
        return "misnamed", f"{found} → {name}"
    return "undefined", name


def describe_error(error):
    """(class, builtin classes it is one of, message, where, line, that line's text): the last line of *their* code."""
    kind = type(error)
    try:
        message = str(error)[:MESSAGE]
    except BaseException:
        message = ""
    where, line = _own_line(error)
    types = tuple(BUILTIN_ERRORS[base] for base in kind.__mro__ if base in BUILTIN_ERRORS)
    return kind.__name__[:100], types[:20], message, where[:200], line, loading.line_of(where, line)[:200]


def _own_line(error):
    where, line = "", None
    trace = error.__traceback__
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        if loading.is_own(name):
            where, line = name, trace.tb_lineno
        trace = trace.tb_next
    return where, line


def _send(operation, nonce, value):
    _write(wire.frame(operation, nonce, wire.encode(value)))


def _write(data, write=os.write):
    view = memoryview(data)
    while view:
        view = view[write(SOCKET, view) :]


def _read_frame():
    operation, nonce, length = wire.read_header(_read(wire.HEADER.size))
    return operation, nonce, _read(length)


def _read(size, read=os.read, buffer=bytearray()):
    while len(buffer) < size:
        part = read(SOCKET, CHUNK)
        if not part:
            os._exit(0)
        buffer += part
    data = bytes(buffer[:size])
    del buffer[:size]
    return data


class Printed(io.TextIOBase):
    """What a submission prints: kept up to a limit, then dropped, so that printing much is slow but no error."""

    limit = 64 * 1024

    def __init__(self, descriptor):
        self._descriptor = descriptor
        self._left = self.limit

    def write(self, text):
        if self._left > 0:
            data = text[: self._left].encode("utf-8", "replace")
            self._left -= len(data)
            os.write(self._descriptor, data)
        return len(text)

    def writable(self):
        return True

    def fileno(self):
        return self._descriptor

    def isatty(self):
        return False

    encoding = "utf-8"
