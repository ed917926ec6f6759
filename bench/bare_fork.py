"""(d) The limit: fork from a process that has NumPy and the calls in memory, load the code, make the calls, and end.

No checks, no wall, no comparing. ``python -m bench.bare_fork FOLDER [--compare]`` is that process; its clock starts when
all is loaded. A child that ends well has made all calls; with --compare, whose time does not count, also got every answer right.
"""

import gc
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import numpy.typing  # noqa: F401 - one submission imports it; ours has it loaded as well

from bench import JOBS, ROOT, measure
from bench.calls import FILE, load, run_check


class Part:
    """A folder of modules; each run is a process of its own."""

    def __init__(self, folder, calls_file, submissions):
        self._folder, self._number = folder, len(submissions)
        self._env = {**measure.ENVIRONMENT, FILE: str(calls_file)}
        folder.mkdir()
        for submission in submissions:
            (folder / f"{submission.student}.py").write_text(submission.code)

    def run(self):
        """Seconds."""
        result = self._fork()
        if len(result["done"]) != self._number:
            raise SystemExit("bench: (d) could not load every submission")
        return result["seconds"]

    def right(self):
        """Who is right in full."""
        return set(self._fork("--compare")["done"])

    def _fork(self, *options):
        command = [sys.executable, "-m", "bench.bare_fork", self._folder, *options]
        return json.loads(subprocess.run(command, cwd=ROOT, env=self._env, stdout=subprocess.PIPE, check=True).stdout)


def main(folder, *options):
    paths = sorted(Path(folder).glob("*.py"))
    work = _compare if options else _call
    load()
    gc.freeze()
    running, codes = {}, {}
    started = time.perf_counter()
    for path in paths:
        if len(running) == JOBS:
            _wait(running, codes)
        pid = os.fork()
        if not pid:
            _child(work, path)
        running[pid] = path.stem
    while running:
        _wait(running, codes)
    seconds = time.perf_counter() - started
    print(json.dumps({"seconds": seconds, "done": [student for student, code in codes.items() if code == 0]}))


def _wait(running, codes):
    pid, status = os.wait()
    codes[running.pop(pid)] = os.waitstatus_to_exitcode(status)


def _child(work, path):
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
        namespace = {"__name__": "__main__"}
        exec(compile(path.read_bytes(), path.name, "exec"), namespace)
        work(namespace)
        os._exit(0)
    finally:
        os._exit(1)


def _call(functions):
    for check in load():
        for call in check.calls:
            try:
                functions[call.function](*call.arguments)
            except Exception:
                pass


def _compare(functions):
    for check in load():
        run_check(check.exercise, check.name, functions)


if __name__ == "__main__":
    main(*sys.argv[1:])
