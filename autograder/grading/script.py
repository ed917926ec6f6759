"""The script of an exercise: every call that its checks make of a right answer, in order, with what is expected.

It is recorded once, with the reference as the student. Every submission then performs the same script, and so does every
misconception; checks are judged on the answers, and a mistake is named if its answers are the student's, all of them.
"""

import builtins
import hashlib
import secrets
from collections import defaultdict, deque
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from autograder import wire
from autograder.errors import CourseError
from autograder.sandbox.client import question
from autograder.sandbox.fault import ERROR, Fault, make_fault
from autograder.text import Text

VALUE, ARGUMENTS = "value", "arguments"  # what is wanted of a call: its value, or its arguments as it left them


@dataclass(frozen=True)
class Call:
    """One question of a script. key: the encoded question; case: its short name; expected: a value or a Fault."""

    check: str
    function: str
    wanted: str
    key: bytes
    case: str
    expected: object
    nonce: int

    @cached_property
    def known(self):
        """(the expected answer as it would be sent, the expected answer), or None if an exception is expected."""
        return None if isinstance(self.expected, Fault) else (wire.encode(self.expected), self.expected)

    @property
    def arguments(self):
        """The arguments, fresh: whoever gets them may change them."""
        return tuple(wire.decode(self.key)[1])


@dataclass(frozen=True)
class Script:
    """All calls of one exercise, in the order in which its checks make them."""

    calls: tuple[Call, ...]

    @cached_property
    def frames(self):
        """The questions as they are sent."""
        return [question(call.nonce, call.function, call.arguments, call.wanted) for call in self.calls]

    def perform(self, function):
        """The answers of a trusted function, in this process: a list of values and Faults."""
        return [perform(function, call.key) for call in self.calls]


def perform(function, key):
    """What a trusted function answers to an encoded question: a value, or a Fault if it raises. It gets copies."""
    _, arguments, wanted = wire.decode(key)
    try:
        value = function(*arguments)
    except Exception as error:
        types = tuple(kind.__name__ for kind in type(error).__mro__ if kind.__module__ == "builtins")
        says = f"{type(error).__name__}: {error}"
        return Fault(ERROR, Text(says, says), types=types)
    try:
        return wire.decode(wire.encode(tuple(arguments) if wanted == ARGUMENTS else value))
    except wire.WireError:
        return make_fault("type", type(value).__name__)


def encode_question(function, arguments, wanted):
    try:
        return wire.encode([function, list(arguments), wanted])
    except wire.WireError as error:
        raise CourseError(f"a check calls {function} with something that cannot be sent ({error}): use numbers, arrays, text, tuples, lists or dicts") from None


def name_case(exercise, key):
    """A name for a case that is the same on every machine; long enough to be told apart, short enough to be read out."""
    return "c-" + hashlib.sha256(exercise.encode() + b"\0" + key).hexdigest()[:6]


class Functions:
    """What a check holds as ``student`` or ``reference``: an object whose attributes are functions to call.

    ``student.conv2d(x, w)`` gives the value; ``student.conv2d.arguments_after(x, w)`` gives the arguments as the function
    left them. ask(function, arguments, wanted) does the work.
    """

    def __init__(self, ask):
        self._ask = ask

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)

        def call(*arguments):
            return self._ask(name, arguments, VALUE)

        call.arguments_after = lambda *arguments: self._ask(name, arguments, ARGUMENTS)
        return call


class StudentFault(Exception):
    """A student's call has no value. In a check it is also the builtin exception that their code raised, if it raised one."""

    def __init__(self, fault):
        super().__init__(fault.message)
        self.fault = fault


# exceptions that a check may expect with pytest.raises
_EXPECTABLE = (
    "ValueError", "TypeError", "IndexError", "KeyError", "AssertionError", "ZeroDivisionError", "OverflowError", "AttributeError",
    "NotImplementedError", "ArithmeticError", "LookupError", "RuntimeError",
)  # fmt: skip
_RAISED = {name: type(name, (StudentFault, getattr(builtins, name)), {}) for name in _EXPECTABLE}


def value_or_raise(answer):
    """The value of an answer; a Fault is raised as the exception that a check expects to see."""
    if isinstance(answer, Fault):
        name = next((name for name in answer.types if name in _RAISED), None)
        raise _RAISED[name](answer) if name else StudentFault(answer)
    return answer


class Reference:
    """The reference answers, each computed once."""

    def __init__(self, exercise):
        self._exercise = exercise
        self._function = exercise.load_solution()
        self._answers = {}
        self.functions = Functions(self._ask)

    def answer(self, function, key):
        if function != self._exercise.name:
            raise CourseError(f"a check of {self._exercise.id} calls {function}: the exercise's function is {self._exercise.name}")
        if key not in self._answers:
            answer = perform(self._function, key)
            _freeze(answer)
            self._answers[key] = answer
        return self._answers[key]

    def forget(self):
        """Drop what was computed, when the next student gets other cases."""
        self._answers.clear()

    def _ask(self, function, arguments, wanted):
        answer = self.answer(function, encode_question(function, arguments, wanted))
        if isinstance(answer, Fault):
            raise CourseError(f"the solution of {self._exercise.id} fails in a check ({answer.message}): where an exception is right, expect it with pytest.raises")
        return answer


def _freeze(value):
    """Make arrays read-only: an answer is shared by all who ask."""
    if isinstance(value, np.ndarray):
        value.flags.writeable = False
    elif isinstance(value, (tuple, list)):
        for item in value:
            _freeze(item)
    elif isinstance(value, dict):
        for item in value.values():
            _freeze(item)


class Recorder:
    """Plays the student with the reference's answers, and writes the script."""

    def __init__(self, exercise, reference):
        self._exercise = exercise
        self._reference = reference
        self.check = None
        self.calls = []
        self.functions = Functions(self._ask)

    def _ask(self, function, arguments, wanted):
        key = encode_question(function, arguments, wanted)
        answer = self._reference.answer(function, key)
        case = name_case(self._exercise.id, key)
        self.calls.append(Call(self.check, function, wanted, key, case, answer, secrets.randbits(64)))
        return value_or_raise(answer)


class Player:
    """Plays the student with recorded answers. A call that is not in the script is asked of ``live``."""

    def __init__(self, script, answers, live):
        self._by_check = defaultdict(lambda: defaultdict(deque))
        for call, answer in zip(script.calls, answers):
            self._by_check[call.check][call.key].append((call, answer))
        self._live = live
        self.functions = Functions(self._ask)
        self.last = None  # (call or None, key, answer) of the last call that was made

    def is_reference(self, check):
        """True if every answer in a check is the reference's own, byte for byte (see ``Worker.answer``)."""
        answered = [pair for recorded in self._by_check[check].values() for pair in recorded]
        return bool(answered) and all(answer is call.expected for call, answer in answered)

    def start(self, check):
        self._recorded = self._by_check[check]
        self.last = None

    def _ask(self, function, arguments, wanted):
        key = encode_question(function, arguments, wanted)
        recorded = self._recorded.get(key)
        call, answer = recorded.popleft() if recorded else (None, self._live(function, arguments, wanted))
        self.last = call, key, answer
        return value_or_raise(answer)
