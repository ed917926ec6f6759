"""A Report in words: about twelve lines for a terminal, and HTML with a picture for a notebook. One difference, never a dump."""

import re
from html import escape

from autograder.report.picture import draw
from autograder.report.questions import GENERAL, question_for
from autograder.report.values import holds_arrays, show_call, show_line
from autograder.sandbox.fault import Fault
from autograder.speaking import language, sentences
from autograder.text import Text

WIDTH = 88  # characters of a value in a line
LINES = 4  # lines of what the code printed
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
    "copy": Text(
        "Which line writes into the array that was given, and which names mean that same array? A slice of it does.",
        "어느 줄에서 인자로 받은 배열에 값을 씁니까? 그 배열과 메모리를 함께 쓰는 이름은 무엇입니까? slice도 그렇습니다.",
    ),
    "foreign": Text("But {names} will not exist when it is graded: use NumPy alone.", "그러나 채점할 때는 다음을 쓸 수 없습니다. NumPy만으로 작성하십시오: {names}"),
    "graded": Text("Asked only when it is graded:", "채점할 때만 검사하는 것:"),
    "printed": Text("Your code printed:", "코드가 출력한 내용:"),
}
_say = sentences(_WORDS)


def as_text(report, more=""):
    """A Report as lines for a terminal, in the language in use. more: a last line, such as how to get a hint."""
    failure = report.failure
    if failure is None:
        return "\n".join([_say("passed", name=report.exercise.name, public=report.public), *_still_to_come(report)])
    lines = [_headline(report), f"  {_unmarked(failure.asks[language()])}"]
    if failure.call is None:
        lines += [_say("example"), *(f"    {line}" for line in failure.source.split("\n"))]
    else:
        lines += [f"{_say('call')}  {_head(report)}", *(f"    {line}" for _, line in _arguments(report))]
    lines += _place(failure) if isinstance(failure.got, Fault) else _answers(failure)
    lines.append(failure.says[language()])
    for title, mistakes in _explanations(report):
        lines += [title, *(f"  {_unmarked(sentence)}" for sentence in mistakes)]
    lines += [f"{_say('think')} {_question(failure)}", _waiting(report)]
    if report.printed.strip():
        lines += [_say("printed"), *(f"    {line}" for line in _printed(report))]
    return "\n".join(line for line in [*lines, more] if line.strip())


def as_html(report, more=""):
    """A Report as HTML with a picture, for a notebook, in the language in use."""
    failure = report.failure
    if failure is None:
        return _box(GOOD, [_paragraph(_say("passed", name=report.exercise.name, public=report.public), "strong"), *map(_paragraph, _still_to_come(report))])
    parts = [_paragraph(_headline(report), "strong"), _paragraph(failure.asks[language()])]
    picture = _picture(report) or ""
    if failure.call is None:
        parts.append(_code(failure.source))
    else:
        undrawn = [line for name, line in _arguments(report) if not re.search(rf">{name}[\[<]", picture)]
        parts.append(_code("\n".join([_head(report), *undrawn])))
    if isinstance(failure.got, Fault):
        parts += map(_code, _place(failure))
    elif not picture:
        parts += map(_code, _answers(failure))
    parts += [_paragraph(failure.says[language()]), picture]
    for title, mistakes in _explanations(report):
        parts += [_paragraph(title), *(_paragraph(sentence, "strong") for sentence in mistakes)]
    parts += [_paragraph(f"{_say('think')} {_question(failure)}"), _paragraph(_waiting(report))]
    if report.printed.strip():
        parts.append(_paragraph(_say("printed")) + _code("\n".join(_printed(report))))
    return _box(BAD, [*parts, _paragraph(more)])


def _still_to_come(report):
    """What may go wrong when it is graded, though it is right here: what is missing there, and what no public case asks."""
    if report.foreign:
        yield _say("foreign", names=", ".join(report.foreign))
    asks = [_unmarked(check.asks[language()]) for check in report.exercise.checks if not check.public]
    yield from [_say("graded"), *(f"  {line}" for line in asks)] if asks else []


def _head(report):
    return show_call(report.exercise.name, report.exercise.parameters, report.failure.call.arguments).split("\n")[0]


def _arguments(report):
    """(name, line) of each argument that has arrays in it."""
    named = zip(report.exercise.parameters, report.failure.call.arguments)
    return [(name, f"{name} = {show_line(value, WIDTH)}") for name, value in named if holds_arrays(value)]


def _picture(report):
    failure = report.failure
    if failure.call is None or failure.changed:
        return None
    return draw(report.exercise.parameters, failure.call.arguments, failure.got, failure.expected, failure.index, failure.call.geometry, (language(),))


def _printed(report):
    """The last lines that the code printed in the call that is shown."""
    return [line[:WIDTH] for line in report.printed.rstrip().split("\n")[-LINES:]]


def _headline(report):
    return _say("some", name=report.exercise.name, passed=report.passed, public=report.public)


def _explanations(report):
    """(title, sentences): the mistakes by name, if that is certain."""
    if 0 < len(report.mistakes) <= NAMED:
        yield _say("mistake" if len(report.mistakes) == 1 else "mistakes"), [mistake.says[language()] for mistake in report.mistakes]


def _waiting(report):
    return _say("waits" if report.waiting == 1 else "wait", waiting=report.waiting) if report.waiting else ""


def _answers(failure):
    """Theirs and what was expected, in one line or two."""
    pairs = [("got", failure.got)] + [("expected", failure.expected)] * (not isinstance(failure.expected, Fault))
    shown = [f"{_say(which)}  {show_line(value, WIDTH)}" for which, value in pairs]
    return ["   ".join(shown)] if sum(map(len, shown)) <= WIDTH else shown


def _place(failure):
    fault = failure.got
    if not fault.line:
        return []
    return [_say("in" if fault.where else "line", where=fault.where, line=fault.line, code=fault.code)]


def _question(failure):
    if failure.changed:
        return _say("copy")
    if failure.call is None and not isinstance(failure.got, Fault):
        return GENERAL[language()]
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
