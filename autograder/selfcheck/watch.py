"""``autograder check --watch``: one exercise after the other, checked again whenever its file is saved.

Each check is a process of its own, so that no file, however broken, can hurt the watcher.
"""

import subprocess
import sys
import time
from pathlib import Path

import click

from autograder.selfcheck import keys, progress
from autograder.selfcheck.status import show_hint, show_status
from autograder.speaking import language, sentences
from autograder.text import Text

POLL = 0.25  # seconds between two looks at the files

_WORDS = {
    "keys": Text(
        "— save the file to check again · h hint · s skip · l list · q quit",
        "— 파일을 저장하면 다시 검사합니다 · h 힌트 · s 건너뛰기 · l 목록 · q 끝내기",
    ),
    "watching": Text("Watching {file}", "지켜보는 파일: {file}"),
    "checking": Text("checking… Ctrl-C stops", "검사하고 있습니다… Ctrl-C로 멈춥니다"),
    "reached": Text("✓ public checks passed: {names}", "✓ 공개 검사 통과: {names}"),
    "last": Text("This is the only exercise left.", "남은 문제는 이것뿐입니다."),
    "done": Text(
        "Nothing is left here: public checks passed; hidden checks run when it is graded.",
        "남은 문제가 없습니다. 공개 검사를 모두 통과했습니다. 비공개 검사는 채점할 때 실행됩니다.",
    ),
    "late": Text("{file} did not finish within the time limit.", "{file} 실행이 제한 시간 안에 끝나지 않았습니다."),
    "died": Text("{file} ended Python itself (exit code {code}).", "{file} 파일의 코드가 Python 자체를 종료시켰습니다(종료 코드 {code})."),
}
_word = sentences(_WORDS)


def watch(workbooks, start, grace):
    """Until the student quits or nothing is left to do. start: the (workbook, exercise) to begin with; grace: seconds that a check may take beyond the exercise's own."""
    reached, current = [], start
    with keys.listening() as read_key:
        while current:
            seen = _stamp(current)
            reached = [one for one in reached if one != current]  # whoever comes back has changed it
            click.clear()
            if reached:
                _say("reached", names=", ".join(name for _, name in reached))
            _say("watching", file=_file(current))
            _say("checking")
            code = _check(current, seen, grace)
            if code is None:
                current = _saved(current, seen) or current
            elif code == 0:
                reached.append(current)
                current = progress.next_exercise(workbooks, current, reached)
                if current is None:
                    _say("done")
            else:
                _say("keys")
                current = _wait(workbooks, current, reached, seen, read_key)


def _check(current, seen, grace):
    """Check an exercise, and give the exit code; None if a file was saved meanwhile."""
    workbook, name = current
    command = [sys.executable, "-P", "-m", "autograder.selfcheck.command", "check", str(workbook.folder / f"{name}.py"), "--lang", language(), "--brief"]
    until = time.monotonic() + workbook.exercise(name).seconds + grace
    sys.stdout.flush()
    with subprocess.Popen(command, stdin=subprocess.DEVNULL) as child:
        try:
            while child.poll() is None:
                if _saved(current, seen):
                    return None
                if time.monotonic() > until:
                    _say("late", file=_file(current))
                    return 1
                time.sleep(0.02)
        finally:
            child.kill()
    if child.returncode not in (0, 1, 2, 130):
        _say("died", file=_file(current), code=child.returncode)
    return child.returncode


def _wait(workbooks, current, reached, seen, read_key):
    """What to check next, once a file was saved or a key was pressed; None to quit."""
    while True:
        key = read_key(POLL)
        saved = _saved(current, seen)
        if saved:
            _settle(current)
            return saved
        if key in ("q", keys.END):
            return None
        if key == "s":
            following = progress.next_exercise(workbooks, current, reached)
            if following != current:
                return following
            _say("last")
        elif key == "h":
            click.echo(show_hint(*current)[0])
        elif key == "l":
            click.echo(show_status(workbooks))
        else:
            continue
        _say("keys")


def _stamp(current):
    """What changes when an exercise's file is saved, or one of its neighbours that it may import."""
    found = {}
    for path in current[0].folder.glob("*.py"):
        try:
            state = path.stat()
            found[path] = state.st_mtime_ns, state.st_size
        except OSError:  # an editor is replacing it just now
            pass
    return found


def _saved(current, seen):
    """What to check because a file was saved: the same exercise, or the one whose file it was; None if nothing was."""
    workbook, name = current
    now = _stamp(current)
    if now == seen:
        return None
    saved = [path.stem for path, state in now.items() if state != seen.get(path)]
    return workbook, next((other for other in workbook.exercises if other in saved and name not in saved), name)


def _settle(current):
    """Wait until an editor has written all of a file."""
    seen = None
    while seen != (now := _stamp(current)):
        seen = now
        time.sleep(POLL / 5)


def _file(current):
    return Path(current[0].folder.name, f"{current[1]}.py")


def _say(which, **values):
    click.echo(_word(which, **values))
