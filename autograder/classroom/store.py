"""Files that are whole or not there: each is written beside its place and moved into it."""

import csv
import io
import json
import os
import tempfile
from pathlib import Path

from autograder.errors import CourseError

RESULTS, PARTIAL, GRADES, RUN, FEEDBACK, HISTORY, FINGERPRINTS = "results.jsonl", "results.partial.jsonl", "grades.csv", "run.json", "feedback", "history", "fingerprints.json"


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


def write_file(path, content):
    """Put a file in its place, all of it or nothing. content: text or bytes."""
    path = Path(path)
    beside = path.with_name(f".{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            beside.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "replace"))
            os.replace(beside, path)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        raise CourseError(f"{path} cannot be written ({error.strerror}): make room or name another folder, then run this again") from None


def write_results(folder, name, lines):
    """A line a submission, without its fingerprints: they have a file of their own, for nobody reads them by eye."""
    shown = [{key: value for key, value in line.items() if key != "fingerprints"} for line in lines]
    write_file(folder / name, "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in shown))


def write_fingerprints(folder, lines):
    """{student: fingerprints}, see ``sandbox/fingerprint``."""
    fingerprints = {line["student"]: line.get("fingerprints", []) for line in lines}
    write_file(folder / FINGERPRINTS, json.dumps(fingerprints, ensure_ascii=False) + "\n")


def write_grades(folder, exercises, lines, with_final):
    """The gradebook: a row a student, a column an exercise, the total; with_final: also what lateness takes off, and what counts."""
    text = io.StringIO()
    rows = csv.writer(text, lineterminator="\n")
    rows.writerow(["student", *exercises, "total", *(["penalty", "final"] if with_final else [])])
    for line in lines:
        scores = {exercise["exercise"]: exercise["score"] for exercise in line["exercises"]}
        numbers = [*(scores.get(name, 0) for name in exercises), line["score"]]  # a result that is kept may not have a new exercise
        if with_final:
            numbers += [line["late"]["penalty"] if line.get("late") else 0, line.get("final", line["score"])]
        rows.writerow([_no_formula(line["student"]), *(f"{number:g}" for number in numbers)])
    write_file(folder / GRADES, text.getvalue())


def _no_formula(text):
    """A name that a spreadsheet would compute is made text again."""
    return "'" + text if text.startswith(("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")) else text


def read_run(folder):
    """What a finished run was: its run.json, and its results by student."""
    try:
        run = json.loads((Path(folder) / RUN).read_text(encoding="utf-8"))
        lines = [json.loads(line) for line in (Path(folder) / RESULTS).read_text(encoding="utf-8").split("\n") if line]
    except (OSError, ValueError) as error:
        raise CourseError(f"{folder} holds no results ({error}): name the folder that was given as --out") from None
    try:
        fingerprints = json.loads((Path(folder) / FINGERPRINTS).read_text(encoding="utf-8"))
    except (OSError, ValueError):  # an older run has none, and nothing but comparing needs them
        fingerprints = {}
    return run, {line["student"]: {"details": _no_details(line), **line, "fingerprints": fingerprints.get(line["student"], [])} for line in lines}


def _no_details(line):
    """For a line of an earlier version, which has no details: a mistake's name must do for what it says."""
    return {
        exercise["exercise"]: {"says": [{"en": name, "ko": name} for name in exercise["mistakes"]], "failure": None, "hard_coded": False}
        for exercise in line["exercises"]
    }
