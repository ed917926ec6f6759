"""Canvas: QTI 1.2 as text2qti makes it, which is used as a library.

Canvas has no feedback for a wrong number, so a number becomes a choice between the right one, the known wrong ones and
neighbours. It has no share of a point for an option either. A group draws one of its questions for each student.
"""

import io
import re
import zipfile
from collections import Counter

from autograder.errors import CourseError
from autograder.quiz.lms.archive import pack
from autograder.quiz.lms.items import as_choice

_MEANS = re.compile(r"[^\w ,]|_", re.ASCII)
_INDENT = "\n\n    "  # of a further paragraph


def render(title, items, language):
    try:
        from text2qti.config import Config
        from text2qti.err import Text2qtiError
        from text2qti.qti import QTI
        from text2qti.quiz import Quiz
    except ImportError:
        raise CourseError('Canvas\'s format is made by text2qti, which is not installed: pip install "cnn-course[lms]"') from None
    try:
        # Config() as it is: code is not run, and no settings are read from a home folder
        made = QTI(Quiz(as_text2qti(title, items, language), config=Config())).zip_bytes()
    except Text2qtiError as error:
        raise CourseError(f"text2qti refuses this quiz ({' '.join(str(error).split())}): please report it with the quiz.yaml") from None
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        return pack({name: archive.read(name) for name in archive.namelist()})


def as_text2qti(title, items, language):
    """The quiz in text2qti's own format."""
    groups, seen = {}, Counter()
    for item in items:
        words = (item.text, item.figure)
        groups.setdefault(item.group, []).append(_question(as_choice(item, language) if item.kind == "number" else item, seen[words]))
        seen[words] += 1
    lines = [f"Quiz title: {_line(title)}", "Shuffle answers: true", ""]
    for questions in groups.values():
        lines += ["GROUP", "pick: 1", "points per question: 1", "", *questions, "END_GROUP", ""]
    return "\n".join(lines)


def _question(item, earlier):
    """earlier: how many questions in the same words there are. text2qti refuses those, so as many signs more are written as numbers."""
    several = item.kind == "multiple"
    text = [escaped(item.text[0].plain, earlier), *(escaped(one.plain) for one in item.text[1:])]
    if item.figure:
        text.append("<pre>" + escaped(item.figure) + "</pre>")
    lines = [f"Title: {_line(item.title)}", "Points: 1", "1.  " + _INDENT.join(text), f"... {escaped(item.general.plain)}"]
    for number, answer in enumerate(item.answers):
        mark = ("[*]" if answer.right else "[ ]") if several else f"{'*' if answer.right else ''}{chr(ord('a') + number)})"
        lines.append(f"{mark} {escaped(answer.text.plain)}")
        if not (several and answer.right):  # it is said to who chooses the option
            lines.append("... " + _INDENT.join(escaped(one.plain) for one in answer.feedback))
    return "\n".join([*lines, ""])


def escaped(text, more=0):
    """Text in which nothing means anything to Markdown: every sign but letters and digits as its number, and as many letters more."""
    parts = []
    for sign in text:
        letter = ord(sign) > 127 or not _MEANS.match(sign)
        parts.append(sign if letter and more <= 0 else f"&#{ord(sign)};")
        more -= letter
    return "".join(parts)


def _line(text):
    return " ".join(text.split())
