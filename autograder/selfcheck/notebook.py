"""``check(conv2d)`` and ``hint(conv2d)``: the self-check in a notebook. Neither raises, so that Run All goes on."""

import sys
from dataclasses import replace
from html import escape

from autograder.errors import CourseError
from autograder.selfcheck import progress
from autograder.selfcheck.checking import check_function
from autograder.selfcheck.finding import find_exercise, find_workbooks
from autograder.selfcheck.foreign import foreign_packages
from autograder.selfcheck.telling import as_html, as_text, marked
from autograder.selfcheck.workbook import FILE
from autograder.speaking import language, our_fault, sentences
from autograder.text import Text

_WORDS = {
    "no workbook": Text(
        f"{FILE} is not beside this notebook: keep the files of an assignment together in one folder, as you got them.",
        f"이 노트북과 같은 폴더에 {FILE} 파일이 없습니다. 과제 폴더의 파일을 받은 그대로 한 폴더에 두십시오.",
    ),
    "no function": Text("Give check the function itself: check({name}), without quotation marks or arguments.", "check에는 함수 자체를 넣으십시오. 따옴표나 인자 없이 check({name})처럼 씁니다."),
    "hint": Text("Hint {number} of {count}", "힌트 {number}/{count}"),
    "stuck": Text("Stuck? hint({name})", "막혔습니까? hint({name})"),
    "next": Text("hint({name}) gives hint {number}.", "다시 실행하면 {number}번째 힌트가 나옵니다: hint({name})"),
    "again": Text("That was the last hint; hint({name}) begins again.", "마지막 힌트입니다. 다시 실행하면 처음부터 나옵니다: hint({name})"),
}
_text = sentences(_WORDS)


class Shown:
    """Something to be read: HTML in a notebook, lines of text elsewhere."""

    def __init__(self, text, html):
        self._text, self._html = text, html

    def __repr__(self):
        return self._text

    def _repr_html_(self):
        return self._html


def check(function):
    """Check a function on the public cases of the exercise that bears its name, and show what came out."""
    names = sys._getframe(1).f_globals
    return _shown(lambda: _check(function, names))


def hint(function):
    """The next hint for a function's exercise; one at a time."""
    names = sys._getframe(1).f_globals
    return _shown(lambda: _hint(function, names))


def _shown(work):
    try:
        return work()
    except CourseError as error:
        return _told(str(error))
    except Exception as error:  # ours: what a student's code raises never comes this far
        return _told(our_fault(error))


def _check(function, names):
    workbook, name = _find(function, names)
    if not callable(function):
        return _say("no function", name=name)
    exercise = workbook.exercise(name)
    report = replace(check_function(exercise, function), foreign=tuple(foreign_packages(function, workbook.folder)))
    progress.record(workbook, name, report.passed, report.public)
    more = "" if report.right else _text("stuck", name=name)
    return Shown(as_text(report, more), as_html(report, more))


def _hint(function, names):
    workbook, name = _find(function, names)
    hints = workbook.exercise(name).hints
    number = progress.give_hint(workbook, name, len(hints))
    head = _text("hint", number=number, count=len(hints))
    more = _text("next", name=name, number=number + 1) if number < len(hints) else _text("again", name=name)
    body = hints[number - 1][language()]
    return Shown(f"{head}\n{body}\n{more}", f'<div lang="{language()}"><p><strong>{head}</strong></p><p style="white-space:pre-line">{marked(body)}</p><p><small>{escape(more)}</small></p></div>')


def _find(function, names):
    """(workbook, exercise's name) that a function or a name means; raises CourseError. names: what is defined in the notebook."""
    workbooks = find_workbooks()
    if not workbooks:
        raise CourseError(_text("no workbook"))
    if not isinstance(function, str) and not callable(function):
        raise CourseError(_text("no function", name=workbooks[0].exercises[0]))
    if isinstance(function, str):
        name = function
    else:  # as it is called in the notebook, which is how the grader finds it: a lambda knows no better name
        called = (exercise for workbook in workbooks for exercise in workbook.exercises if names.get(exercise) is function)
        name = next(called, getattr(function, "__name__", type(function).__name__))
    return find_exercise(workbooks, name), name


def _say(which, **values):
    return _told(_text(which, **values))


def _told(text):
    return Shown(text, f'<p lang="{language()}">{escape(text)}</p>')
