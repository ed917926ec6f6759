"""What a class's answers say: planted patterns that must be found, figures against other formulas, and the page."""

import json
import random

import numpy as np
import pytest

from autograder.quiz.bank import Bank
from autograder.quiz.building import build_bank
from autograder.report import quiz_files, quiz_statistics
from autograder.report.quiz_results import examine, read_results, write_quiz_report
from autograder.report.quiz_statistics import BACKWARDS, BLURRED, EVERYBODY, NOBODY, UNEVEN, find_discrimination, find_interval
from autograder.text import Text
from tests.quiz_class import EVIL, a_class, attempt, collected, results, sum_of
from tests.test_class_report import visible


@pytest.fixture(scope="module")
def bank():
    return Bank(
        Text("A course", "강좌"),
        tuple(sum_of(name, section) for name, section in (("one", "1.1"), ("two", "1.1"), ("three", "1.1"), ("four", "1.2"), ("five", "1.2"), ("six", "1.10"))),
    )


@pytest.fixture
def collect(tmp_path):
    """collect(results of each student) is what is read of them."""
    return lambda all_results: collected(tmp_path, all_results)


def item(examined, name):
    return next(item for item in examined.items if item.question["id"] == name)


# figures


def test_only_first_attempts_count_and_a_shown_solution_is_a_score_of_0(collect, bank):
    one, two = bank.questions[:2]
    skipped = attempt(two, tries=0, shown=True, score=1)
    found = examine(
        bank,
        collect([results(1, attempt(one, False), attempt(one), skipped, attempt(two)), results(2, attempt(one), attempt(two, False, shown=True, hints=2))]),
    )
    assert (item(found, "one").n, item(found, "one").right, item(found, "one").wrong) == (2, 1, 1)
    second = item(found, "two")
    assert (second.n, second.right, second.wrong, second.skipped, second.difficulty, second.shown, second.hinted) == (2, 0, 1, 1, 0, 2, 1)


def test_what_the_bank_does_not_have_is_counted_and_left_out(collect, bank):
    one, two, three = bank.questions[:3]
    sessions = collect(
        [
            results(
                1,
                attempt(one, question="other"),
                attempt(one, version=7),
                attempt(one),
                attempt(two, variant="ffffff"),
                attempt(three, False, [["nothing", "doubled"]]),
                5,
            )
        ]
    )
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
        answers |= {
            "one": attempt(bank.questions[0]),
            "two": attempt(bank.questions[1], False),
            "four": attempt(bank.questions[3], number // 6 % 2, number=number % 6),
        }
        made.append(results(number, *answers.values()))
    found = examine(bank, collect(made))
    assert (item(found, "one").warnings, item(found, "two").warnings, item(found, "four").warnings) in (
        ([EVERYBODY], [NOBODY], [BLURRED]),
        ([EVERYBODY], [NOBODY], [BACKWARDS]),
    )
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
    made = [
        results(number, attempt(bank.questions[0], number % 3 == 0, [["difference"]] if number % 3 else [], number % 6), attempt(bank.questions[1]))
        for number in range(33)
    ]
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
    (tmp_path / "a.json").write_text(
        json.dumps(results(1, attempt(bank.questions[0], False, [[EVIL]], answer=EVIL), attempt(bank.questions[1], question=EVIL, variant=EVIL))),
        encoding="utf-8",
    )
    page = write_quiz_report(bank, *read_results(tmp_path), "en")
    assert page.count("onerror") == 1 and "<img" not in page and EVIL in visible(page, "en")


def test_the_course_has_a_page(course):
    bank = build_bank(course)
    made = [
        quiz_files.Session(
            f"{number:016x}",
            ("a",),
            1,
            tuple(quiz_files.Attempt(one["id"], one["version"], one["variants"][0]["id"], 0.0, (), 0, False, True) for one in bank.questions),
            0,
        )
        for number in range(30)
    ]
    page = write_quiz_report(bank, made, [], "ko")
    assert all(f'id="question-{one["id"]}"' in page for one in bank.questions)
