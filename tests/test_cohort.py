"""A class's submissions, graded by the command, against what each should get and why."""

import csv
import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

COHORT = Path(__file__).parent / "cohort"
LAYOUTS = ("submitted", "flat")


def expectations():
    return json.loads((COHORT / "expected.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module", params=LAYOUTS)
def graded(request, tmp_path_factory):
    """(layout, OUT) after grading one layout."""
    out = tmp_path_factory.mktemp("out")
    command = [sys.executable, "-m", "autograder.cli", "grade", str(COHORT / request.param), "--assignment", "03_strides", "--out", str(out), "--jobs", "2"]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert result.returncode == 1, result.stderr  # there is always something that needs a look in a real class
    return request.param, out


@pytest.fixture
def results(graded):
    _, out = graded
    return {line["student"]: line for line in map(json.loads, (out / "results.jsonl").read_text(encoding="utf-8").splitlines())}


@pytest.fixture
def expected(graded):
    layout, _ = graded
    return {key.partition("/")[2]: value for key, value in expectations().items() if key.startswith(layout + "/")}


def test_everybody_who_handed_in_is_in_the_results(results, expected):
    assert set(results) == set(expected)


def test_every_submission_gets_the_status_it_should(results, expected):
    assert {student: line["status"] for student, line in results.items()} == {student: value["status"] for student, value in expected.items()}


def test_every_exercise_gets_the_points_it_should(results, expected):
    wrong = []
    for student, line in results.items():
        for exercise in line["exercises"]:
            wanted = expected[student]["scores"][exercise["exercise"]]
            wanted = {"full": exercise["points"], "zero": 0}.get(wanted, wanted)
            if wanted is not None and exercise["score"] != wanted:
                wrong.append((student, exercise["exercise"], exercise["score"], wanted, expected[student]["why"]))
    assert wrong == []


def test_every_mistake_is_named_and_no_other(results, expected, course):
    ids = {
        (exercise.name, function.misconception.name): function.misconception.id or function.misconception.name
        for exercise in course.assignment("03_strides").exercises
        for function in exercise.load_misconceptions()
    }
    wrong = []
    for student, line in results.items():
        for exercise in line["exercises"]:
            named = sorted(ids[exercise["exercise"], name] for name in exercise["mistakes"])
            wanted = sorted(expected[student].get("mistakes", {}).get(exercise["exercise"], []))
            if named != wanted:
                wrong.append((student, exercise["exercise"], named, wanted, expected[student]["why"]))
    assert wrong == []


def test_every_fault_is_of_the_kind_it_should_be(results, expected):
    wrong = []
    for student, line in results.items():
        for exercise in line["exercises"]:
            kind = exercise["fault"] and exercise["fault"]["kind"]
            wanted = expected[student].get("fault", {}).get(exercise["exercise"])
            if kind != wanted:
                wrong.append((student, exercise["exercise"], exercise["fault"], wanted))
    assert wrong == []


def test_the_gradebook_has_a_row_for_everybody_with_the_same_scores(graded, results):
    _, out = graded
    with open(out / "grades.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["student"]: float(row["total"]) for row in rows} == {student: line["score"] for student, line in results.items()}
    assert list(rows[0]) == ["student", "output_size", "fits", "conv2d", "total"]


def test_everybody_has_a_page(graded, results):
    _, out = graded
    assert {path.parent.name for path in out.glob("feedback/*/03_strides.html")} == set(results)


def test_every_line_of_the_results_has_what_the_format_promises(results):
    top = {"student", "assignment", "source", "score", "points", "status", "isolation", "seconds", "graded_at", "course", "seed", "exercises"}
    for line in results.values():
        assert top <= set(line)
        for exercise in line["exercises"]:
            assert set(exercise) == {"exercise", "score", "points", "mistakes", "fault", "checks"}
            for check in exercise["checks"]:
                assert set(check) == {"check", "points", "outcome", "case", "asks"}
                assert check["outcome"] in ("passed", "failed", "fault") and set(check["asks"]) == {"en", "ko"}
