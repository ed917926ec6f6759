"""What students read, examined without running anything of theirs: tasks, hints, starters, and the sentences in the closed half."""

import ast
import builtins
import re
from dataclasses import replace

from autograder.authoring.korean import slips
from autograder.authoring.placeholders import left_over
from autograder.course.examples import examples_of
from autograder.course.sources import source_of
from autograder.text import LANGUAGES

HINTS = 3
EXAMPLES = 3
_TIME = {"en": r"(\d+) minutes", "ko": r"(\d+)분(?!의)"}
_BY_HAND = {"en": "By hand", "ko": "직접"}
# in backticks a name, a string, a number, a tuple of them, name=value, signs, or a formula of single capital letters is no code
_TICKED = re.compile(r"`([^`\n]+)`")
_ATOM = r"[\w.]+(?:\(\))?|-?[\d.]+|\"[^\"]*\"|'[^']*'"
_PLAIN = re.compile(rf"(?:{_ATOM})|\((?:{_ATOM})?(?:, *(?:{_ATOM}))*,?\)|\[\]|\w+=-?(?:{_ATOM}|\([\d, -]*\))|[^\w\s]+|(?:[A-Z](?:_[a-z])?'?|[\d\s·×()+*/%²-])+")
_CODE = re.compile(
    r"```|>>>|^ {4,}\S"
    r"|\bfrom [\w.]+ import\b|\bimport [a-z]\w*(?:\.\w+)+|\bimport (?:numpy|scipy)\b|\bdef \w+\(|\blambda\b[^.?!\n]*:|\bfor \w+(?:, \w+)* in (?:range|zip|enumerate|[a-z]\w*:)|\bin range\("
    r"|\breturn (?:[a-z]\w*(?:\.\w+)*[\[(]|[a-z]\w*\s*(?:[-+*/%@]|if\b))"
    r"|[A-Za-z_]\w*\[[^\]\n]*\]\s*[-+*/@]?=(?!=)"  # y[i, j] = …
    r"|\b[a-z_]\w*\s*[-+*/@]?=\s+[A-Za-z_][\w.]*[\[(]"  # y = np.sum(…)
    r"|\b(?!(?:with|by|and|or|of|is|operator|use|using)\b)[a-z_]{2,}\w*\s*(?://|\*\*)\s*[\w(]"
    r"|[A-Za-z_\])]\[[^\]\n]*(?:[A-Za-z]\s*:|:\s*[A-Za-z])[^\]\n]*\]"  # image[i:i+s]
    r"|\b[a-z]\w*(?:\.\w+)+\([^)\s]",  # np.sum(x)
    re.MULTILINE | re.ASCII,
)
_BLOCK = re.compile(r"^```python\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_QUOTED = re.compile(r"\"[^\"\n]*\"|“[^”\n]*”|‘[^’\n]*’|`[^`\n]*`|\([^()\n]*\)")
MEANT = 12  # characters from which a line of the solution is no coincidence


def task_slips(exercise):
    """What is wrong with the task's text, in both languages."""
    examples = {}
    for language in LANGUAGES:
        name, text = f"text.{language}.md", exercise.text[language]
        examples[language] = [example.source for example in examples_of(text, name)]
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
        yield from _unlike_solution(exercise, name, text)
        yield from _gives_away(exercise, name, text)
        yield from left_over(exercise, name, text)
    if len({*map(tuple, examples.values())}) > 1:
        yield "text.en.md and text.ko.md have different examples; show the same calls in both"
    minutes = {language: re.findall(_TIME[language], exercise.text[language]) for language in LANGUAGES}
    if all(minutes.values()) and {*minutes["en"]} != {*minutes["ko"]}:
        yield f"text.en.md speaks of {' and '.join(minutes['en'])} minutes, text.ko.md of {' and '.join(minutes['ko'])}; say the same in both"
    yield from _korean_in_english("text.en.md", exercise.text.en)
    for slip in slips(_without_code(exercise.text.ko)):
        yield f"text.ko.md {slip}"
    yield from _look_slips(exercise)


def _look_slips(exercise):
    """What is wrong with what is to be seen after the check, where there is something."""
    codes = {}
    for language in LANGUAGES:
        name = f"look.{language}.md"
        if not (exercise.open_folder / name).is_file():
            return
        text = (exercise.open_folder / name).read_text(encoding="utf-8")
        blocks = _BLOCK.findall(text)
        if not blocks:
            yield f"{name} has no block after ```python; show the code that draws the picture"
        try:
            codes[language] = ast.parse("\n".join(blocks))
        except SyntaxError as error:
            yield f"{name} has a block that is not Python ({error.msg}); mend it"
            return
        for unknown in _unknown_names(exercise, codes[language]):
            yield f"{name} uses {unknown}, which is not there when the notebook comes to it; use this exercise, those before it, and np"
        prose = _BLOCK.sub("", text)
        if language == "ko":
            for slip in slips(prose):
                yield f"{name} {slip}"
        else:
            yield from _korean_in_english(name, prose)
        yield from _gives_away(exercise, name, text)
    if len({*map(ast.dump, codes.values())}) > 1:
        yield "look.en.md and look.ko.md have different code; show the same in both"


def _unknown_names(exercise, code):
    """Names that code uses and nobody has given yet, sorted."""
    names = [node for node in ast.walk(code) if isinstance(node, ast.Name)]
    given = {alias.asname or alias.name.split(".")[0] for node in ast.walk(code) if isinstance(node, (ast.Import, ast.ImportFrom)) for alias in node.names}
    given |= {node.id for node in names if isinstance(node.ctx, ast.Store)} | {*dir(builtins), "np", exercise.name}
    before = [other.name for other in replace(exercise.assignment, chosen=()).exercises]
    given |= {*before[: before.index(exercise.name)]}
    return sorted({node.id for node in names} - given)


def hint_slips(exercise):
    """What is wrong with the hints."""
    hints = exercise.hints
    if len(hints) != HINTS:
        yield f"there are {len(hints)} hints; write {HINTS}, from a question to nearly the answer"
    for number, hint in enumerate(hints, 1):
        for language in LANGUAGES:
            name = f"hint {number} in hints.{language}.md"
            code = code_in(hint[language])
            if code:
                yield f"{name} shows code ({code[:40]!r}); say it in words"
            yield from _gives_away(exercise, name, hint[language])
            yield from left_over(exercise, name, hint[language])
        yield from _korean_in_english(f"hint {number} in hints.en.md", hint.en)
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


def code_in(hint):
    """Code that a hint shows, or None."""
    for match in _TICKED.finditer(hint):
        if not _PLAIN.fullmatch(match[1].strip()):
            return match[0]
    code = _CODE.search(hint)
    return code[0].strip() if code else None


def _unlike_solution(exercise, name, text):
    """The text must show the signature that the solution has."""
    function = _function(source_of(exercise.closed_folder / "solution.py", exercise.assignment.course.root), exercise.name)
    if function is None:
        return
    wanted = _signature(function.args)
    for shown in re.findall(rf"`{exercise.name}\(([^`]*)\)`", text):
        try:
            if _signature(ast.parse(f"def f({shown}): pass").body[0].args) == wanted:
                return
        except SyntaxError:
            continue
    yield f"{name} does not show `{exercise.name}({wanted})`, as solution.py has it; say in it what to write, with these parameters and defaults"


def _signature(arguments):
    for argument in ast.walk(arguments):
        if isinstance(argument, ast.arg):
            argument.annotation = None
    return ast.unparse(arguments).replace("'", '"')


def _korean_in_english(name, text):
    """Korean words are quoted, or stand in parentheses."""
    korean = re.search(r"\S*[가-힣]\S*", _QUOTED.sub("", text))
    if korean:
        yield f"{name} has Korean letters in its English ({korean[0]!r}); write it in English, or quote the word"


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
    return "\n".join(line for line in markdown.splitlines() if not line.startswith("    "))
