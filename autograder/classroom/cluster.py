"""Grading on a Dask cluster: submissions go out as bytes in batches, results come back to the one database.

Theory of operation. A worker gets nothing before it has shown that it has the same course, seed, package, Python and NumPy, and a
wall. Each batch is bound to one worker. What a worker has when it goes away is given to others; at the end, who has nothing to do
repeats what others have not finished, and the first result counts: so a worker may die, hang or come late. A submission that was
on three workers as they were lost is reported as not graded.
"""

import queue
import time
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice

from autograder.classroom import station
from autograder.classroom.batches import Batches
from autograder.classroom.graders import patience
from autograder.classroom.identity import identify
from autograder.classroom.station import Task
from autograder.errors import CourseError

CONNECT = 15  # seconds
ALONE = 60  # seconds without any worker that may grade
LATE = 5  # seconds after which another worker may take over what one has not done; whoever dies of it has died by then,
REPEATED = 4  # and so many submissions at once
FETCH = 30  # seconds in which a result must come over the network
LOOK = 0.5  # seconds between two looks at who is there


class Cluster:
    """The workers behind a scheduler. say(text) is told about each that is refused, or gone. A context manager."""

    def __init__(self, address, say):
        try:
            from distributed import Client, fire_and_forget
        except ModuleNotFoundError as error:
            raise CourseError(f'the package {error.name} is missing: install it with  pip install "cnn-course[cluster]"') from None
        try:
            self._client = Client(address, timeout=CONNECT, set_as_default=False)
        except (OSError, ValueError) as error:
            raise CourseError(f"no scheduler answers at {address} ({error}): start one with  dask scheduler, and name its address") from None
        self._address, self._say, self._forget = address, say, fire_and_forget
        self._workers = {}  # by address
        self._arrived = queue.SimpleQueue()  # flights that are over
        self._looked = 0.0  # when, on the monotonic clock
        self.slots = 0  # the most submissions that were graded at once

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for worker in self._workers.values():
            if worker.may_grade and self._client.status == "running":
                self._forget(self._client.submit(station.close_idle, workers=[worker.address], pure=False))
        self._client.close()

    def grade_all(self, run, read, submissions, on_start, on_packed):
        """Grade submissions; on_packed(Packed) is called for each as it is done. Returns those on which our grader was lost.

        run: a Run whose mode may be None, for the strongest that starts, on each worker. on_start(slots) is called when there is one.
        """
        assignment = run.assignment
        task = Task(assignment.name, tuple(identify(assignment.course).items()), run.mode, run.language, run.with_cases, patience(assignment))
        work = Batches(submissions)
        until = time.monotonic() + ALONE
        while work.left:
            self._look(task, work)
            able = [worker for worker in self._workers.values() if worker.may_grade]
            if able and not self.slots:
                on_start(sum(worker.threads for worker in able))
            self.slots = max(self.slots, sum(worker.threads for worker in able))
            for worker in able:
                while worker.has_room() and (batch := self._choose(worker, work)):
                    self._send(worker, station.grade_batch, batch, task, [read(submission) for submission in batch])
                    worker.is_reserved = work.is_suspect(batch)
            if able:
                until = time.monotonic() + ALONE
            elif time.monotonic() > until:
                raise CourseError(f"for {ALONE} seconds there was no worker that may grade: start some with  dask worker, then run this again; what was graded is kept")
            self._receive(task, work, on_packed)
        return work.given_up

    def _look(self, task, work):
        """See who has come, and who is gone."""
        if time.monotonic() < self._looked + LOOK:
            return
        self._looked = time.monotonic()
        try:
            there = self._client.scheduler_info()["workers"]
        except (OSError, KeyError):  # Dask has tried to connect again, for a while
            raise CourseError(f"the scheduler at {self._address} is gone: start it and its workers, then run this again; what was graded is kept") from None
        for address in [address for address in self._workers if address not in there]:
            worker = self._workers.pop(address)
            if worker.flights:
                self._say(f"worker {address} is gone; what it had is given to others")
            for flight in worker.flights:
                flight.future.cancel()
                work.give_back(flight.batch)
        for address in there.keys() - self._workers.keys():
            self._workers[address] = worker = _Worker(address, there[address]["nthreads"])
            self._send(worker, station.examine, (), task.assignment, task.mode)

    def _send(self, worker, function, batch, *arguments):
        future = self._client.submit(function, *arguments, workers=[worker.address], pure=False)
        flight = _Flight(worker, tuple(batch), future, time.monotonic())
        worker.flights.append(flight)
        future.add_done_callback(lambda _: self._arrived.put(flight))

    def _choose(self, worker, work):
        """The next batch for a worker; () if there is none."""
        if worker.flights:
            return work.take(self.slots)
        return work.take_suspect() or work.take(self.slots) or self._repeat(work)

    def _repeat(self, work):
        """What one worker has had for long and has not done, a little of it."""
        flights = [flight for other in self._workers.values() for flight in other.flights]
        tried = Counter(submission.student for flight in flights for submission in flight.batch)
        late = (submission for flight in flights if time.monotonic() > flight.sent + LATE for submission in flight.batch)
        return tuple(islice((submission for submission in late if submission.student in work.left and tried[submission.student] == 1), REPEATED))

    def _receive(self, task, work, on_packed):
        """Take what has come; wait a moment if nothing has."""
        flights = []
        with suppress(queue.Empty):
            flights.append(self._arrived.get(timeout=LOOK))
            while True:
                flights.append(self._arrived.get_nowait())
        for flight in flights:
            worker = flight.worker
            if flight not in worker.flights or self._workers.get(worker.address) is not worker:
                continue  # of a worker that is gone; its batch was given back
            worker.flights.remove(flight)
            worker.is_reserved = False
            if flight.future.status == "error":
                self._fail(flight, work)
            elif (result := _fetch(flight.future)) is None:
                work.give_back(flight.batch)
            elif not flight.batch:
                worker.may_grade = self._accept(worker, task, *result)
            else:
                for submission, one in zip(flight.batch, result):
                    work.finish(submission, one, on_packed)

    def _fail(self, flight, work):
        """A worker could not do what it was asked. Whether that is the worker's fault or a submission's shows in who else fails."""
        work.give_back(flight.batch)
        flight.worker.may_grade = False
        error = flight.future.exception()
        self._say(f"worker {flight.worker.address} gets no more: {type(error).__name__}: {' '.join(str(error).split())[:300]}")

    def _accept(self, worker, task, identity, trouble):
        """May this worker grade? If not, it is said why."""
        differs = [f"it has {what} {identity[what]}, and here it is {which}" for what, which in task.identity if what in identity and identity[what] != which]
        if trouble is None and not differs:
            return True
        self._say(f"worker {worker.address} is refused: {trouble or '; '.join(differs)}")
        return False


def _fetch(future):
    """What a worker has done; None if it went away with it. Dask would wait for it to be done again, by a worker that is no more."""
    until = time.monotonic() + FETCH
    while future.status == "finished" and time.monotonic() < until:
        with suppress(TimeoutError):
            return future.result(timeout=1)
    return None


class _Worker:
    """A worker that is there. flights: what it was given and has not done. is_reserved: whether that must be alone on it."""

    def __init__(self, address, threads):
        self.address, self.threads = address, threads
        self.may_grade = self.is_reserved = False
        self.flights = []

    def has_room(self):
        """One batch more than it can grade at once, so that it need not wait for the next."""
        return self.may_grade and not self.is_reserved and len(self.flights) <= self.threads


@dataclass(frozen=True, eq=False)
class _Flight:
    """A batch of submissions with a worker; without any, the question whether it may grade."""

    worker: _Worker
    batch: tuple
    future: object
    sent: float  # when, on the monotonic clock
