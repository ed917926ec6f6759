"""Naming a mistake: which misconception answers the whole script in the same way as the student?"""

from autograder.grading.compare import same
from autograder.grading.verdict import Mistake
from autograder.sandbox.fault import ERROR, Fault


class Catalogue:
    """An exercise's misconceptions, and what each answers to a script."""

    def __init__(self, exercise):
        self._exercise = exercise
        self._script = None
        self._answers = ()

    def explain(self, script, answers):
        """Every misconception whose answers equal these, all of them; often none.

        Answers that are nowhere different from the right ones have nothing to explain.
        """
        return tuple(mistake for mistake, wrong in self._perform(script) if _all_same(answers, wrong))

    def _perform(self, script):
        if script is not self._script:
            self._answers = tuple(
                (Mistake(function.misconception.name, function.misconception.id, function.misconception.says), script.perform(function))
                for function in self._exercise.load_misconceptions()
            )
            self._script = script
        return self._answers


def _all_same(answers, wrong):
    if all(isinstance(answer, Fault) for answer in answers):
        # exceptions alone say little: they count only if they say the very same
        return all(isinstance(theirs, Fault) and theirs.says == mine.says for mine, theirs in zip(answers, wrong))
    return all(_same(mine, theirs) for mine, theirs in zip(answers, wrong))


def _same(mine, theirs):
    """Equal values; or an exception on both sides, of whatever class: the same slip raises differently in different code."""
    if isinstance(mine, Fault) or isinstance(theirs, Fault):
        both = isinstance(mine, Fault) and isinstance(theirs, Fault)
        return both and mine.kind == theirs.kind == ERROR and not mine.reason and not {"NotImplementedError", "NameError"} & {*mine.types}
    if isinstance(theirs, (bool, int, float)) and _kind(mine) is not type(theirs):
        return False  # where a single number is the answer, 4 is not the mistake 4.0
    return same(mine, theirs)


def _kind(value):
    """bool, int or float for a single number, Python's or NumPy's; else None."""
    if getattr(value, "ndim", None) == 0:
        value = value.item()
    return type(value) if type(value) in (bool, int, float) else None
