"""What lies in an exercise's two folders: all that must, and nothing that nobody reads."""

OPEN_FILES = ("text.en.md", "text.ko.md", "hints.en.md", "hints.ko.md", "starter.py")
CLOSED_FILES = ("solution.py", "checks.py", "misconceptions.py")
RIGHT_ANSWERS = {True: 5, False: 3}  # for exercises with arrays, and for those without


def folder_slips(exercise):
    """Files that are missing, and files that do not belong there."""
    for folder, names in (exercise.open_folder, OPEN_FILES), (exercise.closed_folder, CLOSED_FILES):
        place = folder.relative_to(exercise.assignment.course.root).as_posix()
        there = {path.name for path in folder.iterdir()} if folder.is_dir() else set()
        for name in names:
            if name not in there:
                yield f"{place}/{name} is missing; copy the one of an exercise that is like this one, or see `autograder new`"
        for name in sorted(there - {*names, "__pycache__"}):
            yield f"{place}/{name} is read by nobody; take it out, or rename it to one of {', '.join(names)}"
