"""The script of an exercise: every call that its checks make of a right answer, in order, with what is expected.

It is recorded once, with the reference as the student. Every submission then performs the same script, and so does every
misconception; checks are judged on the answers, and a mistake is named if its answers are the student's, all of them.
"""

import builtins
import hashlib
import secrets
import time
from collections import Counter, defaultdict, deque
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from autograder import wire
from autograder.errors import CourseError
from autograder.sandbox.answers import Unsendable, sendable
from autograder.sandbox.client import question
from autograder.sandbox.fault import ERROR, Fault, make_fault
from autograder.text import Text

# what is wanted of a call: its value, its arguments as it left them, or its value and how long it took
VALUE, ARGUMENTS, TIMED = "value", "arguments", "timed"


@dataclass(frozen=True)
class Timed:
    """The answer to a question that asks for the time as well: a value, and seconds of processor time, measured by us."""

    value: object
    seconds: float


@dataclass(frozen=True)
class Call:
    """One question of a script.

    checks: the names of those that ask it; key: the encoded question; case: its short name; expected: a value or a Fault;
    compared: whether a check asks the reference the same. Otherwise what is expected is one right answer of many.
    """

    checks: tuple[str, ...]
    function: str
    wanted: str
    key: bytes
    case: str
    expected: object
    nonce: int
    compared: bool = True

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
    """All calls of one exercise, in the order in which its checks first make them."""

    calls: tuple[Call, ...]

    @cached_property
    def frames(self):
        """The questions as they are sent."""
        return [question(call.nonce, call.function, call.arguments, ARGUMENTS if call.wanted == ARGUMENTS else VALUE) for call in self.calls]

    def perform(self, function):
        """The answers of a trusted function, in this process: a list of values and Faults."""
        return [perform(function, call.key) for call in self.calls]


def perform(function, key):
    """What a trusted function answers to an encoded question: a value, or a Fault if it raises. It gets copies."""
    _, arguments, wanted = wire.decode(key)
    started = time.process_time()
    try:
        value = function(*arguments)
    except (Exception, SystemExit) as error:
        types = tuple(kind.__name__ for kind in type(error).__mro__ if kind.__module__ == "builtins")
        says = f"{type(error).__name__}: {error}"
        return Fault(ERROR, Text(says, says), types=types)
    seconds = time.process_time() - started
    try:
        value = wire.decode(wire.encode(sendable(tuple(arguments) if wanted == ARGUMENTS else value)))
    except Unsendable as error:
        return make_fault(*error.args)
    except wire.WireError:
        return make_fault("large", type(value).__name__)
    return Timed(value, seconds) if wanted == TIMED else value


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
    left them; ``student.conv2d.timed(x, w)`` gives (the value, seconds of processor time). ask(function, arguments, wanted)
    does the work.
    """

    def __init__(self, ask):
        self._ask = ask

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)

        def call(*arguments, **named):
            if named:
                raise CourseError(f"a check calls {name} with {', '.join(named)} by name: give all arguments by position, as the contract has them")
            return self._ask(name, arguments, VALUE)

        call.arguments_after = lambda *arguments: self._ask(name, arguments, ARGUMENTS)
        call.timed = lambda *arguments: self._ask(name, arguments, TIMED)
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
    """What a check gets for an answer; a Fault is raised as the exception that a check expects to see."""
    if isinstance(answer, Fault):
        name = next((name for name in answer.types if name in _RAISED), None)
        raise _RAISED[name](answer) if name else StudentFault(answer)
    return (answer.value, answer.seconds) if isinstance(answer, Timed) else answer


def value_of(answer):
    """The value of an answer, or its Fault, whatever it took."""
    return answer.value if isinstance(answer, Timed) else answer


class Reference:
    """The reference answers, each computed once."""

    def __init__(self, exercise):
        self._exercise = exercise
        self._function = exercise.load_solution()
        self._answers = {}
        self.asked = set()  # the keys of what checks asked of it
        self.functions = Functions(self._ask)

    def answer(self, function, key):
        if function != self._exercise.name:
            raise CourseError(f"a check of {self._exercise.id} calls {function}: the exercise's function is {self._exercise.name}")
        if key not in self._answers:
            answer = perform(self._function, key)
            _freeze(value_of(answer))
            self._answers[key] = answer
        return self._answers[key]

    def forget(self):
        """Drop what was computed, when the next student gets other cases."""
        self._answers.clear()
        self.asked.clear()

    def _ask(self, function, arguments, wanted):
        key = encode_question(function, arguments, wanted)
        self.asked.add(key)
        answer = self.answer(function, key)
        if isinstance(answer, Fault):
            raise CourseError(f"the solution of {self._exercise.id} fails in a check ({answer.message}): where an exception is right, expect it with pytest.raises")
        return value_or_raise(answer)


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
    """Plays the student with the reference's answers, and writes the script.

    What one check has asked, a later one need not ask again: it gets the same answer. Within a check, every question is
    asked as often as the check does so.
    """

    def __init__(self, exercise, reference):
        self._exercise = exercise
        self._reference = reference
        self._check = None
        self._calls = []  # each as the arguments of a Call, with a list of checks that may still grow
        self._by_key = defaultdict(list)
        self._asked = Counter()
        self.functions = Functions(self._ask)

    def start(self, check):
        self._check = check
        self._asked.clear()

    def asked_anything(self):
        """True if the check that was started last has asked for something."""
        return bool(self._asked)

    def script(self):
        return Script(tuple(self._call(*call) for call in self._calls))

    def _call(self, checks, function, wanted, key, case, expected, nonce):
        compared = key in self._reference.asked or wanted == ARGUMENTS or isinstance(expected, Fault)
        return Call(tuple(checks), function, wanted, key, case, expected, nonce, compared)

    def _ask(self, function, arguments, wanted):
        key = encode_question(function, arguments, wanted)
        expected = value_of(self._reference.answer(function, key))
        earlier = self._by_key[key]
        if self._asked[key] == len(earlier):
            call = [], function, wanted, key, name_case(self._exercise.id, key), expected, secrets.randbits(64)
            earlier.append(call)
            self._calls.append(call)
        earlier[self._asked[key]][0].append(self._check)
        self._asked[key] += 1
        return value_or_raise(Timed(expected, 0.0) if wanted == TIMED and not isinstance(expected, Fault) else expected)


class Player:
    """Plays the student with recorded answers. A call that is not in the script is asked of ``live``."""

    def __init__(self, script, answers, live):
        self._by_check = defaultdict(lambda: defaultdict(deque))
        for call, answer in zip(script.calls, answers):
            for check in call.checks:
                self._by_check[check][call.key].append((call, answer))
        self._live = live
        self.functions = Functions(self._ask)
        self.last = None  # (call or None, key, answer) of the last call that was made

    def is_reference(self, check):
        """True if every answer in a check is the reference's own, byte for byte (see ``Worker.answer``), and no time was asked for."""
        answered = [pair for recorded in self._by_check[check].values() for pair in recorded]
        return bool(answered) and all(answer is call.expected for call, answer in answered)

    def start(self, check):
        self._recorded = self._by_check[check]
        self.last = None

    def _ask(self, function, arguments, wanted):
        key = encode_question(function, arguments, wanted)
        recorded = self._recorded.get(key)
        call, answer = recorded.popleft() if recorded else (None, self._live(function, arguments, wanted))
        self.last = call, key, value_of(answer)
        return value_or_raise(answer)
