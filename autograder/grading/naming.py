"""Whose answers are these? Of several known ways of answering, those that give a student's answers, all of them.

The grader asks this of misconceptions that it can run, the self-check of misconceptions whose answers were shipped as data.
"""

from autograder.grading.compare import same
from autograder.sandbox.fault import ERROR, Fault


def find_alike(answers, expected, candidates):
    """Every candidate whose answers equal these, in order; often none.

    answers, expected: a list of values and Faults, the student's and the reference's. candidates: objects whose
    ``answer(index)`` gives (something that is equal for equal answers, the answer). Most are ruled out by the first few
    answers, and most of those that are left agree on the next; so each is asked only as far as somebody follows it.
    """
    candidates = [*candidates]
    # exceptions alone say little: if there is nothing else, they must say the very same
    agree = _say_the_same if all(isinstance(answer, Fault) for answer in answers) else is_alike
    for index, mine in enumerate(answers):
        found = {}
        for candidate in candidates:
            key, theirs = candidate.answer(index)
            if key not in found:
                found[key] = agree(mine, theirs)
        candidates = [candidate for candidate in candidates if found[candidate.answer(index)[0]]]
        if not candidates:
            break
    if candidates and not any(not isinstance(mine, Fault) and not is_alike(mine, right) for mine, right in zip(answers, expected)):
        # no value is wrong: then the kinds of number and of exception are all there is to go by, for 4 is not the mistake 4.0
        candidates = [candidate for candidate in candidates if all(_kinds(mine) == _kinds(candidate.answer(index)[1]) for index, mine in enumerate(answers))]
    return candidates


def _say_the_same(mine, theirs):
    return isinstance(theirs, Fault) and theirs.says == mine.says


def is_alike(mine, theirs):
    """Equal values, whatever kind of number; or an exception on both sides, of whatever class: the same slip raises differently in different code."""
    if isinstance(mine, Fault) or isinstance(theirs, Fault):
        both = isinstance(mine, Fault) and isinstance(theirs, Fault)
        return both and mine.kind == theirs.kind == ERROR and not mine.reason and not {"NotImplementedError", "NameError"} & {*mine.types}
    if isinstance(theirs, (tuple, list)) and isinstance(mine, (tuple, list)):
        return len(mine) == len(theirs) and all(map(is_alike, mine, theirs))
    if isinstance(theirs, dict) and isinstance(mine, dict):
        return mine.keys() == theirs.keys() and all(is_alike(mine[key], theirs[key]) for key in theirs)
    if _kinds(theirs) in (bool, int):  # counts are compared to the last digit
        return _kinds(mine) in (bool, int, float) and mine == theirs
    return same(mine, theirs)


def _kinds(value):
    """bool, int or float for a single number, Python's or NumPy's; the same in a collection; the class of an exception; else None."""
    if isinstance(value, Fault):  # to assert and to raise a ValueError are two ways of refusing
        return "refused" if {"ValueError", "AssertionError"} & {*value.types} else value.types[:1]
    if isinstance(value, (tuple, list)):
        return [_kinds(item) for item in value]
    if isinstance(value, dict):
        return {key: _kinds(item) for key, item in value.items()}
    if getattr(value, "ndim", None) == 0:
        value = value.item()
    return type(value) if type(value) in (bool, int, float) else None
