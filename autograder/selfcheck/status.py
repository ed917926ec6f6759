"""How a student stands, in lines for a terminal: the exercises of a course, and the next hint."""

import unicodedata

from autograder.selfcheck import progress
from autograder.speaking import language, sentences
from autograder.text import Text

BAR = 20  # characters

_WORDS = {
    "public": Text("public checks {passed}/{public}", "공개 검사 {passed}/{public}"),
    "untouched": Text("not checked yet", "아직 검사하지 않았습니다"),
    "hints": Text("hints asked for: {hints}", "힌트 요청: {hints}번"),
    "changed": Text("changed since then", "검사한 뒤 파일이 바뀌었습니다"),
    "sum": Text(
        "Public checks passed in {right} of {count} exercises; hidden checks run when it is graded.",
        "문제 {count}개 중 {right}개가 공개 검사를 통과했습니다. 비공개 검사는 채점할 때 실행됩니다.",
    ),
    "broken": Text("{path} cannot be understood: what you reached before is forgotten.", "{path} 파일의 내용을 알아볼 수 없어 이전 기록을 쓰지 않습니다."),
    "hint": Text("{name}, hint {number} of {count}", "{name} 힌트 {number}/{count}"),
    "no hint": Text("There are no hints for {name}.", "{name} 문제에는 힌트가 없습니다."),
}
word = sentences(_WORDS)


def show_status(workbooks):
    """How the exercises of these workbooks stand."""
    rows = [row for workbook in workbooks for row in _rows(workbook)]
    widths = [max((width_of(cells[column]) for _, cells in rows), default=0) for column in range(3)]
    lines, right, count = [], 0, 0
    for workbook in workbooks:
        reached = progress.read(workbook).values()
        done = sum(one.right for one in reached)
        right, count = right + done, count + len(reached)
        bar = "#" * (BAR * done // max(len(reached), 1))
        lines.append(f"{workbook.name}  {workbook.title[language()]}  [{bar:-<{BAR}}] {done}/{len(reached)}")
        if progress.is_broken(workbook):
            lines.append("  " + word("broken", path=workbook.folder / progress.FILE))
        for mark, cells in _rows(workbook):
            lines.append(f"  {mark} {'  '.join(padded(cell, width) for cell, width in zip(cells, widths))}  {cells[3]}".rstrip())
    return "\n".join([*lines, word("sum", right=right, count=count)])


def _rows(workbook):
    """(mark, (name, checks, hints, changed)) of each exercise."""
    for name, reached in progress.read(workbook).items():
        checks = word("public", passed=reached.passed, public=reached.public) if reached.when else word("untouched")
        hints = word("hints", hints=reached.hints) if reached.hints else ""
        yield "✓" if reached.right else "✗" if reached.when else "-", (name, checks, hints, word("changed") if progress.has_changed(workbook, name) else "")


def show_hint(workbook, name):
    """(the next hint in words, its number, how many there are)."""
    hints = workbook.exercise(name).hints
    if not hints:
        return word("no hint", name=name), 0, 0
    number = progress.give_hint(workbook, name, len(hints))
    return f"{word('hint', name=name, number=number, count=len(hints))}\n{hints[number - 1][language()].replace('`', '')}", number, len(hints)


def width_of(text):
    """How many columns a text takes in a terminal, where Hangul takes two."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def padded(text, width):
    return text + " " * (width - width_of(text))
