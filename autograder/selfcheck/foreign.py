"""What a function needs that does not exist when it is graded: packages, and files from outside the student's folder."""

import dis
import inspect
import sys
import types
from pathlib import Path

from autograder.sandbox.standins import DRAWING

# what exists there, and what is replaced by something that does no harm
THERE = sys.stdlib_module_names | DRAWING | {"numpy", "numba", "tqdm"}


def foreign_packages(function, folder):
    """The names of what a student's function, and every function of theirs that it uses, needs besides. folder: where their files are."""
    try:
        return sorted(set(_needs(inspect.unwrap(function), Path(folder).resolve(), set())))
    except Exception:  # an odd callable, into which nobody can look
        return []


def _needs(function, folder, seen):
    seen.add(function)
    for value in _uses(function):
        package = _package_of(value)
        if not package or package in THERE:
            continue
        if package == function.__globals__["__name__"] or _lies_in(folder, package):
            helper = inspect.unwrap(value)
            if isinstance(helper, types.FunctionType) and helper not in seen:
                yield from _needs(helper, folder, seen)
        else:
            yield package


def _uses(function):
    """Every global that a function's code names, and every module that it imports."""
    for code in _codes(function.__code__):
        for step in dis.get_instructions(code):
            if step.opname in ("LOAD_GLOBAL", "LOAD_NAME"):
                yield function.__globals__.get(step.argval)
            elif step.opname == "IMPORT_NAME":
                yield sys.modules.get(step.argval.partition(".")[0])


def _codes(code):
    """A piece of code, and those of the functions and comprehensions within it."""
    yield code
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            yield from _codes(constant)


def _package_of(value):
    """The outermost name of where a value comes from; "" for one that comes from nowhere, such as a number."""
    name = value.__name__ if isinstance(value, types.ModuleType) else getattr(value, "__module__", "")
    return name.partition(".")[0] if isinstance(name, str) else ""


def _lies_in(folder, package):
    file = getattr(sys.modules.get(package), "__file__", None)
    return bool(file) and Path(file).resolve().parent == folder
