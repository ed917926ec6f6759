"""``autograder quiz``: the questions of a section, what is due for review, or all of them as one page."""

from pathlib import Path

import click

from autograder.errors import CourseError
from autograder.quiz.finding import find_bank
from autograder.quiz.page import write_page
from autograder.quiz.progress import Progress
from autograder.quiz.terminal import run
from autograder.selfcheck.verb import Verb, language_option
from autograder.speaking import language, sentences
from autograder.text import Text

PAGE = "quiz.html"

_say = sentences(
    {
        "one": Text("{options} cannot go together: use one of them.", "{options} 옵션은 함께 쓸 수 없습니다. 하나만 쓰십시오."),
        "written": Text("{path}: open it in a browser.", "{path}: 브라우저에서 여십시오."),
        "cannot": Text("{path} cannot be written ({why}): name another file.", "{path} 파일을 쓸 수 없습니다({why}). 다른 파일 이름을 쓰십시오."),
    }
)


@click.command(cls=Verb)
@click.argument("section", default="")
@click.option("--review", is_flag=True, help="What is due: wrong answers come back soon, right ones later, in new numbers (Leitner's boxes).")
@click.option("--html", "page", metavar="OUT", help="Write all of it as one page for a browser, which needs no network.")
@language_option
def quiz(section, review, page):
    """Ask the questions of a SECTION of the lecture, such as 4.2; without it, all of them, those not yet right first."""
    require_one({"--review": review, "--html": page})
    return ask(find_bank().of_section(section), review, page)


def require_one(options):
    """Raise CourseError if more than one of {option: its value} was given."""
    given = [name for name, value in options.items() if value]
    if len(given) > 1:
        raise CourseError(_say("one", options=", ".join(given)))


def ask(bank, review, page):
    """Ask a Bank's questions in the terminal, or write them as a page; the exit code."""
    if page:
        path = Path(page)
        path = path / PAGE if path.is_dir() else path
        write(path, write_page(bank, language()))
        click.echo(_say("written", path=path))
    else:
        run(bank, Progress(bank.folder), review)
    return 0


def write(path, content):
    """Write a file of text or bytes; raises CourseError."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    except OSError as error:
        raise CourseError(_say("cannot", path=path, why=error.strerror)) from None
