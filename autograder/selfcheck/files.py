"""A student's file, run on their own machine, and its function taken out of it.

As when it is graded, every top-level statement runs on its own: one that fails is told, and the rest goes on.
"""

import ast
import builtins
import contextlib
import difflib
import io
import linecache
import sys
import tokenize
import types
import warnings
from dataclasses import dataclass, replace

import numpy as np

from autograder.sandbox.fault import ERROR, UNREADABLE, Fault, make_fault
from autograder.selfcheck.asking import LENGTH, Capped, describe
from autograder.speaking import language
from autograder.text import Text

TOLD = 3  # faults of a file that are told

_ENCODING = Text(
    "Python cannot read the letters in this file: save it as UTF-8 (not as cp949 or ANSI) in your editor",
    "Python이 이 파일의 글자를 읽을 수 없습니다. 편집기에서 cp949나 ANSI가 아니라 UTF-8로 저장하십시오",
)
_PROMPT = Text(
    "take away the >>> at the beginning of the line: it is Python's prompt, not code",
    "줄 맨 앞의 >>> 표시를 지우십시오. Python의 입력 표시일 뿐 코드가 아닙니다",
)
# what Python says of a line, and what that means; for everything else its own words must do
_SYNTAX = {
    "expected ':'": "콜론(:)이 빠졌습니다",
    "invalid syntax": "이 줄이나 바로 윗줄에 오타가 있거나 빠진 기호가 있습니다",
    "unindent does not match": "들여쓰기가 위의 어느 줄과도 맞지 않습니다",
    "inconsistent use of tabs": "들여쓰기에 탭과 공백이 섞여 있습니다. 공백만 쓰십시오",
    "expected an indented block": "이 줄을 들여써야 합니다",
    "unexpected indent": "이 줄을 들여쓰면 안 됩니다",
    "was never closed": "여기서 연 괄호를 닫지 않았습니다",
    "unterminated string literal": "문자열을 닫는 따옴표가 없습니다",
}
_KEYBOARD = Text("input() is not available in a check: nobody is there to answer", "검사할 때는 입력할 사람이 없어 input()을 쓸 수 없습니다")
_REPLACED = Text(
    "the code replaces {}, which the rest of Python needs: choose another name",
    "코드에서 다음 이름의 내용을 바꿉니다: {}. Python의 다른 부분에도 필요하므로 다른 이름을 쓰십시오",
)


@dataclass(frozen=True)
class Opened:
    """A file that was run. function: the one that was wanted, or None; faults: what could not be run, or why there is none."""

    function: object
    faults: tuple[Fault, ...]
    printed: str


@contextlib.contextmanager
def opened(path, name, patience):
    """The Opened file, from which the function of this name is wanted. It can import its neighbours, and be asked, as long as this is open."""
    module = types.ModuleType(name)
    module.__file__ = str(path)
    modules, places, silent = dict(sys.modules), sys.path[:], sys.dont_write_bytecode
    stdin, builtin_input = sys.stdin, builtins.input
    sys.modules[name] = module
    sys.path.append(str(path.parent))  # last, so that a student's random.py does not replace Python's
    sys.dont_write_bytecode = True  # their folder is theirs
    sys.stdin, builtins.input = io.StringIO(), _refuse
    try:
        yield _open(path, name, module, patience)
    finally:
        sys.stdin, builtins.input = stdin, builtin_input
        sys.dont_write_bytecode, sys.path[:] = silent, places
        for neighbour in [key for key, value in sys.modules.items() if key not in modules and str(getattr(value, "__file__", "")).startswith(str(path.parent))]:
            del sys.modules[neighbour]
        sys.modules.update(modules)


def _open(path, name, module, patience):
    try:
        statements = list(_statements(path))
    except _Unreadable as error:
        return Opened(None, (error.fault,), "")
    put_back = _guard(builtins, np)
    faults, printed = [], Capped()
    for line, code in statements:
        replaced = []
        try:
            with _caught(printed), patience:
                try:
                    exec(code, vars(module))
                finally:
                    replaced = put_back()
        except KeyboardInterrupt as error:
            if not patience.expired:
                raise
            late = describe(error, make_fault("call", path.name))
            return Opened(None, (late, *faults)[:TOLD], printed.text)
        except BaseException as error:  # SystemExit, too: their file ended, not the check
            faults.append(describe(error))
        if replaced:
            faults.append(_place(_replaced(replaced), path, line))
    function = vars(module).get(name)
    if not callable(function):
        return Opened(None, (*faults[: TOLD - 1], _missing(name, module)), printed.text)
    return Opened(_shielded(function, name, put_back), tuple(faults[:TOLD]), printed.text)


class _Unreadable(Exception):
    def __init__(self, fault):
        self.fault = fault


def _statements(path):
    """(line, code) of every top-level statement, in order; raises _Unreadable with what to say of a file that is not Python."""
    try:
        data = path.read_bytes()
        encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
        text = data.decode(encoding)
    except OSError as error:
        raise _Unreadable(make_fault("unread", f"{type(error).__name__}: {error.strerror}")) from None
    except (SyntaxError, UnicodeDecodeError):
        raise _Unreadable(replace(Fault(UNREADABLE, _ENCODING), where=path.name)) from None
    linecache.cache[str(path)] = len(text), None, io.StringIO(text, newline=None).readlines(), str(path)
    try:
        compile(text, str(path), "exec", dont_inherit=True)
        tree = ast.parse(text, str(path))
        future = [statement for statement in tree.body if isinstance(statement, ast.ImportFrom) and statement.module == "__future__"]
        for statement in tree.body:
            alone = ast.Module([*future, statement], [])  # what the future changes, it changes for every statement
            yield statement.lineno, compile(alone, str(path), "exec", dont_inherit=True)
    except SyntaxError as error:
        raise _Unreadable(_explain(_place(make_fault("syntax", error.msg), path, error.lineno), error.msg)) from None
    except (ValueError, RecursionError, MemoryError, OverflowError) as error:
        raise _Unreadable(_place(make_fault("syntax", f"{type(error).__name__}: {error}"), path, None)) from None


def _explain(fault, message):
    """The Fault of a line that is not Python, in words that a beginner understands."""
    if fault.code.startswith(">>>"):
        return replace(fault, says=_PROMPT)
    means = next((means for words, means in _SYNTAX.items() if words in message), None)
    return replace(fault, says=Text(fault.says.en, f"{means}({message})")) if means else fault


def _place(fault, path, line):
    return replace(fault, line=line, where=path.name, code=linecache.getline(str(path), line).strip()[:LENGTH] if line else "")


def _missing(name, module):
    """What to say of a file without the function: what it might be called instead."""
    written = [key for key, value in vars(module).items() if isinstance(value, types.FunctionType) and value.__module__ == name]
    near = difflib.get_close_matches(name, written, n=1) or (written if len(written) == 1 else [])
    return make_fault("misnamed", f"{near[0]} → {name}") if near else make_fault("undefined", name)


def _shielded(function, name, put_back):
    """The function, after each call of which Python and NumPy are as they were."""

    def ask(*arguments):
        try:
            with _caught(sys.stdout):
                return function(*arguments)
        finally:
            replaced = put_back()
            if replaced:
                raise RuntimeError(_replaced(replaced).says[language()]) from None

    ask.__name__ = name
    ask.__wrapped__ = function  # for who wants to see what it needs
    return ask


def _guard(*modules):
    """A function that puts back whatever was replaced in these modules, and gives its names. It must not need what it puts back."""
    originals = [(module.__name__, vars(module), dict(vars(module))) for module in modules]

    def put_back():
        replaced = []
        for module, now, before in originals:
            replaced += [f"{module}.{name}" for name, value in before.items() if now.get(name, originals) is not value]
            now.update(before)
        return replaced

    return put_back


def _replaced(names):
    shown = ", ".join(name.removeprefix("builtins.") for name in names[:3])
    return Fault(ERROR, Text(*(_REPLACED[language].replace("{}", shown) for language in ("en", "ko"))))


def _refuse(*prompt):
    raise EOFError(_KEYBOARD[language()])


@contextlib.contextmanager
def _caught(stream):
    """While their code runs: what it prints goes here, and afterwards warnings are again no errors, which our own code might raise."""
    filters = warnings.filters[:]
    try:
        with contextlib.redirect_stdout(stream), contextlib.redirect_stderr(stream), np.errstate():
            yield
    finally:
        warnings.filters[:] = filters  # unlike catch_warnings, this lets a warning be shown once, not at every call
