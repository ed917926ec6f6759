"""The quiz in a terminal: plain input, a line an answer, so that it works in a pipe and with any code page.

``?`` gives a hint, ``!`` the solution, ``+`` other numbers, ``>`` the next question, ``q`` ends it.
"""

import os
import re
import shutil
import sys
import unicodedata

import click

from autograder.quiz import marking
from autograder.quiz.answers import Unread, normalise
from autograder.quiz.bank import as_text
from autograder.quiz.drawing import draw
from autograder.quiz.progress import today
from autograder.quiz.review import due, next_day
from autograder.quiz.telling import options_of, tell_answer, tell_hint, tell_outcome, tell_solution
from autograder.quiz.words import WORDS
from autograder.speaking import language, sentences
from autograder.text import Text

# what a code page such as cp949 may lack, in letters that every one has
_PLAIN = {"✔": "[O]", "✘": "[X]", "⌊": "floor(", "⌋": ")", "⌈": "ceil(", "⌉": ")", "−": "-", "·": "*", "×": "x", "●": "*", "○": "o", "≤": "<=", "≥": ">=", "≠": "!=", "→": "->", "…": "...", "–": "-", "²": "^2", "½": "1/2"}  # fmt: skip

_say = sentences(
    {
        "keys": Text("? hint   ! solution   + another one   > next   q quit", "? 힌트   ! 풀이   + 다른 문제   > 다음   q 끝내기"),
        "score": Text("Right at the first try: {right} of {count}", "한 번에 맞힌 문항: {count}개 가운데 {right}개"),
        "review": Text("{count} to review today:  autograder quiz --review", "오늘 복습할 문항 {count}개:  autograder quiz --review"),
        "broken": Text("{path} cannot be read, so nothing is kept; take it away to begin anew.", "{path} 파일을 읽을 수 없어 기록하지 않습니다. 새로 시작하려면 그 파일을 지우십시오."),
        "lost": Text("{path} cannot be written, so nothing was kept.", "{path} 파일을 쓸 수 없어 기록하지 못했습니다."),
        "only one": Text("There are no other numbers for this one.", "이 문항에는 다른 문제가 없습니다."),
    }
)
# what may be typed instead of an answer, and the sign that it stands for; ㅂ is q on a Korean keyboard
_COMMANDS = {"?": "?", "hint": "?", "힌트": "?", "!": "!", "show": "!", "풀이": "!", "+": "+", ">": ">", "next": ">", "다음": ">", "q": "q", "quit": "q", normalise("ㅂ"): "q", "끝": "q"}


class _Command(Exception):
    """What was typed is no answer but asks for something."""


def fitting(text, encoding):
    """A text in the letters that an encoding has."""
    try:
        text.encode(encoding)
        return text
    except UnicodeEncodeError:
        return "".join(sign if _fits(sign, encoding) else _PLAIN.get(sign, "?") for sign in text)


def _fits(sign, encoding):
    try:
        return bool(sign.encode(encoding))
    except UnicodeEncodeError:
        return False


def run(bank, progress, review=False):
    """Ask a bank's questions, or with review what is due, until they are answered or the input ends."""
    if hasattr(sys.stdin, "reconfigure"):
        sys.stdin.reconfigure(errors="replace")  # what cannot be read is asked for again
    if progress.broken:
        _print(_say("broken", path=progress.path))
    questions = _due(bank, progress) if review else _open(bank, progress)
    if review and not questions:
        return
    _print(_say("keys"), "soft")
    try:
        for number, question in enumerate(questions, 1):
            _print("")
            head = WORDS["question"][language()].format(number=number, count=len(questions))
            _print(f"{head}   {question['section']}   {'●' * question['difficulty']}{'○' * (3 - question['difficulty'])}   {question['id']}", "soft")
            _ask_until_done(question, progress)
    except (EOFError, _Command):
        pass
    finally:
        _print("")
        _sum_up(bank, progress)


def _due(bank, progress):
    questions = {question["id"]: question for question in bank.questions}
    boxes = {name: kept for name, kept in progress.boxes.items() if name in questions}
    found = [questions[name] for name in due(boxes, today())]
    if not found:
        day = next_day(boxes)
        _print(WORDS["nothing yet" if day is None else "next due"][language()].format(days=day and day - today()))
    return found


def _open(bank, progress):
    """Questions whose latest answer is not right, in order; all of them if there is none."""
    latest = progress.latest()
    return [one for one in bank.questions if one["id"] not in latest or latest[one["id"]]["score"] < 1 or latest[one["id"]]["shown"]] or list(bank.questions)


def _ask_until_done(question, progress):
    variant = progress.next_variant(question)
    while variant is not None:
        variant = _ask(question, variant, progress)


def _ask(question, variant, progress):
    """Ask for one variant until it is right or given up; the variant to ask next, or None."""
    speak = language()
    _show(question, variant)
    attempt, hints, kept = None, 0, {}
    while True:
        try:
            value = _read(question, variant, kept)
        except _Command as command:
            match str(command):
                case "?":
                    _print(tell_hint(question, variant, hints, speak), "hint")
                    hints = min(hints + 1, len(question["hints"]))
                    if attempt:
                        progress.update(attempt, hints=hints)
                case "!":
                    if attempt is None:
                        progress.begin(question, variant, None, None, hints)
                    else:
                        progress.update(attempt, shown=True)
                    _print(tell_solution(question, variant, speak))
                    _print(tell_answer(question, variant, speak))
                    return None
                case "+":
                    index = question["variants"].index(variant) + 1
                    if len(question["variants"]) > 1:
                        return question["variants"][index % len(question["variants"])]
                    _print(_say("only one"))
                case ">":
                    return None
                case _:
                    raise
            continue
        outcome = marking.judge(question, variant, value)
        if attempt is None:
            attempt = progress.begin(question, variant, value, outcome, hints)
        else:
            progress.update(attempt, tries=attempt["tries"] + 1, right=outcome.right)
        head, lines = tell_outcome(question, variant, outcome, speak, hints)
        _print(head, "right" if outcome.right else "wrong")
        for line in lines:
            _print(f"  {line}")
        if outcome.right:
            _print(tell_solution(question, variant, speak))
            return None
        kept = {number: row for number, row in kept.items() if outcome.parts[number]}


def _show(question, variant):
    if "figure" in variant:  # before the text, which must not be pushed off the screen
        for line in draw(variant["figure"], language(), question["kind"] == "window"):
            _print(f"    {line}")
    _print(as_text(question["text"][language()], variant["slots"]))
    for row in question["rows"]:
        _print(f"  {as_text(row['label'][language()], variant['slots'])}: ?")
    for letter, text in options_of(question, variant, language()):
        _print(f"  {letter}) {text}")


def _read(question, variant, kept):
    """The value of what is typed; asks again until it can be read. kept: {row: value} of a table's rows that need not be asked; what is read is added."""
    if question["kind"] != "table":
        how = f"how {question['kind']}"
        form = f" ({WORDS[how][language()]})" if how in WORDS else ""
        return _until_read(f"{WORDS['answer'][language()]}{form}: ", lambda typed: marking.read(question, variant, typed, language()))
    for number, row in enumerate(question["rows"]):
        if number not in kept:
            label = as_text(row["label"][language()], variant["slots"])
            kept[number] = _until_read(f"  {label}: ", lambda text, number=number: marking.read_part(question, variant, number, text))
    return [kept[number] for number in range(len(question["rows"]))]


def _until_read(prompt, read):
    while True:
        typed = _input(prompt)
        if (wanted := normalise(typed)) in _COMMANDS:
            raise _Command(_COMMANDS[wanted])
        try:
            return read(typed)
        except Unread as unread:
            _print(f"  {unread.says[language()]}", "soft")


def _input(prompt):
    typed = input(fitting(prompt, sys.stdout.encoding or "ascii"))
    if not sys.stdin.isatty():
        _print(typed)  # so that what comes out of a pipe can be read
    return typed


def _sum_up(bank, progress):
    latest = {attempt["question"]: attempt for attempt in progress.fresh}
    right = [name for name, attempt in latest.items() if attempt["score"] == 1 and not attempt["shown"]]
    _print(_say("score", right=len(right), count=len(latest)))
    again = {one["name"]: one["title"][language()] for question in bank.questions if question["id"] in latest and question["id"] not in right for one in question["read"]}
    if again:
        _print(f"{WORDS['read'][language()]}: " + ", ".join(f"{title} ({name})" for name, title in again.items()))
    if progress.lost or progress.broken:
        _print(_say("lost", path=progress.path))
        return
    waiting = due({question["id"]: progress.boxes[question["id"]] for question in bank.questions if question["id"] in progress.boxes}, today())
    if waiting:
        _print(_say("review", count=len(waiting)))


def _wrapped(text, columns):
    """Lines that end between words; a Korean letter is two columns wide."""
    lines, width = [""], 0
    for word in re.split("(?<= )", text):
        wide = sum(1 + (unicodedata.east_asian_width(sign) in "WF") for sign in word)
        if lines[-1].strip() and width + wide > columns:
            lines.append("")
            width = 0
        lines[-1] += word
        width += wide
    return "\n".join(lines)


_STYLES = {"right": {"fg": "green", "bold": True}, "wrong": {"fg": "red", "bold": True}, "hint": {"fg": "cyan"}, "soft": {"dim": True}}


def _print(text, style=None):
    text = fitting(text, sys.stdout.encoding or "ascii")
    if sys.stdout.isatty():
        text = _wrapped(text, shutil.get_terminal_size().columns)
    coloured = style and sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    click.echo(click.style(text, **_STYLES[style]) if coloured else text)
