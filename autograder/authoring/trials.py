"""Answers whose grade is known, graded: the checks are on trial, not the answers.

The solution gets everything (otherwise nobody is graded at all), starters and lazy answers get nothing, every misconception
loses points and is named as itself, and every right variant in ``tests/right`` loses none. All of these are ours, so they
run in this process, without a wall.
"""

import importlib.util
import io
import itertools
import time
from contextlib import redirect_stdout
from dataclasses import dataclass

import numpy as np

from autograder import wire
from autograder.grading.script import ARGUMENTS, encode_question, perform, value_of
from autograder.grading.session import with_grader
from autograder.grading.verdict import PASSED
from autograder.sandbox.fault import Fault
from autograder.text import Text

RIGHT = "tests/right"


@dataclass(frozen=True)
class Trial:
    """How one answer was graded. named: the mistakes that were named; failed: the checks that it did not pass."""

    name: str
    score: float
    points: float
    named: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()

    @property
    def lost(self):
        return self.score < self.points


@dataclass(frozen=True)
class Trials:
    """All trials of one exercise, and what its script looks like.

    twins: for each misconception the names that may be said for it, declared with ``same_as``.
    troubles: what is wrong with the solution or the script itself, each a sentence.
    """

    exercise: str
    checks: dict[str, Text]
    misconceptions: tuple[Trial, ...]
    lazy: tuple[Trial, ...]
    starter: Trial
    right: tuple[Trial, ...]
    twins: dict[str, frozenset[str]]
    has_arrays: bool
    calls: int
    seconds: float
    troubles: tuple[str, ...]

    def caught(self):
        return [trial for trial in self.misconceptions if trial.lost]

    def named(self):
        """Those that were recognised as themselves, and as nothing that is not their twin."""
        return [trial for trial in self.misconceptions if trial.name in trial.named and self.twins[trial.name].issuperset(trial.named)]

    def named_wrongly(self):
        return [trial for trial in self.misconceptions if not self.twins[trial.name].issuperset(trial.named)]

    def punished(self):
        """Right variants that lost points, or were told of a mistake."""
        return [trial for trial in self.right if trial.lost or trial.named]

    def earned(self):
        """Lazy answers, and the starter, that got points."""
        return [trial for trial in (*self.lazy, self.starter) if trial.score]

    def holds(self):
        """True if everything is graded as it should be."""
        return len(self.named()) == len(self.caught()) == len(self.misconceptions) and not self.punished() and not self.earned()


def try_exercises(assignment):
    """The Trials of every exercise of an assignment; raises CourseError where the course does not even load."""
    with redirect_stdout(io.StringIO()):  # what right answers print is of no interest
        return with_grader(assignment, lambda grader: [_try(grader, exercise) for exercise in assignment.exercises])


def _try(grader, exercise):
    script = grader.scripts("")[exercise]

    def judge(name, function):
        def ask(_, arguments, wanted):
            return perform(function, encode_question(exercise.name, arguments, wanted))

        verdict = grader.judge(exercise, script.perform(function), ask)
        failed = tuple(check.check for check in verdict.checks if check.outcome != PASSED)
        return Trial(name, verdict.score, verdict.points, tuple(mistake.name for mistake in verdict.mistakes), failed)

    started = time.process_time()
    again = script.perform(exercise.load_solution())
    seconds = time.process_time() - started
    misconceptions = exercise.load_misconceptions()
    return Trials(
        exercise.id,
        {check.name: check.asks for check in grader.checks[exercise]},
        tuple(judge(function.misconception.name, function) for function in misconceptions),
        tuple(judge(name, function) for name, function in _lazy_functions(script)),
        judge("the starter", _load(exercise.open_folder / "starter.py", exercise.name)),
        tuple(judge(path.name, _load(path, exercise.name)) for path in right_variants(exercise)),
        _declared_twins([function.misconception for function in misconceptions]),
        any(_holds_array(value) for call in script.calls for value in (call.expected, *call.arguments)),
        len(script.calls),
        seconds,
        tuple(_troubles(script, again, grader.record(exercise), exercise)),
    )


def _declared_twins(misconceptions):
    twins = {misconception.name: {misconception.name} for misconception in misconceptions}
    for misconception in misconceptions:
        if misconception.same_as in twins:
            together = twins[misconception.name] | twins[misconception.same_as]
            twins |= {name: together for name in together}
    return {name: frozenset(group) for name, group in twins.items()}


def right_variants(exercise):
    """The files with right answers in other styles."""
    return sorted((exercise.assignment.course.root / RIGHT / exercise.id).glob("*.py"))


def _lazy_functions(script):
    """(name, function) of functions that never look at the question."""
    for name, answer in {"None": None, "0": 0, "1": 1, "True": True, "False": False, "NaN": float("nan")}.items():
        yield f"always {name}", lambda *arguments, answer=answer: answer
    yield "always a ValueError", _refuse
    first = script.calls[0]
    if any(call.key != first.key for call in script.calls):  # else it is the answer
        yield "always the answer to the first case", _refuse if isinstance(first.expected, Fault) else lambda *arguments: first.expected
    if all(call.arguments for call in script.calls):
        yield "always the first argument", lambda *arguments: arguments[0]


def _refuse(*arguments):
    raise ValueError("no")


_numbers = itertools.count()


def _load(path, name):
    """A function of a file of ours, loaded afresh; a stand-in that raises what loading raised, if it does."""
    spec = importlib.util.spec_from_file_location(f"known_answer_{next(_numbers)}", path)
    module = importlib.util.module_from_spec(spec)
    try:
        spec.loader.exec_module(module)
        return getattr(module, name)
    except Exception as error:
        failure = error

    def fails(*arguments):
        raise failure

    return fails


def _troubles(script, again, recorded, exercise):
    """What is wrong with the solution or the script itself."""
    pairs = [(call, value_of(answer)) for call, answer in zip(script.calls, again)]
    if any(_encoded(answer) != _encoded(call.expected) for call, answer in pairs):
        yield "the solution answers differently when it is asked again; let it depend on its arguments alone"
    if [call.key for call in recorded.calls] != [call.key for call in script.calls]:
        yield "the checks ask differently when they run again; take every random number from rng, and loop over lists rather than sets"
    changed = {call.case for call in script.calls if call.wanted != ARGUMENTS and _changes(exercise.load_solution(), call)}
    if changed:
        yield "the solution changes its arguments; let it work on a copy"


def _changes(function, call):
    arguments = call.arguments
    try:
        function(*arguments)
    except Exception:
        return False
    return wire.encode(list(arguments)) != wire.encode(list(call.arguments))


def _encoded(answer):
    return answer.types if isinstance(answer, Fault) else wire.encode(answer)


def _holds_array(value):
    if isinstance(value, (list, tuple)):
        return any(map(_holds_array, value))
    return isinstance(value, np.ndarray)

