"""Every question with all of its variants, for the instructor to look through before students see them: texts, answers, mistakes."""

from autograder.quiz.answers import LETTERS
from autograder.quiz.bank import show_value
from autograder.quiz.variants import close
from autograder.report import quiz_words
from autograder.report.quiz_statistics import offered
from autograder.report.rendering import render

TEMPLATE = "quiz_preview.html.j2"


def write_preview(bank, language):
    """The HTML of the sheet, in both languages; language: the one shown first."""
    return render(
        TEMPLATE,
        words=quiz_words.PREVIEW_WORDS,
        kinds=quiz_words.KINDS,
        sentences=quiz_words,
        language=language,
        course=bank.title,
        sections=[(section, [_prepare(question) for question in bank.of_section(section).questions]) for section in bank.sections],
        value=show_value,
        letters=LETTERS,
    )


def find_alone(question):
    """{misconception: in how many variants it is alone detectable}, in the question's order; without what is always right.

    What is chosen or put in order is told apart by what was chosen: there a misconception is never mistaken for another."""
    found = {name: [0, 0] for name in question["feedback"]}
    for variant in question["variants"]:
        alone = _alone(variant) if "parts" in variant else offered(question, variant)
        for name in offered(question, variant) & {*found}:
            found[name][0] += name in alone
            found[name][1] += 1
    return {name: alone for name, (alone, possible) in found.items() if possible}


def _alone(variant):
    """The misconceptions of a variant that no other answer is near to."""
    near = 2 * variant.get("margin", 0)
    alone = set()
    for part in variant["parts"]:
        taken = [part["answer"], *(value for value, _ in part["outcomes"])]
        alone |= {names[0] for value, names in part["outcomes"] if len(names) == 1 and sum(close(value, other, near) for other in taken) == 1}
    return alone


def _prepare(question):
    """(the question, rows of its misconceptions, {id of an option or item: its text}).

    A row: (id, sentence, slots of the first variant that has it, in how many variants it is alone)."""
    first = {}
    for variant in question["variants"]:
        for name in offered(question, variant):
            first.setdefault(name, variant["slots"])
    rows = [(name, question["feedback"][name], first[name], alone) for name, alone in find_alone(question).items()]
    return question, rows, {one["id"]: one["text"] for one in (*question["options"], *question["items"])}
