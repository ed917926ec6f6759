"""What is wrong with the questions of an assignment: each template is built, and each of its sentences is read as students will."""

import re

from autograder.authoring.korean import slips
from autograder.errors import CourseError
from autograder.quiz.bank import as_text
from autograder.quiz.building import build_question, quiz_file, reading, references
from autograder.quiz.expression import Refused
from autograder.quiz.template import FILE, read_templates

_KOREAN = re.compile("[가-힣]")


def quiz_slips(assignment):
    """Findings on solutions/<assignment>/quiz.yaml, each "what is wrong; what to do"; raises CourseError if it cannot be read."""
    path = quiz_file(assignment)
    functions, seen = references(assignment.course), set()
    try:
        templates = read_templates(path)
    except CourseError as error:
        yield str(error)
        return
    for template in templates:
        if template.id in seen:
            yield f"{FILE}: {template.id} is there twice; give one of them another id"
        seen.add(template.id)
        try:
            for name in template.read:
                reading(assignment, name, f"{FILE}, {template.id}")
        except CourseError as error:
            yield str(error)
        try:
            question = build_question(template, functions)
        except Refused as error:
            yield f"{FILE}, {template.id}: {error}"
            continue
        except CourseError as error:  # of a solution that does not load
            yield f"{FILE}, {template.id}: {error}"
            return
        yield from dict.fromkeys(f"{FILE}, {template.id}: {slip}" for variant in question["variants"] for slip in _sentence_slips(question, variant))


def sentences_of(question):
    """(where, {language: pieces}) of everything in a question that a student reads."""
    yield "text", question["text"]
    yield "solution", question["solution"]
    yield from ((f"hint {number}", hint) for number, hint in enumerate(question["hints"], 1))
    yield from ((one["id"], one["text"]) for one in (*question["options"], *question["items"]))
    yield from (("a label", row["label"]) for row in question["rows"])
    yield from ((f"the feedback {name}", words) for name, words in question["feedback"].items())


def _sentence_slips(question, variant):
    for where, words in sentences_of(question):
        english, korean = (as_text(words[language], variant["slots"]) for language in ("en", "ko"))
        if _KOREAN.search(english):
            yield f"the English of {where} has Korean letters in it; write it in English"
        if where in ("text", "solution") or where.startswith(("hint", "the feedback")):
            yield from (f"the Korean of {where} {slip}" for slip in slips(korean) if _says_something(korean, slip))


def _says_something(korean, slip):
    """A sentence of numbers alone is the same in both languages."""
    return _KOREAN.search(korean) or re.search(r"[A-Za-z]{3}", korean) or "no Korean letter" not in slip
