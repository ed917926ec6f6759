"""What every export is made of: a class's results, read once, without anything that may not be shown.

What a failed check showed is left out here where the course's feedback does not show it, so that no format can give it away;
so is everything that leads to a person in an anonymous gradebook.
"""

from dataclasses import dataclass, replace

from autograder.report.pseudonyms import find_pseudonym
from autograder.text import Text

GRADED, MISSING, UNREADABLE = "graded", "missing", "unreadable"


@dataclass(frozen=True)
class Failure:
    """What a failed check showed. expected, says: None where there is nothing to say."""

    call: str
    got: Text
    expected: Text | None
    says: Text | None


@dataclass(frozen=True)
class Check:
    """outcome: passed, failed or fault (no answer)."""

    name: str
    asks: Text
    points: float
    outcome: str
    failure: Failure | None


@dataclass(frozen=True)
class Exercise:
    """mistakes: the names of those that explain every answer; says: what is said about them; fault: a kind, or ""."""

    name: str
    score: float
    points: float
    mistakes: tuple[str, ...]
    says: tuple[Text, ...]
    fault: str
    checks: tuple[Check, ...]


@dataclass(frozen=True)
class Row:
    """A student. user: the platform's number, or "". penalty: what being late took off raw; final: what is left. days: late."""

    student: str
    user: str
    status: str
    raw: float
    penalty: float
    final: float
    seconds: float
    graded_at: str
    submitted_at: str | None
    days: int
    exercises: tuple[Exercise, ...]
    notes: tuple[Text, ...]


@dataclass(frozen=True)
class Gradebook:
    """An assignment's grades. points: the most there is; language: which comes first; run: {fact: text} about the grading."""

    course: Text
    assignment: str
    points: float
    language: str
    run: dict
    rows: tuple[Row, ...]


def read_gradebook(assignment, facts, lines, *, language, with_cases, anonymous=False):
    """The Gradebook of a finished run, given its run.json and its lines. with_cases: whether failed checks may show the case."""
    rows = [_row(line, with_cases and not anonymous) for line in lines]
    if anonymous:
        rows = [_hide(row, assignment.course.secret) for row in rows]
    rows.sort(key=lambda row: row.student)  # the order of the names would tell whose pseudonym is whose
    run = {name: str(facts.get(name, "")) for name in ("finished_at", "course", "seed", "isolation")}
    return Gradebook(assignment.course.title, assignment.name, max((line["points"] for line in lines), default=0), language, run, tuple(rows))


def _row(line, with_cases):
    final, late, details = line.get("final", line["score"]), line.get("late") or {}, line.get("details", {})
    return Row(
        line["student"],
        line.get("user", ""),
        line["status"],
        line["score"],
        round(line["score"] - final, 6),
        final,
        line["seconds"],
        line["graded_at"],
        line.get("submitted_at"),
        late.get("days", 0),
        tuple(_exercise(exercise, details.get(exercise["exercise"], {}), with_cases) for exercise in line["exercises"]),
        tuple(map(_text, line.get("notes", ()))),
    )


def _exercise(exercise, details, with_cases):
    failure = details.get("failure") if with_cases else None
    return Exercise(
        exercise["exercise"],
        exercise["score"],
        exercise["points"],
        tuple(exercise["mistakes"]),
        tuple(map(_text, details.get("says", ()))),
        (exercise["fault"] or {}).get("kind", ""),
        tuple(_check(check, failure) for check in exercise["checks"]),
    )


def _check(check, failure):
    """failure: what the exercise's first failed check showed, or None."""
    shown = None
    if failure and failure["check"] == check["check"]:
        expected, says = (failure[name] and _text(failure[name]) for name in ("expected", "says"))
        shown = Failure(failure["call"], _text(failure["got"]), expected, says)
    return Check(check["check"], _text(check["asks"]), check["points"], check["outcome"], shown)


def _text(value):
    """A Text from the results, where what is the same in both languages is a string."""
    if isinstance(value, str):
        value = {"en": value, "ko": value}
    return Text(value["en"].strip() or "?", value["ko"].strip() or "?")


def _hide(row, secret):
    """Without what leads to a person: notes name files, and the minute of a hand-in is known to the platform."""
    return replace(row, student=find_pseudonym(row.student, secret), user="", graded_at="", submitted_at=None, notes=())
