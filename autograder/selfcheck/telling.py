"""A Report in words: about twelve lines for a terminal, and HTML with a picture for a notebook. One difference, never a dump."""

import re
from html import escape

from autograder.report.picture import draw
from autograder.report.questions import question_for
from autograder.report.values import show_call, show_value
from autograder.sandbox.fault import Fault
from autograder.text import Text

WIDTH = 88  # characters of a value in a line; longer ones are left to the picture and to the sentence about the difference
LINES = 3  # arguments that are shown below a call
PRINTED = 300  # characters of what the code printed
NAMED = 3  # mistakes that are said; if more would give the same answers, none of them is certain enough to help
GOOD, BAD = "#0072B2", "#D55E00"  # Okabe and Ito; the mark in front says the same

_WORDS = {
    "passed": Text(
        "✓ {name}: {public} public checks passed; hidden checks run when it is graded.",
        "✓ {name}: 공개 검사 {public}개를 통과했습니다. 비공개 검사는 채점할 때 실행됩니다.",
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
    "waits": Text("1 more check only waits for this one.", "다른 검사 1개도 이것이 고쳐지기를 기다립니다."),
    "wait": Text("{waiting} more checks only wait for this one.", "다른 검사 {waiting}개도 이것이 고쳐지기를 기다립니다."),
    "printed": Text("Your code printed:", "코드가 출력한 내용:"),
}


def as_text(report, language, more=""):
    """A Report as lines for a terminal. more: a last line, such as how to get a hint."""

    def word(which, **values):
        return _fill(_WORDS[which][language], values)

    failure = report.failure
    if failure is None:
        return word("passed", name=report.exercise.name, public=report.public)
    lines = [word("some", name=report.exercise.name, passed=report.passed, public=report.public), f"  {_unmarked(failure.asks[language])}"]
    if failure.call is None:
        lines.append(f"{word('example')}  {failure.source}")
    else:
        head, *below = show_call(report.exercise.name, report.exercise.parameters, failure.call.arguments).split("\n")
        arguments = [line for line in _joined(below) if len(line) <= WIDTH]
        lines += [f"{word('call')}  {head}", *(f"    {line}" for line in arguments[:LINES])]
    if isinstance(failure.got, Fault):
        lines += _place(failure.got, word)
    else:
        shown = [f"{word(name)}  {text}" for name, text in _answers(failure) if len(text) <= WIDTH]
        lines.append("   ".join(shown)) if sum(map(len, shown)) <= WIDTH else lines.extend(shown)
    lines.append(failure.says[language])
    for number, mistake in enumerate(_named(report)):
        if not number:
            lines.append(word("mistake" if len(_named(report)) == 1 else "mistakes"))
        lines.append(f"  {_unmarked(mistake.says[language])}")
    if not _named(report):
        lines.append(f"{word('think')} {_question(failure)[language]}")
    lines += [word("waits")] if report.waiting == 1 else [word("wait", waiting=report.waiting)] if report.waiting else []
    if report.printed.strip():
        lines.append(f"{word('printed')} {' '.join(report.printed[:PRINTED].split())}")
    return "\n".join([line for line in lines if line.strip()] + [more] * bool(more))


def as_html(report, language, more=""):
    """A Report as HTML with a picture, for a notebook."""

    def word(which, **values):
        return _fill(_WORDS[which][language], values)

    failure = report.failure
    name = report.exercise.name
    if failure is None:
        return _box(GOOD, language, [_strong(word("passed", name=name, public=report.public))])
    parts = [_strong(word("some", name=name, passed=report.passed, public=report.public)), _paragraph(failure.asks[language])]
    if failure.call is None:
        parts.append(_code(failure.source))
        picture = None
    else:
        parts.append(_code(show_call(name, report.exercise.parameters, failure.call.arguments).split("\n")[0]))
        picture = draw(report.exercise.parameters, failure.call.arguments, failure.got, failure.expected, failure.index, failure.call.geometry, (language,))
    if isinstance(failure.got, Fault):
        parts += [_code(line) for line in _place(failure.got, word)]
    elif picture is None:
        parts += [_paragraph(word(label)) + _code(text) for label, text in _answers(failure)]
    parts.append(_paragraph(failure.says[language]))
    parts.append(picture or "")
    for number, mistake in enumerate(_named(report)):
        if not number:
            parts.append(_paragraph(word("mistake" if len(_named(report)) == 1 else "mistakes")))
        parts.append(_strong(mistake.says[language]))
    if not _named(report):
        parts.append(_paragraph(f"{word('think')} {_question(failure)[language]}"))
    parts += [_paragraph(word("waits"))] if report.waiting == 1 else [_paragraph(word("wait", waiting=report.waiting))] if report.waiting else []
    if report.printed.strip():
        parts.append(_paragraph(word("printed")) + _code(report.printed[:PRINTED]))
    parts.append(_paragraph(more) if more else "")
    return _box(BAD, language, parts)


def _fill(text, values):
    """A sentence of ours with values in it, which are never read as a format."""
    return re.sub(r"\{(\w+)\}", lambda match: str(values[match[1]]), text)


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
    yield "got", " ".join(show_value(failure.got).split())
    if not isinstance(failure.expected, Fault):
        yield "expected", " ".join(show_value(failure.expected).split())


def _place(fault, word):
    if not fault.line:
        return []
    return [word("in", where=fault.where, line=fault.line, code=fault.code) if fault.where else word("line", line=fault.line, code=fault.code)]


def _named(report):
    return report.mistakes if len(report.mistakes) <= NAMED else ()


def _question(failure):
    return question_for(failure.got, failure.expected, failure.index)


def _unmarked(markdown):
    """Our sentences as a terminal shows them: without the marks around code."""
    return markdown.replace("`", "")


def _marked(markdown):
    return re.sub(r"`([^`]+)`", r"<code>\1</code>", escape(markdown))


def _strong(text):
    return f"<p><strong>{_marked(text)}</strong></p>"


def _paragraph(text):
    return f"<p>{_marked(text)}</p>"


def _code(text):
    return f'<pre style="white-space:pre-wrap">{escape(text)}</pre>'


def _box(colour, language, parts):
    return f'<div lang="{language}" style="border-left:.35em solid {colour};padding:.1em 1em;line-height:1.5">{"".join(parts)}</div>'
