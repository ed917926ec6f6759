"""A quiz in the formats of learning platforms: one module a format, one function each.

``items`` makes of every variant of every question what a platform can ask, a number or a choice, with a sentence for each known
mistake; ``render(title, items, language)`` of a format gives the bytes of a file. A bank of variants becomes a group, of which
the platform draws one for each student.
"""

from collections.abc import Callable
from dataclasses import dataclass

from autograder.errors import CourseError
from autograder.quiz.lms import canvas, gift, moodle, qti
from autograder.quiz.lms.items import items_of


@dataclass(frozen=True)
class Format:
    """ending: of the file's name."""

    ending: str
    render: Callable


FORMATS = {
    "moodle": Format(".moodle.xml", moodle.render),
    "gift": Format(".gift.txt", gift.render),
    "qti": Format(".qti.zip", qti.render),
    "canvas": Format(".canvas.zip", canvas.render),
}


def export(bank, to, language):
    """(a name for the file, its bytes) of a Bank in a format of ``FORMATS``; raises CourseError."""
    if to not in FORMATS:
        raise CourseError(f"there is no format {to!r} for a quiz: choose from {', '.join(FORMATS)}")
    items = items_of(bank, language)
    if not items:
        raise CourseError("there is no question to export: write a quiz.yaml, or choose another section")
    sections = bank.sections
    name = f"quiz-{sections[0]}" if len(sections) == 1 else "quiz"
    return f"{name}{FORMATS[to].ending}", FORMATS[to].render(bank.title[language], items, language)
