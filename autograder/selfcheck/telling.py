"""A Report in words: about twelve lines for a terminal, and HTML with a picture for a notebook. One difference, never a dump."""

import re
from html import escape

from autograder.report.picture import draw
from autograder.report.questions import question_for
from autograder.report.values import show_call, show_value
from autograder.sandbox.fault import Fault
from autograder.selfcheck.speaking import language, sentences
from autograder.text import Text

WIDTH = 88  # characters of a value in a line; longer ones are left to the picture and to the sentence about the difference
LINES = 3  # arguments that are shown below a call
PRINTED = 300  # characters of what the code printed
NAMED = 3  # mistakes that are said; if more would give the same answers, none of them is certain enough to help
GOOD, BAD = "#0072B2", "#D55E00"  # Okabe and Ito; the mark in front says the same

_WORDS = {
    "passed": Text(
        "✓ {name}: {public} of {public} public checks passed; hidden checks run when it is graded.",
        "✓ {name}: 공개 검사를 통과했습니다({public}개 중 {public}개). 비공개 검사는 채점할 때 실행됩니다.",
    ),
    "some": Text("✗ {name}: {passed} of {public} public checks passed. The first one that did not:", "✗ {name}: 공개 검사 {public}개 중 {passed}개를 통과했습니다. 통과하지 못한 첫 번째 검사:"),
    "example": Text("example", "예시"),
    "call": Text("call", "호출"),
    "got": Text("yours", "제출한 답"),
    "expected": Text("expected", "기대한 답"),
    "line": Text("your line {line}: {code}", "코드의 {line}번 줄: {code}"),
    "in": Text("{where}, line {line}: {code}", "{where}의 {line}번 줄: {code}"),
    "mistake": Text("These are exactly the answers of this mistake:", "다음 실수를 했을 때 나오는 답과 정확히 같습니다."),
    "mistakes": Text("Each of these mistakes gives exactly these answers:", "다음 실수 가운데 어느 것을 해도 똑같은 답이 나옵니다."),
    "think": Text("To think about:", "생각해 볼 것:"),
    "waits": Text("1 more check fails for the same reason.", "다른 검사 1개도 같은 원인으로 통과하지 못했습니다."),
    "wait": Text("{waiting} more checks fail for the same reason.", "다른 검사 {waiting}개도 같은 원인으로 통과하지 못했습니다."),
    "printed": Text("Your code printed:", "코드가 출력한 내용:"),
}
_say = sentences(_WORDS)


def as_text(report, more=""):
    """A Report as lines for a terminal, in the language in use. more: a last line, such as how to get a hint."""
    failure = report.failure
    if failure is None:
        return _say("passed", name=report.exercise.name, public=report.public)
    lines = [_headline(report), f"  {_unmarked(failure.asks[language()])}"]
    if failure.call is None:
        lines.append(f"{_say('example')}  {failure.source}")
    else:
        head, *below = show_call(report.exercise.name, report.exercise.parameters, failure.call.arguments).split("\n")
        arguments = [line for line in _joined(below) if len(line) <= WIDTH]
        lines += [f"{_say('call')}  {head}", *(f"    {line}" for line in arguments[:LINES])]
    lines += _place(failure) if isinstance(failure.got, Fault) else _answers(failure)
    lines.append(failure.says[language()])
    for title, mistakes in _explanations(report):
        lines += [title, *(f"  {_unmarked(sentence)}" for sentence in mistakes)]
    lines += [f"{_say('think')} {_question(failure)}", _waiting(report)]
    if report.printed.strip():
        lines.append(f"{_say('printed')} {' '.join(report.printed[:PRINTED].split())}")
    return "\n".join(line for line in [*lines, more] if line.strip())


def as_html(report, more=""):
    """A Report as HTML with a picture, for a notebook, in the language in use."""
    failure = report.failure
    name = report.exercise.name
    if failure is None:
        return _box(GOOD, [_paragraph(_say("passed", name=name, public=report.public), "strong")])
    parts = [_paragraph(_headline(report), "strong"), _paragraph(failure.asks[language()])]
    picture = None
    if failure.call is None:
        parts.append(_code(failure.source))
    else:
        parts.append(_code(show_call(name, report.exercise.parameters, failure.call.arguments).split("\n")[0]))
        picture = draw(report.exercise.parameters, failure.call.arguments, failure.got, failure.expected, failure.index, failure.call.geometry, (language(),))
    if isinstance(failure.got, Fault):
        parts += map(_code, _place(failure))
    elif picture is None:
        parts += map(_code, _answers(failure))
    parts += [_paragraph(failure.says[language()]), picture or ""]
    for title, mistakes in _explanations(report):
        parts += [_paragraph(title), *(_paragraph(sentence, "strong") for sentence in mistakes)]
    parts += [_paragraph(f"{_say('think')} {_question(failure)}"), _paragraph(_waiting(report))]
    if report.printed.strip():
        parts.append(_paragraph(_say("printed")) + _code(report.printed[:PRINTED]))
    return _box(BAD, [*parts, _paragraph(more)])


def _headline(report):
    return _say("some", name=report.exercise.name, passed=report.passed, public=report.public)


def _explanations(report):
    """(title, sentences): the mistakes by name, if that is certain."""
    if 0 < len(report.mistakes) <= NAMED:
        yield _say("mistake" if len(report.mistakes) == 1 else "mistakes"), [mistake.says[language()] for mistake in report.mistakes]


def _waiting(report):
    return _say("waits" if report.waiting == 1 else "wait", waiting=report.waiting) if report.waiting else ""


def _joined(below):
    """One line for each argument: an array's further rows begin with a blank or a bracket."""
    lines = []
    for line in below:
        if lines and not re.match(r"\w+ = ", line):
            lines[-1] += " " + line.strip()
        else:
            lines.append(line)
    return lines


def _answers(failure):
    """Theirs and what was expected, in one line or two; what is long is left to the picture and to the difference."""
    pairs = [("got", failure.got)] + [("expected", failure.expected)] * (not isinstance(failure.expected, Fault))
    shown = [f"{_say(which)}  {' '.join(show_value(value).split())}" for which, value in pairs]
    shown = [line for line in shown if len(line) <= WIDTH]
    return ["   ".join(shown)] if sum(map(len, shown)) <= WIDTH else shown


def _place(failure):
    fault = failure.got
    if not fault.line:
        return []
    return [_say("in" if fault.where else "line", where=fault.where, line=fault.line, code=fault.code)]


def _question(failure):
    return question_for(failure.got, failure.expected, failure.index)[language()]


def _unmarked(markdown):
    """Our sentences as a terminal shows them: without the marks around code."""
    return markdown.replace("`", "")


def marked(markdown):
    """Our sentences as HTML, with `code` in them."""
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", escape(markdown))


def _paragraph(text, tag="span"):
    return f"<p><{tag}>{marked(text)}</{tag}></p>" if text else ""


def _code(text):
    return f'<pre style="white-space:pre-wrap">{escape(text)}</pre>' if text else ""


def _box(colour, parts):
    return f'<div lang="{language()}" style="border-left:.35em solid {colour};padding:.1em 1em;line-height:1.5">{"".join(parts)}</div>'
