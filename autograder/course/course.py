"""A course on disk: its assignments and their exercises, each half in the open tree and half in the closed one."""

import ast
import difflib
import hashlib
import importlib
import re
import sys
import textwrap
import types
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import numpy as np

from autograder.course.examples import examples_of, first_wrong
from autograder.course.settings import OPEN_SEED, AssignmentSettings, Settings, read_secret, read_settings
from autograder.course.sources import source_of
from autograder.errors import CourseError
from autograder.sandbox.limits import Limits
from autograder.text import LANGUAGES, Text

OPEN, CLOSED = "assignments", "solutions"


@dataclass(frozen=True, eq=False)
class Course:
    """A folder with course.yaml, assignments/ and solutions/."""

    root: Path
    settings: Settings
    secret: str

    @property
    def title(self):
        return Text(self.settings.title.en, self.settings.title.ko)

    def assignment(self, name):
        """The assignment of this name; raises CourseError with the names there are."""
        if name not in self.settings.assignments:
            raise CourseError(f"there is no assignment {name!r} in course.yaml: choose from {', '.join(self.settings.assignments)}")
        return Assignment(self, name, self.settings.assignments[name] or AssignmentSettings())

    @cached_property
    def fingerprint(self):
        """A hash of everything that decides a grade: the open and the closed tree and course.yaml."""
        digest = hashlib.sha256()
        files = [path for tree in (OPEN, CLOSED) for path in (self.root / tree).rglob("*") if path.is_file() and "__pycache__" not in path.parts]
        for path in [self.root / "course.yaml", *sorted(files)]:
            data = path.read_bytes()
            digest.update(f"{path.relative_to(self.root).as_posix()}\0{len(data)}\0".encode())
            digest.update(data)
        return digest.hexdigest()[:16]

    @property
    def limits(self):
        """What one submission may use, for the sandbox."""
        settings = self.settings.limits
        return Limits(call=settings.call, load=settings.load, exercise=settings.exercise, memory=settings.memory * 2**20)

    @property
    def seed_name(self):
        """Which seed decided the cases, without giving a secret away."""
        if self.secret == OPEN_SEED:
            return f"{self.settings.seed}:open"
        return f"{self.settings.seed}:secret-{hashlib.sha256(self.secret.encode()).hexdigest()[:8]}"


@dataclass(frozen=True, eq=False)
class Assignment:
    """Exercises that are handed in together."""

    course: Course
    name: str
    settings: AssignmentSettings
    chosen: tuple[str, ...] = ()  # only these exercises, for whoever works on them

    @cached_property
    def intro(self):
        """What the assignment is about, as Markdown, in both languages."""
        return Text(*(_read_text(self.course.root / OPEN / self.name / f"intro.{language}.md") for language in LANGUAGES))

    @property
    def title(self):
        """The first line of the intro."""
        return _first_lines(self.intro)

    @cached_property
    def exercises(self):
        folder = self.course.root / OPEN / self.name
        if not folder.is_dir():
            raise CourseError(f"course.yaml names the assignment {self.name}, but there is no folder {OPEN}/{self.name}: make it, or take the name out")
        found = sorted(path.name for path in folder.iterdir() if path.is_dir() and not path.name.startswith(("_", ".")))
        names = self.settings.exercises or found
        for name in names:
            if name not in found:
                near = difflib.get_close_matches(name, {*found} - {*names}, n=1)
                cure = f"did you mean {near[0]}?" if near else "take the name out, or make the folder"
                raise CourseError(f"course.yaml lists the exercise {name}, but there is no folder {OPEN}/{self.name}/{name}: {cure}")
        for name in found:
            if name not in names:
                raise CourseError(f"there is a folder {OPEN}/{self.name}/{name}, but course.yaml does not list it: add {name} to the exercises of {self.name}, or take the folder away")
        if not names:
            raise CourseError(f"{OPEN}/{self.name} has no exercises: an exercise is a folder in it")
        for name in sorted({*self.settings.limits} - {*names}):
            raise CourseError(f"course.yaml has limits for {name}, which is no exercise of {self.name}: choose from {', '.join(names)}")
        return tuple(Exercise(self, name) for name in self.chosen or names)


@dataclass(frozen=True, eq=False)
class Exercise:
    """One function to write. Its name is its folder's."""

    assignment: Assignment
    name: str

    @property
    def id(self):
        return f"{self.assignment.name}/{self.name}"

    def limits(self, usual):
        """What one submission may use for this exercise: the usual Limits, or its own where it has some."""
        own = self.assignment.settings.limits.get(self.name)
        return replace(usual, **own.model_dump(exclude_none=True)) if own else usual

    @property
    def open_folder(self):
        return self.assignment.course.root / OPEN / self.assignment.name / self.name

    @property
    def closed_folder(self):
        return self.assignment.course.root / CLOSED / self.assignment.name / self.name

    @property
    def checks(self):
        path = self.closed_folder / "checks.py"
        if not path.is_file():
            raise CourseError(f"{self.id} has no {CLOSED}/{self.id}/checks.py: write one, or take the exercise out")
        return path

    @cached_property
    def text(self):
        """The task, as Markdown, in both languages."""
        return Text(*(_read_text(self.open_folder / f"text.{language}.md") for language in LANGUAGES))

    @cached_property
    def title(self):
        """The first line of the text."""
        return _first_lines(self.text)

    @cached_property
    def look(self):
        """What comes after the exercise in a notebook, as Markdown in which each ```python block is a cell; None for most."""
        if not (self.open_folder / f"look.{LANGUAGES[0]}.md").is_file():
            return None
        return Text(*(_read_text(self.open_folder / f"look.{language}.md") for language in LANGUAGES))

    @cached_property
    def starter(self):
        """The code with which a student begins."""
        return source_of(self.open_folder / "starter.py", self.assignment.course.root)

    @cached_property
    def hints(self):
        """Hints in the order in which they are given, as Markdown: a tuple of Texts."""
        lists = [_numbered(_read_text(self.open_folder / f"hints.{language}.md"), f"{OPEN}/{self.id}/hints.{language}.md") for language in LANGUAGES]
        if len({*map(len, lists)}) != 1 or not lists[0]:
            raise CourseError(f"{OPEN}/{self.id}: the hints are {' and '.join(str(len(hints)) for hints in lists)} in number in {' and '.join(LANGUAGES)}: write the same ones, each after its number (1. …), in both")
        return tuple(Text(*hint) for hint in zip(*lists))

    @cached_property
    def parameters(self):
        """The names of the function's parameters, as the starter has them."""
        for node in ast.walk(ast.parse(self.starter)):
            if isinstance(node, ast.FunctionDef) and node.name == self.name:
                return tuple(argument.arg for argument in node.args.args)
        raise CourseError(f"{self.open_folder / 'starter.py'} defines no function {self.name}: the function bears the folder's name")

    def wrong_example(self, function):
        """What is wrong with the first example of a text that a function does not satisfy, or None.

        The examples, marked with >>>, are ours, and so must the function be: they are run in this process.
        """
        for language in LANGUAGES:
            name = f"text.{language}.md"
            examples = examples_of(self.text[language], name)
            if not examples:
                return f"{name} has no example: show at least one call after >>>"
            wrong = first_wrong(examples, {"np": np, self.name: function})
            if wrong:
                line, what = wrong
                return f"{name}, line {line}: {what}"
        return None

    def load_solution(self):
        """The reference function."""
        module = self._load("solution")
        function = getattr(module, self.name, None)
        if not callable(function):
            raise CourseError(f"{CLOSED}/{self.id}/solution.py defines no function {self.name}: the function bears the folder's name")
        return function

    def load_misconceptions(self):
        """The functions marked with ``misconception``, freshly loaded, so that none remembers an earlier call."""
        if not (self.closed_folder / "misconceptions.py").is_file():
            return ()
        source = source_of(self.closed_folder / "misconceptions.py", self.assignment.course.root)
        names = [node.name for node in ast.parse(source).body if isinstance(node, ast.FunctionDef)]
        for name in names:
            if names.count(name) > 1:
                raise CourseError(f"{CLOSED}/{self.id}/misconceptions.py defines {name} twice, and only the last would count: give them different names")
        module = self._load("misconceptions")
        return tuple(value for value in vars(module).values() if hasattr(value, "misconception"))

    def load_picture(self):
        """The module picture.py, which says how a mistake is drawn where the names of the parameters do not; None where there is none."""
        return self._load("picture") if (self.closed_folder / "picture.py").is_file() else None

    def _load(self, stem):
        """Run a file of the closed folder as a module of a package of its own, so that it can import its neighbours."""
        package = f"closed_{hashlib.sha256(str(self.closed_folder).encode()).hexdigest()[:12]}"
        for name in [name for name in sys.modules if name == package or name.startswith(package + ".")]:
            del sys.modules[name]
        sys.modules[package] = types.ModuleType(package)
        sys.modules[package].__path__ = [str(self.closed_folder)]
        try:
            return importlib.import_module(f"{package}.{stem}")
        except (Exception, SystemExit) as error:
            raise CourseError(f"{CLOSED}/{self.id}/{stem}.py does not load ({type(error).__name__}: {error}): mend it and run this again") from None


def _read_text(path):
    """What a student reads; raises CourseError."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise CourseError(f"{path} cannot be read ({error.strerror}): every text exists in {' and '.join(LANGUAGES)}") from None
    except UnicodeDecodeError:
        raise CourseError(f"{path} is no UTF-8 text: save it as UTF-8") from None
    if not text.strip():
        raise CourseError(f"{path} is empty: write it, in {' and '.join(LANGUAGES)}")
    return text


def _first_lines(text):
    """The first line in both languages, without its #."""
    return Text(*(text[language].lstrip().splitlines()[0].lstrip("# ") for language in LANGUAGES))


def _numbered(markdown, name):
    """The items of a numbered list, which begin with their number at the beginning of a line. name: the file's, to say what is wrong."""
    before, *parts = re.split(r"^(\d+)\.(?=\s|$)", markdown, flags=re.MULTILINE)
    numbers, items = [int(number) for number in parts[::2]], [textwrap.dedent("   " + item.lstrip()).strip() for item in parts[1::2]]
    if numbers and before.strip():
        raise CourseError(f"{name} begins with words that belong to no hint: put them into the first one, after its number")
    if numbers != [*range(1, len(numbers) + 1)]:
        raise CourseError(f"{name} has the numbers {', '.join(map(str, numbers))}: number the hints from 1 on, without a gap")
    for number, item in zip(numbers, items):
        if not item:
            raise CourseError(f"hint {number} in {name} has no text: write it, or take its number out")
    return items


def read_course(root):
    """The course in a folder."""
    return Course(Path(root).resolve(), read_settings(Path(root)), read_secret())
