"""A student's page: one self-contained file in both languages, with no script in it, whatever the submission printed."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markdown_it import MarkdownIt
from markupsafe import Markup

from autograder.grading.verdict import FAULT, PASSED
from autograder.report.values import show_call, show_value
from autograder.report.words import WORDS
from autograder.sandbox.fault import ERROR, Fault
from autograder.text import LANGUAGES, Text

SHOWN_OUTPUT = 8_000  # characters
# control characters, which mean nothing on a page, and the marks that turn the direction of text around
_INVISIBLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


@dataclass(frozen=True)
class Failure:
    """The first failed check of an exercise, ready to be shown."""

    asks: Text
    case: str | None
    call: str
    got: str | Text
    expected: str | None
    says: Text | None


def render_page(assignment, student, verdict, *, notes, isolation, language, with_cases):
    """The HTML of a student's page.

    verdict: what came out, or None if there was nothing to grade (then the notes say why). language: the one shown first.
    with_cases: whether failed checks may show the case, or only the sentence.
    """
    exercises = {exercise.name: exercise for exercise in assignment.exercises}
    graded = verdict.exercises if verdict else ()
    return _template().render(
        words=WORDS,
        language=language,
        course=assignment.course.title,
        assignment=assignment.name,
        student=clean(student),
        verdict=verdict,
        titles={name: exercise.title for name, exercise in exercises.items()},
        failures={result.exercise: _failure(result, exercises[result.exercise]) for result in graded} if with_cases else {},
        first=_first_to_mend(graded, exercises, with_cases),
        notes=notes,
        # what the code prints or raises can hold the arguments of a hidden case
        printed=clean(verdict.printed[:SHOWN_OUTPUT]) if verdict and with_cases else "",
        isolation=isolation,
        with_cases=with_cases,
    )


def _failure(result, exercise):
    """The first check that failed with an answer, or else without one: the smallest case there is."""
    for check in result.checks:
        evidence = check.evidence
        if evidence is None:
            continue
        got = evidence.got.says if isinstance(evidence.got, Fault) else show_value(evidence.got)
        expected = None
        if evidence.compared:
            expected = WORDS["raises"].en if isinstance(evidence.expected, Fault) else show_value(evidence.expected)
        return Failure(check.asks, check.case, show_call(evidence.function, exercise.parameters, evidence.arguments), got, expected, evidence.says)
    return None


def _first_to_mend(results, exercises, with_cases):
    """(title, sentence) of the one thing to look at first: a named mistake if there is one, else the first check that failed."""
    for result in results:
        wrong = [check for check in result.checks if check.outcome != PASSED]
        if not wrong:
            continue
        if result.mistakes:
            says = result.mistakes[0].says
        elif wrong[0].outcome == FAULT and result.fault is not None:
            says = result.fault.says if with_cases or result.fault.kind != ERROR else WORDS["raised"]
        else:
            says = wrong[0].asks
        return exercises[result.exercise].title, says
    return None


def clean(text):
    """Text without what cannot be seen."""
    return _INVISIBLE.sub("�", text)


@cache
def _template():
    environment = Environment(loader=PackageLoader("autograder.report"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.filters["clean"] = clean
    environment.globals.update(both=_both, say=_say)
    return environment.get_template("page.html.j2")


_MARKDOWN = MarkdownIt("zero", {"html": False}).enable(["backticks", "emphasis"])
SENTENCES = 4096  # kept as HTML: most pages of a class say the same


@lru_cache(SENTENCES)
def _both(text):
    """A sentence in both languages, all of it text."""
    return Markup("").join(Markup('<span lang="{}">{}</span>').format(language, clean(text[language])) for language in LANGUAGES)


@lru_cache(SENTENCES)
def _say(text):
    """A sentence of ours in both languages, with `code` and *emphasis*."""
    return Markup("").join(Markup('<span lang="{}">{}</span>').format(language, Markup(_MARKDOWN.renderInline(clean(text[language])))) for language in LANGUAGES)
