"""Moodle's XML: a category for every template, from which a quiz draws a random variant.

A number's answers are tried in order, and the first that fits counts: right, the known wrong ones, and a * that catches the rest.
A question whose idnumber is there already loses it without a word, so import into an empty category.
"""

from html import escape

from autograder.quiz.lms.items import show_number, unknown

# the only grades that an import takes
GRADES = (0, 5, 10, 11.11111, 12.5, 14.28571, 16.66667, 20, 25, 30, 33.33333, 40, 50, 60, 66.66667, 70, 75, 80, 83.33333, 90, 100)


def render(title, items, language):
    parts, group = ['<?xml version="1.0" encoding="UTF-8"?>', "<quiz>"], None
    for item in items:
        if item.group != group:
            group = item.group
            parts.append(_category(category(title, group)))
        parts.append(_question(item, language))
    return "\n".join([*parts, "</quiz>", ""]).encode()


def category(title, group):
    """The path of a category; a slash in a name is written twice."""
    return "/".join(["$course$/top", *(" ".join(name.split()).replace("/", "//") for name in (title, *group))])


def grade(fraction):
    """The grade nearest to a fraction, as it is written."""
    return str(min(GRADES, key=lambda allowed: abs(allowed - 100 * fraction))) if fraction >= 0 else f"-{grade(-fraction)}"


def weights(answers):
    """The fraction of each option where several can be right: all that are right and nothing else gives 1, everything gives 0."""
    right = sum(answer.right for answer in answers)
    return [1 / right if answer.right else -1 / (len(answers) - right) for answer in answers]


def _category(path):
    return f'<question type="category"><category>{_text(path)}</category><info format="html"><text></text></info></question>'


def _question(item, language):
    lines = [
        f'<question type="{"numerical" if item.kind == "number" else "multichoice"}">',
        f"<name>{_text(item.title)}</name>",
        _html("questiontext", question_html(item)),
        _html("generalfeedback", paragraphs([item.general])),
        "<defaultgrade>1</defaultgrade><penalty>0.3333333</penalty><hidden>0</hidden>",
        f"<idnumber>{escape(item.ident)}</idnumber>",
    ]
    if item.kind == "number":
        for answer in item.answers:
            lines.append(_answer(show_number(answer.value), grade(answer.fraction), answer.feedback, show_number(item.reach(answer))))
        lines.append(_answer("*", "0", unknown(language), "0"))
        lines.append("<unitgradingtype>0</unitgradingtype><unitpenalty>0.1</unitpenalty><showunits>3</showunits><unitsleft>0</unitsleft>")
    else:
        several = item.kind == "multiple"
        lines.append(f"<single>{str(not several).lower()}</single><shuffleanswers>true</shuffleanswers><answernumbering>abc</answernumbering>")
        for answer, fraction in zip(item.answers, weights(item.answers) if several else [answer.fraction for answer in item.answers]):
            # it is said to who chooses the option; ours is said to who judges it wrongly, so not to who is right
            lines.append(_answer(answer.text.html, grade(fraction), () if several and answer.right else answer.feedback))
    lines += [_html("hint", paragraphs([hint])) for hint in item.hints]
    return "\n".join([*lines, "</question>"])


def question_html(item):
    """The question with its figure."""
    return paragraphs(item.text) + (f"<pre>{escape(item.figure)}</pre>" if item.figure else "")


def paragraphs(said):
    return "".join(f"<p>{one.html}</p>" for one in said)


def _answer(text, fraction, feedback, tolerance=None):
    form, more = ("html", "") if tolerance is None else ("moodle_auto_format", f"<tolerance>{tolerance}</tolerance>")
    return f'<answer fraction="{fraction}" format="{form}">{_text(text)}{_html("feedback", paragraphs(feedback))}{more}</answer>'


def _html(tag, html):
    return f'<{tag} format="html">{_text(html)}</{tag}>'


def _text(text):
    return "<text><![CDATA[" + text.replace("]]>", "]]]]><![CDATA[>") + "]]></text>"
