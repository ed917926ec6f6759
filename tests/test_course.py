"""The course itself: it validates, every known answer is graded as it should be, and nothing of the lecture or the catalogue is left out."""

import os
import re

import pytest
from rich.console import Console

from autograder.authoring import selftest
from autograder.authoring.known import right_variants
from autograder.authoring.validation import validate
from autograder.grading.attempt import Attempt
from autograder.grading.session import with_grader
from autograder.text import LANGUAGES
from tests.conftest import ASSIGNMENTS, ROOT

# the entries of the catalogue of mistakes; C19 does not exist
CATALOGUE = [f"{letter}{number:02}" for letter, last in {"C": 64, "D": 28, "E": 5, "P": 32, "S": 24, "K": 29, "T": 20}.items() for number in range(1, last + 1) if (letter, number) != ("C", 19)]
LECTURE_ITEMS = 42


@pytest.fixture(scope="module")
def results(course):
    return list(validate(course, jobs=os.cpu_count()))


@pytest.fixture(scope="module")
def exercises(course):
    return [exercise for name in course.settings.assignments for exercise in course.assignment(name).exercises]


def test_the_linter_finds_nothing(results, exercises):
    assert [id for id, _, trials in results if trials] == [exercise.id for exercise in exercises]
    assert [id for id, _, trials in results if not trials] == [f"{name}/quiz.yaml" for name in ASSIGNMENTS]
    assert {id: findings for id, findings, _ in results if findings} == {}


@pytest.fixture(scope="module")
def tried(results):
    """The results of exercises, which have Trials."""
    return [result for result in results if result[2]]


def test_every_wrong_answer_is_caught_and_named_no_right_one_loses_a_point_and_no_lazy_one_earns_one(tried):
    assert [id for id, _, trials in tried if not trials.holds()] == []
    assert all(len(trials.lazy) >= 7 and trials.misconceptions and trials.right for _, _, trials in tried)


def test_the_selftest_of_the_course_holds(course, results, monkeypatch, capsys):
    monkeypatch.setattr(selftest, "validate", lambda course, jobs: results)  # once is enough
    assert selftest.run_selftest(course, 1, Console())
    assert "every wrong answer is caught and named, no right one loses a point, no lazy one earns one" in capsys.readouterr().out


def test_exercises_without_a_catalogue_have_at_least_five_mistakes_of_their_own(tried):
    few = {id: len(trials.misconceptions) for id, _, trials in tried if id[:2] in ("06", "07", "08") and len(trials.misconceptions) < 5}
    assert few == {}


def test_every_entry_of_the_catalogue_is_a_misconception_or_a_row_with_the_reason_why_not(exercises):
    there = {function.misconception.id for exercise in exercises for function in exercise.load_misconceptions()}
    rows = re.findall(r"^\| ([A-Z]\d\d) \| .{10,} \|$", (ROOT / "solutions/README.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert len(CATALOGUE) == 201 and there - {None} <= {*CATALOGUE}
    assert sorted([*(there - {None}), *rows]) == sorted(CATALOGUE)


def test_every_item_of_the_lecture_is_met_where_the_table_says(exercises):
    """A row names files of the course, and of each what stands there in both languages."""
    table = (ROOT / "assignments/README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (\d+) \| ([^|]+) \| ([^|]+) \|$", table, re.MULTILINE)
    assert [int(number) for number, _, _ in rows] == [*range(1, LECTURE_ITEMS + 1)]
    for number, _, where in rows:
        places = re.findall(r"\[(\w+/\w+|\w+)\]\((\S+)/\): `([^`]+)`", where)
        assert places, f"item {number} names no place"
        for name, folder, words in places:
            assert folder == name, f"item {number}: the link of {name} leads to {folder}"
            for language in LANGUAGES:
                path = ROOT / "assignments" / folder / (f"text.{language}.md" if "/" in folder else f"intro.{language}.md")
                assert words in path.read_text(encoding="utf-8"), f"item {number}: {words!r} is not in {path.name} of {name}"


@pytest.mark.slow
@pytest.mark.parametrize("name", ["01_convolution", "02_padding", "03_strides", "04_pooling", "05_parameters", "06_network", "07_training", "08_vision"])
def test_right_answers_in_other_styles_lose_no_point_behind_the_wall(course, strongest, name):
    def job(grader):
        lost = {}
        for exercise, script in grader.scripts("").items():
            for path in right_variants(exercise):
                with Attempt(strongest, [(path.name, path.read_bytes())]) as attempt:
                    verdict = grader.judge(exercise, attempt.perform(script, exercise.limits(course.limits)), attempt.ask)
                if verdict.score < verdict.points or attempt.problems:
                    lost[f"{exercise.name}/{path.name}"] = verdict.score, verdict.fault, attempt.problems
        return lost

    assert with_grader(course.assignment(name), job) == {}


def test_the_assignments_are_those_of_the_contract(exercises):
    assert [exercise.id for exercise in exercises] == [
        "01_convolution/convolve", "01_convolution/edge_kernel", "01_convolution/convolve_volume",
        "02_padding/zero_pad", "02_padding/same_padding", "02_padding/pixel_usage",
        "03_strides/output_size", "03_strides/fits", "03_strides/conv2d",
        "04_pooling/max_pool2d", "04_pooling/average_pool2d", "04_pooling/global_average_pool2d",
        "05_parameters/dense_params", "05_parameters/conv2d_params", "05_parameters/summary", "05_parameters/lecture_todo",
        "06_network/relu", "06_network/softmax", "06_network/flatten", "06_network/dense", "06_network/predict", "06_network/conv2d_fast",
        "07_training/cross_entropy", "07_training/conv2d_backward", "07_training/max_pool2d_backward", "07_training/learn_kernel", "07_training/train_classifier",
        "08_vision/receptive_field", "08_vision/find_pattern", "08_vision/iou", "08_vision/non_max_suppression", "08_vision/gram_matrix", "08_vision/style_loss", "08_vision/content_loss",
    ]  # fmt: skip


def test_every_assignment_has_an_intro_in_both_languages(course):
    for name in course.settings.assignments:
        for language in LANGUAGES:
            assert (ROOT / "assignments" / name / f"intro.{language}.md").read_text(encoding="utf-8").startswith("# ")
