"""The trusted side: a fork server to talk to, and workers that answer calls.

Nothing here reads a submission's content or a path that a worker could have written. What comes back is values
(``wire``) and Faults; our own trouble is CourseError.
"""

import array
import json
import os
import secrets
import signal
import socket
import subprocess
import sys
import sysconfig
from dataclasses import asdict
from pathlib import Path

import numpy as np

from autograder import wire
from autograder.errors import CourseError
from autograder.sandbox.channel import Channel, ChannelError, Closed, Expired
from autograder.sandbox.fault import CODES, DIED, ERROR, TIMEOUT, Fault, make_fault, make_problem
from autograder.sandbox.meter import Meter
from autograder.text import Text

ENGINE = str(Path(__file__).parents[2])
BOOT = "import sys; sys.path.append(sys.argv[2]); from autograder.sandbox.server import main; main()"
START_SECONDS = 30
SHOWN_OUTPUT = 64 * 1024


class StartError(Exception):
    """The fork server could not start in this mode; the message says why, for ``doctor``."""


class Sandbox:
    """A running fork server. One worker at a time; opening the next one ends the last."""

    def __init__(self, mode, limits):
        self.mode = mode
        self.limits = limits
        self._control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        self._control.settimeout(START_SECONDS)
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-I", "-S", "-B", "-c", BOOT, str(theirs.fileno()), ENGINE],
                env={"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "PYTHONHASHSEED": "0", "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"},
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
                cwd="/",
            )
        config = {"mode": mode, "numpy": str(Path(np.__file__).parents[1]), "places": _places(), "limits": asdict(limits) | {"lifetime": limits.lifetime}}
        reply = self._ask(json.dumps(config).encode())
        if "ready" not in reply:
            self.close()
            raise StartError(reply.get("failed", "it ended at once"))

    def _ask(self, message, descriptors=()):
        """One request, one answer. An answer of None means that the fork server is gone."""
        try:
            socket.send_fds(self._control, [message], descriptors)
            return json.loads(self._control.recv(wire.HEADER.size + 4096) or b"{}")
        except (OSError, ValueError) as error:
            return {"failed": f"{type(error).__name__}: {error}"}

    def open(self, files, definitions_only=False):
        """Start a worker and load a submission, a list of (name, bytes); returns the Worker, or a Fault.

        If the process is lost while loading, above all to the time limit, it is tried again with definitions only.
        """
        worker = Worker(self, *self._fork())
        fault = worker.load(files, definitions_only)
        if fault is None:
            return worker
        worker.close()
        if fault.kind in (TIMEOUT, DIED) and not definitions_only:
            return self.open(files, definitions_only=True)
        return fault

    def _fork(self):
        ours, theirs = socket.socketpair()
        printed = os.memfd_create("printed")
        try:
            socket.send_fds(self._control, [b"fork"], [theirs.fileno(), printed])
            message, ancillary, _, _ = self._control.recvmsg(64, socket.CMSG_SPACE(4))
            if message != b"forked":
                raise OSError("the fork server ended")
            descriptors = array.array("i", ancillary[0][2][:4])
        except (OSError, IndexError) as error:
            ours.close()
            os.close(printed)
            raise CourseError(f"no worker could be started ({error}): is the machine out of memory or processes? Free some and run this again") from None
        finally:
            theirs.close()
        return ours, printed, descriptors[0]

    def reap(self):
        """Kill the last worker; returns its wait status and seconds of processor time, or None if it is not known."""
        reply = self._ask(b"reap")
        if "failed" in reply:
            raise CourseError(f"the fork server ended ({reply['failed']}): run this again; `autograder doctor` says what this machine can do")
        return reply.get("status"), reply.get("cpu", 0.0)

    def close(self):
        self._control.close()
        try:
            self._process.wait(2)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


class Worker:
    """One submission, loaded in a confined process."""

    def __init__(self, sandbox, connection, printed, pidfd):
        self._sandbox = sandbox
        self._pidfd = pidfd
        self._printed = printed
        self._meter = Meter(pidfd)
        self._channel = Channel(connection, self._meter)
        self.problems = []
        self.statements = 0
        self.definitions_only = False
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
        reply = self._receive(nonce, self._sandbox.limits.load, make_fault("load"))
        if isinstance(reply, Fault):
            return reply
        operation, value = reply
        try:
            statements, problems = _items(value, 2)
            problems = [_items(problem, 4) for problem in _items(problems)[:100]]
        except ValueError:
            return self._break(make_fault("nonsense"))
        self.problems = [make_problem(_text(where, 200), _line(line), _code(code), _text(detail, 300)) for where, line, code, detail in problems]
        self.statements = statements if type(statements) is int else 0
        return None

    def ask(self, questions):
        """Queue frames of questions, made by ``question``."""
        if self.broken is None:
            self._channel.send(questions)

    def answer(self, nonce, name, seconds):
        """The value of the next answer, or a Fault. name: of the function, for the message."""
        reply = self._receive(nonce, seconds, make_fault("call", f"{name}(…)"))
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

    def _receive(self, nonce, seconds, too_late):
        if self.broken is not None:
            return self.broken
        try:
            return self._channel.receive(nonce, seconds)
        except Expired:
            return self._break(too_late)
        except ChannelError:
            return self._break(make_fault("nonsense"))
        except Closed:
            return self._break(_death(*self._sandbox.reap(), self._sandbox.limits))

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

    def charged(self):
        """Seconds that the submission has used in this worker."""
        return self._meter.charged()

    def close(self):
        """End the process. It has nothing to say in the matter."""
        self._kill()
        self._sandbox.reap()
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
        return make_fault("signal", signal.Signals(os.WTERMSIG(status)).name)
    return make_fault("exit", str(os.WEXITSTATUS(status)))


def _items(value, number=None):
    """A tuple or list of so many items, and nothing that only looks like one; raises ValueError."""
    if type(value) not in (tuple, list) or (number is not None and len(value) != number):
        raise ValueError("not the items that were expected")
    return value


def _text(value, limit):
    return value[:limit] if isinstance(value, str) else ""


def _code(value):
    """A code that a worker may name: one of ours, and none that says something about the worker itself."""
    return value if isinstance(value, str) and value in CODES else "nonsense"


def _line(value):
    return value if type(value) is int and 0 < value < 10**7 else None


def _places():
    """Folders that a worker may see: the standard library, NumPy with its libraries, the system's shared libraries."""
    paths = sysconfig.get_paths()
    stdlib = sorted({paths["stdlib"], paths["platstdlib"]})
    # the installation's own packages are not the standard library, even where they lie in it
    hidden = [folder for root in stdlib for folder in (f"{root}/site-packages", f"{root}/dist-packages")]
    numpy = Path(np.__file__).parent
    libraries = [str(numpy), f"{numpy}.libs", *_shared_libraries()]
    return {"stdlib": stdlib, "hidden": hidden, "libraries": [path for path in libraries if os.path.isdir(path)]}


def _shared_libraries():
    triplet = sysconfig.get_config_var("MULTIARCH") or ""
    return [f"/usr/lib/{triplet}"] if triplet else ["/usr/lib64"]
