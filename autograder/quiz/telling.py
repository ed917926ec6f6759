"""What is said to an answer, as lines of text: the same sentences as on a page."""

from autograder.quiz.answers import LETTERS
from autograder.quiz.bank import as_text, show_value
from autograder.quiz.words import WORDS

MOST = 2  # mistakes that are said at once; the others come when these are mended


def options_of(question, variant, language):
    """[(letter, text)] of what can be chosen or put in order, as this variant shows it."""
    things = {one["id"]: one["text"][language] for one in (*question["options"], *question["items"])}
    return [(LETTERS[index], as_text(things[name], variant["slots"])) for index, name in enumerate(variant.get("order", []))]


def tell_outcome(question, variant, outcome, language, hints=0):
    """(what came out, the sentences on each mistake). hints: how many were given already."""
    if outcome.right:
        return f"✔ {WORDS['right'][language]}", []
    head = WORDS["partly"][language].format(score=round(100 * outcome.score)) if outcome.score else WORDS["wrong"][language]
    lines = []
    for names in outcome.mistakes[:MOST]:
        said = [as_text(question["feedback"][name][language], variant["slots"]) for name in names if name in question["feedback"]]
        lines += said if len(said) == 1 else [WORDS["either"][language], *(f"- {sentence}" for sentence in said)]
    return f"✘ {head}", lines or [WORDS["unknown" if hints < len(question["hints"]) else "no hint left"][language]]


def tell_solution(question, variant, language):
    """How it is worked out."""
    return f"{WORDS['solution'][language]}: {as_text(question['solution'][language], variant['slots'])}"


def tell_answer(question, variant, language):
    """What is right."""
    if question["kind"] == "order":
        said = " → ".join(as_text(item["text"][language], variant["slots"]) for item in question["items"])
    elif "right" in variant:
        shown = zip(variant["order"], options_of(question, variant, language))
        said = "; ".join(f"{letter}) {text}" for name, (letter, text) in shown if name in variant["right"])
    else:
        labels = [f"{as_text(row['label'][language], variant['slots'])}: " for row in question["rows"]] or [""]
        said = "; ".join(f"{label}{_show(part['answer'])}" for label, part in zip(labels, variant["parts"]))
    return f"{WORDS['is'][language]}: {said}"


def _show(value):
    return f"{value:,}" if isinstance(value, int) and abs(value) >= 10_000 else show_value(value)


def tell_hint(question, variant, number, language):
    """The hint of this number, from 0; or that there are no more."""
    hints = question["hints"]
    if number >= len(hints):
        return WORDS["no more hints"][language]
    return f"{WORDS['hint number'][language].format(number=number + 1, count=len(hints))}: {as_text(hints[number][language], variant['slots'])}"
