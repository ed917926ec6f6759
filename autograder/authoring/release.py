"""What students get: notebooks, starters, tasks and public cases of the assignments, and a wheel that checks at home.

It copies, or builds from, the files named here, all of the open tree; whatever else lies in the course stays there.
"""

import os
import tempfile
from functools import partial
from pathlib import Path

from autograder.authoring.processes import map_in_processes
from autograder.authoring.public import public_exercises
from autograder.authoring.wheel import build_wheel
from autograder.classroom.store import write_file
from autograder.course.course import CLOSED, OPEN
from autograder.errors import CourseError
from autograder.jupyter.notebook import build_notebook
from autograder.quiz.bank import FILE as QUIZ
from autograder.quiz.building import build_bank
from autograder.selfcheck.workbook import FILE, write_workbook
from autograder.text import LANGUAGES

README = "README.md"
NOTEBOOK = "{name}_{language}.ipynb"
READMES = Path(__file__).parent / "readmes"


def release(course, out, names=(), languages=LANGUAGES, jobs=1):
    """Make a release in the folder ``out``; yields the path of each thing when it is there. names: of assignments, all if there are none."""
    assignments = [course.assignment(name) for name in dict.fromkeys(names) or course.settings.assignments]
    out = _open_folder(course, Path(out), [assignment.name for assignment in assignments])
    for assignment, files in zip(assignments, map_in_processes(partial(files_of, languages=languages), assignments, jobs)):
        yield place(out / assignment.name, files)
    wheel, data = build_wheel()
    write_file(out / wheel, data)
    yield out / wheel
    first = assignments[0]
    write_file(out / README, _readme("course", languages, title=course.title, wheel=wheel, assignment=first.name, exercise=first.exercises[0].name))
    yield out / README


def files_of(assignment, languages, notebook=NOTEBOOK):
    """{name: bytes} of everything that a student gets of an assignment. notebook: what a notebook is called."""
    exercises = public_exercises(assignment)
    files = {FILE: write_workbook(assignment.name, assignment.title, exercises)}
    bank = build_bank(assignment.course, [assignment.name])
    if bank.questions:
        files[QUIZ] = bank.as_json().encode()
    files |= {f"{exercise.name}.py": exercise.starter.encode() for exercise in assignment.exercises}
    for language in languages:
        files[notebook.format(name=assignment.name, language=language)] = build_notebook(assignment, exercises, language, bank.sections).encode()
        files[f"tasks.{language}.md"] = "\n\n".join([assignment.intro[language].strip(), *("#" + exercise.text[language].strip() for exercise in assignment.exercises)]).encode() + b"\n"
    names = ", ".join(f"`{exercise.name}`" for exercise in assignment.exercises)
    files[README] = _readme("assignment", languages, notebook=notebook, title=assignment.title, name=assignment.name, exercise=assignment.exercises[0].name, exercises=names)
    return files


def _readme(which, languages, title, notebook=NOTEBOOK, **values):
    texts = []
    for language in languages:
        called = notebook.format(name=values.get("name", ""), language=language)
        texts.append((READMES / f"{which}.{language}.md").read_text(encoding="utf-8").format(title=title[language], notebook=called, **values).strip())
    return ("\n\n---\n\n".join(texts) + "\n").encode()


def _open_folder(course, out, names):
    """The folder for a release, which is empty or holds others; raises CourseError."""
    if any(out.resolve().is_relative_to(course.root / tree) for tree in (OPEN, CLOSED)):
        raise CourseError(f"{out} lies in the course itself: name a folder outside of {OPEN} and {CLOSED}")
    try:
        there = sorted(path.name for path in out.iterdir() if not path.name.startswith("."))  # .venv, or what a killed run left
    except FileNotFoundError:
        there = []
    except OSError as error:
        raise CourseError(f"{out} cannot be used ({error.strerror}): name an empty folder") from None
    wheels = [name for name in there if name.startswith("cnn_course-") and name.endswith(".whl")]
    ours = {*wheels, *course.settings.assignments, *([README] if wheels else [])}  # a README alone may be anybody's
    foreign = [name for name in there if name not in ours]
    if foreign:
        raise CourseError(f"{out} holds {foreign[0]}, which is of no release: name an empty folder, or that of an earlier release")
    again = [name for name in names if name in there]
    if again:  # perhaps somebody works in it
        raise CourseError(f"{out / again[0]} is there already, and nothing is overwritten: take it away, or release into another folder")
    return out


def place(folder, files):
    """Write a folder, all of it or nothing."""
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".release-") as draft:
            inside = Path(draft) / folder.name
            inside.mkdir()
            for name, data in files.items():
                (inside / name).write_bytes(data)
            os.replace(inside, folder)
    except OSError as error:
        raise CourseError(f"{folder} cannot be written ({error.strerror}): make room, or name another folder") from None
    return folder
