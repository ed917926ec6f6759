"""The four walls, the strongest first, and how one is chosen: by building it and trying to get out.

A mode counts as available only if an honest submission works in it and a prying one is refused everywhere.
"""

import numpy as np

from autograder.errors import CourseError
from autograder.sandbox import MODES, NONE
from autograder.sandbox.client import question
from autograder.sandbox.fault import Fault
from autograder.sandbox.forkserver import Sandbox, SandboxLost, StartError

# Each function tries one thing that must not succeed; what it returns is shown if it does.
PROBE = b"""
import os, socket, numpy as np

def double(x):
    return np.asarray(x) @ np.eye(len(x)) * 2

def read_files():
    return open("/etc/hostname").read()

def list_files():
    return os.listdir("/etc")

def start_process():
    return os.fork()

def connect():
    return str(socket.socket(socket.AF_INET, socket.SOCK_DGRAM))

def signal_others():
    return os.kill(os.getppid() or 1, 0)
"""
PROBE_SECONDS = 10
ESCAPES = ("read_files", "list_files", "start_process", "connect", "signal_others")


def start(mode, limits):
    """A Sandbox in this mode, proven; raises StartError with the reason."""
    sandbox = Sandbox(mode, limits)
    try:
        _prove(sandbox)
    except SandboxLost as error:
        sandbox.close()
        raise StartError(str(error)) from None
    except BaseException:
        sandbox.close()
        raise
    return sandbox


def choose(mode, limits):
    """The name of the mode to grade in: the given one, or the strongest that this machine allows.

    Raises CourseError if it does not start: nothing is ever graded without a wall unless "none" is asked for by name.
    """
    tried = []
    for candidate in [mode] if mode else MODES:
        reason = why_not(candidate, limits)
        if reason is None:
            return candidate
        tried.append(f"{candidate}: {reason}")
    raise CourseError(
        f"no isolation could be started ({'; '.join(tried)}). Nothing was graded. Run `autograder doctor` to see what this machine lacks, "
        "or, for submissions that you trust, choose --isolation none"
    )


def why_not(mode, limits):
    """Why a mode does not start on this machine, or None if it does."""
    try:
        start(mode, limits).close()
    except StartError as error:
        return str(error)
    return None


def _prove(sandbox):
    worker = sandbox.open([("probe.py", PROBE)])
    if isinstance(worker, Fault):
        raise StartError(f"an honest submission does not run in it ({worker.message})")
    try:
        x = np.arange(9.0).reshape(3, 3)
        answer = _ask(worker, "double", (x,))
        if isinstance(answer, Fault) or not np.array_equal(answer, x * 2):
            raise StartError(f"an honest submission does not run in it ({answer})")
        for escape in ESCAPES if sandbox.mode != NONE else ():
            answer = _ask(worker, escape, ())
            if not isinstance(answer, Fault) or answer.kind != "error":
                raise StartError(f"it leaks: {escape} gave {answer!r}"[:300])
    finally:
        worker.close()


def _ask(worker, name, arguments):
    worker.ask(question(1, name, arguments))
    return worker.answer(1, name, PROBE_SECONDS)
