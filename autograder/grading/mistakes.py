"""Naming a mistake: which misconception answers the whole script in the same way as the student?"""

from autograder import wire
from autograder.grading.naming import find_alike
from autograder.grading.script import perform, value_of
from autograder.grading.verdict import Mistake
from autograder.sandbox.fault import Fault


class Catalogue:
    """An exercise's misconceptions, and what each answers to a script, as far as that was ever asked."""

    def __init__(self, exercise):
        self._exercise = exercise
        self._script = None
        self._misconceptions = ()

    def explain(self, script, answers):
        """Every misconception whose answers equal these, all of them; often none."""
        if script is not self._script:
            self._misconceptions = tuple(_Performance(function, script) for function in self._exercise.load_misconceptions())
            self._script = script
        found = find_alike([*map(value_of, answers)], [call.expected for call in script.calls], self._misconceptions)
        return tuple(performance.mistake for performance in found)


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
