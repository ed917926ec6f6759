"""Naming a mistake: which misconception answers the whole script in the same way as the student?"""

from autograder import wire
from autograder.grading.compare import same
from autograder.grading.script import perform, value_of
from autograder.grading.verdict import Mistake
from autograder.sandbox.fault import ERROR, Fault


class Catalogue:
    """An exercise's misconceptions, and what each answers to a script, as far as that was ever asked."""

    def __init__(self, exercise):
        self._exercise = exercise
        self._script = None
        self._misconceptions = ()

    def explain(self, script, answers):
        """Every misconception whose answers equal these, all of them; often none.

        Most are ruled out by the first few calls, and most of those that are left agree on the next answer; so each is
        performed only as far as somebody follows it, and equal answers are compared once.
        """
        if script is not self._script:
            self._misconceptions = tuple(_Performance(function, script) for function in self._exercise.load_misconceptions())
            self._script = script
        answers = [value_of(answer) for answer in answers]
        # exceptions alone say little: if there is nothing else, they must say the very same
        agree = _say_the_same if all(isinstance(answer, Fault) for answer in answers) else _same
        candidates = self._misconceptions
        for index, mine in enumerate(answers):
            found = {}
            for candidate in candidates:
                key, theirs = candidate.answer(index)
                if key not in found:
                    found[key] = agree(mine, theirs)
            candidates = [candidate for candidate in candidates if found[candidate.answer(index)[0]]]
            if not candidates:
                break
        if candidates and not any(not isinstance(mine, Fault) and not _same(mine, call.expected) for mine, call in zip(answers, script.calls)):
            # no value is wrong: then the kinds of number and of exception are all there is to go by
            candidates = [candidate for candidate in candidates if candidate.is_of_the_kinds_of(answers)]
        return tuple(candidate.mistake for candidate in candidates)


class _Performance:
    """A misconception on its way through a script, call after call, since it may remember what it was asked."""

    def __init__(self, function, script):
        self.mistake = Mistake(function.misconception.name, function.misconception.id, function.misconception.says)
        self._function = function
        self._script = script
        self._answers = []

    def answer(self, index):
        """(something that is equal for equal answers, the answer) to the call of this index."""
        while len(self._answers) <= index:
            answer = value_of(perform(self._function, self._script.calls[len(self._answers)].key))
            self._answers.append((answer if isinstance(answer, Fault) else wire.encode(answer), answer))
        return self._answers[index]

    def is_of_the_kinds_of(self, answers):
        """True if the same is whole, float or refused in both: 4 is not the mistake 4.0, and an IndexError no refusal."""
        return all(_kinds(mine) == _kinds(self.answer(index)[1]) for index, mine in enumerate(answers))


def _say_the_same(mine, theirs):
    return isinstance(theirs, Fault) and theirs.says == mine.says


def _same(mine, theirs):
    """Equal values, whatever kind of number; or an exception on both sides, of whatever class: the same slip raises differently in different code."""
    if isinstance(mine, Fault) or isinstance(theirs, Fault):
        both = isinstance(mine, Fault) and isinstance(theirs, Fault)
        return both and mine.kind == theirs.kind == ERROR and not mine.reason and not {"NotImplementedError", "NameError"} & {*mine.types}
    if isinstance(theirs, (tuple, list)) and isinstance(mine, (tuple, list)):
        return len(mine) == len(theirs) and all(map(_same, mine, theirs))
    if isinstance(theirs, dict) and isinstance(mine, dict):
        return mine.keys() == theirs.keys() and all(_same(mine[key], theirs[key]) for key in theirs)
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
