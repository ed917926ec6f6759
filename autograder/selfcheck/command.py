"""The command of a student's machine: ``autograder check``, ``status`` and ``hint``. The instructor's has the same verbs.

Exit codes: 0 the public checks passed, 1 not yet, 2 there is nothing to check, or the trouble is ours, 130 interrupted.
"""

import contextlib
import difflib
import os
import re
import sys
import threading
from dataclasses import replace
from pathlib import Path

import click

from autograder.errors import CourseError
from autograder.selfcheck import files, progress
from autograder.selfcheck.asking import Patience
from autograder.selfcheck.checking import check_function
from autograder.selfcheck.finding import find_damaged, find_exercise, find_workbooks, require_data
from autograder.selfcheck.foreign import foreign_packages
from autograder.selfcheck.quizzing import quiz
from autograder.selfcheck.status import show_hint, show_status, word
from autograder.selfcheck.telling import as_text
from autograder.selfcheck.verb import Verb, language_option
from autograder.speaking import language, sentences
from autograder.text import Text

GRACE = 2.0  # seconds beyond an exercise's own, after which code that nothing interrupts is ended

_WORDS = {
    "no workbook": Text(
        "There is nothing to check here: run this in the folder that you got from your instructor.",
        "여기에는 검사할 것이 없습니다. 담당 교수에게서 받은 폴더에서 실행하십시오.",
    ),
    "notebook": Text(
        "A notebook is checked in the notebook: run check({name}) in one of its cells.",
        "노트북은 노트북 안에서 검사합니다. 셀에서 다음을 실행하십시오: check({name})",
    ),
    "no file": Text(
        "{file} is not in {folder}: write your function into a file of this name there.",
        "{folder} 폴더에 {file} 파일이 없습니다. 이 이름의 파일에 함수를 작성하십시오.",
    ),
    "near file": Text(
        "{file} is not in {folder}. Is it {near}? Then rename it.", "{folder} 폴더에 {file} 파일이 없습니다. 혹시 {near} 파일입니까? 그렇다면 이름을 바꾸십시오."
    ),
    "elsewhere": Text(
        "{file} is not in the folder of its assignment: move it to {folder}.", "{file} 파일이 과제 폴더에 없습니다. 다음 폴더로 옮기십시오: {folder}"
    ),
    "cannot": Text("✗ {name} cannot be checked yet.", "✗ {name} 문제를 아직 검사할 수 없습니다."),
    "besides": Text(
        "Besides, there was an error in the following line; the rest was checked all the same:",
        "다음 줄에서 오류가 났습니다. 나머지는 그대로 검사했습니다.",
    ),
    "line": Text("{file}, line {line}: {code}", "{file}의 {line}번 줄: {code}"),
    "late": Text(
        "✗ {name}: the code did not finish within {seconds} seconds. Does a loop never end?",
        "✗ {name}: 코드 실행이 {seconds}초 안에 끝나지 않았습니다. 끝나지 않는 반복문이 있습니까?",
    ),
    "stuck": Text("Stuck?  autograder hint {name}", "막혔습니까?  autograder hint {name}"),
    "next": Text("Next:  autograder check {name}", "다음 문제:  autograder check {name}"),
    "done": Text(
        "Nothing is left here: public checks passed; hidden checks run when it is graded.",
        "남은 문제가 없습니다. 공개 검사를 모두 통과했습니다. 비공개 검사는 채점할 때 실행됩니다.",
    ),
    "next hint": Text("Next hint:  autograder hint {name}", "다음 힌트:  autograder hint {name}"),
    "last hint": Text("That was the last hint; the first one comes next.", "마지막 힌트입니다. 다음에는 첫 번째 힌트부터 나옵니다."),
}
_word = sentences(_WORDS)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="cnn-course")
def main():
    """Check your own exercises: what is right, what to mend first, and which mistake it is."""


@main.command(cls=Verb)
@click.argument("exercise", default="")
@click.option("--watch", is_flag=True, help="Check again whenever the file is saved, and go on to the next exercise.")
@click.option("--brief", is_flag=True, hidden=True, help="Say nothing of what could be typed next: the keys of --watch do.")
@language_option
def check(exercise, watch, brief):
    """Check an EXERCISE such as conv2d or 03_strides/conv2d.py; without it, the next one that is not right yet."""
    workbooks, target = _find(exercise)
    if target is None:
        click.echo(_word("done"))
        return 0
    if watch:
        from autograder.selfcheck.watch import watch

        return watch(workbooks, target, 2 * GRACE)
    code = _check(*target, "" if brief else _word("stuck", name=target[1]))
    following = None if code or brief else progress.next_exercise(workbooks, target)
    if following:
        click.echo(_word("next", name=following[1]))
    return code


@main.command(cls=Verb)
@language_option
def status():
    """Say how the exercises of the course stand."""
    workbooks = sorted(_workbooks(), key=lambda workbook: workbook.name)
    click.echo(show_status(workbooks))
    for error in find_damaged(workbooks[0].folder.parent).values():
        click.echo(f"✗ {error}")
    return 0


@main.command(cls=Verb)
@click.argument("exercise", default="")
@language_option
def hint(exercise):
    """Give the next hint for an EXERCISE; without it, for the next one that is not right yet."""
    _, target = _find(exercise)
    if target is None:
        click.echo(_word("done"))
        return 0
    workbook, name = target
    text, number, count = show_hint(workbook, name)
    click.echo(text)
    if number:
        click.echo(_word("next hint" if number < count else "last hint", name=name))
    return 0


def _workbooks(start=".", name=""):
    """The workbooks around a folder, the nearest first; beside a single one lie those of the other assignments. name: of what is to be checked."""
    found = find_workbooks(start) or find_workbooks()
    if not found:
        require_data(start, name)
        raise CourseError(_word("no workbook"))
    beside = find_workbooks(found[0].folder.parent) if len(found) == 1 else []
    return found + [workbook for workbook in beside if workbook not in found]


def _find(wanted):
    """(workbooks, (workbook, exercise's name)) for what was typed: a name, a file, an assignment, or nothing; None if nothing is left."""
    typed = Path(wanted)
    name = typed.name.removesuffix(".py")
    workbooks = _workbooks(typed.parent, name)
    if name.endswith(".ipynb"):
        raise CourseError(_word("notebook", name=workbooks[0].exercises[0]))
    chosen = [workbook for workbook in workbooks if workbook.name == name]
    if not name or chosen:
        return workbooks, progress.next_exercise(chosen or workbooks)
    workbook = find_exercise(workbooks, name, typed.parent)
    if typed.is_file() and typed.resolve() != _file(workbook, name):
        raise CourseError(_word("elsewhere", file=typed, folder=workbook.folder))
    return workbooks, (workbook, name)


def _file(workbook, name):
    return workbook.folder / f"{name}.py"


def _check(workbook, name, stuck):
    """Check a student's file and say what came out; the exit code. stuck: the last line of what is not right yet."""
    path = _file(workbook, name)
    if not path.is_file():
        others = [other.name for other in path.parent.glob("*.py") if other.stem not in workbook.exercises]
        near = difflib.get_close_matches(path.name, others, n=1)
        raise CourseError(_word("near file" if near else "no file", file=path.name, folder=path.parent, near="".join(near)))
    if progress.is_broken(workbook):
        click.echo(word("broken", path=workbook.folder / progress.FILE))
    exercise = workbook.exercise(name)
    patience = Patience(exercise.seconds)
    try:
        with _deadline(exercise), files.opened(path, name, patience) as opened:
            report = None
            if opened.function:
                report = replace(check_function(exercise, opened.function, patience), foreign=tuple(foreign_packages(opened.function, path.parent)))
    except KeyboardInterrupt:
        if not patience.expired:
            raise
        _say(_word("late", name=name, seconds=f"{exercise.seconds:g}"))  # it rang just as the last call ended
        return 1
    if report is None:
        progress.record(workbook, name, 0, 1 + sum(check.public for check in exercise.checks))
        _say(_word("cannot", name=name), *_lines(opened.faults), *[stuck] * bool(stuck))
        return 1
    progress.record(workbook, name, report.passed, report.public)
    report = replace(report, printed=opened.printed + report.printed)
    _say(as_text(report, "" if report.right else stuck))
    if opened.faults:
        _say(_word("besides"), *_lines(opened.faults))
    return 0 if report.right else 1


@contextlib.contextmanager
def _deadline(exercise):
    """Nothing may hang for ever: what does not even listen to Patience (a sleep, a bare except in a loop) ends the command."""

    def end():
        click.echo(_word("late", name=exercise.name, seconds=f"{exercise.seconds:g}"), file=sys.__stdout__)
        sys.__stdout__.flush()
        os._exit(1)

    timer = threading.Timer(exercise.seconds + GRACE, end)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _lines(faults):
    """Where something of theirs went wrong, and what."""
    for fault in faults:
        if fault.line:
            yield "  " + _word("line", file=fault.where, line=fault.line, code=fault.code)
        elif fault.where:
            yield "  " + fault.where
        yield "  " + fault.says[language()]


def _say(*lines):
    # a student's words may not move the cursor
    click.echo(re.sub(r"[^\n -~\xa0-\U0010ffff]", "?", "\n".join(lines).expandtabs(4)))


main.add_command(quiz)

if __name__ == "__main__":
    main(prog_name="autograder")
