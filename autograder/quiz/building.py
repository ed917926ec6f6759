"""Templates become questions: plain data in which every number, sentence and wrong answer is worked out (``bank``).

A template that cannot keep what a quiz promises is refused here, with a sentence that says what to do.
"""

import hashlib
import math
from pathlib import Path

from autograder.course.course import CLOSED
from autograder.errors import CourseError
from autograder.quiz.bank import Bank, as_text, in_order
from autograder.quiz.expression import FAILS, Refused, plain
from autograder.quiz.markup import Slots, cut
from autograder.quiz.template import FILE, read_templates
from autograder.quiz.variants import SHARE, choose, margin
from autograder.text import LANGUAGES

SHUFFLED = 4  # variants at least, where there is something to be shuffled
CHOICES = 3  # options at least, where a platform can only offer a choice
LARGEST_FIGURE = 32  # cells on a side


def build_bank(course, names=()):
    """The Bank of the named assignments, or of all; raises CourseError."""
    functions, questions, homes = references(course), [], {}
    for name in names or course.settings.assignments:
        assignment = course.assignment(name)
        path = quiz_file(assignment)
        for template in read_templates(path) if path.is_file() else ():
            place = f"{path.relative_to(course.root).as_posix()}, {template.id}"
            if template.id in homes:
                raise CourseError(f"{place}: {homes[template.id]} has a question of this id: give one of them another")
            homes[template.id] = path.relative_to(course.root).as_posix()
            try:
                question = build_question(template, functions)
            except Refused as error:
                raise CourseError(f"{place}: {' '.join(str(error).split())}") from None
            question["read"] = [reading(assignment, name, place) for name in template.read]
            questions.append(question)
    return Bank(course.title, in_order(questions), course.root)


def quiz_file(assignment):
    """Where the templates of an assignment are, if it has any."""
    return assignment.course.root / CLOSED / assignment.name / FILE


def references(course):
    """{name: function} of the course's reference functions, each loaded when it is first called."""
    found = {}
    for name in course.settings.assignments:
        for exercise in course.assignment(name).exercises:
            found[exercise.name] = _lazy(exercise)
    return found


def _lazy(exercise):
    loaded = []

    def call(*arguments):
        if not loaded:
            loaded.append(exercise.load_solution())
        return loaded[0](*arguments)

    return call


def reading(assignment, name, place):
    """{name, title} of an exercise that a template names under read; raises CourseError."""
    course = assignment.course
    home, _, exercise = name.rpartition("/")
    try:
        exercises = {exercise.name: exercise for exercise in course.assignment(home or assignment.name).exercises}
        if exercise not in exercises:
            raise CourseError(f"choose from {', '.join(exercises)}")
    except CourseError as error:
        raise CourseError(f"{place}: read names {name}, which is no exercise: {error}") from None
    found = exercises[exercise]
    return {"name": found.id, "title": found.title.as_dict()}


def build_question(template, functions, share=SHARE):
    """The question; raises Refused. share: of the variants in which each misconception must be alone detectable."""
    points, space = choose(template, functions, share)
    slots = Slots(space.names, functions)
    question = {"id": template.id, "version": template.version, "section": template.section, "kind": template.kind, "difficulty": template.difficulty, "tags": template.tags}
    shown = {
        "text": _cut(template.text, slots, "text"),
        "hints": [_cut(hint, slots, f"hint {number}") for number, hint in enumerate(template.hints, 1)],
        "options": [{"id": option.id, "text": _cut(option.text, slots, option.id)} for option in template.options],
        "items": [{"id": item.id, "text": _cut(item.text, slots, item.id)} for item in template.items],
        "rows": [{"label": _cut(row.label, slots, "label"), "kind": row.kind} for row in template.rows],
    }
    wrong = [*template.every_misconception, *(option for option in template.options if option.feedback)]
    question |= shown | {
        "solution": _cut(template.solution, slots, "solution"),
        "feedback": {one.id: _cut(one.feedback, slots, one.id) for one in wrong},
        "scores": {one.id: one.score for one in template.every_misconception if one.score},
        "before": {one.id: [*one.before] for one in template.misconceptions if one.before},
    }
    if template.unit:
        question["unit"] = template.unit.model_dump()
    make = _Maker(template, space, slots, question)
    shuffles = math.ceil(SHUFFLED / len(points)) if (template.options or template.items) and len(points) < SHUFFLED else 1
    question["variants"] = [make.variant(point, shuffle) for point in points for shuffle in range(shuffles)]
    return question


def _cut(words, slots, place):
    """A sentence in both languages."""
    try:
        return {language: cut(getattr(words, language), slots) for language in LANGUAGES}
    except Refused as error:
        raise Refused(f"{place}: {error}") from None


class _Maker:
    """Makes the variants of a question."""

    def __init__(self, template, space, slots, question):
        self.template, self.slots, self.question = template, slots, question
        self.fill = [space.compile(source, "fill") for source in template.fill]
        self.options = [(option.id, space.compile(option.right, option.id) if isinstance(option.right, str) else (lambda values, right=option.right: right)) for option in template.options]
        figure = template.figure
        self.figure = {name: space.compile(source, f"figure {name}") for name, source in ((figure.window or figure.grids) if figure else {}).items()}

    def variant(self, point, shuffle):
        template, values = self.template, point.values
        variant = {"id": f"{point.digest[:6]}{shuffle or ''}", "params": {name: values[name] for name in template.params}}
        variant["slots"] = self._work_out("a {value} in a sentence", self.slots.fill, values)
        if point.parts:
            variant["parts"] = [{"answer": right, "outcomes": _outcomes(right, wrong, margin(template.tolerance, right))} for right, wrong in point.parts]
            if template.tolerance:
                variant["margin"] = next((margin(template.tolerance, right) for right, _ in point.parts if not isinstance(right, tuple)), 0)
        if template.options:
            variant |= self._options(values, variant, point.digest, shuffle)
        if template.items:
            names = [item.id for item in template.items]
            variant["order"] = next(order for order in _shuffles(names, point.digest, shuffle) if order != names)
        if template.kind in ("tuple", "window"):
            variant["fill"] = self._fill(values, variant["parts"][0])
        if self.figure:
            variant["figure"] = self._draw(values)
        return variant

    def _work_out(self, place, make, values):
        try:
            return make(values)
        except FAILS as error:
            raise Refused(f"{place} fails for {({name: values[name] for name in self.template.params})} ({error}); exclude it with where") from None

    def _options(self, values, variant, digest, shuffle):
        right = [name for name, is_right in self.options if self._work_out(name, lambda values: bool(is_right(values)), values)]
        if not right or (self.template.kind == "choice" and len(right) > 1):
            wanted = "exactly one option" if self.template.kind == "choice" else "at least one option"
            raise Refused(f"{len(right)} options are right for {variant['params']}; let {wanted} be right, or exclude it with where")
        for language in LANGUAGES:
            texts = [as_text(option["text"][language], variant["slots"]) for option in self.question["options"]]
            for text in texts:
                if texts.count(text) > 1:
                    raise Refused(f"two options read {text!r} for {variant['params']}; exclude it with where, or write them differently")
        return {"right": right, "order": next(_shuffles([name for name, _ in self.options], digest, shuffle))}

    def _fill(self, values, part):
        """Wrong answers beyond the known ones, until a choice can be offered."""
        taken, found = [part["answer"], *(value for value, _ in part["outcomes"])], []
        for make in self.fill:
            value = self._work_out("fill", lambda values: plain(make(values)), values)
            if value not in taken and len(taken) < CHOICES + 1:
                taken.append(value)
                found.append(value)
        if len(taken) < CHOICES:
            raise Refused(f"only {len(taken)} different answers are known for {values}; write further wrong ones into fill, for platforms that can only offer a choice")
        return found

    def _draw(self, values):
        kind = "window" if self.template.figure.window else "grids"
        drawn = {name: self._work_out(f"figure {name}", lambda values: plain(make(values)), values) for name, make in self.figure.items()}
        for name, value in drawn.items():
            if not (_is_of_window(name, value) if kind == "window" else _is_grid(value)):
                wanted = "input, kernel and at are pairs of whole numbers, stride and padding whole numbers" if kind == "window" else "a grid is rows of numbers, such as matrix((1, 2), (3, 4))"
                raise Refused(f"figure {name} is {str(value)[:80]}, which cannot be drawn: {wanted}")
        sides = drawn["input"] if kind == "window" else [len(grid) for grid in drawn.values()]
        if max(sides) > LARGEST_FIGURE:
            raise Refused(f"the figure has {max(sides)} cells on a side; at most {LARGEST_FIGURE} can be seen, so narrow params, or leave it out")
        return {"name": kind, **({"grids": drawn} if kind == "grids" else drawn)}


def _is_of_window(name, value):
    least = 0 if name in ("padding", "at") else 1
    parts = (value,) if name in ("stride", "padding") else value
    return isinstance(parts, tuple) and len(parts) == (1 if parts is not value else 2) and all(type(part) is int and least <= part < 1000 for part in parts)


def _is_grid(value):
    return isinstance(value, tuple) and bool(value) and all(isinstance(row, tuple) and row and not any(isinstance(number, tuple) for number in row) for row in value)


def _outcomes(right, wrong, near):
    """[[value, the misconceptions that give it]], in the template's order, without those that give the right answer."""
    found = []
    for name, value in wrong.items():
        if value == right or (near and abs(value - right) <= near):
            continue
        same = next((outcome for outcome in found if outcome[0] == value), None)
        if same:
            same[1].append(name)
        else:
            found.append([value, [name]])
    return found


def _shuffles(names, digest, shuffle):
    """Orders of names, without end, the same for the same digest; different for different numbers of the shuffle, where there are enough."""
    seen = []
    number = 0
    while True:
        order = sorted(names, key=lambda name: hashlib.sha256(f"{digest} {number} {name}".encode()).digest())
        number += 1
        if order not in seen or number > 50:
            seen.append(order)
            if len(seen) > shuffle:
                yield order


def find_course(start):
    """The folder of a course, from a folder in it; None if there is none."""
    start = Path(start).resolve()
    return next((folder for folder in (start, *start.parents) if (folder / "course.yaml").is_file()), None)
