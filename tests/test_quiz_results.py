"""Results of quizzes: what students send in, planted patterns that must be found, and figures against other formulas."""

import json
import os
import random

import numpy as np
import pytest

from autograder.errors import CourseError
from autograder.quiz.bank import Bank
from autograder.quiz.building import build_bank, build_question
from autograder.quiz.template import Template
from autograder.report import quiz_files, quiz_statistics
from autograder.report.quiz_results import examine, read_results, write_quiz_report
from autograder.report.quiz_statistics import BACKWARDS, BLURRED, EVERYBODY, NOBODY, UNEVEN, find_discrimination, find_interval
from autograder.text import Text
from tests.test_class_report import visible

EVIL = "<img src=x onerror=alert(1)>{0.__class__}{{7*7}}"


def words(text):
    return {"en": text, "ko": text}


def sum_of(name, section="1.1", **changes):
    """A question whose mistakes are twice the sum, the difference, the product, and where b is 5 another that is the same as the product."""
    template = {
        "id": name, "section": section, "kind": "integer", "difficulty": 1, "params": {"a": {"range": [20, 29]}, "b": {"in": [3, 5]}}, "deploy": 6, "text": words("{a} and {b}?"),
        "answer": "a + b", "hints": [words("Add.")], "solution": words("{a + b}"),
        "misconceptions": [
            {"id": "doubled", "value": "2*(a + b)", "feedback": words("That is twice {a + b}.")},
            {"id": "difference", "value": "a - b", "feedback": words("You subtracted {b}.")},
            {"id": "product", "value": "a*b", "key": False, "feedback": words("You multiplied.")},
            {"id": "five", "value": "5*a", "key": False, "feedback": words("Why 5?")},
        ],
    }  # fmt: skip
    return build_question(Template.model_validate(template | changes), {}) | {"read": []}


@pytest.fixture(scope="module")
def bank():
    return Bank(Text("A course", "강좌"), tuple(sum_of(name, section) for name, section in (("one", "1.1"), ("two", "1.1"), ("three", "1.1"), ("four", "1.2"), ("five", "1.2"), ("six", "1.10"))))


def attempt(at, right=True, mistakes=(), number=0, **changes):
    """What a quiz keeps of an answer to a question's variant of this number."""
    score = float(right)
    made = {
        "question": at["id"], "version": at["version"], "variant": at["variants"][number]["id"], "at": "2026-03-02T10:00:00Z", "answer": "7",
        "score": score, "mistakes": [list(causes) for causes in mistakes], "tries": 1, "hints": 0, "shown": False, "right": score == 1,
    }  # fmt: skip
    return made | changes


def results(number, *attempts, **changes):
    return {"format": 1, "session": f"{number:016x}", "boxes": {}, "attempts": [*attempts], "title": {"en": EVIL, "ko": EVIL}} | changes


@pytest.fixture
def collect(tmp_path):
    """collect(results of each student) is what is read of them."""

    def collect(all_results):
        for number, one in enumerate(all_results):
            (tmp_path / f"{number:03}.json").write_text(json.dumps(one), encoding="utf-8")
        sessions, refused = read_results(tmp_path)
        assert not refused
        return sessions

    return collect


def a_class(bank, students=80, seed=1):
    """Students of different skill, with answers to everything: stronger ones are right more often."""
    rng = random.Random(seed)
    for number in range(students):
        skill = rng.random()
        yield number, skill, {question["id"]: attempt(question, rng.random() < skill, number=number % 6) for question in bank.questions}


def item(examined, name):
    return next(item for item in examined.items if item.question["id"] == name)


# files


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


# figures


def test_only_first_attempts_count_and_a_shown_solution_is_a_score_of_0(collect, bank):
    one, two = bank.questions[:2]
    skipped = attempt(two, tries=0, shown=True, score=1)
    found = examine(bank, collect([results(1, attempt(one, False), attempt(one), skipped, attempt(two)), results(2, attempt(one), attempt(two, False, shown=True, hints=2))]))
    assert (item(found, "one").n, item(found, "one").right, item(found, "one").wrong) == (2, 1, 1)
    second = item(found, "two")
    assert (second.n, second.right, second.wrong, second.skipped, second.difficulty, second.shown, second.hinted) == (2, 0, 1, 1, 0, 2, 1)


def test_what_the_bank_does_not_have_is_counted_and_left_out(collect, bank):
    one, two, three = bank.questions[:3]
    sessions = collect([results(1, attempt(one, question="other"), attempt(one, version=7), attempt(one), attempt(two, variant="ffffff"), attempt(three, False, [["nothing", "doubled"]]), 5)])
    found = examine(bank, sessions)
    assert dict(found.ignored) == {"question": 1, "version": 1, "variant": 1, "mistake": 1, "unread": 1}
    assert [one.n for one in found.items] == [0, 0, 1, 0, 0, 0]


def test_the_interval_is_wilsons():
    from scipy.stats import binomtest

    for right, n in ((0, 30), (7, 31), (40, 40), (299, 300)):
        other = binomtest(right, n).proportion_ci(method="wilson")
        assert find_interval(right, n) == pytest.approx((other.low, other.high), abs=1e-4)


def test_the_interval_is_given_only_where_scores_are_0_or_1(collect, bank):
    one, two = bank.questions[:2]
    found = examine(bank, collect([results(number, attempt(one, number % 2), attempt(two, 0.5)) for number in range(30)]))
    assert item(found, "one").interval == pytest.approx(find_interval(15, 30)) and item(found, "two").interval is None and item(found, "two").part == 30


def test_discrimination_is_the_point_biserial_correlation_with_the_mean_of_a_students_other_questions():
    from scipy.stats import pointbiserialr

    rng = np.random.default_rng(5)
    scores = (rng.random((90, 7)) < rng.random((90, 1))).astype(float)
    scores[rng.random(scores.shape) < 0.4] = np.nan
    for column, (found, compared) in enumerate(find_discrimination(scores)):
        item, others = [], []
        for student in scores:
            rest = [score for place, score in enumerate(student) if place != column and not np.isnan(score)]
            if not np.isnan(student[column]) and len(rest) >= 3:
                item.append(student[column])
                others.append(sum(rest) / len(rest))
        assert compared == len(item) >= 30 and found == pytest.approx(pointbiserialr(item, others).statistic)


def test_a_planted_reversed_question_is_found(collect, bank):
    made = []
    for number, skill, answers in a_class(bank):
        answers["three"] = attempt(bank.questions[2], skill < 0.5, number=number % 6)
        made.append(results(number, *answers.values()))
    found = examine(bank, collect(made))
    assert item(found, "three").warnings == [BACKWARDS] and item(found, "three").discrimination < -0.3
    assert all(one.warnings == [] and one.discrimination > 0.2 for one in found.items if one.question["id"] != "three")
    assert [(section.name, section.looks) for section in found.sections] == [("1.1", 1), ("1.2", 0), ("1.10", 0)]


def test_planted_dead_questions_are_found(collect, bank):
    made = []
    for number, _, answers in a_class(bank):
        answers |= {"one": attempt(bank.questions[0]), "two": attempt(bank.questions[1], False), "four": attempt(bank.questions[3], number // 6 % 2, number=number % 6)}
        made.append(results(number, *answers.values()))
    found = examine(bank, collect(made))
    assert (item(found, "one").warnings, item(found, "two").warnings, item(found, "four").warnings) in (([EVERYBODY], [NOBODY], [BLURRED]), ([EVERYBODY], [NOBODY], [BACKWARDS]))
    assert item(found, "one").discrimination is None


def test_a_planted_popular_misconception_comes_first_and_a_dead_one_is_marked(collect, bank):
    one = bank.questions[0]
    made = []
    for number in range(60):
        causes = [["difference"]] if number < 36 else [["doubled"]] if number < 46 else []
        made.append(results(number, attempt(one, number >= 50, causes if number < 50 else [], number=number % 6)))
    found = item(examine(bank, collect(made)), "one")
    first, second, *rest = found.mistakes
    assert (first.name, first.count, first.share, first.dead) == ("difference", 36, 36 / 50, False)
    assert (second.name, second.count, second.dead) == ("doubled", 10, False)
    assert {one.name for one in rest} == {"product", "five"} and all(one.dead == (one.chances >= 30) and one.count == 0 for one in rest)
    assert found.unnamed == 4


def test_a_misconception_is_dead_only_where_it_could_have_been_made_often_enough(collect, bank):
    one = bank.questions[0]
    found = item(examine(bank, collect([results(number, attempt(one, number % 2)) for number in range(29)])), "one")
    assert not any(made.dead for made in found.mistakes) and found.few and found.warnings == []


def test_causes_that_cannot_be_told_apart_are_each_counted_and_marked(collect, bank):
    one = bank.questions[0]
    five = next(number for number, variant in enumerate(one["variants"]) if variant["params"]["b"] == 5)
    together = attempt(one, False, [["product", "five"]], five)
    repeated = attempt(one, False, [["difference", "difference"], ["difference"]], five)
    found = item(examine(bank, collect([results(1, together), results(2, together), results(3, repeated)])), "one")
    assert {made.name: (made.count, made.shared) for made in found.mistakes if made.count} == {"product": (2, 2), "five": (2, 2), "difference": (1, 0)}
    assert sum(made.share for made in found.mistakes) > 1


def test_variants_that_differ_more_than_by_chance_are_said_and_others_are_not(collect, bank):
    one, two = bank.questions[:2]
    rng = random.Random(4)
    made = [results(number, attempt(one, number % 6 != 2, number=number % 6), attempt(two, rng.random() < 0.5, number=number % 6)) for number in range(72)]
    found = examine(bank, collect(made))
    assert UNEVEN in item(found, "one").warnings and UNEVEN not in item(found, "two").warnings
    hardest, easiest = item(found, "one").spread
    assert (hardest[:2], easiest[:2], hardest[2]["id"]) == ((12, 0), (12, 1), one["variants"][2]["id"])


def test_nothing_at_all_can_be_examined(bank):
    found = examine(bank, [])
    assert [one.n for one in found.items] == [0] * 6 and found.items[0].difficulty is None and not found.ignored
    assert quiz_statistics.examine(Bank(bank.title, ()), []).items == ()


# the page


def test_the_page_says_what_was_found_in_both_languages(collect, bank):
    made = [results(number, attempt(bank.questions[0], number % 3 == 0, [["difference"]] if number % 3 else [], number % 6), attempt(bank.questions[1])) for number in range(33)]
    page = write_quiz_report(bank, collect(made), [], "ko")
    english, korean = visible(page, "en"), visible(page, "ko")
    variant = next(made.variant for made in item(examine(bank, collect(made)), "one").mistakes if made.name == "difference")
    (a, b), said = variant["params"].values(), f"You subtracted {variant['params']['b']}."
    assert "first attempts only" in english and "first attempts only" in korean and "33 students" in english and said in english
    assert f"a = {a}, b = {b}: {a - b} instead of {a + b}" in english and f"a = {a}, b = {b}: {a + b} 대신 {a - b}" in korean
    assert EVERYBODY.ko in korean and EVERYBODY.en in english


def test_few_answers_give_counts_only(collect, bank):
    page = visible(write_quiz_report(bank, collect([results(number, attempt(bank.questions[0], number % 2)) for number in range(8)]), [], "en"), "en")
    assert "few (8 first attempts): counts only" in page and "right 4" in page
    assert "%" not in page[page.index("Sections") :]


def test_nothing_that_a_student_wrote_is_more_than_text(tmp_path, bank):
    (tmp_path / f"{EVIL}.json").write_text(EVIL, encoding="utf-8")
    (tmp_path / "a.json").write_text(json.dumps(results(1, attempt(bank.questions[0], False, [[EVIL]], answer=EVIL), attempt(bank.questions[1], question=EVIL, variant=EVIL))), encoding="utf-8")
    page = write_quiz_report(bank, *read_results(tmp_path), "en")
    assert page.count("onerror") == 1 and "<img" not in page and EVIL in visible(page, "en")


def test_the_course_has_a_page(course):
    bank = build_bank(course)
    made = [quiz_files.Session(f"{number:016x}", ("a",), 1, tuple(quiz_files.Attempt(one["id"], one["version"], one["variants"][0]["id"], 0.0, (), 0, False, True) for one in bank.questions), 0) for number in range(30)]
    page = write_quiz_report(bank, made, [], "ko")
    assert all(f'id="question-{one["id"]}"' in page for one in bank.questions)
