"""GIFT, Moodle's plain text, which other programs read, too. Formulas are text; there are no hints.

A blank line ends a question, so a line break is written as \\n; and ~ = # { } : mean something, so they are escaped.
"""

from html import escape

from autograder.quiz.lms.items import show_number, unknown
from autograder.quiz.lms.moodle import category, grade, weights


def render(title, items, language):
    parts, group = [], None
    for item in items:
        if item.group != group:
            group = item.group
            parts.append(f"$CATEGORY: {category(title, group)}")
        parts.append(_question(item, language))
    return ("\n\n".join(parts) + "\n").encode()


def escaped(text):
    """Text in which nothing means anything to GIFT."""
    text = text.replace("\\", "\\\\")
    for sign in "~=#{}:":
        text = text.replace(sign, f"\\{sign}")
    return text.replace("\n", "\\n")


def _question(item, language):
    figure = f"<pre>{escape(item.figure, quote=False)}</pre>" if item.figure else ""
    head = f"// [id:{item.ident}]\n::{escaped(item.title)}::[html]{escaped(_html(item.text) + figure)}"
    if item.kind == "number":
        right, *wrong = item.answers
        lines = [f"={_number(item, right)}#{_said(right.feedback)}"]
        lines += [f"=%{grade(answer.fraction)}%{_number(item, answer)}#{_said(answer.feedback)}" for answer in wrong]
        return "\n".join([head + "{#", *lines, f"~#{_said(unknown(language))}", _general(item)])
    if item.kind == "multiple":
        # it is said to who chooses the option, so not to who is right
        said = ["" if answer.right else f"#{_said(answer.feedback)}" for answer in item.answers]
        lines = [f"~%{grade(weight)}%{_option(answer)}{words}" for answer, weight, words in zip(item.answers, weights(item.answers), said)]
    else:
        lines = [f"{_weight(answer.fraction)}{_option(answer)}#{_said(answer.feedback)}" for answer in item.answers]
    return "\n".join([head + "{", *lines, _general(item)])


def _number(item, answer):
    return f"{show_number(answer.value)}:{show_number(item.reach(answer))}"


def _weight(fraction):
    return "=" if fraction == 1 else f"~%{grade(fraction)}%" if fraction else "~"


def _option(answer):
    return escaped(escape(answer.text.plain, quote=False))


def _general(item):
    return f"####{_said([item.general])}\n}}"


def _said(said):
    return escaped(_html(said))


def _html(said):
    return "".join(f"<p>{escape(one.plain, quote=False)}</p>" for one in said)
