"""What distributing costs: right submissions on a real scheduler with a worker for each core, all on loopback, in small batches and in usual ones."""

import json
import os
import sqlite3
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

import psutil

from autograder.classroom.batches import BATCH
from bench import ASSIGNMENT, JOBS, ROOT, measure

SMALL = 1  # submissions in a batch, to see what a batch costs
_DASK = "from distributed.cli.dask_{} import main; main()"
_GRADE = "import sys; sys.argv[0] = 'autograder'; import autograder.classroom.batches as batches; batches.BATCH = {}; from autograder.cli import main; main()"


def measure_cluster(folder, submitted, number, packed):
    """(the fields of ``estimate.Cluster``, each run as it was). number: of the submissions; packed: bytes of them and of their results."""
    folder.mkdir(parents=True)
    with _farm(folder) as (address, scheduler):
        runs = {batch: _grade(folder / f"out-{batch}", folder, submitted, address, scheduler, batch) for batch in (BATCH, SMALL)}
        again = _grade(folder / f"out-{BATCH}", folder, submitted, address, scheduler, BATCH)  # all that is no grading: nothing has changed
    usual, small = runs[BATCH], runs[SMALL]
    batches = number - number / BATCH  # more of them in small ones
    costs = {
        "batch": BATCH,
        "per_batch": max(0.0, (small["seconds"] - usual["seconds"]) / batches),
        "coordinating": (usual["coordinator"] + usual["scheduler"] - again["coordinator"]) / number,
        "overhead": max(0.0, (usual["network"] - packed) / number),
    }
    return costs, {"submissions": number, "usual": usual, "small": small, "again": again}


@contextmanager
def _farm(folder):
    """(address, process) of a scheduler with JOBS workers."""
    file, processes = folder / "scheduler.json", []

    def start(part, *arguments):
        environment = measure.ENVIRONMENT | {"AUTOGRADER_COURSE": str(ROOT)}
        with open(folder / f"{part}-{len(processes)}.log", "wb") as log:
            processes.append(subprocess.Popen([sys.executable, "-c", _DASK.format(part), *map(str, arguments)], stdout=log, stderr=log, env=environment, cwd=folder))

    try:
        start("scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard", "--scheduler-file", file)
        while not file.exists():
            time.sleep(0.1)
        address = json.loads(file.read_text())["address"]
        for _ in range(JOBS):
            start("worker", address, "--nthreads", "1", "--no-nanny", "--no-dashboard", "--host", "127.0.0.1")
        time.sleep(5)  # workers take longer to start than to be asked
        yield address, psutil.Process(processes[0].pid)
    finally:
        for process in reversed(processes):
            process.kill()
            process.wait()


def _grade(out, folder, submitted, address, scheduler, batch):
    """One run. seconds: on the clock; coordinator, scheduler: of processor time; network: bytes over loopback."""
    command = [sys.executable, "-c", _GRADE.format(batch), "grade", submitted, "--assignment", ASSIGNMENT, "--out", out, "--course", ROOT, "--cluster", address]
    with open(folder / "grade.log", "ab") as log:
        before, sent, started = sum(scheduler.cpu_times()[:2]), _sent(), time.perf_counter()
        process = subprocess.Popen([*map(str, command)], stdout=log, stderr=log, env=measure.ENVIRONMENT)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - started
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        raise SystemExit(f"bench: grading on the cluster ended with {os.waitstatus_to_exitcode(status)}; see {folder / 'grade.log'}")
    return {
        "batch": batch,
        "seconds": seconds,
        "coordinator": usage.ru_utime + usage.ru_stime,
        "scheduler": sum(scheduler.cpu_times()[:2]) - before,
        "network": _sent() - sent,
    }


def _sent():
    return psutil.net_io_counters(pernic=True)["lo"].bytes_sent


def find_packed(out):
    """Bytes of all results as they are packed, in a finished OUT."""
    with sqlite3.connect(Path(out) / "results.db") as connection:
        return connection.execute("SELECT sum(length(line) + length(fingerprints) + length(page)) FROM results").fetchone()[0]
