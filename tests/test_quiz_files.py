"""Results files of quizzes, as students send them in: whatever they hold, nobody else's results are lost."""

import json
import os

import pytest

from autograder.errors import CourseError
from autograder.quiz.bank import Bank
from autograder.report import quiz_files
from autograder.report.quiz_results import read_results, write_quiz_report
from autograder.text import Text
from tests.quiz_class import attempt, collected, results, sum_of
from tests.test_class_report import visible


@pytest.fixture(scope="module")
def bank():
    return Bank(Text("A course", "강좌"), (sum_of("one"), sum_of("two")))


@pytest.fixture
def collect(tmp_path):
    """collect(results of each student) is what is read of them."""
    return lambda all_results: collected(tmp_path, all_results)


def refusals(folder):
    sessions, refused = read_results(folder)
    return len(sessions), {one.file: one.reason for one in refused}


def test_the_files_of_students_are_found_in_sub_folders_and_hidden_leftovers_are_not(tmp_path, bank):
    for number, place in enumerate(("a.json", "김 학생/quiz-results.JSON", "b/c/d.json", ".a.json", "b/._d.json", "__MACOSX/e.json", "b/notes.txt")):
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / place).write_text(json.dumps(results(number, attempt(bank.questions[0]))), encoding="utf-8")
    sessions, refused = read_results(tmp_path)
    assert ({session.files[0] for session in sessions}, refused) == ({"a.json", "김 학생/quiz-results.JSON", "b/c/d.json"}, [])


@pytest.mark.parametrize("data, reason", [
    (b"", quiz_files.NO_JSON), (b"{", quiz_files.NO_JSON), (b"\xff\xfe{\x00", quiz_files.NO_TEXT), (b"[" * 200_000, quiz_files.TOO_DEEP), (b'{"a":' * 100_000, quiz_files.TOO_DEEP),
    (b'{"format": 1, "session": "0123456789abcdef", "attempts": NaN}', quiz_files.NO_JSON), (b'{"format": Infinity}', quiz_files.NO_JSON), (b'{"format": ' + b"9" * 10_000 + b"}", quiz_files.NO_JSON),
    (b"null", quiz_files.OTHER), (b"[]", quiz_files.OTHER), (b'{"format": 1, "session": 5, "attempts": []}', quiz_files.OTHER), (b'{"format": 1, "session": "../../../../etc/x", "attempts": []}', quiz_files.OTHER),
    (b'{"format": 1, "session": "0123456789abcdef", "attempts": {}}', quiz_files.OTHER), (b'{"format": 1, "session": "0123456789abcdef"}', quiz_files.OTHER),
    (b'{"format": 2, "session": "0123456789abcdef", "attempts": []}', quiz_files.FORMATTED), (b'{"format": true, "session": "0123456789abcdef", "attempts": []}', quiz_files.FORMATTED),
    (b'{"format": 1e999, "session": "0123456789abcdef", "attempts": []}', quiz_files.FORMATTED), (b'{"format": 1, "session": "0123456789abcdef", "attempts": [' + b"0," * 2000 + b"0]}", quiz_files.TOO_LONG),
    (b" " * (4 * 2**20 + 1), quiz_files.TOO_LARGE)])  # fmt: skip
def test_a_broken_file_is_said_and_costs_nobody_else_anything(tmp_path, bank, data, reason):
    (tmp_path / "bad.json").write_bytes(data)
    (tmp_path / "good.json").write_text(json.dumps(results(1, attempt(bank.questions[0]))), encoding="utf-8")
    assert refusals(tmp_path) == (1, {"bad.json": reason})


def test_pipes_and_links_are_not_opened(tmp_path, bank):
    (tmp_path / "in").mkdir()
    (tmp_path / "secret").write_text(json.dumps(results(1, attempt(bank.questions[0]))), encoding="utf-8")
    os.mkfifo(tmp_path / "in" / "pipe.json")
    (tmp_path / "in" / "link.json").symlink_to(tmp_path / "secret")
    (tmp_path / "in" / "loop").symlink_to(tmp_path / "in")
    (tmp_path / "in" / "folder.json").mkdir()
    assert refusals(tmp_path / "in") == (0, {"pipe.json": quiz_files.NO_FILE, "link.json": quiz_files.NO_FILE})


def test_a_byte_order_mark_is_what_an_editor_adds_and_does_no_harm(tmp_path, bank):
    (tmp_path / "a.json").write_text(json.dumps(results(1, attempt(bank.questions[0]))), encoding="utf-8-sig")
    assert refusals(tmp_path) == (1, {})


def test_a_name_that_is_no_text_can_be_shown(tmp_path, bank):
    (tmp_path / os.fsdecode(b"\xff\xed\xa0\x80.json")).write_bytes(b"{")
    sessions, refused = read_results(tmp_path)
    assert write_quiz_report(bank, sessions, refused, "en").encode()


def test_only_so_many_files_are_read(tmp_path, bank, monkeypatch):
    monkeypatch.setattr(quiz_files, "FILES", 2)
    for number in range(4):
        (tmp_path / f"{number}.json").write_text(json.dumps(results(number, attempt(bank.questions[0]))), encoding="utf-8")
    assert refusals(tmp_path) == (2, {"2.json": quiz_files.TOO_MANY, "3.json": quiz_files.TOO_MANY})


def test_no_folder_is_our_trouble(tmp_path):
    with pytest.raises(CourseError):
        read_results(tmp_path / "absent")


def test_a_session_sent_in_twice_counts_once_and_the_longest_counts(collect, bank):
    first = attempt(bank.questions[0])
    sessions = collect([results(1, first), results(2, first), results(1, first, attempt(bank.questions[1])), results(1)])
    assert [(session.files, session.length) for session in sessions] == [(("002.json", "000.json", "003.json"), 2), (("001.json",), 1)]
    assert "counted once 1 002.json , 000.json , 003.json" in visible(write_quiz_report(bank, sessions, [], "en"), "en")


BAD = [{"score": 2}, {"score": -0.1}, {"score": True}, {"score": "1"}, {"score": 10**400}, {"score": None}, {"version": 1.0}, {"version": True}, {"variant": 5}, {"variant": "x" * 100}, {"mistakes": {}}, {"mistakes": ["doubled"]},
    {"mistakes": [[1]]}, {"mistakes": [["x" * 100]]}, {"mistakes": [[]] * 100}, {"hints": -1}, {"hints": 1.5}, {"tries": None}, {"shown": 1}, {"shown": "no"}]  # fmt: skip


@pytest.mark.parametrize("change", BAD, ids=lambda change: str(change)[:40])
def test_an_attempt_of_another_shape_is_left_out_and_so_is_what_follows_it(collect, bank, change):
    one, two = bank.questions[:2]
    (session,) = collect([results(1, attempt(one) | change, attempt(one), attempt(two), "no attempt")])
    assert ([made.question for made in session.attempts], session.unread) == (["two"], 2)


def test_a_score_beyond_all_numbers_is_left_out(tmp_path, bank):
    (tmp_path / "a.json").write_text(json.dumps(results(1, attempt(bank.questions[0]))).replace('"score": 1.0', '"score": 1e999'), encoding="utf-8")
    assert read_results(tmp_path)[0][0].unread == 1
