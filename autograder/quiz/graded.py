"""A question that counts: a check asks whether a student's function gives the right answer to a template with certain numbers.

Choose numbers that the deployed variants do not have, for their answers lie in what students get.
"""

import sys
from functools import lru_cache
from pathlib import Path

from autograder.course.course import read_course
from autograder.errors import CourseError
from autograder.grading.compare import fail
from autograder.quiz import marking
from autograder.quiz.answers import Unread
from autograder.quiz.bank import as_text
from autograder.quiz.building import build_question, find_course, quiz_file, references
from autograder.quiz.expression import Refused
from autograder.quiz.marking import as_typed
from autograder.quiz.template import read_templates
from autograder.text import LANGUAGES, Text

NO_ANSWER = Text("{name} has no answer yet.", "{name} 문항에 아직 답이 없습니다.")
WRONG = Text("{name} is answered wrongly.", "{name} 문항의 답이 틀렸습니다.")


def assert_answered(answers, name, **numbers):
    """Fail a check unless a student's answers, {question: answer}, hold the right one for a template with these numbers.

    name: the template's id, in the quiz.yaml of the assignment in which the check is. What fails says the sentence of the misconception.
    """
    question, variant = _question(sys._getframe(1).f_code.co_filename, name, tuple(sorted(numbers.items())))
    given = answers.get(name) if isinstance(answers, dict) else None
    if given is None:
        _fail(NO_ANSWER, name=name)
    try:
        outcome = marking.mark(question, variant, as_typed(given, question["kind"]))
    except Unread as unread:
        fail(en=f"{name}: {unread.says.en}", ko=f"{name}: {unread.says.ko}")
    if outcome.right:
        return
    said = [[as_text(question["feedback"][mistake][language], variant["slots"]) for names in outcome.mistakes for mistake in names] for language in LANGUAGES]
    if not said[0]:
        _fail(WRONG, name=name)
    fail(**{language: f"{name}: " + " / ".join(sentences) for language, sentences in zip(LANGUAGES, said)})


def _fail(text, **values):
    fail(**{language: text[language].format(**values) for language in LANGUAGES})


@lru_cache
def _question(file, name, numbers):
    """(the question, its variant with these numbers); raises CourseError."""
    root = find_course(Path(file).parent)
    if root is None:
        raise CourseError(f"{file} lies in no course, so it has no quiz: use assert_answered in a checks.py")
    course = read_course(root)
    assignment = course.assignment(Path(file).relative_to(root).parts[1])
    for template in read_templates(quiz_file(assignment)):
        if template.id == name:
            params = {parameter: (value,) for parameter, value in numbers}
            if {*params} != {*template.params}:
                raise CourseError(f"{file}: assert_answered needs {', '.join(template.params) or 'no numbers'} for {name}: give each its number")
            try:
                question = build_question(template.model_copy(update={"params": params, "include": [dict(numbers)]}), references(course), share=0)
            except Refused as error:
                raise CourseError(f"{file}, {name}: {error}") from None
            return question, question["variants"][0]
    raise CourseError(f"{file}: {quiz_file(assignment)} has no question {name}: write its id as it is there")
