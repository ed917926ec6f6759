"""Whether an answer is right, and if not, which mistake gives it. ``marking.js`` does the same in a browser."""

from dataclasses import dataclass

from autograder.quiz import answers
from autograder.quiz.answers import Unread
from autograder.quiz.bank import as_text, show_value
from autograder.text import Text

ROUNDING = 0.005
MOST = 40  # values in an answer
TOO_LARGE = 10**100  # to be an answer


@dataclass(frozen=True)
class Outcome:
    """What came out. score: 0 to 1, 1 where it is right. mistakes: of each part that is wrong, the misconceptions that give
    this answer, if any is known; more than one if they cannot be told apart. parts: for each part, whether it is right."""

    score: float
    mistakes: tuple[tuple[str, ...], ...]
    parts: tuple[bool, ...]

    @property
    def right(self):
        return all(self.parts)


def as_typed(given, kind):
    """A value of Python or NumPy as somebody would have typed it; what is too large to be an answer is "", which nothing reads."""
    if kind == "table" and isinstance(given, list | tuple):
        return [as_typed(one, "") for one in given[:MOST]]
    if hasattr(given, "tolist"):
        given = given.tolist() if getattr(given, "size", 0) <= MOST else ""
    if isinstance(given, list | tuple):
        given = given[:MOST]
        return " ".join(one[: answers.LONGEST] for one in given) if all(isinstance(one, str) for one in given) else show_value([one for one in given if isinstance(one, int | float) and (not isinstance(one, int) or abs(one) < TOO_LARGE)])
    if isinstance(given, int) and abs(given) >= TOO_LARGE:
        return ""
    return str(given)[: answers.LONGEST] if isinstance(given, str | int | float) else ""


def mark(question, variant, given, language="en"):
    """The Outcome of what somebody typed: a string, or for a table a list of strings; raises Unread if it cannot be read."""
    return judge(question, variant, read(question, variant, given, language))


def read(question, variant, given, language="en"):
    """The value of what was typed: a number, a tuple, an option's id, or a list of ids or of a table's values; raises Unread."""
    kind = question["kind"]
    order = variant.get("order", [])
    things = {one["id"]: as_text(one["text"][language], variant["slots"]) for one in (*question["options"], *question["items"])}
    texts = [things[name] for name in order]
    if kind == "choice":
        return order[answers.read_choice(given, texts)]
    if kind == "several":
        return [order[index] for index in answers.read_several(given, texts)]
    if kind == "order":
        return [order[index] for index in answers.read_order(given, texts)]
    if kind == "table":
        rows = question["rows"]
        if isinstance(given, str) or len(given) != len(rows):
            raise Unread(Text("{count} answers are asked for, one a row.", "줄마다 하나씩 답 {count}개를 입력하십시오."), count=len(rows))
        return [read_part(question, variant, number, text) for number, text in enumerate(given)]
    return read_part(question, variant, 0, given)


def kind_of_part(question, number):
    """What one of a question's answers is: integer, number or tuple."""
    kind = question["rows"][number]["kind"] if question["rows"] else question["kind"]
    return "tuple" if kind == "window" else kind


def read_part(question, variant, number, given):
    """The value of one answer; raises Unread. A tuple of another length than is asked for is read only if it is a known mistake."""
    if kind_of_part(question, number) != "tuple":
        return answers.read_number(given, question.get("unit"))
    part = variant["parts"][number]
    size = len(part["answer"])
    value = answers.read_tuple(given, size)
    if len(value) != size and all([*value] != [*known] for known, _ in part["outcomes"]):
        raise answers.unread_tuple(size)
    return value


def judge(question, variant, value):
    """The Outcome of a value as ``read`` gives it."""
    kind = question["kind"]
    if kind in ("choice", "several"):
        chosen = {value} if kind == "choice" else {*value}
        wrong = [name for name in variant["order"] if (name in chosen) != (name in variant["right"])]
        if kind == "choice":
            wrong = [name for name in wrong if name in chosen]
        return Outcome(float(not wrong), tuple((name,) for name in wrong), (not wrong,))
    if kind == "order":
        right = value == [item["id"] for item in question["items"]]
        wrong = [] if right else [name for name, (first, second) in question["before"].items() if value.index(first) < value.index(second)]
        return Outcome(float(right), tuple((name,) for name in wrong), (right,))
    values = value if kind == "table" else [value]
    found = [_judge_part(variant["parts"][number], one, variant.get("margin", 0)) for number, one in enumerate(values)]
    scores = question["scores"]
    earned = [1.0 if right else max((scores.get(name, 0.0) for name in mistakes), default=0.0) for right, mistakes in found]
    return Outcome(sum(earned) / len(earned), tuple(mistakes for right, mistakes in found if not right and mistakes), tuple(right for right, _ in found))


def _judge_part(part, value, margin):
    """(right?, the misconceptions that give this value)."""
    if _same(value, part["answer"], margin):
        return True, ()
    return False, next((tuple(names) for known, names in part["outcomes"] if _same(value, known, margin)), ())


def _same(value, known, margin):
    if isinstance(known, list | tuple):
        return [*value] == [*known]
    return abs(value - known) <= reach(known, margin)


def reach(known, margin):
    """How far a number may be from a known one: two decimals are enough for one that is not whole."""
    return margin if margin or float(known).is_integer() else ROUNDING
