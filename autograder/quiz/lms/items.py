"""What a platform can ask: a number, or a choice of one or of several, with a sentence for every known mistake.

Platforms have no tuples, no windows and no tables of answers. So a tuple becomes a choice between the right one and those that
known mistakes give, and a table one item a row. Variants that differ only in the order of what is shown are one item: platforms
shuffle by themselves.
"""

import hashlib
from dataclasses import dataclass, replace
from decimal import Decimal
from html import escape

from autograder.quiz.bank import as_html, as_text, show_value
from autograder.quiz.drawing import draw
from autograder.quiz.marking import judge, kind_of_part, reach
from autograder.quiz.words import WORDS
from autograder.text import Text

OFFERED = 4  # answers at least, where we make up the choice
LONGEST_TITLE = 120
UNKNOWN = Text("That is not right. Work it out once more.", "맞지 않습니다. 다시 계산해 보십시오.")


@dataclass(frozen=True)
class Said:
    """A paragraph, or an option: as HTML without tags around it, and as a line of text."""

    html: str
    plain: str


@dataclass(frozen=True)
class Answer:
    """value: a number, or whatever an option stands for. fraction: 0 to 1. names: the misconceptions that give it, if any is known.

    feedback is said to who gives this answer; where several options can be right, to who judges this one wrongly."""

    value: object
    text: Said
    fraction: float
    feedback: tuple[Said, ...]
    names: tuple[str, ...] = ()

    @property
    def right(self):
        return self.fraction == 1


@dataclass(frozen=True)
class Item:
    """group: (section, id of the template). kind: number, single or multiple; the first answer of a number is the right one, and
    the first that fits is the one that counts. text: paragraphs; figure: lines of a drawing, or "". general: the solution."""

    ident: str
    title: str
    group: tuple[str, str]
    text: tuple[Said, ...]
    figure: str
    kind: str
    answers: tuple[Answer, ...]
    margin: float
    general: Said
    hints: tuple[Said, ...]

    def reach(self, answer):
        """How far a number may be from this answer."""
        return reach(answer.value, self.margin)


def items_of(bank, language):
    """The Items of a Bank, in its order."""
    found = {}
    for question in bank.questions:
        for variant in question["variants"]:
            for item in _Asker(question, variant, language).items():
                found.setdefault((item.group, item.text, item.figure, frozenset((answer.text, answer.right) for answer in item.answers)), item)
    return [*found.values()]


def unknown(language):
    """What is said to a wrong answer that no known mistake gives."""
    return (_bare(UNKNOWN[language]),)


def show_number(value):
    """A number as every platform reads it: without an exponent."""
    return str(value) if isinstance(value, int) else format(Decimal(f"{value:.12g}"), "f")


def as_choice(item, language):
    """The Item of a number as a choice: right, known wrong ones, and neighbours until there are enough."""
    right, *wrong = item.answers
    return replace(item, kind="single", answers=_choice(item.ident, right, wrong, (), language, item.margin))


class _Asker:
    """Makes the Items of one variant."""

    def __init__(self, question, variant, language):
        self.question, self.variant, self.language = question, variant, language

    def items(self):
        kind = self.question["kind"]
        if kind in ("choice", "several"):
            yield self._item("multiple" if kind == "several" else "single", self._options())
        elif kind == "order":
            yield self._item("single", self._orders())
        else:
            for number in range(len(self.variant["parts"])):
                yield self._part(number)

    def _say(self, words):
        pieces, slots = words[self.language], self.variant["slots"]
        return Said(as_html(pieces, slots), as_text(pieces, slots))

    def _feedback(self, names):
        said = [self._say(self.question["feedback"][name]) for name in names if name in self.question["feedback"]]
        if len(said) > 1:
            return (_bare(WORDS["either"][self.language]), *(Said(f"– {one.html}", f"– {one.plain}") for one in said))
        return tuple(said) or unknown(self.language)

    @property
    def _praise(self):
        return (_bare(WORDS["right"][self.language]),)

    def _item(self, kind, answers, number=None, margin=0):
        question, variant = self.question, self.variant
        figure, text = variant.get("figure"), [self._say(question["text"])]
        if figure and figure["name"] == "window":
            text.append(_bare(_caption(figure, self.language)))
        ident = f"{question['id']}.{variant['id']}"
        if question["rows"]:
            label = self._say(question["rows"][number]["label"])
            text.append(Said(f"<strong>{label.html}</strong>", label.plain))
            ident += f".{number + 1}"
        unit = question.get("unit", {}).get(self.language)
        if unit and kind == "number" and unit not in text[0].plain:
            text.append(_bare(f"{WORDS['answer'][self.language]} ({unit})"))
        numbers = [f"{name}={value}" for name, value in variant["params"].items() if isinstance(value, int | float)]
        return Item(
            ident=ident,
            title=" ".join([ident, *numbers])[:LONGEST_TITLE].rstrip(),
            group=(question["section"], question["id"]),
            text=tuple(text),
            figure="\n".join(draw(figure, self.language)) if figure and figure["name"] == "grids" else "",
            kind=kind,
            answers=tuple(answers),
            margin=margin,
            general=self._say(question["solution"]),
            hints=tuple(map(self._say, question["hints"])),
        )

    def _options(self):
        texts = {option["id"]: self._say(option["text"]) for option in self.question["options"]}
        for name in self.variant["order"]:
            right = name in self.variant["right"]
            praised = right and self.question["kind"] == "choice"
            yield Answer(name, texts[name], float(right), self._praise if praised else self._feedback((name,)), () if praised else (name,))

    def _orders(self):
        right = [item["id"] for item in self.question["items"]]
        pairs = [*self.question["before"].values(), *zip(right, right[1:])]
        known, orders = len(self.question["before"]), [right]
        for number, pair in enumerate(pairs):
            order = [{pair[0]: pair[1], pair[1]: pair[0]}.get(name, name) for name in right]
            if order not in orders and (number < known or len(orders) < OFFERED):
                orders.append(order)
        return _shuffled(self.question["id"] + self.variant["id"], map(self._order, orders))

    def _order(self, order):
        texts = {item["id"]: self._say(item["text"]) for item in self.question["items"]}
        outcome = judge(self.question, self.variant, order)
        names = tuple(name for names in outcome.mistakes for name in names)
        said = Said(" → ".join(texts[name].html for name in order), " → ".join(texts[name].plain for name in order))
        return Answer(tuple(order), said, outcome.score, self._praise if outcome.right else self._feedback(names), names)

    def _part(self, number):
        part = self.variant["parts"][number]
        right = _answer(part["answer"], 1.0, self._praise)
        wrong = [_answer(value, self._score(names), self._feedback(names), tuple(names)) for value, names in part["outcomes"]]
        if kind_of_part(self.question, number) != "tuple":
            return self._item("number", [right, *wrong], number, self.variant.get("margin", 0))
        item = self._item("single", (), number)
        return replace(item, answers=_choice(item.ident, right, wrong, self.variant.get("fill", ()), self.language))

    def _score(self, names):
        return max((self.question["scores"].get(name, 0.0) for name in names), default=0.0)


def _bare(text):
    return Said(escape(text), text)


def _answer(value, fraction, feedback, names=()):
    value = tuple(value) if isinstance(value, list | tuple) else value
    return Answer(value, _bare(show_value(value)), fraction, feedback, names)


def _caption(figure, language):
    (height, width), (rows, columns) = figure["input"], figure["kernel"]
    stride, padding = figure.get("stride", 1), figure.get("padding", 0)
    return WORDS["figure"][language].format(height=height, width=width, rows=rows, columns=columns, stride=stride, padding=padding)


def _choice(ident, right, wrong, fill, language, margin=0):
    """Answers to choose from, shuffled. Of those that read alike the first is kept."""
    offered = {answer.text: answer for answer in reversed([right, *wrong])}
    further = [*(_answer(value, 0.0, unknown(language)) for value in fill)]
    offered = {answer.text: answer for answer in further} | offered
    for value in _neighbours(right.value):
        answer = _answer(value, 0.0, unknown(language))
        if len(offered) >= OFFERED:
            break
        if answer.text not in offered and (isinstance(value, tuple) or abs(value - right.value) > 2 * margin):
            offered[answer.text] = answer
    return _shuffled(ident, offered.values())


def _neighbours(value):
    """Values that look like this one."""
    if isinstance(value, tuple):
        for step in (1, -1, 2, 3, 4):
            for place in reversed(range(len(value))):
                if value[place] + step >= 0:
                    yield (*value[:place], value[place] + step, *value[place + 1 :])
    elif isinstance(value, int) and abs(value) < 100:
        for step in (1, -1, 2, 3, 4, 5):
            if value + step >= 0 or value < 0:
                yield value + step
    else:
        yield from (2 * value, value // 2 if isinstance(value, int) else value / 2, 4 * value, 3 * value, 10 * value, value + 1, value + 2)


def _shuffled(ident, answers):
    """In an order that a hash gives: the same on every machine, and without any regard to what is right."""
    return tuple(sorted(answers, key=lambda answer: hashlib.sha256(f"{ident} {answer.text.plain}".encode()).digest()))
