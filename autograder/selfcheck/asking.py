"""A student's function, asked on the student's own machine: in this process, without a wall, with a limit of time.

What it raises is described by the last line of *their* code, as the grader does it. Works wherever Python does.
"""

import _thread
import builtins
import contextlib
import io
import linecache
import os
import signal
import threading
import time

from autograder import wire
from autograder.sandbox.answers import Unsendable, sendable
from autograder.sandbox.fault import ERROR, Fault, make_fault
from autograder.text import Text

PRINTED = 10_000  # characters that are kept of what a call prints
LENGTH = 300  # characters of what an exception says
_OURS = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
_BUILTINS = {kind: name for name, kind in vars(builtins).items() if isinstance(kind, type) and issubclass(kind, BaseException)}


class Patience:
    """The time that is left for an exercise. Use as a context manager around each call; expired says whether it ran out."""

    def __init__(self, seconds):
        self.expired = False
        self._left = seconds
        self._timer = self._started = self._ignored = None

    def __enter__(self):
        # the only way to stop a function that never returns that Windows has, too; what nohup starts does not hear it
        if threading.current_thread() is threading.main_thread() and signal.getsignal(signal.SIGINT) in (signal.SIG_IGN, signal.SIG_DFL):
            self._ignored = signal.signal(signal.SIGINT, signal.default_int_handler)
        self._started = time.monotonic()
        self._timer = threading.Timer(max(self._left, 0), self._ring)
        self._timer.daemon = True
        self._timer.start()

    def __exit__(self, *_):
        self._timer.cancel()
        self._left -= time.monotonic() - self._started
        if self._ignored is not None:
            signal.signal(signal.SIGINT, self._ignored)
            self._ignored = None

    def _ring(self):
        self.expired = True
        _thread.interrupt_main()


def ask(function, call, patience):
    """(a function's answer to a PublicCall, what it printed): a value, or a Fault."""
    arguments = call.arguments
    printed = Capped()
    try:
        with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed), patience:
            value = function(*arguments)
        answer = plain(tuple(arguments) if call.wanted == "arguments" else value)
    except KeyboardInterrupt as error:
        if not patience.expired:
            raise
        answer = describe(error, make_fault("call", getattr(function, "__name__", "?")))
    except BaseException as error:  # SystemExit, too: it is their function that ended, not the check
        answer = describe(error)
    return answer, printed.text


class Capped(io.TextIOBase):
    """A stream that keeps the first characters and drops the rest: who prints for ever fills no memory."""

    def __init__(self):
        self.text = ""

    def write(self, text):
        self.text += text[: PRINTED - len(self.text)]
        return len(text)


def plain(value):
    """A value as it would cross the wall, so that it is judged at home as it is judged when it is graded; or a Fault."""
    try:
        return wire.decode(wire.encode(sendable(value)))
    except Unsendable as error:
        return make_fault(*error.args)
    except wire.WireError:
        return make_fault("large", type(value).__name__)


def describe(error, fault=None):
    """The Fault for an exception: what it says, and where in their code it was. fault: what to say instead."""
    where, line = place_of(error)
    code = linecache.getline(where, line).strip() if where else ""
    if fault is None:
        types = tuple(_BUILTINS[base] for base in type(error).__mro__ if base in _BUILTINS)
        text = f"{type(error).__name__}: {_message(error)}"[:LENGTH].removesuffix(": ")
        fault = Fault(ERROR, Text(text, text), types=types)
    return Fault(fault.kind, fault.says, line, name_of(where), code[:LENGTH], fault.types, fault.reason)


def _message(error):
    try:
        return " ".join(str(error)[:LENGTH].splitlines())
    except BaseException:  # an exception of theirs that cannot be read is still theirs
        return ""


def place_of(error):
    """(file, line) of the last line of theirs on the way to an exception; ("", None) if there is none."""
    where, line = "", None
    trace = error.__traceback__
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        if not _is_foreign(name):
            where, line = name, trace.tb_lineno
        trace = trace.tb_next
    return where, line


def _is_foreign(name):
    """True for our own code, for what is installed, and for what has no source at all."""
    if name.startswith("<"):
        return not name.startswith("<ipython-input")
    path = os.path.abspath(name)
    installed = os.path.dirname(os.__file__), os.sep + "site-packages" + os.sep, os.sep + "dist-packages" + os.sep
    return path.startswith((_OURS + os.sep, installed[0] + os.sep)) or any(part in path for part in installed[1:])


def name_of(where):
    """How a file is called in front of its author; a notebook's cell has no name worth saying."""
    return "" if "ipykernel" in where or where.startswith("<") else os.path.basename(where)
