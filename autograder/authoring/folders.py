"""What lies in the course's folders: all that must, and nothing that nobody reads."""

from autograder.authoring.known import RIGHT
from autograder.course.course import CLOSED, OPEN
from autograder.text import LANGUAGES

OPEN_FILES = ("text.en.md", "text.ko.md", "hints.en.md", "hints.ko.md", "starter.py")
OPEN_OPTIONAL = ("look.en.md", "look.ko.md")  # both, or neither
CLOSED_FILES = ("solution.py", "checks.py", "misconceptions.py")
CLOSED_OPTIONAL = ("picture.py",)
RIGHT_ANSWERS = {True: 5, False: 3}  # for exercises with arrays, and for those without


def folder_slips(exercise):
    """(files that are missing, files that do not belong there) in an exercise's two folders."""
    missing, stray = [], []
    for folder, names, optional in (exercise.open_folder, OPEN_FILES, OPEN_OPTIONAL), (exercise.closed_folder, CLOSED_FILES, CLOSED_OPTIONAL):
        place = folder.relative_to(exercise.assignment.course.root).as_posix()
        there = {*_names(folder)}
        missing += [f"{place}/{name} is missing; copy the one of an exercise that is like this one, or see `autograder new`" for name in names if name not in there]
        stray += [f"{place}/{name} is read by nobody; take it out, or rename it to one of {', '.join(names)}" for name in sorted(there - {*names, *optional})]
    looks = [name for name in OPEN_OPTIONAL if (exercise.open_folder / name).is_file()]
    if len(looks) == 1:
        missing += [f"{OPEN}/{exercise.id}/{name} is missing; write it as well, or take {looks[0]} out" for name in OPEN_OPTIONAL if name not in looks]
    return missing, stray


def course_slips(course):
    """Folders that belong to no exercise of course.yaml, and assignments without an introduction."""
    exercises = {}
    for name in course.settings.assignments:
        exercises[name] = {*_names(course.root / OPEN / name)}
        for language in LANGUAGES:
            if f"intro.{language}.md" not in exercises[name]:
                yield f"{OPEN}/{name}/intro.{language}.md is missing; say in it what the assignment is about"
    for tree in OPEN, CLOSED, RIGHT:
        for name in _names(course.root / tree, folders=True):
            if name not in exercises:
                yield f"{tree}/{name} is no assignment of course.yaml; add it there, or take the folder away"
                continue
            for exercise in _names(course.root / tree / name, folders=True):
                if exercise not in exercises[name]:
                    yield f"{tree}/{name}/{exercise} belongs to no folder {OPEN}/{name}/{exercise}; rename it, or take it away"


def _names(folder, folders=False):
    """What is in a folder, sorted, but for what tools leave behind."""
    if not folder.is_dir():
        return []
    return sorted(path.name for path in folder.iterdir() if not path.name.startswith((".", "_")) and (path.is_dir() or not folders))
