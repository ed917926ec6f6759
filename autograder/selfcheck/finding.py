"""Which exercise is meant: from a name that was typed or a function that was given, to its workbook."""

import difflib
from pathlib import Path

from autograder.errors import CourseError
from autograder.selfcheck.speaking import sentences
from autograder.selfcheck.workbook import FILE, open_workbook
from autograder.text import Text

PARENTS = 4  # folders above that are looked at

_say = sentences(
    {
        "near": Text("There is no exercise {name} here. Did you mean {near}?", "여기에는 {name} 문제가 없습니다. 혹시 {near} 문제입니까?"),
        "unknown": Text("There is no exercise {name} here. The exercises are: {names}", "여기에는 {name} 문제가 없습니다. 문제 목록: {names}"),
    }
)


def find_workbooks(start="."):
    """The workbooks that belong to a folder: its own or, if it has none, those in the folders below it, or else its parents'; in order of their names."""
    start = Path(start).resolve()
    for folder in (start, *start.parents[:PARENTS]):
        found = [path.parent for path in (folder / FILE, *sorted(folder.glob(f"*/{FILE}"))) if path.is_file()]
        if found:
            return [open_workbook(folder) for folder in found]
    return []


def find_exercise(workbooks, name):
    """The workbook that has this exercise; raises CourseError with the name that was perhaps meant."""
    for workbook in workbooks:
        if name in workbook.exercises:
            return workbook
    names = [exercise for workbook in workbooks for exercise in workbook.exercises]
    near = difflib.get_close_matches(name, names, n=1)
    raise CourseError(_say("near", name=name, near=near[0]) if near else _say("unknown", name=name, names=", ".join(names)))
