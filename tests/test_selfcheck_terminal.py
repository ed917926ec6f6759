"""The self-check in a terminal: check, watch, status and hint, as a student meets them, in a folder with a blank and Korean letters."""

import contextlib
import os
import select
import signal
import subprocess
import sys
import time

import pytest

from autograder.authoring.release import READMES
from tests.small_workbook import small_exercise, write_small_workbook

RIGHT = "def half(n):\n    return n // 2\n"
UNIX = ["resource", "fcntl", "termios", "tty", "pty", "grp", "pwd", "syslog"]  # what Windows does not have
GRADERS = ["pytest", "_pytest", "pydantic", "jinja2", "yaml", "rich", "markdown_it"]
OURS = {"en": "The self-check itself failed", "ko": "자체 검사 프로그램에 문제"}
IMPATIENT = "from autograder.selfcheck import command; command.GRACE = 0.4; "


@pytest.fixture
def folder(tmp_path):
    return write_small_workbook(tmp_path / "내 숙제 1" / "01_small")


def environment(language):
    return {**os.environ, "AUTOGRADER_LANG": language, "PYTHONIOENCODING": "utf-8"}


def command(*arguments, before=""):
    """The command line of the command, in an interpreter in which something was done before. -P: as the installed script, it looks for no module here."""
    return [sys.executable, "-P", "-c", f"import sys; {before}from autograder.selfcheck import command; command.main(prog_name='autograder')", *arguments]


def run(folder, *arguments, language="en", typed="", before=""):
    """(exit code, what was said) of the command in a folder."""
    done = subprocess.run(
        command(*arguments, before=before),
        cwd=folder,
        input=typed,
        env=environment(language),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        timeout=60,
    )
    return done.returncode, done.stdout


def check(folder, source, language="en", before=""):
    """(exit code, what was said) of checking a file with this text, or these bytes."""
    (folder / "half.py").write_bytes(source if isinstance(source, bytes) else source.encode())
    return run(folder, "check", "half", language=language, before=before)


# What came out


def test_a_right_file_passes_its_public_checks_and_hears_of_the_hidden_ones(folder):
    assert check(folder, RIGHT) == (0, "✓ half: 3 of 3 public checks passed; hidden checks run when it is graded.\nAsked only when it is graded:\n  half of what is hidden\n")


def test_the_same_is_said_in_korean(folder):
    assert check(folder, RIGHT, "ko") == (0, "✓ half: 공개 검사를 통과했습니다(3개 중 3개). 비공개 검사는 채점할 때 실행됩니다.\n채점할 때만 검사하는 것:\n  숨은 수의 절반\n")


@pytest.mark.parametrize("language, says", [("en", "You round up."), ("ko", "올림했습니다.")])
def test_a_known_mistake_is_named(folder, language, says):
    code, said = check(folder, "def half(n):\n    return -(-n // 2)\n", language)
    assert code == 1 and says in said and "autograder hint half" in said


def test_an_exception_is_said_with_their_line_and_none_of_ours(folder):
    code, said = check(folder, "def half(n):\n    x = [][n]  # here\n    return x\n")
    assert code == 1
    assert "half.py, line 2: x = [][n]  # here\nIndexError: list index out of range\n" in said
    assert "Traceback" not in said and "autograder/" not in said


@pytest.mark.parametrize("source, says", [
    ("import numpy\ndef half(n)\n    return n\n", "half.py, line 2: def half(n)\n  this is not valid Python: expected ':'"),
    ("return 1\n", "half.py, line 1: return 1\n  this is not valid Python: 'return' outside function"),
    ("x = 0\x00\n", "this is not valid Python"),
    ("x = " + "(" * 999, "this is not valid Python"),
    ("", "the function half is not defined"),
    ("half = 3\n", "the function half is not defined"),
    ("def halve(n):\n    return n // 2\n", "rename it: halve → half"),
    ("# 안녕하세요\n".encode("cp949") + RIGHT.encode(), "save it as UTF-8 (not as cp949 or ANSI)"),
    (">>> half(4)\n" + RIGHT, "half.py, line 1: >>> half(4)\n  take away the >>>"),
    (RIGHT.encode("utf-16"), "save it as UTF-8"),
    (b"\xff\xd8\xff\xe0 not Python at all", "save it as UTF-8"),
    ("# coding: nonsense\n" + RIGHT, "save it as UTF-8"),
    ("import torch_of_tomorrow\n\n@torch_of_tomorrow.jit\ndef half(n):\n    return n // 2\n", "half.py, line 1: import torch_of_tomorrow\n  ModuleNotFoundError"),
])  # fmt: skip
def test_a_file_that_gives_no_function_is_told_why(folder, source, says):
    code, said = check(folder, source)
    assert (code, said.startswith("✗ half cannot be checked yet.\n")) == (1, True), said
    assert says in said


@pytest.mark.parametrize("source, says", [
    ("def half(n)\n    return n // 2\n", "1번 줄: def half(n)\n  콜론(:)이 빠졌습니다(expected ':')"),
    ("def half(n):\n    return n 2\n", "2번 줄: return n 2\n  이 줄이나 바로 윗줄에 오타가 있거나 빠진 기호가 있습니다(invalid syntax"),
    ("def half(n):\n    if n:\n        n = 1\n      return n\n", "들여쓰기가 위의 어느 줄과도 맞지 않습니다(unindent does not match"),
    ("def half(n):\n        m = n\n\treturn m\n", "들여쓰기에 탭과 공백이 섞여 있습니다. 공백만 쓰십시오(inconsistent use of tabs"),
    ("def half(n):\nreturn n\n", "이 줄을 들여써야 합니다(expected an indented block"),
    ("def half(n):\n    m = n\n      return m\n", "이 줄을 들여쓰면 안 됩니다(unexpected indent)"),
    ("def half(n):\n    return int(n // 2\n", "2번 줄: return int(n // 2\n  여기서 연 괄호를 닫지 않았습니다('(' was never closed)"),
    ("def half(n):\n    return 'n\n", "문자열을 닫는 따옴표가 없습니다(unterminated string literal"),
    (">>> half(4)\n" + RIGHT, "줄 맨 앞의 >>> 표시를 지우십시오"),
    ("return 1\n", "올바른 Python 코드가 아닙니다: 'return' outside function"),
    ("# 안녕하세요\n".encode("cp949") + RIGHT.encode(), "cp949나 ANSI가 아니라 UTF-8로 저장하십시오"),
    (RIGHT + "assert half(3) == 2\n", "다음 줄에서 오류가 났습니다. 나머지는 그대로 검사했습니다.\n  half.py의 3번 줄: assert half(3) == 2\n  AssertionError\n"),
])  # fmt: skip
def test_in_korean_the_commonest_slips_are_said_in_korean(folder, source, says):
    assert says in check(folder, source, "ko")[1]


def test_an_exception_of_several_lines_is_said_in_one(folder):
    assert "\nValueError: first second\n" in check(folder, "def half(n):\n    raise ValueError('first\\nsecond')\n")[1]


@pytest.mark.parametrize("source", [
    RIGHT + "print(half(3.5))\nplot(half)\n",
    "import sys\nsys.exit()\n" + RIGHT,
    "input('n? ')\n" + RIGHT,
    "import numpy as np\nnp.asarray = np.isclose = np.ndarray = None\n" + RIGHT,
    "import builtins\nbuiltins.len = builtins.isinstance = None\n" + RIGHT,
])  # fmt: skip
def test_a_line_that_fails_beside_the_function_is_mentioned_and_the_function_is_checked(folder, source):
    code, said = check(folder, source)
    assert code == 0
    assert said.startswith("✓ half: 3 of 3 public checks passed") and "Besides, there was an error in the following line" in said


@pytest.mark.parametrize("source", [
    b"\xef\xbb\xbf" + RIGHT.encode(),
    "# -*- coding: cp949 -*-\n# 안녕하세요\n".encode("cp949") + RIGHT.encode(),
    RIGHT.replace("\n", "\r\n"),
    "from __future__ import annotations\ndef half(n: Number) -> Number:\n    return n // 2\n",
    "import sys, os\nsys.stdout = sys.stderr = None\nsys.path.clear()\nos.chdir('/')\n" + RIGHT,
    "import warnings, numpy\nwarnings.simplefilter('error')\nnumpy.seterr(all='raise')\n" + RIGHT,
    "import threading, time\nthreading.Thread(target=time.sleep, args=[60]).start()\n" + RIGHT,
])  # fmt: skip
def test_what_does_no_harm_is_not_even_mentioned(folder, source):
    code, said = check(folder, source)
    assert (code, said) == check(folder, RIGHT)


@pytest.mark.parametrize("body, says", [
    ("exit()", "SystemExit"),
    ("return half(n)", "RecursionError"),
    ("return int(input('n? '))", "input() is not available in a check"),
    ("import builtins; builtins.len = builtins.str = builtins.isinstance = None", "the code replaces isinstance, len, str"),
    ("import numpy; numpy.asarray = numpy.array_equal = None", "the code replaces numpy.array_equal, numpy.asarray"),
    ("raise ExceptionGroup('several', [ValueError(1)])", "ExceptionGroup"),
    ("yield n", "of type generator"),
    ("print('\\x1b[2J' * 3); raise ValueError('\\x1b]0;\\ud800\\x07')", "ValueError"),
])  # fmt: skip
def test_whatever_a_function_does_is_its_own_fault_and_never_the_checkers(folder, body, says):
    code, said = check(folder, f"def half(n):\n    {body}\n")
    assert (code, says in said) == (1, True), said
    assert OURS["en"] not in said and "Traceback" not in said and "\x1b" not in said


@pytest.mark.parametrize("source, says", [
    ("while True:\n    pass\n" + RIGHT, "half.py, line 1: while True:\n  half.py did not finish within the time limit"),
    ("def half(n):\n    while True: pass\n", "half.py, line 2: while True: pass\nhalf did not finish within the time limit"),
    ("def half(n):\n    while True: print('x' * 1000)\n", "half did not finish within the time limit"),
    ("def half(n):\n    import time; time.sleep(60)\n", "half: the code did not finish within 0.4 seconds. Does a loop never end?"),
])  # fmt: skip
def test_what_never_ends_is_ended_and_said(folder, source, says):
    write_small_workbook(folder, small_exercise(seconds=0.4))
    code, said = check(folder, source, before=IMPATIENT)
    assert (code, says in said) == (1, True), said
    assert OURS["en"] not in said and "Traceback" not in said and len(said) < 2000


def test_who_passes_with_a_package_that_graders_do_not_have_is_warned_and_a_neighbour_is_none(folder):
    (folder / "helper.py").write_text("def floor(n):\n    return n // 2\n")
    code, said = check(folder, "import scipy\nfrom helper import floor\ndef half(n):\n    return floor(n) if scipy else 0\n")
    assert code == 0 and "But scipy will not exist when it is graded: use NumPy alone." in said


def test_a_flood_of_prints_is_cut(folder):
    code, said = check(folder, "print('y' * 10**7)\ndef half(n):\n    print('z' * 10**7)\n    return 7\n")
    assert code == 1 and len(said) < 2000


def test_our_own_bug_is_said_to_be_ours(folder):
    (folder / "half.py").write_text(RIGHT)
    broken = "import autograder.selfcheck.checking as checking; checking.find_difference = lambda *given: 1 / 0; "
    for language, says in OURS.items():
        code, said = run(folder, "check", "half", language=language, before=broken)
        assert code == 2 and says in said and "ZeroDivisionError" in said and "Traceback" not in said


# Which file


def test_exercises_can_import_each_other(folder):
    (folder / "thirds.py").write_text("def floor(n, k):\n    return n // k\n")
    assert check(folder, "def half(n):\n    from thirds import floor\n    return floor(n, 2)\n")[0] == 0
    assert sorted(path.name for path in folder.iterdir()) == ["half.py", "progress.json", "selfcheck.dat", "thirds.py"]


def test_a_students_file_replaces_no_module_of_python(folder):
    for name in ("random", "numpy", "click", "types", "json"):
        (folder / f"{name}.py").write_text("raise SystemExit('not me')\n")
    assert check(folder, "import random\n" + RIGHT)[0] == 0


@pytest.mark.parametrize("typed", ["", "half", "half.py", "01_small", "01_small/half", "01_small/half.py"])
def test_an_exercise_is_found_by_its_name_its_file_its_assignment_or_none_of_them(folder, typed):
    (folder / "half.py").write_text(RIGHT)
    assert run(folder.parent, "check", *[typed] * bool(typed))[1].startswith("✓ half: 3 of 3 public checks passed")


def test_without_a_name_the_next_exercise_that_is_not_right_is_checked(folder):
    write_small_workbook(folder, small_exercise(), small_exercise(name="halve"))
    (folder / "halve.py").write_text(RIGHT.replace("half", "halve"))
    assert check(folder, RIGHT)[1].endswith("\nNext:  autograder check halve\n")
    assert run(folder, "check") == (0, "✓ halve: 3 of 3 public checks passed; hidden checks run when it is graded.\nAsked only when it is graded:\n  half of what is hidden\n")
    code, said = run(folder, "check")
    assert code == 0 and said.startswith("Nothing is left here")


def test_an_exercise_that_was_changed_after_it_was_right_comes_up_again(folder):
    assert check(folder, RIGHT)[0] == 0
    os.utime(folder / "half.py", (time.time() + 9, time.time() + 9))
    assert run(folder, "check")[1].startswith("✓ half")
    os.utime(folder / "half.py", (time.time() - 9, time.time() - 9))
    assert run(folder, "check")[1].startswith("Nothing is left here")


@pytest.mark.parametrize("typed, says", [
    ("half", "half.py is not in {folder}: write your function into a file of this name there."),
    ("hlaf", "There is no exercise hlaf here. Did you mean half?"),
    ("HALF", "There is no exercise HALF here. Did you mean half?"),
    ("conv2d", "There is no exercise conv2d here. The exercises of 01_small: half"),
    ("01_small_ko.ipynb", "run check(half) in one of its cells"),
])  # fmt: skip
def test_what_cannot_be_found_is_said_with_the_cure(folder, typed, says):
    code, said = run(folder, "check", typed)
    assert (code, says.format(folder=folder) in said) == (2, True), said


def test_a_file_that_lies_elsewhere_is_to_be_moved(folder):
    (folder.parent / "half.py").write_text(RIGHT)
    code, said = run(folder.parent, "check", "half.py")
    assert (code, said) == (2, f"half.py is not in the folder of its assignment: move it to {folder}.\n")


def test_a_file_under_nearly_the_right_name_is_pointed_out(folder):
    (folder / "half (1).py").write_text(RIGHT)
    assert "Is it half (1).py? Then rename it." in run(folder, "check", "half")[1]


def test_only_the_nearest_assignments_exercises_are_listed(folder):
    write_small_workbook(folder.parent / "02_other", small_exercise(name="resize"))
    assert run(folder, "check", "conv2d")[1].endswith("The exercises of 01_small: half\n")


@pytest.mark.parametrize("neighbour", [True, False])
@pytest.mark.parametrize("language, says", [("en", "selfcheck.dat is missing in {}: copy it there anew"), ("ko", "{} 폴더에 selfcheck.dat 파일이 없습니다.")])
def test_a_folder_that_has_lost_its_data_is_told_to_get_it_again(folder, neighbour, language, says):
    if neighbour:
        write_small_workbook(folder.parent / "02_other", small_exercise(name="halve"))
    (folder / "selfcheck.dat").unlink()
    (folder / "half.py").write_text(RIGHT)
    code, said = run(folder, "check", "half", language=language)
    assert (code, says.format(folder) in said) == (2, True), said


@pytest.fixture(params=[b"", b"not a zip", "cut", "bent"])
def damaged(folder, request):
    """A neighbour folder with an exercise halve, whose data is damaged."""
    neighbour = write_small_workbook(folder.parent / "02_other", small_exercise(name="halve"))
    (neighbour / "halve.py").write_text(RIGHT.replace("half", "halve"))
    data = (neighbour / "selfcheck.dat").read_bytes()
    damage = {"cut": data[:-100], "bent": data[:45] + bytes(byte ^ 255 for byte in data[45:60]) + data[60:]}
    (neighbour / "selfcheck.dat").write_bytes(damage.get(request.param, request.param))
    return neighbour


def test_damaged_data_stops_no_check_elsewhere_and_status_mentions_it(folder, damaged):
    assert check(folder, RIGHT)[0] == 0
    for place in folder, folder.parent:
        code, said = run(place, "status")
        assert (code, "✓ half" in said, said.count(f"✗ {damaged / 'selfcheck.dat'} is damaged: copy it anew")) == (0, True, 1), said


@pytest.mark.parametrize("place, typed", [("02_other", "halve"), ("02_other", ""), ("", "halve"), ("", "02_other"), ("01_small", "halve"), ("01_small", "../02_other/halve.py")])
def test_damaged_data_is_said_in_plain_words_where_it_is_meant(folder, damaged, place, typed):
    code, said = run(folder.parent / place, "check", *[typed] * bool(typed), language="ko")
    assert (code, said) == (2, f"{damaged / 'selfcheck.dat'} 파일이 손상되었습니다. 담당 교수에게서 받은 폴더에서 다시 복사하십시오.\n")


@pytest.mark.parametrize("verb", ["check", "status", "hint"])
def test_outside_of_the_course_one_is_told_where_to_go(tmp_path, verb):
    assert run(tmp_path, verb) == (2, "There is nothing to check here: run this in the folder that you got from your instructor.\n")


# Status and hints


def test_hints_come_one_at_a_time_and_go_round(folder):
    said = [run(folder, "hint", "half")[1] for _ in range(4)]
    assert said[0] == "half, hint 1 of 3\nWhat is left?\nNext hint:  autograder hint half\n"
    assert said[2] == "half, hint 3 of 3\nUse //.\nThat was the last hint; the first one comes next.\n"
    assert said[3] == said[0]


def test_status_says_what_was_reached_and_what_changed_since(folder):
    write_small_workbook(folder, small_exercise(), small_exercise(name="halve"))
    check(folder, RIGHT)
    run(folder, "hint", "half")
    os.utime(folder / "half.py", (time.time() + 9, time.time() + 9))
    assert run(folder, "status") == (0, "\n".join([
        "01_small  Small  [##########----------] 1/2",
        "  ✓ half   public checks 3/3  hints asked for: 1  changed since then",
        "  - halve  not checked yet",
        "Public checks passed in 1 of 2 exercises; hidden checks run when it is graded.\n",
    ]))  # fmt: skip


def test_status_is_aligned_in_korean(folder):
    write_small_workbook(folder, small_exercise(), small_exercise(name="halve"))
    check(folder, RIGHT)
    for name in "half", "halve":
        run(folder, "hint", name)
    code, said = run(folder, "status", language="ko")
    assert (
        "  ✓ half   공개 검사 3/3             힌트 요청: 1번\n  - halve  아직 검사하지 않았습니다  힌트 요청: 1번\n문제 2개 중 1개가 공개 검사를 통과했습니다."
        in said
    )


def test_status_covers_the_other_assignments_from_inside_of_one(folder):
    write_small_workbook(folder.parent / "02_other", small_exercise(name="halve"))
    assert "halve" in run(folder, "status")[1]


@pytest.mark.parametrize("content", ["{", "[" * 9999, '{"half": 3}', '{"half": {"passed": 1e99}}', '{"half": {"when": "soon"}}', '{"half": {"evil": 1}}'])
def test_a_broken_memory_is_said_and_replaced(folder, content):
    (folder / "progress.json").write_text(content)
    assert "progress.json cannot be understood" in run(folder, "status")[1]
    code, said = check(folder, RIGHT)
    assert code == 0 and "progress.json cannot be understood" in said
    assert "✓ half" in run(folder, "status")[1]


def test_a_folder_that_cannot_be_written_costs_nothing_but_the_memory(folder):
    (folder / "progress.json").mkdir()  # root may write anywhere, but not into this
    assert check(folder, RIGHT)[0] == 0
    assert run(folder, "hint", "half")[0] == 0


def test_the_language_is_chosen_by_an_option_too(folder):
    assert run(folder, "hint", "--lang", "ko")[1].startswith("half 힌트 1/3\n무엇이 남습니까?\n")


# Watching


@pytest.mark.parametrize("language, footer", [("en", "q quit"), ("ko", "q 끝내기")])
def test_watching_through_a_pipe_takes_keys_line_by_line_and_ends_with_it(folder, language, footer):
    (folder / "half.py").write_text("def half(n):\n    return n\n")
    code, said = run(folder, "check", "--watch", language=language, typed="h\nh\nl\n")
    assert code == 0
    assert (
        said.index("half")
        < said.index(footer)
        < said.index({"en": "hint 1 of 3", "ko": "힌트 1/3"}[language])
        < said.index({"en": "hint 2 of 3", "ko": "힌트 2/3"}[language])
    )
    assert "01_small" in said and said.count(footer) == 4
    assert "autograder hint" not in said  # the keys are at hand


def test_watching_goes_on_when_an_exercise_is_right_and_ends_when_nothing_is_left(folder):
    write_small_workbook(folder, small_exercise(), small_exercise(name="halve"))
    (folder / "half.py").write_text(RIGHT)
    (folder / "halve.py").write_text(RIGHT.replace("half", "halve"))
    code, said = run(folder, "check", "--watch")
    assert code == 0
    assert [line[:8] for line in said.splitlines() if line[0] == "✓"] == ["✓ half: ", "✓ public", "✓ halve:"]
    assert said.endswith("Nothing is left here: public checks passed; hidden checks run when it is graded.\n")


def test_a_key_skips_an_exercise_while_watching(folder):
    write_small_workbook(folder, small_exercise(), small_exercise(name="halve"))
    said = run(folder, "check", "--watch", typed="s\ns\nq\n")[1]
    assert [line for line in said.splitlines() if "Watching" in line] == [
        "Watching 01_small/half.py",
        "Watching 01_small/halve.py",
        "Watching 01_small/half.py",
    ]


@pytest.mark.parametrize("language, says", [("en", "checking… Ctrl-C stops"), ("ko", "검사하고 있습니다… Ctrl-C로 멈춥니다")])
def test_while_it_checks_the_watcher_says_so(folder, language, says):
    (folder / "half.py").write_text(RIGHT)
    said = run(folder, "check", "--watch", language=language)[1]
    assert said.index("half.py") < said.index(says) < said.index("✓ half")


def test_code_that_never_ends_does_not_end_the_watcher(folder):
    (folder / "half.py").write_text("def half(n):\n    import time; time.sleep(60)\n")
    code, said = run(
        folder, "check", "--watch", before="from autograder.selfcheck import watch; one = watch.watch; watch.watch = lambda *given: one(*given[:2], 1); "
    )
    assert code == 0 and "did not finish within the time limit" in said and "q quit" in said


def test_code_that_ends_python_does_not_end_the_watcher(folder):
    (folder / "half.py").write_text("import os\nos._exit(9)\n")
    code, said = run(folder, "check", "--watch")
    assert code == 0 and "ended Python itself (exit code 9)" in said and "q quit" in said


@contextlib.contextmanager
def watching(folder):
    """A watcher in a terminal of its own: (process, the terminal, a function that reads until a text appears)."""
    import pty

    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        command("check", "--watch"), cwd=folder, env=environment("en"), stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True
    )
    said = ""

    def read_until(text):
        nonlocal said
        while text not in said:
            assert select.select([ours], [], [], 30)[0], said
            said += os.read(ours, 10_000).decode(errors="replace")
        before, _, said = said.partition(text)
        return before

    try:
        yield process, theirs, ours, read_until
    finally:
        process.kill()
        process.wait()
        os.close(ours)
        os.close(theirs)


def test_saving_a_file_checks_it_again_and_keys_need_no_enter(folder):
    write_small_workbook(folder, small_exercise(), small_exercise(name="halve"))
    (folder / "half.py").write_text("def half(n):\n    return n\n")
    with watching(folder) as (process, _, terminal, read_until):
        read_until("q quit")
        os.write(terminal, "ㅗ".encode())  # h on a keyboard that writes Hangul
        read_until("hint 1 of 3")
        (folder / "half.py").write_text(RIGHT)
        read_until("\x1b[2J")
        read_until("half: 3 of 3 public checks passed")
        assert "✓ public checks passed: half" in read_until("Watching 01_small/halve.py")
        read_until("q quit")
        os.write(terminal, b"q")
        assert process.wait(20) == 0


@pytest.mark.parametrize("waits", [True, False])
def test_who_saves_another_exercise_while_watching_is_followed_there(folder, waits):
    write_small_workbook(folder, small_exercise(), small_exercise(name="halve"))
    (folder / "half.py").write_text("def half(n):\n    return n\n" if waits else "import time\ntime.sleep(60)\n")
    with watching(folder) as (process, _, terminal, read_until):
        read_until("q quit" if waits else "checking")
        (folder / "halve.py").write_text(RIGHT.replace("half", "halve"))
        read_until("Watching 01_small/halve.py")
        read_until("✓ public checks passed: halve")
        (folder / "halve.py").write_text("def halve(n):\n    return n\n")
        said = read_until("Watching 01_small/halve.py")
        assert "passed: halve" not in said.rpartition("\x1b[2J")[2]


def test_a_file_is_checked_again_even_while_its_loop_never_ends(folder):
    (folder / "half.py").write_text("import time\ntime.sleep(60)\n")
    with watching(folder) as (process, _, terminal, read_until):
        read_until("Watching")
        (folder / "half.py").write_text(RIGHT)
        read_until("Nothing is left here")
        assert process.wait(20) == 0


def test_ctrl_c_ends_watching_quietly_and_gives_the_terminal_back(folder):
    import termios

    (folder / "half.py").write_text("def half(n):\n    return n\n")
    with watching(folder) as (process, theirs, terminal, read_until):
        read_until("q quit")
        assert not termios.tcgetattr(theirs)[3] & termios.ICANON
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 130
        assert termios.tcgetattr(theirs)[3] & termios.ICANON
        os.write(theirs, b"END")
        assert read_until("END").strip() == ""


def test_ctrl_c_ends_a_check_quietly(folder):
    (folder / "half.py").write_text("import pathlib, time\npathlib.Path('here').touch()\nwhile True:\n    time.sleep(0.01)\n")
    with subprocess.Popen(command("check", "half"), cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) as process:
        while not (folder / "here").exists():
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        assert (process.wait(20), process.stdout.read()) == (130, b"")


# Any machine


@pytest.mark.parametrize("arguments", [["check"], ["status"], ["hint"], ["--help"], ["check", "--watch"]])
def test_nothing_that_only_unix_or_a_grader_has_is_needed(folder, arguments):
    (folder / "half.py").write_text(RIGHT)
    code, said = run(folder, *arguments, before=f"sys.modules.update(dict.fromkeys({UNIX + GRADERS})); ")
    assert code == 0 and "Error" not in said


@pytest.mark.parametrize("language", ["en", "ko"])
def test_how_to_install_can_be_copied_as_it_stands(language):
    blocks = (READMES / f"course.{language}.md").read_text(encoding="utf-8").split("```")[1::2]
    commands = [line.split()[0].rpartition("\\")[2].rpartition("/")[2] for block in blocks for line in block.strip().splitlines()]
    assert commands == ["python3", "pip", "jupyter", "py", "pip", "jupyter"]
    assert not [line for block in blocks for line in block.splitlines() if line.endswith(("macOS", "Windows"))]


def test_the_full_command_has_the_same_verbs(folder):
    (folder / "half.py").write_text(RIGHT)
    done = subprocess.run(
        [sys.executable, "-m", "autograder.cli", "check"], cwd=folder, env=environment("en"), capture_output=True, encoding="utf-8", timeout=60
    )
    assert (done.returncode, done.stdout[:6]) == (0, "✓ half")
