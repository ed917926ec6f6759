"""A student's page: one self-contained file in both languages, in which whatever the submission printed stays text.

The one script on it is ours, remembers the language, and is named by its hash in the page's security policy: no other can run.
"""

import base64
import hashlib
import re
import shlex
from functools import cache, lru_cache
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined
from markdown_it import MarkdownIt
from markupsafe import Markup

from autograder.report.advice import what_is_right, what_to_mend, why_no_answer
from autograder.report.failure import find_failures
from autograder.report.geometry import find_geometry
from autograder.report.picture import draw, draw_images
from autograder.report.values import python_call
from autograder.report.words import WORDS
from autograder.sandbox.fault import Fault
from autograder.text import LANGUAGES

SHOWN_OUTPUT = 8_000  # characters
# control characters, which mean nothing on a page, and the marks that turn the direction of text around
_INVISIBLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def render_page(assignment, student, verdict, *, notes, isolation, language, with_cases, late=None):
    """The HTML of a student's page.

    verdict: what came out, or None if there was nothing to grade (then the notes say why). language: the one shown first.
    with_cases: whether failed checks may show the case, or only the sentence. late: the Lateness of the submission, or None.
    """
    exercises = {exercise.name: exercise for exercise in assignment.exercises}
    graded = verdict.exercises if verdict and not verdict.unreadable else ()
    return _template().render(
        words=WORDS,
        language=language,
        course=assignment.course.title,
        assignment=assignment.name,
        student=clean(student),
        student_argument=shlex.quote(clean(student)),
        verdict=verdict,
        exercises=exercises,
        graded=graded,
        failures=find_failures(graded, exercises) if with_cases else {},
        right=what_is_right(graded),
        first=what_to_mend(graded, with_cases),
        notes=notes,
        # what the code prints or raises can hold the arguments of a hidden case
        printed=clean(verdict.printed[:SHOWN_OUTPUT]) if verdict and with_cases else "",
        isolation=isolation,
        with_cases=with_cases,
        late=late.says(verdict.score, verdict.points) if late and verdict else None,
    )


def _again(failure):
    """The call as Python, or None if it would be too long."""
    return python_call(failure.evidence.function, failure.evidence.arguments)


def _picture(failure, exercise):
    """HTML of ours, or "". Nobody foresees every answer, and a page without a picture is better than none."""
    evidence = failure.evidence
    try:
        closed = _closed_picture(exercise)
        geometry = find_geometry(exercise.parameters, evidence.arguments, closed)
        drawn = draw(exercise.parameters, evidence.arguments, evidence.got, evidence.expected if evidence.compared else None, evidence.index, geometry)
        pairs = closed.images(evidence.got, *evidence.arguments) if hasattr(closed, "images") and not isinstance(evidence.got, Fault) else []
        return Markup(clean((drawn or "") + draw_images(pairs)))
    except Exception:
        return Markup("")


@cache
def _closed_picture(exercise):
    return exercise.load_picture()


def clean(text):
    """Text without what cannot be seen."""
    return _INVISIBLE.sub("�", text)


@cache
def _template():
    environment = Environment(loader=PackageLoader("autograder.report"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.filters["clean"] = clean
    script = (Path(__file__).parent / "templates" / "switch.js").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    environment.globals.update(both=_both, say=_say, explain=_explain, why_no_answer=why_no_answer, picture=_picture, again=_again, script=Markup(script), digest=digest)
    return environment.get_template("page.html.j2")


_MARKDOWN = MarkdownIt("zero", {"html": False}).enable(["backticks", "emphasis", "list", "fence"])
SENTENCES = 4096  # kept as HTML: most pages of a class say the same


@lru_cache(SENTENCES)
def _both(text):
    """A sentence in both languages, all of it text."""
    return _in_both("span", text, clean)


@lru_cache(SENTENCES)
def _say(text):
    """A sentence of ours in both languages, with `code` and *emphasis*."""
    return _in_both("span", text, lambda sentence: Markup(_MARKDOWN.renderInline(clean(sentence))))


@lru_cache(SENTENCES)
def _explain(text):
    """Paragraphs of ours in both languages."""
    return _in_both("div", text, lambda markdown: Markup(_MARKDOWN.render(clean(markdown))))


def _in_both(tag, text, render):
    return Markup("").join(Markup('<{0} lang="{1}">{2}</{0}>').format(tag, language, render(text[language])) for language in LANGUAGES)
