"""Checking one exercise at home: the public cases and examples are asked, the first thing that is wrong is found and named."""

import contextlib
import io
import itertools
from dataclasses import dataclass

import numpy as np

from autograder.grading.compare import Difference, find_changed, find_difference
from autograder.grading.naming import find_alike
from autograder.sandbox.fault import Fault, make_fault
from autograder.selfcheck.asking import Patience, ask, describe, plain
from autograder.selfcheck.workbook import KnownMistake, PublicExercise, digest
from autograder.text import Text

EXAMPLES = Text("the examples in the text", "본문의 예시")


@dataclass(frozen=True)
class Failure:
    """The first thing that is wrong.

    asks: what was asked for. call: the PublicCall, or None for an example, whose lines are source. got: a value or a Fault.
    says: the first difference; index: where. changed: whether it is an argument, which should have stayed as it was.
    """

    asks: Text
    call: object
    source: str
    got: object
    expected: object
    says: Text | None
    index: tuple | None
    changed: bool = False


@dataclass(frozen=True)
class Report:
    """What a check at home found.

    failed: how many public checks are not passed; waiting: how many of them only wait for the first. printed: in the call that
    failed first. foreign: what the function needs that does not exist when it is graded.
    """

    exercise: PublicExercise
    passed: int
    failed: int
    waiting: int
    failure: Failure | None
    mistakes: tuple[KnownMistake, ...]
    printed: str
    foreign: tuple[str, ...] = ()

    @property
    def right(self):
        return self.failure is None

    @property
    def public(self):
        return self.passed + self.failed


def check_function(exercise, function, patience=None):
    """The Report on a student's function."""
    patience = patience or Patience(exercise.seconds)
    printed, answers = [], []
    for call in exercise.calls:
        if patience.expired:  # what never returns is not asked again
            answers.append(answers[-1])
            printed.append("")
            continue
        answer, text = ask(function, call, patience)
        answers.append(answer)
        printed.append(text)
    failures = _failed_calls(exercise, answers)
    prints = dict(zip(map(id, exercise.calls), printed))
    if None not in failures and not patience.expired:
        failures |= {None: failure for failure in itertools.islice(_failed_examples(exercise, function, patience), 1)}
    order = [None, *range(len(exercise.checks))]
    wrong = [failures[check] for check in order if check in failures]
    mistakes = _name(exercise, answers) if wrong else ()
    return Report(
        exercise,
        passed=_count_public(exercise) - len(wrong),
        failed=len(wrong),
        waiting=sum(1 for failure in wrong[1:] if mistakes or _same_fault(failure, wrong[0])),
        failure=wrong[0] if wrong else None,
        mistakes=mistakes,
        printed=prints.get(id(wrong[0].call), "") if wrong else "",
    )


def _count_public(exercise):
    return 1 + sum(check.public for check in exercise.checks)


def _failed_calls(exercise, answers):
    """{check: Failure} of every check with a wrong answer, its first; the examples' check is None."""
    failures = {}
    for call, got in zip(exercise.calls, answers):
        if not call.compared or call.check in failures:
            continue
        difference = _difference(got, call.expected, _kinds_matter(exercise, call.check))
        if difference is not None:
            asks = EXAMPLES if call.check is None else exercise.checks[call.check].asks
            changed = find_changed(exercise.parameters, call.expected, got) if call.wanted == "arguments" and isinstance(got, tuple) else None
            if changed:
                position, says = changed
                failures[call.check] = Failure(asks, call, "", got[position], call.expected[position], says, None, changed=True)
            else:
                failures[call.check] = Failure(asks, call, "", got, call.expected, difference.says, difference.index)
    return failures


def _kinds_matter(exercise, check):
    """True if 3.0 is wrong where 3 is expected; in the text's examples, if no check would take it."""
    return all(check.kinds for check in exercise.checks) if check is None else exercise.checks[check].kinds


def _difference(got, expected, kinds):
    """The first Difference between two answers, or None if they are as good as equal."""
    if isinstance(expected, Fault):
        if isinstance(got, Fault):
            refusals = {"ValueError", "AssertionError"}
            alike = {*got.types} & {*expected.types} - {"Exception", "BaseException", "object"}
            return None if alike or ({*got.types} & refusals and {*expected.types} & refusals) else Difference(got.says)
        name = expected.types[0] if expected.types else "exception"
        return Difference(Text(f"an exception is right here ({name}), but your function returned something", f"여기에서는 예외({name})가 발생해야 하는데 값을 돌려주었습니다"))
    if isinstance(got, Fault):
        return Difference(got.says)
    return find_difference(got, expected if kinds else as_floats(expected))


def as_floats(value):
    """The same value, in which whole numbers may also be written as floats."""
    if isinstance(value, (list, tuple)):
        return type(value)(map(as_floats, value))
    if isinstance(value, dict):
        return {key: as_floats(item) for key, item in value.items()}
    return float(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _failed_examples(exercise, function, patience):
    """The Failures of the examples that come out otherwise, in order; they run one after another, as in the text."""
    names = {"np": np, exercise.name: function}
    before = []  # the statements that an example builds on
    for example in exercise.examples:
        try:
            with contextlib.redirect_stdout(io.StringIO()), patience:
                got = _evaluate(example.source, names)
        except KeyboardInterrupt as error:
            if not patience.expired:
                raise
            got = describe(error, make_fault("call", exercise.name))
        except BaseException as error:
            got = describe(error)
        difference = _difference(got, example.expected, _kinds_matter(exercise, None))
        if difference is not None:
            yield Failure(EXAMPLES, None, "\n".join([*before, example.source.strip()]), got, example.expected, difference.says, difference.index)
        if example.expected is None:
            before.append(example.source.strip())


def _evaluate(source, names):
    """The value of an example, or None if it is a statement. It is our own text, on the student's own machine."""
    try:
        code = compile(source, "<example>", "eval")
    except SyntaxError:
        exec(compile(source, "<example>", "exec"), names)
        return None
    return plain(eval(code, names))


def _same_fault(failure, first):
    return isinstance(first.got, Fault) and isinstance(failure.got, Fault) and (failure.got.says, failure.got.line) == (first.got.says, first.got.line)


@dataclass(frozen=True)
class _Shipped:
    """What a known mistake answers, from the data."""

    mistake: KnownMistake
    number: int
    calls: tuple

    def answer(self, index):
        call = self.calls[index]
        chosen = call.given[self.number]
        return chosen, call.answers[chosen]


def _name(exercise, answers):
    """The known mistakes whose answers these are, all of them; where only digests were shipped, digests are compared."""
    mine = [got if call.compared else digest(got) for call, got in zip(exercise.calls, answers)]
    expected = [call.expected for call in exercise.calls]
    candidates = [_Shipped(mistake, number, exercise.calls) for number, mistake in enumerate(exercise.mistakes)]
    says = [candidate.mistake for candidate in find_alike(mine, expected, candidates)]
    return tuple(dict.fromkeys(says))
