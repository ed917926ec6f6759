"""Everything that can be read in a release, and how one looks for a secret in it."""

import ast
import io
import json
import re
import textwrap
import zipfile

from autograder import wire
from autograder.course.sources import source_of
from autograder.grading.script import VALUE, encode_question
from autograder.selfcheck.workbook import FILE, open_workbook

ENOUGH = 40  # characters without blanks, from which on a single statement says something


def read_release(folder):
    """{where: text} of everything in a release: of notebooks each cell, of archives each member, of data each text in it."""
    return {where: text for path in sorted(folder.rglob("*")) if path.is_file() for where, text in _read(path.relative_to(folder).as_posix(), path.read_bytes())}


def _read(name, data):
    if name.endswith(FILE):
        for member, packed in _members(data):
            yield f"{name}/{member}", "\n".join(_texts(wire.decode(packed)))
    elif name.endswith(".whl"):
        for member, packed in _members(data):
            yield f"{name}/{member}", packed.decode("utf-8", "replace")
    elif name.endswith(".ipynb"):
        notebook = json.loads(data)
        for cell in notebook.pop("cells"):
            yield f"{name}/{cell['id']}", "\n".join(_texts(cell))
        yield f"{name}/metadata", "\n".join(_texts(notebook))
    else:
        yield name, data.decode("utf-8", "replace")


def _members(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return [(name, archive.read(name)) for name in archive.namelist()]


def _texts(value):
    """Every text in a value; in bytes there may be a value as well."""
    if isinstance(value, dict):
        value = [*value, *value.values()]
    if isinstance(value, (list, tuple)):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, bytes):
        try:
            yield from _texts(wire.decode(value))
        except ValueError:
            yield value.decode("utf-8", "replace")
    elif isinstance(value, str):
        yield value


def statements(source):
    """{the function, as squeezed text} of what must not be seen of closed code: two statements that follow each other in a function, or one long one."""
    found = {}
    for function in ast.walk(ast.parse(source)):
        if isinstance(function, ast.FunctionDef):
            for body in _bodies(function):
                written = [squeeze(ast.unparse(statement)) for statement in body if not isinstance(statement, ast.Expr) or not isinstance(statement.value, ast.Constant)]
                pieces = [first + second for first, second in zip(written, written[1:])] + [one for one in written if len(one) >= ENOUGH]
                found |= {piece: function.name for piece in pieces}
    return found


def _bodies(node):
    for inner in ast.walk(node):
        for part in ("body", "orelse", "finalbody"):
            if isinstance(getattr(inner, part, None), list):
                yield getattr(inner, part)


def squeeze(text):
    """A text without what may be written one way or the other: blanks, lines, and which quotation marks."""
    return re.sub(r"\s+", "", text).replace('"', "'")


def find_statements(texts, pieces):
    """(where, function) of closed code that stands in what is released, however it is formatted. texts: {where: text}."""
    for where, text in texts.items():
        squeezed = [squeeze(text)]
        try:
            squeezed.append(squeeze(ast.unparse(ast.parse(textwrap.dedent(text)))))
        except (SyntaxError, ValueError):
            pass  # not Python
        yield from ((where, function) for piece, function in pieces.items() if any(piece in one for one in squeezed))


def find_words(texts, words):
    """(where, word) of the words that stand in what is released."""
    any_of = re.compile(rf"(?<![A-Za-z0-9_])({'|'.join(map(re.escape, words))})(?![A-Za-z0-9_])")
    return [(where, word) for where, text in texts.items() for word in any_of.findall(text)]


def find_seeds(texts, seeds):
    """(where, seed) of what decides the random cases and stands in what is released."""
    return [(where, seed) for where, text in texts.items() for seed in seeds if squeeze(seed) in squeeze(text)]


def closed_names(source):
    """Names of checks and mistakes. One without _ is a word of the language, and may be said."""
    marked = [function for function in ast.parse(source).body if isinstance(function, ast.FunctionDef) and function.decorator_list]
    return {function.name for function in marked if "_" in function.name}


def find_hidden_calls(folder, exercise, hidden):
    """The public calls of an exercise that are hidden ones as well, but for those that the examples of the text make. hidden: their keys."""
    return public_calls(folder, exercise) & {*hidden} - calls_of_examples(exercise)


def public_calls(folder, exercise):
    """The keys of the calls that a released folder asks."""
    return {call.key for call in open_workbook(folder).exercise(exercise.name).calls}


def calls_of_examples(exercise):
    """What the examples of the text ask of the function, as a script writes it."""
    asked = set()

    def recorded(*arguments):
        asked.add(encode_question(exercise.name, arguments, VALUE))
        return solution(*arguments)

    solution = exercise.load_solution()
    exercise.wrong_example(recorded)
    return asked


def closed_sources(course):
    """(path, source) of every Python file of the closed tree."""
    for path in sorted((course.root / "solutions").glob("*/*/*.py")):
        yield path.relative_to(course.root / "solutions").as_posix(), source_of(path, course.root)
