"""Which numbers a template is asked with: every combination is tried, and those are chosen that tell its misconceptions apart.

A misconception is *alone detectable* in a variant if its value is neither the right answer nor that of any other. In a plain
question about sizes most are not: with 10×10, 3×3 and stride 2 eight wrong formulas give the right answer. So variants are not
drawn at random. The order in which they are tried comes from a hash, and is the same on every machine.
"""

import hashlib
import itertools
import json
import math
from collections import Counter
from dataclasses import dataclass, field

from autograder.quiz.expression import FAILS, Refused, compile_expression, plain

LARGEST_SPACE = 50_000  # combinations
ENOUGH = 2_000  # of which the best are chosen
SHARE = 0.2  # of the variants, in which a misconception is alone detectable


@dataclass(frozen=True)
class Point:
    """One combination of numbers. values: parameters and what is derived; parts: for each answer (answer, {misconception: value})."""

    values: dict
    parts: tuple
    digest: str
    detected: frozenset = field(default=frozenset())


class Space:
    """All the combinations of a template's parameters, and what its expressions make of them."""

    def __init__(self, template, functions):
        self.template = template
        known = dict.fromkeys(template.params)
        self._derived = []
        for name, source in template.derive.items():
            self._derived.append((name, _compile(source, known, functions, f"derive {name}")))
            known[name] = None
        self.names = frozenset(known)
        self.functions = functions
        self._where = [self.compile(source, "where") for source in template.where]
        groups = [(row.answer, row.misconceptions) for row in template.rows] if template.rows else [(template.answer, template.misconceptions)]
        self._parts = []
        self._kinds = [row.kind for row in template.rows] or ["tuple" if template.kind == "window" else template.kind]
        self.collisions = Counter()  # (misconception, what it cannot be told from) in the combinations that are not used
        for answer, misconceptions in groups if template.kind != "order" and not template.options else []:
            wrong = [(one, self.compile(one.value, one.id), self.compile(one.when, one.id)) for one in misconceptions]
            self._parts.append((self.compile(answer, "answer"), wrong))
        size = math.prod(map(len, template.params.values()))
        if size > LARGEST_SPACE:
            raise Refused(f"has {size:,} combinations of parameters; make the ranges smaller, so that there are at most {LARGEST_SPACE:,}")

    def compile(self, source, place):
        return _compile(source, self.names, self.functions, place)

    def points(self):
        """The Points that satisfy where, in the order of a hash."""
        found = []
        for combination in itertools.product(*self.template.params.values()):
            values = dict(zip(self.template.params, combination))
            if self._complete(values):
                found.append(Point(values, (), self._digest(values)))
        return sorted(found, key=lambda point: point.digest)

    def _complete(self, values):
        """Add what is derived; whether the conditions hold."""
        for name, evaluate in self._derived:
            try:
                values[name] = _plain_or_flag(evaluate(values))
            except FAILS:  # a kernel that is too large, say
                return False
        try:
            return all(evaluate(values) for evaluate in self._where)
        except FAILS:
            return False

    def _digest(self, values):
        key = json.dumps([self.template.id, self.template.version, {name: values[name] for name in self.template.params}], sort_keys=True)
        return hashlib.sha256(key.encode()).hexdigest()

    def _collide(self, name, right, values, near):
        if close(values[name], right, near):
            self.collisions[name, "the answer"] += 1
        self.collisions.update((name, other) for other in values if other != name and close(values[name], values[other], near))

    def is_included(self, point):
        return any(all(point.values[name] == value for name, value in numbers.items()) for numbers in self.template.include)

    def examine(self, point):
        """The Point with its answers and what it detects; None if it is not to be used; raises Refused if the template is wrong.

        What the author included is used, whatever collides there."""
        parts, detected = [], set()
        for answer, wrong in self._parts:
            kind = self._kinds[len(parts)]
            try:
                right = fitting(plain(answer(point.values)), kind, "the answer", point.values)
            except Refused:
                raise
            except Exception as error:
                raise Refused(f"the answer fails for {_named(point.values)} ({type(error).__name__}: {error}); exclude it with where") from None
            values = {}
            for one, value, when in wrong:
                try:
                    if when(point.values):
                        values[one.id] = fitting(plain(value(point.values)), "tuple" if kind == "tuple" else "number", one.id, point.values)
                except Refused:
                    raise
                except FAILS:
                    continue  # there is no such wrong answer here
            taken = [right, *values.values()]
            near = 2 * margin(self.template.tolerance, right)
            alone = {name for name, value in values.items() if sum(close(value, other, near) for other in taken) == 1}
            colliding = [one.id for one, _, _ in wrong if one.key and one.id in values and one.id not in alone]
            if colliding and not self.is_included(point):
                for name in colliding:
                    self._collide(name, right, values, near)
                return None
            parts.append((right, values))
            detected |= alone
        return Point(point.values, tuple(parts), point.digest, frozenset(detected))


def margin(tolerance, value):
    """How far a number may be from the right one; a tuple is right or it is not."""
    return max(tolerance.abs, tolerance.rel * abs(value)) if tolerance and not isinstance(value, tuple) else 0


def fitting(value, kind, what, values):
    """A value, if it is what a question of this kind asks for; raises Refused."""
    if kind == "tuple" and (not isinstance(value, tuple) or not all(isinstance(part, int) and not isinstance(part, bool) for part in value) or not value):
        raise Refused(f"{what} is {value} for {_named(values)}, and a tuple of whole numbers is asked for; write it as (…, …), or change the kind")
    if kind != "tuple" and (isinstance(value, tuple | bool)):
        raise Refused(f"{what} is {value} for {_named(values)}, and a number is asked for; write an expression that gives one, or change the kind")
    if kind == "integer" and not isinstance(value, int):
        raise Refused(f"{what} is {value} for {_named(values)}, which is not whole; round it with // or floor, or change the kind to number")
    return value


def close(a, b, margin):
    """Whether two answers count as the same."""
    return a == b or (margin > 0 and abs(a - b) <= margin)


def choose(template, functions, share=SHARE):
    """(the Points that are deployed, their Space); raises Refused."""
    space = Space(template, functions)
    points = space.points()
    if not points:
        raise Refused("where and derive leave no combination of the parameters; relax where, or widen params")
    usable = [examined for examined in map(space.examine, points) if examined]
    if not usable:
        ((name, other), count) = space.collisions.most_common(1)[0]
        raise Refused(f"has no variant in which its misconceptions differ from the answer and from each other: {name} gives the same as {other} in {count} of {len(points)} combinations; widen params, mend {name}, or give it key: false")
    if sum(map(space.is_included, usable)) < len(template.include):
        raise Refused("includes numbers that where excludes; relax where, or take them out of include")
    counts = dict.fromkeys((one.id for one in template.every_misconception) if template.kind != "order" else (), 0)
    chosen, used = [], Counter()
    left = [point for number, point in enumerate(usable) if number < ENOUGH or space.is_included(point)]

    def worth(point):
        """First what is not yet detected often enough, then numbers and answers that have not been used."""
        lacking = sum(counts[name] <= share * template.deploy for name in point.detected)
        return space.is_included(point), lacking, sum(1 / (1 + used[feature]) for feature in _features(template, point))

    while left and len(chosen) < template.deploy:
        best = max(left, key=worth)
        left.remove(best)
        chosen.append(best)
        used.update(_features(template, best))
        for name in best.detected:
            counts[name] += 1
    for name, count in counts.items():
        if count < share * len(chosen):
            possible = sum(name in point.detected for point in usable)
            cure = "widen params or narrow where, so that it gives another number than the others more often, or take it out"
            raise Refused(f"{name} can be told from the others in {count} of {len(chosen)} variants ({possible} of {len(usable)} that are possible), and {share:.0%} are needed; {cure}")
    return chosen, space


def _features(template, point):
    """What should differ from variant to variant: each parameter's value, and the answer."""
    return [*((name, point.values[name]) for name in template.params), *(("answer", answer) for answer, _ in point.parts[:1])]


def _compile(source, names, functions, place):
    try:
        return compile_expression(source, names, functions)
    except Refused as error:
        raise Refused(f"{place}: {error}") from None


def _plain_or_flag(value):
    return value if isinstance(value, bool) else plain(value)


def _named(values):
    return ", ".join(f"{name}={value}" for name, value in values.items())
