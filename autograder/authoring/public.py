"""The public cases of an exercise: what a student may check at home, as data (see ``selfcheck/workbook``).

They come from the exercise's own checks, run with other random numbers than those that grade; whatever the grader asks as well
is left out, so no hidden case is ever given away. Of the rest, the smallest are kept that tell the known mistakes apart.
"""

import contextlib
import inspect
import io
from dataclasses import replace

import numpy as np

from autograder import wire
from autograder.course.examples import examples_of
from autograder.grading.script import ARGUMENTS, TIMED, VALUE, Timed, encode_question, perform, value_of
from autograder.grading.session import with_grader
from autograder.grading.verdict import PASSED
from autograder.report.geometry import find_geometry
from autograder.sandbox.fault import Fault, make_fault
from autograder.selfcheck.asking import plain
from autograder.selfcheck.checking import as_floats
from autograder.selfcheck.workbook import Example, KnownMistake, PublicCall, PublicCheck, PublicExercise, digest
from autograder.text import LANGUAGES

DRAWS = 8  # how often the checks are run with other numbers, at most
LARGEST = 32 * 1024  # bytes of a question that travels


def public_exercises(assignment):
    """The PublicExercise of each exercise of an assignment."""
    with contextlib.redirect_stdout(io.StringIO()):
        return with_grader(assignment, lambda grader: [_publish(grader, exercise) for exercise in assignment.exercises])


def _publish(grader, exercise):
    checks, script = grader.checks[exercise], grader.scripts("")[exercise]
    # where many answers are right, and where the answer is the whole exercise, the examples judge and nothing is given away
    compared = any(call.compared and call.wanted != TIMED for call in script.calls)
    asked = [(key, None) for key in _questions_of_examples(exercise)]
    if compared:
        asked += _choose(grader, exercise, hidden={call.key for call in script.calls}, shown=[key for key, _ in asked])
    calls = _calls(exercise, asked, compared)
    represented = {call.check for call in calls}
    mistakes = [function.misconception for function in exercise.load_misconceptions()]
    if not compared:
        calls, mistakes = _without_right_answers(exercise, calls, mistakes)
    return PublicExercise(
        exercise.name,
        exercise.title,
        exercise.parameters,
        exercise.hints,
        float(exercise.limits(exercise.assignment.course.limits).exercise),
        tuple(PublicCheck(check.asks, check.points, number in represented, kinds) for number, (check, kinds) in enumerate(zip(checks, _kinds_matter(grader, exercise, script)))),
        () if compared else _examples(exercise),
        calls,
        tuple(KnownMistake(mistake.id, mistake.says) for mistake in mistakes),
    )


def _calls(exercise, asked, compared):
    """The PublicCalls for questions, each with the number of its check, and with what everybody answers to them."""
    keys = [key for key, _ in asked]
    rights = [value_of(perform(exercise.load_solution(), key)) for key in keys]
    performances = _performances(exercise, keys)
    calls = []
    for (key, check), right, *mistaken in zip(asked, rights, *performances):
        answers = mistaken if compared else [digest(answer) for answer in mistaken]
        different, given = {}, []
        for answer in answers:
            given.append(different.setdefault(answer.says if isinstance(answer, Fault) else wire.encode(answer), (len(different), answer))[0])
        geometry = find_geometry(exercise.parameters, tuple(wire.decode(key)[1]), exercise.load_picture())
        calls.append(PublicCall(check, key, right if compared else None, compared, geometry, tuple(answer for _, answer in different.values()), tuple(given)))
    return tuple(calls)


def _without_right_answers(exercise, calls, mistakes):
    """The same without the mistakes that no example shows: their digests would be those of the right answer."""
    right = [digest(value_of(perform(exercise.load_solution(), call.key))) for call in calls]
    kept = [number for number in range(len(mistakes)) if [call.answers[call.given[number]] for call in calls] != right]
    # the digests are numbered anew, so that none is left over
    columns = [[call.answers[call.given[number]] for number in kept] for call in calls]
    tables = [tuple(dict.fromkeys(column)) for column in columns]
    calls = tuple(replace(call, answers=table, given=tuple(map(table.index, column))) for call, table, column in zip(calls, tables, columns))
    return calls, [mistakes[number] for number in kept]


def _questions_of_examples(exercise):
    """The questions that the examples of the text ask of the function, each twice at most: some mistakes show only then."""
    solution = exercise.load_solution()
    signature = inspect.signature(solution)
    keys = []

    def recorded(*arguments, **named):
        bound = signature.bind(*arguments, **named)
        keys.append(encode_question(exercise.name, bound.args, VALUE))
        return solution(*arguments, **named)

    exercise.wrong_example(recorded)
    return [key for number, key in enumerate(keys) if keys[:number].count(key) < 2]


def _examples(exercise):
    """The Examples of the text and their values. The two languages show the same ones."""
    names, examples = {"np": np, exercise.name: exercise.load_solution()}, []
    for example in examples_of(exercise.text[LANGUAGES[0]], "text"):
        if example.want:
            examples.append(Example(example.source, plain(eval(example.source, names))))
        else:
            exec(example.source, names)
            examples.append(Example(example.source, None))
    return tuple(examples)


def _choose(grader, exercise, hidden, shown):
    """(question, number of its check), in the order of the checks: as few and as small as tell the mistakes apart, but one for each check that has any."""
    names = [check.name for check in grader.checks[exercise]]
    parts = _refine([0] * (1 + len(exercise.load_misconceptions())), _answers(exercise, shown))
    chosen, kept, seen = [], set(), {*hidden, *shown}
    for draw in range(DRAWS):
        calls = [call for call in grader.record(exercise, f"/public/{draw}").calls if call.key not in seen and call.wanted != TIMED and call.compared and len(call.key) <= LARGEST]
        seen |= {call.key for call in calls}
        answers = _answers(exercise, [call.key for call in calls])
        for call, column in sorted(zip(calls, answers), key=lambda pair: len(pair[0].key)):
            finer, check = _refine(parts, [column]), names.index(call.checks[0])
            if len({*finer}) > len({*parts}) or check not in kept:
                parts = finer
                kept.add(check)
                chosen.append((call.key, check))
        if len({*parts}) == len(parts):
            break
    return sorted(chosen, key=lambda pair: pair[1])


def _performances(exercise, keys):
    """What each misconception answers to these questions, one after the other."""
    return [[value_of(perform(function, key)) for key in keys] for function in exercise.load_misconceptions()]


def _answers(exercise, keys):
    """For each question, a digest of what each misconception and then the solution answers."""
    rows = [*_performances(exercise, keys), [value_of(perform(exercise.load_solution(), key)) for key in keys]]
    return [[digest(row[number]) for row in rows] for number in range(len(keys))]


def _refine(parts, columns):
    """Numbers that are equal only where they were and where all the columns agree."""
    for column in columns:
        numbers = {}
        parts = [numbers.setdefault(pair, len(numbers)) for pair in zip(parts, column)]
    return parts


def _kinds_matter(grader, exercise, script):
    """For each check whether it refuses 3.0 where 3 is right."""
    answers = [_floated(call) for call in script.calls]
    verdict = grader.judge(exercise, answers, lambda *question: make_fault("gone"))
    return [check.outcome != PASSED for check in verdict.checks]


def _floated(call):
    if call.wanted == ARGUMENTS or isinstance(call.expected, Fault):  # arguments were the check's own
        return call.expected
    answer = as_floats(call.expected)
    return Timed(answer, 0.0) if call.wanted == TIMED else answer
