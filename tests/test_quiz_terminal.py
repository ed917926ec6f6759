"""The quiz in a terminal, as a student meets it: piped and typed, over other code pages, interrupted, and again for review."""

import json
import os
import pty
import signal
import subprocess
import sys
import time

import pytest

from autograder.quiz.progress import FILE as PROGRESS
from autograder.quiz.progress import Progress, today
from autograder.quiz.review import DAYS, due, move
from tests.quiz_templates import CHOICE, ORDER, SIZE, TABLE, WINDOW, bank_of, build
from tests.test_quiz_marking import written

SIZE_NOW, CHOICE_NOW, TABLE_NOW = (build(template) for template in (SIZE, CHOICE, TABLE))
COMMAND = [sys.executable, "-P", "-c", "from autograder.selfcheck import command; command.main(prog_name='autograder')", "quiz"]


@pytest.fixture
def folder(tmp_path):
    """The folder of an assignment as students have it, in which the first variants are asked."""
    folder = tmp_path / "내 숙제 1" / "03_strides"
    write(folder, SIZE, CHOICE)
    return folder


def write(folder, *templates, session="000000"):
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "quiz.json").write_text(bank_of(*templates).as_json(), encoding="utf-8")
    (folder.parent / PROGRESS).write_text(json.dumps({"format": 1, "session": session, "boxes": {}, "attempts": []}))


def run(folder, *arguments, typed="", language="en", **environment):
    """(exit code, what was said)."""
    variables = {**os.environ, "AUTOGRADER_LANG": language, "PYTHONIOENCODING": "utf-8", **environment}
    encoding = variables["PYTHONIOENCODING"].split(":")[0]
    done = subprocess.run([*COMMAND, *arguments], cwd=folder, env=variables, input=typed.encode(encoding, "replace"), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=60)
    return done.returncode, done.stdout.decode(encoding)


def kept(folder):
    return json.loads((folder.parent / PROGRESS).read_text(encoding="utf-8"))


def test_a_right_answer_is_right_and_its_solution_is_shown(folder):
    variant = SIZE_NOW["variants"][0]
    code, said = run(folder, "4.2", typed=written(SIZE_NOW, variant) + "\n")
    assert code == 0 and "✔ Right.\nSolution: ⌊(W − F)/S⌋ + 1 = " in said and "Right at the first try: 1 of 1" in said


def test_a_known_mistake_is_named_and_the_question_asked_again(folder):
    variant = SIZE_NOW["variants"][0]
    right = variant["parts"][0]["answer"]
    code, said = run(folder, "4.2", typed=f"{right - 1}\n{right}\n", language="ko")
    assert code == 0 and "✘ 아직 아닙니다.\n  1이 빠졌습니다.\n" in said and "✔ 맞았습니다." in said and "한 번에 맞힌 문항: 1개 가운데 0개" in said


def test_what_cannot_be_read_is_asked_again_and_no_try_is_lost(folder):
    right = SIZE_NOW["variants"][0]["parts"][0]["answer"]
    code, said = run(folder, "4.2", typed=f"4 by 4\n\nseven\n{right}\n")
    assert said.count("One number is asked for, such as 12.") == 3 and "Right at the first try: 1 of 1" in said
    assert [(attempt["tries"], attempt["right"]) for attempt in kept(folder)["attempts"]] == [(1, True)]


def test_hints_come_one_by_one(folder):
    _, said = run(folder, "4.2", typed="？\nhint\n힌트\nㅂ\n")
    assert said.index("Hint 1 of 2: Where is the last window?") < said.index("Hint 2 of 2: Count the steps.") < said.index("There are no more hints.")


def test_another_one_has_other_numbers(folder):
    _, said = run(folder, "4.2", typed="+\nq\n")
    first, second = (variant["params"] for variant in SIZE_NOW["variants"][:2])
    for numbers in first, second:
        assert f"Input {numbers['W']}, kernel {numbers['F']}, stride {numbers['S']}" in said


def test_the_solution_can_be_seen_and_counts_as_wrong(folder):
    _, said = run(folder, "4.2", typed="!\n")
    assert f"The answer: {SIZE_NOW['variants'][0]['parts'][0]['answer']}" in said
    assert [(attempt["score"], attempt["shown"]) for attempt in kept(folder)["attempts"]] == [(0, True)]


def test_options_have_letters(folder):
    variant = CHOICE_NOW["variants"][0]
    _, said = run(folder, "4.1", typed=written(CHOICE_NOW, variant) + "\n")
    assert all(f"  {letter}) " in said for letter in "abc") and "✔ Right." in said


def test_a_table_asks_for_its_rows_and_again_only_for_those_that_are_wrong(folder):
    write(folder, TABLE)
    kernels = TABLE_NOW["variants"][0]["params"]["K"]
    _, said = run(folder, typed=f"{10 * kernels}\n{4 * kernels}\n({kernels}, 5)\n0\n")
    assert said.count(f"conv2d_1: {10 * kernels}") == 1 and said.count("pooling: ?") == 1 and said.count("pooling: ") == 3 and "Partly right: 67 %." in said and "✔ Right." in said


@pytest.mark.parametrize("template, what", [(WINDOW, "0 . . "), (SIZE, "0 # # @ @ @ + + .")])
def test_a_figure_is_drawn_in_letters(folder, template, what):
    write(folder, template)
    assert what in run(folder, typed="q\n")[1]


def test_an_order_is_typed_in_letters(folder):
    write(folder, ORDER)
    question = build(ORDER)
    assert "✔ Right." in run(folder, typed=written(question, question["variants"][0]) + "\n")[1]


@pytest.mark.parametrize("typed", ["", "3", "3\n?", "\n\n\n"])
def test_the_end_of_the_input_ends_the_quiz_and_nothing_is_lost(folder, typed):
    code, said = run(folder, typed=typed)
    assert code == 0 and "Right at the first try:" in said and "Traceback" not in said


def test_a_korean_code_page_gets_what_it_can_show(folder):
    right = SIZE_NOW["variants"][0]["parts"][0]["answer"]
    code, said = run(folder, "4.2", typed=f"{right + 50}\n{right}\n", language="ko", PYTHONIOENCODING="cp949", PYTHONUTF8="0")
    assert code == 0 and "[X] 아직 아닙니다." in said and "[O] 맞았습니다." in said and "floor((W - F)/S) + 1 = " in said and "\\u" not in said and "?" not in said.partition("floor(")[2].partition("\n")[0]


def test_an_ascii_terminal_is_no_reason_to_fail(folder):
    code, said = run(folder, "4.2", typed="3\n!\n", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert code == 0 and "floor(" in said


def on_a_terminal(folder, **environment):
    """What a terminal gets, with its colours, for one wrong answer and a q."""
    main, other = pty.openpty()
    process = subprocess.Popen([*COMMAND, "4.2"], cwd=folder, env={**os.environ, "AUTOGRADER_LANG": "en", "TERM": "xterm", **environment}, stdin=other, stdout=other, stderr=other, start_new_session=True)
    os.close(other)
    os.write(main, b"999\nq\n")
    said = b""
    while True:
        try:
            part = os.read(main, 4096)
        except OSError:
            break
        if not part:
            break
        said += part
    os.close(main)
    assert process.wait(timeout=30) == 0
    return said.decode(errors="replace")


def test_a_terminal_has_colours_and_no_color_takes_them_away(folder):
    assert "\x1b[" in on_a_terminal(folder, NO_COLOR="").replace("\x1b[?", "")
    assert "\x1b[" not in on_a_terminal(folder, NO_COLOR="1").replace("\x1b[?", "")


def test_ctrl_c_ends_it_with_what_was_reached(folder):
    process = subprocess.Popen([*COMMAND, "4.2"], cwd=folder, env={**os.environ, "AUTOGRADER_LANG": "en", "PYTHONUNBUFFERED": "1"}, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    process.stdin.write(b"999\n")
    process.stdin.flush()
    said = b""
    while b"Not yet." not in said:
        said += os.read(process.stdout.fileno(), 4096)
    time.sleep(0.2)
    process.send_signal(signal.SIGINT)
    said += process.communicate(timeout=30)[0]
    assert process.returncode == 130 and "Right at the first try: 0 of 1" in said.decode() and "Traceback" not in said.decode()
    assert len(kept(folder)["attempts"]) == 1


# Review


def test_what_was_wrong_comes_back_at_once_in_new_numbers_and_what_was_right_does_not(folder):
    right = written(CHOICE_NOW, CHOICE_NOW["variants"][0])
    run(folder, typed=f"{right}\n999\n>\n")
    code, said = run(folder, "--review", typed="q\n")
    asked = SIZE_NOW["variants"][1]["params"]
    assert code == 0 and "Question 1 of 1" in said and f"Input {asked['W']}, kernel {asked['F']}, stride {asked['S']}" in said


def test_who_has_nothing_to_review_is_told_when(folder):
    assert "Answer some questions first" in run(folder, "--review")[1]
    run(folder, "4.2", typed=f"{SIZE_NOW['variants'][0]['parts'][0]['answer']}\n")
    assert "the next question comes back in 1 days" in run(folder, "--review")[1]


@pytest.mark.parametrize("box, right, hints, then", [(0, True, 0, 2), (1, True, 0, 2), (4, True, 0, 5), (5, True, 0, 5), (3, True, 1, 3), (0, True, 1, 1), (4, False, 0, 1), (0, False, 2, 1)])
def test_leitners_boxes(box, right, hints, then):
    assert move(box, right, hints) == then


def test_the_lowest_box_is_asked_first_and_nothing_before_its_day():
    boxes = {"c": {"box": 3, "day": 0}, "a": {"box": 1, "day": 9}, "b": {"box": 2, "day": 3}, "later": {"box": 5, "day": 9}}
    assert due(boxes, 10) == ["a", "b", "c"] and DAYS == (0, 1, 3, 7, 14)


def test_a_sitting_is_summed_up_alone(folder):
    run(folder, "4.2", typed="999\nq\n")
    assert "Right at the first try: 0 of 0" in run(folder, "4.2")[1]


def test_a_folder_that_cannot_be_written_costs_the_record_and_says_so(folder):
    (folder.parent / PROGRESS).unlink()
    (folder.parent / PROGRESS).mkdir()  # so that not even root can put a file there
    code, said = run(folder, "4.2", typed="999\nq\n")
    assert code == 0 and "nothing" in said and "to review today" not in said


def test_bytes_that_are_no_text_are_asked_for_again(folder):
    right = SIZE_NOW["variants"][0]["parts"][0]["answer"]
    variables = {**os.environ, "AUTOGRADER_LANG": "en", "PYTHONIOENCODING": "cp949", "PYTHONUTF8": "0"}
    done = subprocess.run([*COMMAND, "4.2"], cwd=folder, env=variables, input=b"4\xc3\x974\n%d\n" % right, capture_output=True, timeout=60)
    assert done.returncode == 0 and b"One number is asked for" in done.stdout and b"[O] Right." in done.stdout


def test_one_question_can_be_asked_for_by_its_name(folder):
    assert "Question 1 of 1" in run(folder, "shift", typed="q\n")[1]


@pytest.mark.parametrize("section", ["４.２", "§4.2", " 4.2 "])
def test_a_section_is_understood_however_it_is_written(folder, section):
    assert "Question 1 of 1   4.2" in run(folder, section, typed="q\n")[1]


def test_what_comes_first_differs_from_student_to_student(tmp_path):
    seen = set()
    for number in range(8):
        write(tmp_path / "a" / "b", SIZE, session=f"{number:06x}")
        seen.add(Progress(tmp_path / "a").next_variant(SIZE_NOW)["id"])
    assert len(seen) == 8


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"format": 9}', b"\xff", b"[" * 100_000, b'{"format": 1, "session": "x", "boxes": {"a": 3}, "attempts": []}', b'{"format": 1, "session": "0", "boxes": 3, "attempts": []}'])
def test_a_damaged_record_costs_the_record_and_not_the_quiz(folder, content):
    (folder.parent / PROGRESS).write_bytes(content)
    code, said = run(folder, "4.2", typed="q\n")
    assert code == 0 and "cannot be read, so nothing is kept" in said and "Traceback" not in said
    assert (folder.parent / PROGRESS).read_bytes() == content


def test_a_record_of_questions_that_are_gone_is_no_trouble(folder):
    (folder.parent / PROGRESS).write_text(json.dumps({"format": 1, "session": "0", "boxes": {"gone": {"box": 1, "day": today()}}, "attempts": [{"question": "gone", "variant": "x", "score": 0, "shown": False}, 3, {}]}))
    code, said = run(folder, "--review")
    assert code == 0 and "Answer some questions first" in said


# What is not there


def test_a_section_that_does_not_exist_is_answered_with_those_that_do(folder):
    assert run(folder, "4.9") == (2, "There is no quiz 4.9. The quizzes: 4.1, 4.2\n")


def test_a_folder_without_quizzes_says_where_to_go(tmp_path):
    code, said = run(tmp_path)
    assert code == 2 and said == "There is no quiz here: run this in the folder that you got from your instructor.\n"


def test_the_quizzes_of_all_assignments_are_found_from_one_of_them(folder):
    write(folder.parent / "04_pooling", TABLE)
    assert "There is no quiz 9.9. The quizzes: 4.1, 4.2" in run(folder, "9.9")[1]
    assert "Question 1 of 3" in run(folder, typed="q\n")[1] and "Question 1 of 3" in run(folder.parent, typed="q\n")[1]


def test_a_damaged_quiz_costs_only_itself(folder):
    write(folder.parent / "04_pooling", TABLE)
    (folder.parent / "04_pooling" / "quiz.json").write_text("{")
    assert "Question 1 of 2" in run(folder, typed="q\n")[1]
    (folder / "quiz.json").write_text('{"format": 99, "questions": [], "title": {"en": "a", "ko": "b"}}')
    code, said = run(folder)
    assert code == 2 and ("cannot be read: copy it there anew" in said or "belongs to another version" in said)


def test_a_page_is_written_where_it_is_wanted(folder):
    code, said = run(folder, "--html", "내 퀴즈.html")
    assert code == 0 and said == "내 퀴즈.html: open it in a browser.\n" and "autograderQuiz" in (folder / "내 퀴즈.html").read_text(encoding="utf-8")
    assert run(folder, "--html", ".")[1] == "quiz.html: open it in a browser.\n"
    code, said = run(folder, "--html", "quiz.html/x.html")
    assert code == 2 and "cannot be written" in said
