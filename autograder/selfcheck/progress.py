"""What a student has reached in an assignment and which hints they have had: one small file beside its exercises.

Losing it costs nothing but the memory, so neither a folder that cannot be written nor a broken file is an error.
"""

import contextlib
import json
import os
from dataclasses import asdict, dataclass, replace
from datetime import datetime

FILE = "progress.json"
LARGEST = 2**18  # bytes that are read
MOST = 10_000  # no number in the file is larger

_unsaved = {}  # what could not be written, for as long as this process lives


@dataclass(frozen=True)
class Reached:
    """How an exercise stands. when: the last check, in ISO 8601, or "" before the first. hints: how many were asked for."""

    passed: int = 0
    public: int = 0
    when: str = ""
    hints: int = 0

    @property
    def right(self):
        return 0 < self.public == self.passed

    @property
    def seconds(self):
        """When it was checked last, in seconds since 1970; 0 before the first check."""
        return datetime.fromisoformat(self.when).timestamp() if self.when else 0.0


def read(workbook):
    """{exercise: Reached} for every exercise of a workbook."""
    found = _load(workbook) or {}
    return {name: found.get(name, Reached()) for name in workbook.exercises}


def is_broken(workbook):
    """True if there is a file that tells nothing; the next record replaces it."""
    return _load(workbook) is None


def record(workbook, exercise, passed, public):
    """Remember that so many of an exercise's public checks were passed just now."""
    reached = read(workbook)
    reached[exercise] = replace(reached[exercise], passed=passed, public=public, when=datetime.now().astimezone().isoformat())
    _save(workbook, reached)


def next_exercise(workbooks, current=None, reached=()):
    """(workbook, name) of the next exercise that is neither reached nor right as its file is now, going round from the current one; or None."""
    every = [(workbook, name) for workbook in workbooks for name in workbook.exercises]
    at = every.index(current) + 1 if current in every else 0
    return next((one for one in every[at:] + every[:at] if one not in reached and _is_open(*one)), None)


def _is_open(workbook, name):
    return not read(workbook)[name].right or has_changed(workbook, name)


def has_changed(workbook, name):
    """True if an exercise's file was saved after it was checked last."""
    reached = read(workbook)[name]
    try:
        return bool(reached.when) and (workbook.folder / f"{name}.py").stat().st_mtime > reached.seconds
    except OSError:
        return False


def give_hint(workbook, exercise, count):
    """The number of the next of so many hints, from 1; after the last one the first. It counts as given."""
    reached = read(workbook)
    given = reached[exercise].hints
    reached[exercise] = replace(reached[exercise], hints=min(given + 1, MOST))
    _save(workbook, reached)
    return given % count + 1


def _save(workbook, reached):
    path = workbook.folder / FILE
    draft = path.with_name(f"{FILE}.{os.getpid()}")
    known = {name: asdict(one) for name, one in reached.items() if one != Reached()}
    try:
        draft.write_text(json.dumps(known, indent=1), encoding="utf-8")
        os.replace(draft, path)  # whole or not at all
        _unsaved.pop(path, None)
    except OSError:
        _unsaved[path] = reached
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)


def _load(workbook):
    """{exercise: Reached} of what the file tells; None if it cannot be understood."""
    path = workbook.folder / FILE
    if path in _unsaved:
        return _unsaved[path]
    try:
        with path.open("rb") as file:
            found = json.loads(file.read(LARGEST))
        return {name: _reached(found[name]) for name in workbook.exercises if name in found}
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, TypeError, KeyError, RecursionError, OverflowError):  # whoever wrote it, it is a memory and no more
        return None


def _reached(entry):
    reached = Reached(**entry)
    numbers = reached.passed, reached.public, reached.hints
    if not all(type(number) is int and 0 <= number <= MOST for number in numbers) or reached.passed > reached.public:
        raise ValueError(entry)
    reached.seconds  # raises ValueError if that is no time
    return reached
