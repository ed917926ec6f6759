"""What a run leaves for others to read, as files that are whole or not there: each is written beside its place and moved into it."""

import csv
import io
import json
import os
import tempfile
import zipfile
from collections.abc import Sequence
from contextlib import contextmanager
from pathlib import Path

import numpy as np

from autograder.errors import CourseError

RESULTS, GRADES, RUN, FEEDBACK, HISTORY, FINGERPRINTS = "results.jsonl", "grades.csv", "run.json", "feedback", "history", "fingerprints.npz"


def open_store(folder):
    """Make the folder for results, and prove that it can be written."""
    folder = Path(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        raise CourseError(f"{folder} cannot be written ({error.strerror}): give yourself the right to, make room, or name another folder") from None
    return folder


@contextmanager
def replacing(path):
    """A binary file that takes its place when the body is done, all of it or nothing."""
    path = Path(path)
    beside = path.with_name(f".{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with open(beside, "wb") as file:
                yield file
            os.replace(beside, path)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise CourseError(f"{path} cannot be written ({error.strerror}): make room or name another folder, then run this again") from None


def sweep(folder):
    """Take away what writers that were killed have left beside the places of their files."""
    folder = Path(folder)
    for part in (*folder.glob(".*.part"), *folder.glob(f"{FEEDBACK}/*/.*.part")):
        part.unlink(missing_ok=True)


def write_file(path, content):
    """Put a file in its place. content: text or bytes."""
    with replacing(path) as file:
        file.write(content if isinstance(content, bytes) else content.encode("utf-8", "replace"))


def page_of(folder, student, assignment):
    """Where a student's page lies."""
    return Path(folder) / FEEDBACK / student / f"{assignment}.html"


def write_results(folder, rows, exercises, with_final):
    """Results, fingerprints and gradebook; returns the set of walls in the lines. rows: (student, line as JSON, fingerprints as bytes), in order.

    exercises: the gradebook's columns; with_final: whether it also has what lateness takes off, and what counts.
    """
    students, prints, sizes, grades, walls = [], bytearray(), [], io.StringIO(), set()
    gradebook = csv.writer(grades, lineterminator="\n")
    gradebook.writerow(["student", *exercises, "total", *(["penalty", "final"] if with_final else [])])
    with replacing(Path(folder) / RESULTS) as results:
        for student, text, found in rows:
            results.write(text + b"\n")
            line = json.loads(text)
            walls.add(line.get("isolation"))
            gradebook.writerow(_grades_of(line, exercises, with_final))
            students.append(student)
            prints += found
            sizes.append(len(found) // 4)
    with replacing(Path(folder) / FINGERPRINTS) as file:
        np.savez(file, students=np.array(students, str), sizes=np.array(sizes, np.int64), prints=np.frombuffer(bytes(prints), "<u4"))
    write_file(Path(folder) / GRADES, grades.getvalue())
    return walls


def _grades_of(line, exercises, with_final):
    """A row of the gradebook."""
    scores = {exercise["exercise"]: exercise["score"] for exercise in line["exercises"]}
    numbers = [*(scores.get(name, 0) for name in exercises), line["score"]]  # a result that is kept may not have a new exercise
    if with_final:
        numbers += [line["late"]["penalty"] if line.get("late") else 0, line.get("final", line["score"])]
    return [_no_formula(line["student"]), *(f"{number:g}" for number in numbers)]


def _no_formula(text):
    """A name that a spreadsheet would compute is made text again."""
    return "'" + text if text.startswith(("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")) else text


class Lines(Sequence):
    """The lines of a results.jsonl, read when they are asked for, so that ten thousand take no more memory than a hundred.

    What is seen is the file as it was when it was opened, even if another takes its place.
    """

    def __init__(self, path):
        self._path = path
        try:
            self._file = open(path, "rb")
            self._ends = np.cumsum([len(line) for line in self._file], dtype=np.int64)
        except OSError as error:
            raise _no_results(path, error) from None

    def __len__(self):
        return len(self._ends)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        index = range(len(self))[index]
        start = int(self._ends[index - 1]) if index else 0
        return self._read(os.pread(self._file.fileno(), int(self._ends[index]) - start, start))

    def __iter__(self):
        with open(os.dup(self._file.fileno()), "rb") as file:
            file.seek(0)
            for line in file:
                yield self._read(line)

    def _read(self, text):
        try:
            line = json.loads(text)
            return line if "details" in line else line | {"details": _no_details(line)}
        except (ValueError, KeyError, TypeError) as error:
            raise _no_results(self._path, error) from None


def read_run(folder):
    """What a finished run was: its run.json, and its results as Lines."""
    path = Path(folder) / RUN
    try:
        run = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise _no_results(path, error) from None
    return run, Lines(Path(folder) / RESULTS)


def _no_results(path, error):
    return CourseError(f"{path.parent} holds no results ({error}): name the folder that was given as --out")


def read_fingerprints(folder):
    """{student: an array of numbers}, see ``sandbox/fingerprint``; None where a run has left none."""
    path = Path(folder) / FINGERPRINTS
    try:
        with np.load(path, allow_pickle=False) as file:
            return dict(zip(file["students"].tolist(), np.split(file["prints"], np.cumsum(file["sizes"])[:-1])))
    except FileNotFoundError:  # an older run has none, and nothing but comparing needs them
        return None
    except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile) as error:
        raise CourseError(f"{path} cannot be read ({error}): take it away, and the report is made without it") from None


def _no_details(line):
    """For a line of an earlier version, which has no details: a mistake's name must do for what it says."""
    return {
        exercise["exercise"]: {"says": [{"en": name, "ko": name} for name in exercise["mistakes"]], "failure": None, "hard_coded": False}
        for exercise in line["exercises"]
    }
