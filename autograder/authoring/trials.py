"""Known answers, graded: the checks are on trial, not the answers.

The solution gets everything (otherwise nobody is graded at all), starters and lazy answers get nothing, every misconception
loses points and is named as itself, and every right variant in ``tests/right`` loses none. All of these are ours, so they
run in this process, without a wall.
"""

import inspect
import io
import time
from collections import defaultdict
from contextlib import redirect_stdout
from dataclasses import dataclass, replace

import numpy as np

from autograder import wire
from autograder.authoring.known import OutOfTime, alarm, lazy_functions, load_function, right_variants
from autograder.errors import CourseError
from autograder.grading.script import ARGUMENTS, TIMED, encode_question, perform, value_of
from autograder.grading.session import with_grader
from autograder.grading.verdict import PASSED
from autograder.sandbox.fault import Fault
from autograder.text import Text

PATIENCE = 60  # seconds for the solution, and for each known answer


@dataclass(frozen=True)
class Trial:
    """How one answer was graded.

    named: the mistakes that were named; failed: the checks that it did not pass; broken: why it is no answer at all.
    """

    name: str
    score: float
    points: float
    named: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()
    broken: str | None = None

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


def try_exercise(exercise):
    """The Trials of an exercise; raises CourseError where it does not even load."""
    alone = replace(exercise.assignment, chosen=(exercise.name,))
    with redirect_stdout(io.StringIO()), alarm() as set_alarm:  # what right answers print is of no interest
        set_alarm(PATIENCE)
        try:
            return with_grader(alone, lambda grader: _try(grader, alone.exercises[0], set_alarm))
        except OutOfTime:
            raise CourseError(f"the solution of {exercise.id}, or a check, did not finish in {PATIENCE} seconds: let it end") from None


def _try(grader, exercise, set_alarm):
    script = grader.scripts("")[exercise]
    strays = []

    def judge(name, function, broken=None):
        def ask(_, arguments, wanted):
            strays.append(name)
            return perform(function, encode_question(exercise.name, arguments, wanted))

        set_alarm(PATIENCE)
        try:
            answers = script.perform(function)
            verdict = grader.judge(exercise, answers, ask)
        except OutOfTime:
            return Trial(name, 0, 1, broken=f"did not finish in {PATIENCE} seconds")
        failed = tuple(check.check for check in verdict.checks if check.outcome != PASSED)
        broken = broken or next((f"raises {answer.says.en}" for answer in answers if isinstance(answer, Fault) and "NameError" in answer.types), None)
        return Trial(name, verdict.score, verdict.points, tuple(mistake.name for mistake in verdict.mistakes), failed, broken)

    started = time.process_time()
    again = script.perform(exercise.load_solution())
    seconds = time.process_time() - started
    misconceptions = exercise.load_misconceptions()
    trials = Trials(
        exercise.id,
        {check.name: check.asks for check in grader.checks[exercise]},
        tuple(judge(function.misconception.name, function) for function in misconceptions),
        tuple(judge(name, function) for name, function in lazy_functions(script)),
        judge("the starter", *load_function(exercise.open_folder / "starter.py", exercise.name)),
        tuple(judge(path.name, *load_function(path, exercise.name)) for path in right_variants(exercise)),
        _declared_twins([function.misconception for function in misconceptions]),
        any(_holds_array(value) for call in script.calls for value in (call.expected, *call.arguments)),
        len(script.calls),
        seconds,
        (*_troubles(script, again, grader.record(exercise), exercise), *_secrets(script, [grader.record(exercise, f"/public/{draw}") for draw in range(2)]), *_misdeclared(misconceptions, exercise)),
    )
    stray = ("a check asks another question when an answer is wrong; ask the same questions whatever the answers are",)
    return replace(trials, troubles=trials.troubles + stray) if strays else trials


def _declared_twins(misconceptions):
    twins = {misconception.name: {misconception.name} for misconception in misconceptions}
    for misconception in misconceptions:
        if misconception.same_as in twins:
            together = twins[misconception.name] | twins[misconception.same_as]
            twins |= {name: together for name in together}
    return {name: frozenset(group) for name, group in twins.items()}


def _troubles(script, again, recorded, exercise):
    """What is wrong with the solution or the script itself."""
    pairs = [(call, value_of(answer)) for call, answer in zip(script.calls, again)]
    if any(_encoded(answer) != _encoded(call.expected) for call, answer in pairs):
        yield "the solution answers differently when it is asked again; let it depend on its arguments alone"
    if [call.key for call in recorded.calls] != [call.key for call in script.calls]:
        yield "the checks ask differently when they run again; take every random number from rng, and loop over lists rather than sets"
    solution = exercise.load_solution()
    if any(_changes(solution, call) for call in script.calls if call.wanted != ARGUMENTS):
        yield "the solution changes its arguments; let it work on a copy"


def _secrets(script, drawn):
    """Checks that no student can try at home, where other cases are drawn and none of those that grade is asked. drawn: two scripts."""
    fixed = set.intersection(*({call.key for call in other.calls} for other in drawn))  # one draw may hit the same numbers by chance
    questions = defaultdict(list)
    for call in script.calls:
        if call.compared and call.wanted != TIMED:
            for check in call.checks:
                questions[check].append(call.key)
    for check, keys in questions.items():
        if fixed.issuperset(keys):
            yield f"{check} asks the same whatever rng gives, so no student can try it at home; draw a case of it from rng"


def _misdeclared(misconceptions, exercise):
    """Misconceptions whose parameters or twins do not exist."""
    parameters = inspect.signature(exercise.load_solution()).parameters
    names = {function.misconception.name for function in misconceptions}
    for function in misconceptions:
        try:
            inspect.signature(function).bind(*parameters)
        except TypeError:
            yield f"{function.misconception.name} does not take ({', '.join(parameters)}); give it the solution's parameters"
        if function.misconception.same_as not in (None, *names):
            yield f"{function.misconception.name} is declared to be the same as {function.misconception.same_as}, which is no misconception; write its function's name"


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
