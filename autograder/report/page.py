"""A student's page: one self-contained file in both languages, in which whatever the submission printed stays text."""

import shlex
from functools import cache

from markupsafe import Markup

from autograder.report.advice import what_is_right, what_to_mend, why_no_answer
from autograder.report.failure import find_failures
from autograder.report.geometry import find_geometry
from autograder.report.picture import draw, draw_images
from autograder.report.rendering import clean, render
from autograder.report.values import python_call
from autograder.report.words import WORDS
from autograder.sandbox.fault import Fault

SHOWN_OUTPUT = 8_000  # characters


def render_page(assignment, student, verdict, *, notes, isolation, language, with_cases, late=None):
    """The HTML of a student's page.

    verdict: what came out, or None if there was nothing to grade (then the notes say why). language: the one shown first.
    with_cases: whether failed checks may show the case, or only the sentence. late: the Lateness of the submission, or None.
    """
    exercises = {exercise.name: exercise for exercise in assignment.exercises}
    graded = verdict.exercises if verdict and not verdict.unreadable else ()
    return render(
        "page.html.j2",
        why_no_answer=why_no_answer,
        picture=_picture,
        again=_again,
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
        final=late.final(verdict.score, verdict.points) if late and verdict else verdict and verdict.score,
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
