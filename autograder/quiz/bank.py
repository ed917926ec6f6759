"""A quiz that is built: questions as plain data, and how a sentence of theirs is put together.

A question is a dict of JSON: id, version, section, kind, difficulty, tags, read, text, unit, hints, solution, feedback
({misconception: sentence}), scores, before, options, items, rows and variants. A sentence is {language: pieces} (see ``markup``). A variant has its id, params, slots, parts ([{answer, outcomes: [[value, [misconceptions]]]}]),
margin, order (of the options or items as they are shown), right (ids of options), fill and figure.
"""

import json
import unicodedata
from dataclasses import dataclass
from html import escape
from pathlib import Path

from autograder.errors import CourseError
from autograder.speaking import sentences
from autograder.text import Text

FILE = "quiz.json"
FORMAT = 1
LARGEST = 8 * 2**20  # bytes of a file

_say = sentences(
    {
        "damaged": Text("{path} cannot be read: copy it there anew from what your instructor gave you.", "{path} 파일을 읽을 수 없습니다. 담당 교수에게서 받은 폴더에서 다시 복사하십시오."),
        "other": Text("{path} belongs to another version of autograder: install the file ending in .whl that came with it.", "{path} 파일은 다른 버전의 autograder용입니다. 함께 받은 .whl 파일을 설치하십시오."),
        "section": Text("There is no quiz {section}. The quizzes: {sections}", "{section} 퀴즈는 없습니다. 있는 퀴즈: {sections}"),
        "question": Text("There is no question {name}. The questions: {names}", "{name} 문항은 없습니다. 있는 문항: {names}"),
    }
)


@dataclass(frozen=True)
class Bank:
    """The questions that are there, in order. folder: where what was answered is kept, or None."""

    title: Text
    questions: tuple
    folder: Path | None = None

    @property
    def sections(self):
        """The sections that have questions, in order."""
        return sorted({question["section"] for question in self.questions}, key=_order)

    def of_section(self, section):
        """The Bank of a section's questions, of the one with this id, or of all of them for ""; raises CourseError with the sections there are."""
        section = unicodedata.normalize("NFKC", str(section)).strip(" §")
        found = tuple(question for question in self.questions if section in ("", question["section"], question["id"]))
        if not found:
            raise CourseError(_say("section", section=section, sections=", ".join(self.sections)))
        return Bank(self.title, found, self.folder)

    def question(self, name):
        """The question with this id; raises CourseError with those there are."""
        for question in self.questions:
            if question["id"] == name:
                return question
        raise CourseError(_say("question", name=name, names=", ".join(question["id"] for question in self.questions)))

    def as_dict(self):
        """As it is kept in a file."""
        return {"format": FORMAT, "title": self.title.as_dict(), "questions": self.questions}

    def as_json(self):
        """As one line of JSON."""
        return json.dumps(self.as_dict(), ensure_ascii=False, separators=(",", ":"))


def read_bank(paths):
    """The Bank in the files of assignments, in order; raises CourseError. Answers are kept beside the assignments' folders."""
    questions, title = [], None
    for path in paths:
        try:
            data = json.loads(path.read_bytes()[:LARGEST].decode())
            version, found, titled = data["format"], data["questions"], Text(**data["title"])
        except (OSError, ValueError, TypeError, KeyError, RecursionError):
            raise CourseError(_say("damaged", path=path)) from None
        if version != FORMAT:
            raise CourseError(_say("other", path=path))
        questions += found
        title = title or titled
    return Bank(title, in_order(questions), paths[0].parent.parent)


def in_order(questions):
    """Questions by their sections."""
    return tuple(sorted(questions, key=lambda question: _order(question["section"])))


def _order(section):
    return [*map(int, section.split("."))]


def as_text(pieces, slots):
    """The sentence as a line of text."""
    return "".join(_plain(piece, slots) for piece in pieces)


def _plain(piece, slots):
    if isinstance(piece, str):
        return piece
    if "s" in piece:
        return slots[piece["s"]]
    if "m" in piece:
        return slots[piece["m"]][0]
    return as_text(piece["c"] if "c" in piece else piece["e"], slots)


def as_html(pieces, slots):
    """The sentence as HTML: our own formulas as MathML, everything else as text."""
    return "".join(_html(piece, slots) for piece in pieces)


def _html(piece, slots):
    if isinstance(piece, str):
        return escape(piece)
    if "s" in piece:
        return escape(slots[piece["s"]])
    if "m" in piece:
        return slots[piece["m"]][1]
    return f"<code>{as_html(piece['c'], slots)}</code>" if "c" in piece else f"<em>{as_html(piece['e'], slots)}</em>"


def show_given(value):
    """What somebody answered, as it is kept."""
    return ", ".join(map(show_value, value)) if isinstance(value, list | tuple) else show_value(value)


def show_value(value):
    """An answer as it is written: 12288, 4.5, (4, 4, 2), (64,)."""
    if isinstance(value, list | tuple):
        return "(" + ", ".join(map(show_value, value)) + ("," if len(value) == 1 else "") + ")"
    return f"{value:.6g}" if isinstance(value, float) else str(value)
