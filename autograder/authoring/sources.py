"""The solution and the right answers as sources: what students have is all they import, and no two of them are the same."""

import ast
import builtins
import sys

from autograder.authoring.known import RIGHT, right_variants
from autograder.course.sources import source_of, without_docstrings

_HAVE = {*sys.stdlib_module_names, "numpy"}


def source_slips(exercise):
    """What is wrong with the sources of the solution and of the right answers."""
    root, seen = exercise.assignment.course.root, {}
    for path in exercise.closed_folder / "solution.py", *right_variants(exercise):
        name = f"{RIGHT}/{exercise.id}/{path.name}" if path.parent != exercise.closed_folder else path.name
        tree = ast.parse(source_of(path, root))
        for module in sorted(_imports(tree) - _HAVE):
            yield f"{name} imports {module}, which students do not have; use NumPy and the standard library alone"
        other = seen.setdefault(_shape(tree), path.name)
        if other != path.name:
            yield f"{name} is the same as {other} but for names, comments and spacing; write it in another style, or take it away"


def random_slips(exercise):
    """Random numbers in the checks that are other ones in every process."""
    tree = ast.parse(source_of(exercise.checks, exercise.assignment.course.root))
    if {"random", "secrets", "uuid"} & _imports(tree) or any(_is_unseeded(node) for node in ast.walk(tree)):
        yield "checks.py makes random numbers of its own, other ones every time; take them from rng"


def _is_unseeded(node):
    """np.random.anything, but for a generator with a seed."""
    if isinstance(node, ast.Call) and ast.unparse(node.func).endswith("random.default_rng"):
        return not node.args
    return isinstance(node, ast.Attribute) and ast.unparse(node.value) in ("np.random", "numpy.random") and node.attr not in ("default_rng", "Generator")


def _imports(tree):
    """The packages that a source cannot do without; one that it tries, and does without where it is not there, is none."""
    tried = {node for attempt in ast.walk(tree) if isinstance(attempt, ast.Try) and any(map(_catches_a_missing_package, attempt.handlers)) for part in attempt.body for node in ast.walk(part)}
    packages = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import) and node not in tried:
            packages |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node not in tried:
            packages.add("." * node.level + (node.module or "").split(".")[0])
    return packages


def _catches_a_missing_package(handler):
    return handler.type is None or any(name in ast.unparse(handler.type) for name in ("ImportError", "ModuleNotFoundError", "Exception"))


def _shape(tree):
    """A source without docstrings and with its own names numbered as they come."""
    numbers = {}

    def number(name):
        return name if hasattr(builtins, name) else f"name {numbers.setdefault(name, len(numbers))}"

    for node in ast.walk(without_docstrings(tree)):
        if isinstance(node, ast.Name):
            node.id = number(node.id)
        elif isinstance(node, ast.arg):
            node.arg, node.annotation = number(node.arg), None
        elif isinstance(node, ast.alias):
            number(node.asname or node.name)
            node.asname = None
        elif isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            node.name, node.returns = number(node.name), None
        elif isinstance(node, ast.keyword) and node.arg in numbers:
            node.arg = number(node.arg)
    return ast.dump(tree)
