"""Starting a fork server, and getting workers from it: the trusted side of ``server``."""

import array
import json
import os
import socket
import subprocess
import sys
import sysconfig
from dataclasses import asdict
from pathlib import Path

import numpy as np

from autograder.errors import CourseError
from autograder.sandbox.client import Worker
from autograder.sandbox.fault import DIED, TIMEOUT

ENGINE = str(Path(__file__).parents[2])
BOOT = "import sys; sys.path.append(sys.argv[2]); from autograder.sandbox.server import main; main()"
ENVIRONMENT = {
    "PATH": "/usr/bin:/bin",
    "LANG": "C.UTF-8",
    "PYTHONHASHSEED": "0",
    # with more threads, the first matrix product of a worker would wait for threads that it may not start
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
}
START_SECONDS = 30
REPLY = 4096  # bytes


class StartError(Exception):
    """The fork server could not start in this mode; the message says why, for ``doctor``."""


class SandboxLost(CourseError):
    """The fork server is gone, or cannot fork: trouble of this machine's, which a new one may not have."""


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
                env=ENVIRONMENT,
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                start_new_session=True,
                cwd="/",
            )
        config = {"mode": mode, "numpy": str(Path(np.__file__).parents[1]), "places": _places(), "limits": asdict(limits) | {"lifetime": limits.lifetime}}
        try:
            reply = self._ask(json.dumps(config).encode())
        except SandboxLost:
            reply = {}
        if "ready" not in reply:
            self.close()
            raise StartError(reply.get("failed", "the fork server ended at once"))

    def _ask(self, message):
        """One request, one answer."""
        try:
            self._control.send(message)
            return json.loads(self._control.recv(REPLY))
        except (OSError, ValueError) as error:
            raise SandboxLost(f"the fork server ended ({type(error).__name__}: {error}): run this again") from None

    def open(self, files, definitions_only=False):
        """Start a worker and load a submission, a list of (name, bytes); returns the Worker, or a Fault.

        If the process is lost while loading, above all to the time limit, it is tried again with definitions only.
        """
        worker = Worker(*self._fork(), self.limits, self._reap)
        fault = worker.load(files, definitions_only)
        if fault is None:
            return worker
        worker.close()
        if fault.kind in (TIMEOUT, DIED) and not definitions_only:
            worker = self.open(files, definitions_only=True)
            if isinstance(worker, Worker):
                worker.lost_loading = fault
            return worker
        return fault

    def open_reader(self):
        """A Worker that has loaded nothing, to be shown files."""
        return Worker(*self._fork(), self.limits, self._reap)

    def _fork(self):
        """The socket, the file for what is printed, and the pidfd of a new worker."""
        ours, theirs = socket.socketpair()
        printed = os.memfd_create("printed")
        try:
            socket.send_fds(self._control, [b"fork"], [theirs.fileno(), printed])
            message, ancillary, _, _ = self._control.recvmsg(REPLY, socket.CMSG_SPACE(4))
            if message != b"forked":
                raise OSError("it did not fork")
            (pidfd,) = array.array("i", ancillary[0][2])
        except (OSError, IndexError) as error:
            ours.close()
            os.close(printed)
            raise SandboxLost(f"no worker could be started ({error}): is the machine out of memory or processes? Free some and run this again") from None
        finally:
            theirs.close()
        return ours, printed, pidfd

    def _reap(self):
        """Kill the last worker; returns its wait status (None if it was reaped before) and seconds of processor time."""
        reply = self._ask(b"reap")
        return reply["status"], reply.get("cpu", 0.0)

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
