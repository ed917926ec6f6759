"""Grading a class again, because a check was wrong: everything is made in a folder of its own, compared, and only then put in place.

A submission whose files have changed is another submission: its result is kept, and a human is told.
"""

import json
import os
import signal
import tempfile
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from autograder.classroom import store
from autograder.classroom.database import Database, hold
from autograder.classroom.grading import Graded
from autograder.classroom.reporting import report_run
from autograder.classroom.run import find_class, grade_submissions, write_class
from autograder.errors import CourseError
from autograder.report.changes import Change, find_changes


@dataclass(frozen=True)
class Regrade:
    """changes: one for each student who was graded before. new: students who were not."""

    changes: list[Change]
    new: list[str]


def regrade(course, out, *, jobs, isolation=None, language=None, never_lower=False, apply=False, show=lambda regrade: None, **progress):
    """Grade a class again as the course is now; show(Regrade) is called before anything is written, and only ``apply`` writes.

    language: None for the one with which it was graded. progress: on_start and on_done, as ``grade_class`` has them.
    Returns the Regrade and the file in which the earlier results are kept, or None.
    """
    out = Path(out).resolve()
    facts, lines = store.read_run(out)
    before = {line["student"]: line for line in lines}
    if not before:
        raise CourseError(f"{out} holds the results of nobody: there is nothing to grade again")
    assignment, submitted = course.assignment(facts["assignment"]), Path(facts["submitted"])
    if facts["seed"] != course.seed_name:
        raise CourseError(f"this was graded with the seed {facts['seed']}, and now it is {course.seed_name}: set AUTOGRADER_SEED as it was then")
    if not submitted.is_dir():
        raise CourseError(f"the submissions are no longer in {submitted}: put them back there, or grade them where they are with autograder grade")
    if apply:
        store.open_store(out)
    found, _ = find_class(assignment, submitted)
    again = [submission for submission in found if submission.student in before]
    new = [submission.student for submission in found if submission.student not in before]
    with hold(out) if apply else nullcontext(), tempfile.TemporaryDirectory(dir=out if apply else None, prefix=".regrade-") as folder:
        folder = Path(folder)
        with Database(folder) as database:
            now = grade_submissions(assignment, submitted, again, folder, database, jobs=jobs, isolation=isolation, language=language or facts.get("language", "ko"), **progress)
            after = {student: json.loads(line) for student, line, _ in database.rows({submission.student for submission in again})}
            result = Regrade(find_changes(before, after, never_lower), new)
            show(result)
            if apply:
                _complete(assignment, out, folder, database, facts, now, result.changes)
        return result, _move(out, folder, facts) if apply else None


def _complete(assignment, out, folder, database, facts, now, changes):
    """Add the earlier results that are kept to what was graded beside, and write what is derived from both."""
    kept = [change for change in changes if change.kept]
    with Database(out) as earlier:
        for change in kept:
            page, packed = store.page_of(out, change.student, assignment.name), earlier.get(change.student)
            prints = np.frombuffer(packed.fingerprints, "<u4").tolist() if packed else ()
            text = page.read_text(encoding="utf-8") if page.exists() else ""
            database.put(Graded("", change.line, text, tuple(prints)).pack())
            store.page_of(folder, change.student, assignment.name).unlink(missing_ok=True)
    now |= {"submissions": len(changes), "left_out": facts.get("left_out", []), "kept": [change.student for change in kept], "regrade_of": facts["finished_at"]}
    write_class(assignment, folder, database, {change.student for change in changes}, now)
    report_run(assignment.course, folder)


def _move(out, folder, facts):
    """Put all that was made beside into its place, file by file; returns where the earlier results are."""
    results, run = _history(out, facts["finished_at"])
    store.write_file(folder / results, (out / store.RESULTS).read_bytes())
    store.write_file(folder / run, (out / store.RUN).read_bytes())
    # the earlier results first, the new ones last
    files = sorted((path for path in folder.rglob("*") if path.is_file()), key=lambda path: (path.name in (store.RESULTS, store.RUN), path.parent.name != store.HISTORY))
    with _uninterrupted():  # only renames are left, which need neither time nor room
        for path in files:
            place = out / path.relative_to(folder)
            try:
                place.parent.mkdir(parents=True, exist_ok=True)
                os.replace(path, place)
            except OSError as error:
                raise CourseError(f"{place} cannot be replaced ({error.strerror}), and what comes after it is as it was: make that possible, then run this again") from None
    return out / results


def _history(out, finished_at):
    """Where earlier results go: the names of two files, in which nothing is yet."""
    stem, number = finished_at.replace(":", "-").replace("+00-00", "Z"), 1
    while True:
        name = stem if number == 1 else f"{stem}-{number}"
        if not (out / store.HISTORY / f"results.{name}.jsonl").exists():
            return Path(store.HISTORY, f"results.{name}.jsonl"), Path(store.HISTORY, f"run.{name}.json")
        number += 1


@contextmanager
def _uninterrupted():
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
