"""What `autograder new` wrote, and nobody has rewritten."""

import ast
from functools import cache
from importlib.resources import files
from string import Template

from autograder.course.sources import source_of, without_docstrings

_GENERAL = ("This takes", "5분쯤", "Write `", "`")  # lines that may stand in any text


def left_over(exercise, name, text):
    """Words of the skeleton in a text of an exercise whose solution is no longer the skeleton's."""
    left = [line for line in map(_words, text.splitlines()) if line in _skeleton_lines()]
    if left and not _is_skeleton(exercise):
        yield f"{name} still has the words of `autograder new` ({left[0][:40]!r}); write your own"


def _is_skeleton(exercise):
    template = files("autograder.authoring").joinpath("skeleton/closed/solution.py.template").read_text(encoding="utf-8")
    theirs = source_of(exercise.closed_folder / "solution.py", exercise.assignment.course.root)
    mine = Template(template).substitute(name=exercise.name)
    return len({ast.dump(without_docstrings(ast.parse(source))) for source in (mine, theirs)}) == 1


@cache
def _skeleton_lines():
    lines = set()
    for path in files("autograder.authoring").joinpath("skeleton/open").iterdir():
        if path.name.endswith(".md"):
            lines |= {_words(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip() and not line.startswith((" ", *_GENERAL))}
    return frozenset(lines)


def _words(line):
    return line.strip().lstrip("#0123456789. ")
