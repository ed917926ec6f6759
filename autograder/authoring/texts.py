"""What students read, examined without running anything of theirs: tasks, hints, starters, and the sentences in the closed half."""

import ast
import doctest
import re

from autograder.authoring.korean import slips
from autograder.course.sources import source_of
from autograder.errors import CourseError
from autograder.text import LANGUAGES

HINTS = 3
EXAMPLES = 3
_TIME = {"en": r"\d+ minutes", "ko": r"\d+분"}
_BY_HAND = {"en": "By hand", "ko": "직접"}
_CODE = re.compile(r"```|>>>|^ {4,}\S|`[^`]*\b(def|return|for|import|lambda)\b[^`]*`|`[^`]*[^=<>!]=[^=][^`]*`", re.MULTILINE)
MEANT = 12  # characters from which a line of the solution is no coincidence


def task_slips(exercise):
    """What is wrong with the task's text, in both languages."""
    examples = {}
    for language in LANGUAGES:
        name, text = f"text.{language}.md", exercise.text[language]
        examples[language] = [example.source for example in doctest.DocTestParser().get_examples(text)]
        if not text.startswith("# "):
            yield f"{name} does not begin with a title; write # and the title in its first line"
        if len(examples[language]) < EXAMPLES:
            yield f"{name} has {len(examples[language])} examples; show at least {EXAMPLES} calls after >>>, the public checks"
        if _BY_HAND[language] not in text:
            yield f"{name} has no example to work out by hand; begin one with {_BY_HAND[language]!r}"
        if not re.search(_TIME[language], text):
            yield f"{name} does not say how long it takes; say it in minutes"
        if "NumPy" not in text:
            yield f"{name} does not say what may be used; say whether NumPy may, and that nothing else may"
        yield from _gives_away(exercise, name, text)
    if len({*map(tuple, examples.values())}) > 1:
        yield "text.en.md and text.ko.md have different examples; show the same calls in both"
    for slip in slips(_without_code(exercise.text.ko)):
        yield f"text.ko.md {slip}"


def hint_slips(exercise):
    """What is wrong with the hints."""
    try:
        hints = exercise.hints
    except CourseError as error:
        what, _, cure = str(error).partition(": ")
        yield f"{what}; {cure}"
        return
    if len(hints) != HINTS:
        yield f"there are {len(hints)} hints; write {HINTS}, from a question to nearly the answer"
    for number, hint in enumerate(hints, 1):
        for language in LANGUAGES:
            code = _CODE.search(hint[language])
            if code:
                yield f"hint {number} in hints.{language}.md shows code ({code[0].strip()[:40]!r}); say it in words"
            yield from _gives_away(exercise, f"hint {number} in hints.{language}.md", hint[language])
        for slip in slips(hint.ko):
            yield f"hint {number} in hints.ko.md {slip}"


def starter_slips(exercise):
    """What is wrong with the starter: it must be the solution's signature and nothing of its body."""
    source, body = (source_of(path, exercise.assignment.course.root) for path in (exercise.open_folder / "starter.py", exercise.closed_folder / "solution.py"))
    mine, theirs = _function(source, exercise.name), _function(body, exercise.name)
    for name, function in ("starter.py", mine), ("solution.py", theirs):
        if function is None:
            yield f"{name} defines no function {exercise.name}; the function bears the folder's name"
            return
    if ast.unparse(mine.args) != ast.unparse(theirs.args):
        yield f"starter.py takes ({ast.unparse(mine.args)}) and solution.py ({ast.unparse(theirs.args)}); give both the same parameters and defaults"
    if not ast.get_docstring(mine):
        yield "starter.py has no docstring; say in it what goes in and what comes out"
    if "TODO" not in source:
        yield "starter.py has no TODO; mark the place where the student begins"
    docstring = ast.get_docstring(theirs) or ""
    yield from _gives_away(exercise, "starter.py", source, {line.strip() for line in [*docstring.splitlines(), f"def {ast.unparse(theirs.args)}"]})


def sentence_slips(exercise, checks):
    """What is wrong with the sentences of checks and misconceptions. checks: {name: Text}."""
    said = {f"{name} in checks.py": text for name, text in checks.items()}
    misconceptions = [function.misconception for function in exercise.load_misconceptions()]
    said |= {f"{misconception.name} in misconceptions.py": misconception.says for misconception in misconceptions}
    for where, text in said.items():
        if re.search("[가-힣]", text.en):
            yield f"{where} has Korean letters in its English; write it in English"
        for slip in slips(text.ko if text.ko.rstrip().endswith((".", "?")) else text.ko + "."):
            yield f"{where} {slip}"
    for language in LANGUAGES:
        seen = {}
        for misconception in misconceptions:
            other = seen.setdefault(misconception.says[language], misconception.name)
            if other != misconception.name:
                yield f"{misconception.name} says the same as {other} ({language}); tell the student apart what is wrong"
    ids = [misconception.id for misconception in misconceptions if misconception.id]
    for id in sorted({id for id in ids if ids.count(id) > 1}):
        yield f"two misconceptions have the id {id}; keep it for the one that the catalogue means"


def _gives_away(exercise, name, text, allowed=frozenset()):
    """A line of the solution's body that stands in an open file."""
    body = source_of(exercise.closed_folder / "solution.py", exercise.assignment.course.root)
    lines = {" ".join(line.split("#")[0].split()) for line in body.splitlines()}
    given = {" ".join(line.split()).strip("` ") for line in text.splitlines()}
    for line in sorted(lines & given):
        if len(line) >= MEANT and line not in allowed and not line.startswith(("import ", "from ", f"def {exercise.name}(", '"""')) and line not in _docstring_lines(body):
            yield f"{name} shows a line of the solution ({line!r}); take it out"


def _docstring_lines(source):
    lines = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, (ast.Module, ast.FunctionDef, ast.ClassDef)):
            lines |= {" ".join(line.split()) for line in (ast.get_docstring(node) or "").splitlines()}
    return lines


def _function(source, name):
    return next((node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.FunctionDef) and node.name == name), None)


def _without_code(markdown):
    """The prose of a text: no blocks, no formulas, no examples."""
    return "\n".join(line for line in markdown.splitlines() if not line.startswith(("    ", "#")))
