"""What a class answered in its quizzes: one self-contained page for the instructor, made of results files that students send in."""

from autograder.report import quiz_words
from autograder.report.quiz_files import read_results
from autograder.report.quiz_statistics import examine
from autograder.report.rendering import render
from autograder.report.statistics import FEW
from autograder.text import Text

__all__ = ["examine", "read_results", "write_quiz_report"]

TEMPLATE = "quiz_results.html.j2"
FILES = 100  # names in a list
NAME = 160  # characters of a file's name


def write_quiz_report(bank, sessions, refused, language):
    """The HTML of the report, in both languages; language: the one shown first. sessions, refused: what ``read_results`` gives."""
    examined = examine(bank, sessions)
    answered = [item for item in examined.items if item.n]
    total = sum(item.n for item in answered)
    return render(
        TEMPLATE,
        words=quiz_words.RESULT_WORDS,
        kinds=quiz_words.KINDS,
        sentences=quiz_words,
        language=language,
        course=bank.title,
        students=len(sessions),
        total=total,
        score=sum(item.n * item.difficulty for item in answered) / total if total >= FEW else None,
        sections=[(section, [item for item in examined.items if item.question["section"] == section.name]) for section in examined.sections],
        few=FEW,
        ignored=[(quiz_words.IGNORED[reason], count) for reason, count in examined.ignored.items()],
        repeated=[session.files for session in sessions if len(session.files) > 1],
        refused=refused,
        limit=FILES,
        name=_name,
        number=_number,
    )


def _name(text):
    """The name of a file, no longer than can be read."""
    return text if len(text) <= NAME else text[: NAME - 1] + "…"


def _number(count, n):
    """A count with its share."""
    return Text(f"{count} ({count / n:.0%})", f"{count}({count / n:.0%})")
