"""Clocks, memory and the machine."""

import os
import platform
import subprocess
import threading
import time
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

import psutil

INTERVAL = 0.02  # seconds between two looks at the memory

# as little difference between the parts as can be had; one thread is as fast for arrays of this size
ENVIRONMENT = {**os.environ, "OPENBLAS_NUM_THREADS": "1"}
for name in ("PYTHONPATH", "PYTEST_ADDOPTS", "PYTHONDONTWRITEBYTECODE"):
    ENVIRONMENT.pop(name, None)


def run(command, *, log, env=ENVIRONMENT, cwd=None, right=(0,)):
    """Seconds of a command from its start to its end; what it prints goes to the file ``log``."""
    with open(log, "wb") as output:
        started = time.perf_counter()
        code = subprocess.run(command, stdout=output, stderr=subprocess.STDOUT, env=env, cwd=cwd).returncode
        seconds = time.perf_counter() - started
    if code not in right:
        raise _ended(command, code, log)
    return seconds


def peak_memory(command, *, log, env=ENVIRONMENT, cwd=None):
    """(bytes, looks) of a command: the largest sum of its processes' proportional shares (PSS) that was seen.

    This is never the run whose time counts: looking costs time.
    """
    watched = watch(command, log=log, env=env, cwd=cwd, interval=INTERVAL, right=None)
    return watched.bytes, watched.looks


class Watched(NamedTuple):
    """seconds: of the command, from its start to its end; bytes: its memory at the peak; looking: processor seconds that the looks cost."""

    seconds: float
    bytes: int
    looks: int
    looking: float


def watch(command, *, log, interval, env=ENVIRONMENT, cwd=None, right=(0,)):
    """Run a command and look at the memory of its processes (PSS) every ``interval`` seconds. right: the exit codes allowed, or None for any."""
    done, peaks = threading.Event(), [0]
    with open(log, "wb") as output:
        before, started = time.process_time(), time.perf_counter()
        with subprocess.Popen(command, stdout=output, stderr=subprocess.STDOUT, env=env, cwd=cwd) as process:
            looker = threading.Thread(target=_look, args=(process.pid, interval, done, peaks))
            looker.start()
            code = process.wait()
            seconds = time.perf_counter() - started
            done.set()
            looker.join()
    if right is not None and code not in right:
        raise _ended(command, code, log)
    return Watched(seconds, max(peaks), len(peaks) - 1, time.process_time() - before)


def _look(pid, interval, done, peaks):
    try:
        top = psutil.Process(pid)
        while not done.is_set():
            peaks.append(_tree_memory(top))
            done.wait(interval)
    except psutil.NoSuchProcess:
        pass  # it was quicker


def _ended(command, code, log):
    return SystemExit(f"bench: {' '.join(map(str, command[:3]))} … ended with {code}; see {log}")


def _tree_memory(top):
    """The sum over a process and all below it. One that may not be read counts with all that it has, shared or not."""
    total = 0
    try:
        processes = [top, *top.children(recursive=True)]
    except psutil.NoSuchProcess:
        return 0
    for process in processes:
        try:
            total += process.memory_full_info().pss
        except psutil.NoSuchProcess:
            pass
        except psutil.AccessDenied:
            total += process.memory_info().rss
    return total


def machine():
    """What the figures depend on."""
    names = [line.split(":", 1)[1].strip() for line in _lines("/proc/cpuinfo") if line.startswith("model name")]
    return {
        "processor": names[0] if names else platform.machine(),
        "cores": len(os.sched_getaffinity(0)),
        "memory_GiB": round(psutil.virtual_memory().total / 2**30, 1),
        "system": f"{platform.system()} {platform.release()}",
        "python": platform.python_version(),
        **{name: version(name) for name in ("numpy", "nbgrader", "pytest")},
    }


def load():
    """The load average of the last minute, to be noted before each part."""
    return round(os.getloadavg()[0], 2)


def _lines(path):
    try:
        return Path(path).read_text().splitlines()
    except OSError:
        return []
