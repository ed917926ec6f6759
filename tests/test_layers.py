"""The engine's parts, from the ground up: a part uses itself and the parts below it, never one above."""

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

import autograder

ENGINE = Path(autograder.__file__).parent
PARTS = (  # from the ground up; what shares a line shares a floor
    ("text", "errors", "wire", "images", "particles", "speaking"),
    ("sandbox",),
    ("course",),
    ("grading",),
    ("quiz",),
    ("report",),
    ("selfcheck",),
    ("gallery",),
    ("classroom",),
    ("jupyter",),
    ("authoring",),
    ("cli",),
)
FLOOR = {part: floor for floor, parts in enumerate(PARTS) for part in parts}
MODULES = sorted(path for path in ENGINE.rglob("*.py") if path != ENGINE / "__init__.py")


def name_of(path):
    return path.relative_to(ENGINE).as_posix()


def part_of(path):
    """The first folder below the engine, or the module that lies in it directly."""
    return path.relative_to(ENGINE).with_suffix("").parts[0]


def imports(path):
    """(absolute name of what is imported, line, in a function?) of a module, imports by a name in a string included."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    package = ["autograder", *path.relative_to(ENGINE).parts[:-1]]
    lazy = {id(node) for function in ast.walk(tree) if isinstance(function, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)) for node in ast.walk(function)}
    for node in ast.walk(tree):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = [*package[: len(package) - node.level + 1]] if node.level else []
            origin = ".".join([*base, *([node.module] if node.module else [])])
            names = [f"{origin}.{alias.name}" if origin == "autograder" else origin for alias in node.names]
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.startswith("autograder.") and node.value.replace(".", "_").isidentifier():
            names = [node.value]
        for name in names:
            yield name, node.lineno, id(node) in lazy


def parts_used(path):
    """(part, line) of everything of our own that a module imports."""
    for name, line, _ in imports(path):
        if name.split(".")[0] != "autograder":
            continue
        inner = name.split(".")[1:] or [""]
        # ``from autograder import check`` uses the part in which check lives
        yield autograder._HOMES.get(inner[0], "." + inner[0]).split(".")[1], line


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_every_module_has_a_place_in_the_order(path):
    assert part_of(path) in FLOOR, f"give {name_of(path)} a place in the order of parts, in this file and in the design"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_part_never_uses_one_above_it(path):
    floor = FLOOR.get(part_of(path), len(PARTS))
    above = [f"{name_of(path)}:{line} imports {part}" for part, line in parts_used(path) if FLOOR.get(part, len(PARTS)) > floor]
    assert above == []


@pytest.mark.parametrize("source, part", [("import autograder.report.page", "report"), ("from autograder import check", "grading"), ("from autograder import wire", "wire"),
    ("from ..cli import main", "cli"), ("from .. import classroom", "classroom"), ("import_module('autograder.quiz')", "quiz"), ("def f():\n    from autograder.course import course", "course")])  # fmt: skip
def test_no_way_of_importing_escapes_this_test(source, part, tmp_path, monkeypatch):
    monkeypatch.setitem(globals(), "ENGINE", tmp_path)
    path = tmp_path / "sandbox" / "module.py"
    path.parent.mkdir()
    path.write_text(source, encoding="utf-8")
    assert part in [used for used, _ in parts_used(path)]


@pytest.mark.parametrize("path", [path for path in MODULES if part_of(path) in ("sandbox", "text", "errors", "wire")], ids=name_of)
def test_what_runs_inside_the_wall_needs_python_and_numpy_alone(path):
    foreign = {name.split(".")[0] for name, _, _ in imports(path)} - sys.stdlib_module_names - {"numpy", "autograder"}
    assert foreign == set()


LOADED_BY_NBGRADER = ENGINE / "jupyter" / "plugins.py"  # the one module that exists only for it


@pytest.mark.parametrize("path", [path for path in MODULES if path != LOADED_BY_NBGRADER], ids=name_of)
def test_nbgrader_is_imported_by_the_notebook_part_alone_and_lazily(path):
    slow = ("nbgrader", "nbconvert", "traitlets", "sqlalchemy")
    found = [(line, lazy) for name, line, lazy in imports(path) if name.split(".")[0] in slow or name.startswith("autograder.jupyter.plugins")]
    assert all(part_of(path) == "jupyter" and lazy for _, lazy in found), f"{name_of(path)} imports nbgrader in the lines {found}"


# what a student's machine may lack: what only graders install, and what only Unix has
GRADERS = ["pytest", "_pytest", "pydantic", "jinja2", "yaml", "rich", "markdown_it", "nbformat", "matplotlib"]
UNIX = ["resource", "fcntl", "termios", "grp", "pwd", "tty", "pty", "syslog"]
ABSENT = GRADERS + UNIX
STUDENTS = [f"autograder{module}" for module in ("", ".text", ".errors", ".wire", ".images", ".particles", ".selfcheck", ".selfcheck.command", ".selfcheck.watch", ".gallery")]


@pytest.mark.parametrize("module", STUDENTS)
def test_a_students_machine_can_import_what_it_needs(module):
    script = f"import json, sys; sys.modules.update(dict.fromkeys({ABSENT})); import {module}; print(json.dumps([name for name in {ABSENT} if sys.modules[name]]))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, cwd=ENGINE.parent, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout) == []


@pytest.mark.parametrize("module", STUDENTS)
def test_importing_what_a_student_needs_loads_nothing_that_a_grader_needs(module):
    script = f"import json, sys; import {module}; print(json.dumps([name for name in {GRADERS} if name in sys.modules]))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, cwd=ENGINE.parent, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout) == []


def test_a_name_that_the_package_does_not_have_is_said():
    with pytest.raises(AttributeError, match="^module 'autograder' has no attribute 'chekc'$"):
        autograder.chekc


@pytest.mark.parametrize("name", autograder.__all__)
def test_every_name_that_the_package_offers_exists(name):
    assert callable(getattr(autograder, name))
