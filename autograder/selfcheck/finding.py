"""Which exercise is meant: from a name that was typed or a function that was given, to its workbook."""

import difflib
from pathlib import Path

from autograder.errors import CourseError
from autograder.selfcheck.workbook import FILE, open_workbook
from autograder.speaking import sentences
from autograder.text import Text

PARENTS = 4  # folders above that are looked at

_say = sentences(
    {
        "near": Text("There is no exercise {name} here. Did you mean {near}?", "여기에는 {name} 문제가 없습니다. 혹시 {near} 문제입니까?"),
        "unknown": Text("There is no exercise {name} here. The exercises of {assignment}: {names}", "여기에는 {name} 문제가 없습니다. {assignment} 과제의 문제: {names}"),
        "lost": Text(
            f"{FILE} is missing in {{folder}}: copy it there anew from what your instructor gave you.",
            f"{{folder}} 폴더에 {FILE} 파일이 없습니다. 담당 교수에게서 받은 폴더에서 다시 복사하십시오.",
        ),
    }
)


def find_workbooks(start="."):
    """The workbooks that belong to a folder: its own or, if it has none, those in the folders below it, or else its parents'; in order of their names.

    One that is damaged is left out, unless there is no other: then CourseError says so.
    """
    start = Path(start).resolve()
    for folder in (start, *start.parents[:PARENTS]):
        found, damaged = _look(folder)
        if found:
            return found
        if damaged:
            raise next(iter(damaged.values()))
    return []


def find_damaged(folder):
    """{folder: CourseError} for each workbook in a folder, or in one below it, that cannot be read."""
    return _look(Path(folder))[1]


def _look(folder):
    found, damaged = [], {}
    for path in (folder / FILE, *sorted(folder.glob(f"*/{FILE}"))):
        if path.is_file():
            try:
                found.append(open_workbook(path.parent))
            except CourseError as error:
                damaged[path.parent] = error
    return found, damaged


def find_exercise(workbooks, name, start="."):
    """The workbook that has this exercise; raises CourseError with the name that was perhaps meant, or with what is missing. start: the folder in which it was asked for."""
    for workbook in workbooks:
        if name in workbook.exercises:
            return workbook
    require_data(start, name)
    nearest = workbooks[0]
    for folder, error in find_damaged(nearest.folder.parent).items():
        if folder.name == name or (folder / f"{name}.py").is_file():
            raise error
    names = {exercise.lower(): exercise for workbook in workbooks for exercise in workbook.exercises}
    near = difflib.get_close_matches(name.lower(), names, n=1)
    if near:
        raise CourseError(_say("near", name=name, near=names[near[0]]))
    raise CourseError(_say("unknown", name=name, assignment=nearest.name, names=", ".join(nearest.exercises)))


def require_data(folder, name):
    """Raise CourseError if a student's file of this name lies in a folder that has lost its workbook."""
    folder = Path(folder).resolve()
    if (folder / f"{name}.py").is_file() and not any(_look(folder)):
        raise CourseError(_say("lost", folder=folder))
