"""Are the answers to the text's examples written down? A question for a human, asked where points were lost and nothing else explains it.

Each public example has a sibling: the same question with other numbers. Code that computes something, right or wrong, treats
both alike: it is wrong in the examples already, or right in some sibling. Code that is right in every example and wrong in
every sibling looks as if it knew the examples by heart.
"""

import contextlib
import inspect
import io

import numpy as np

from autograder import wire
from autograder.course.examples import examples_of
from autograder.grading.naming import is_alike
from autograder.grading.script import VALUE, encode_question, perform
from autograder.sandbox.fault import Fault
from autograder.text import LANGUAGES

PAIRS = 4  # examples that are asked, each with its sibling
FEWEST = 2  # one alone may be an accident
DRAWS = 20  # siblings that are tried until one has another answer
LARGEST = 32 * 1024  # bytes of a question


class Suspicion:
    """What is asked in one exercise: pairs of an example and its sibling. rng: draws the siblings' numbers."""

    def __init__(self, exercise, rng):
        function = exercise.load_solution()
        shown = {key: answer for key in _questions(exercise, function) if not isinstance(answer := perform(function, key), Fault)}
        self._pairs = [(key, sibling) for key in shown if (sibling := _find_sibling(function, key, shown, rng))][:PAIRS]
        self._right = {key: perform(function, key) for pair in self._pairs for key in pair}

    def holds(self, ask):
        """True if every example is answered as it should be, and every sibling is answered, but not as it should be.

        ask(function, arguments, wanted) gives the answer of the code in question, a value or a Fault.
        """
        return len(self._pairs) >= FEWEST and all(self._is_right(ask, example) is True and self._is_right(ask, sibling) is False for example, sibling in self._pairs)

    def _is_right(self, ask, key):
        """None if there is no answer: what raises or never ends has not been written down."""
        answer = ask(*wire.decode(key))
        return None if isinstance(answer, Fault) else is_alike(answer, self._right[key])


def _questions(exercise, function):
    """The questions that the text's examples ask, each once, but for those of which they show the shape alone."""
    keys, signature = [], inspect.signature(function)

    def recorded(*arguments, **named):
        keys.append(encode_question(exercise.name, signature.bind(*arguments, **named).args, VALUE))
        return function(*arguments, **named)

    names = {"np": np, exercise.name: recorded}
    for example in examples_of(exercise.text[LANGUAGES[0]], "text"):
        before = len(keys)
        with contextlib.suppress(Exception), contextlib.redirect_stdout(io.StringIO()):  # an example may show an exception, or print
            exec(example.source, names)  # the text is ours
        if example.source.startswith("np.shape("):
            del keys[before:]
    return [key for key in dict.fromkeys(keys) if len(key) <= LARGEST]


def _find_sibling(function, key, shown, rng):
    """The question with other numbers and another answer, best one that no example has; None where none was drawn.

    shown: {question: its answer} of the examples.
    """
    found = None
    for draw in range(DRAWS):
        name, arguments, wanted = wire.decode(key)
        other = encode_question(name, _with_other_numbers(arguments, draw, rng), wanted)
        answer = perform(function, other)
        if isinstance(answer, Fault) or is_alike(answer, shown[key]):
            continue
        if not any(is_alike(answer, known) for known in shown.values()):
            return other
        found = found or other
    return found


def _with_other_numbers(arguments, draw, rng):
    """The arguments, with other values in their arrays; without an array, with other numbers in the first argument.

    The rest, such as a stride, says what is to be done, and stays. The second argument is tried in the later half of the
    draws, where the first does not matter.
    """
    arrays = _find(arguments, (np.ndarray,))
    if arrays:
        return _exchange(arguments, (np.ndarray,), iter(_change(arrays, draw, rng)))
    place = min(2 * draw // DRAWS, len(arguments) - 1)
    (others,) = _change([np.array(_find(arguments[place : place + 1], (int, float)))], draw, rng)
    return [*arguments[:place], *_exchange(arguments[place : place + 1], (int, float), iter(others.tolist())), *arguments[place + 1 :]]


def _change(arrays, draw, rng):
    """The arrays with other numbers in the same order, equal ones where they were equal.

    So a box stays a box, and what is largest is so where it was. Integers move apart, from draw to draw further; fractions
    come closer, so that a probability stays one.
    """
    changed = {}
    for whole in (True, False):
        alike = {index: array for index, array in enumerate(arrays) if np.array_equal(array, np.floor(array)) == whole}
        before = np.unique(np.concatenate([np.ravel(array) for array in alike.values()] or [[]]))
        steps = rng.integers(0, 2 + draw // 4, before.size) if whole else np.diff(before, prepend=before[:1]) * rng.uniform(0.3, 0.9, before.size)
        after = np.cumsum(steps) + (before if whole else before[:1])
        changed |= {index: after[np.searchsorted(before, array)].astype(array.dtype) for index, array in alike.items()}
    return [changed[index] for index in range(len(arrays))]


def _find(value, kinds):
    """Everything of these kinds in a value, in order."""
    if isinstance(value, dict):
        value = [*value.values()]
    if isinstance(value, (tuple, list)):
        return [found for item in value for found in _find(item, kinds)]
    return [value] if type(value) in kinds else []


def _exchange(value, kinds, others):
    """The value with the next of the others for each that ``_find`` finds."""
    if isinstance(value, dict):
        return {key: _exchange(item, kinds, others) for key, item in value.items()}
    if isinstance(value, (tuple, list)):
        return type(value)(_exchange(item, kinds, others) for item in value)
    return next(others) if type(value) in kinds else value
