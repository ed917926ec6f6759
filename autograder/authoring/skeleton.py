"""A new exercise, both halves of it: a small one that is complete and validates, to be rewritten piece by piece."""

import keyword
import re
from contextlib import suppress
from importlib.resources import files
from pathlib import Path
from string import Template

from autograder.authoring.known import RIGHT
from autograder.course.course import CLOSED, OPEN
from autograder.course.settings import FILE, read_settings
from autograder.errors import CourseError

_ID = re.compile(r"(?P<assignment>\d\d_[a-z][a-z0-9_]*)/(?P<exercise>[a-z][a-z0-9_]*)")
_PLACES = {"open": OPEN, "closed": CLOSED, "right": RIGHT}


def create_exercise(course, id):
    """Write the files of a new exercise and its name in course.yaml; returns the paths, as seen from the course's folder."""
    match = _ID.fullmatch(id)
    if not match:
        raise CourseError(f"{id!r} is no name for an exercise: write two digits, the assignment and the function, such as 03_strides/dilation, in small letters, digits and _")
    name = match["exercise"]
    if keyword.iskeyword(name) or name in ("np", "student", "reference"):
        raise CourseError(f"{name} means something else already: choose another name for the function")
    texts = {}
    for part, place in _PLACES.items():
        if (course.root / place / id).exists():
            raise CourseError(f"{place}/{id} is there already: choose another name, or take the folder away")
        for path in sorted(files("autograder.authoring").joinpath("skeleton", part).iterdir(), key=lambda path: path.name):
            texts[f"{place}/{id}/{path.name.removesuffix('.template')}"] = Template(path.read_text(encoding="utf-8")).substitute(name=name)
    if match["assignment"] not in course.settings.assignments:
        for language, text in ("en", "# A new assignment\n\nSay here what it is about, and to which part of the lecture it belongs.\n"), ("ko", "# 새 과제\n\n무엇을 다루며 강의의 어느 부분에 속하는지 여기에 쓰십시오.\n"):
            texts[f"{OPEN}/{match['assignment']}/intro.{language}.md"] = text
    folders = [folder for place in {*map(Path, texts)} for folder in (course.root / place).parents if not folder.exists()]
    try:
        for place, text in texts.items():
            path = course.root / place
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        _enter(course, match["assignment"], name)
    except (OSError, CourseError) as error:
        for path in [*(course.root / place for place in texts), *sorted({*folders}, reverse=True)]:
            with suppress(OSError):  # what is not there
                path.rmdir() if path.is_dir() else path.unlink()
        if isinstance(error, CourseError):
            raise
        raise CourseError(f"{error.filename} cannot be written ({error.strerror}): give yourself the right to write there, then run this again") from None
    return [FILE, *texts]


def _enter(course, assignment, exercise):
    """Put the exercise's name into course.yaml, whose comments and order stay as they are."""
    path = course.root / FILE
    before = path.read_text(encoding="utf-8")
    settings = course.settings.assignments.get(assignment)
    if assignment not in course.settings.assignments:
        after = f"{before.rstrip()}\n  {assignment}:\n    exercises: [{exercise}]\n"
    elif settings is None or settings.exercises is None:
        return  # the folders are the list
    else:
        after = re.sub(rf"(?ms)(^ +{assignment}:[^\n]*\n(?:^ +[^\n]*\n|\n)*?^ +exercises: \[[^\]]*)\]", rf"\1, {exercise}]", before, count=1)
    path.write_text(after, encoding="utf-8")
    try:
        entered = read_settings(course.root).assignments[assignment].exercises == [*(settings.exercises if settings else []), exercise]
    except (CourseError, KeyError):
        entered = False
    if not entered:
        path.write_text(before, encoding="utf-8")
        raise CourseError(f"{FILE} is written in a way that cannot be added to safely: put {exercise} into the exercises of {assignment} by hand, or take that list out, then run this again")
