"""Late work: which time counts, what a day costs, who has longer, and that the raw score stays."""

import csv
import os
from datetime import datetime, timedelta, timezone

import pytest

from autograder.course.course import read_course
from autograder.course.late import find_lateness, read_time
from autograder.course.settings import LateSettings
from autograder.course.submission import find_submissions
from autograder.errors import CourseError
from tests.small_course import DOUBLE, HALF, HINTS, YAML
from tests.test_command import autograder, results

DUE = datetime(2026, 3, 20, 23, 59, tzinfo=timezone(timedelta(hours=9)))
POLICY = LateSettings(grace="30 min", penalty_per_day="10%", cap="25%")
LATE = "late: {grace: 30 min, penalty_per_day: 10%, cap: 25%}\n"
DUE_LINE = "    due: 2026-03-20T23:59:00+09:00\n"


def days_and_penalty(after, score=10, points=10, policy=POLICY, extension=None):
    late = find_lateness(DUE, policy, DUE + timedelta(**after), extension)
    return late and (late.days, late.penalty(score, points))


# what it costs


@pytest.mark.parametrize("after", [{"days": -1}, {}, {"minutes": 30}])
def test_what_comes_in_time_or_within_the_grace_is_not_late(after):
    assert days_and_penalty(after) is None


def test_a_day_that_has_begun_is_a_day():
    assert days_and_penalty({"minutes": 31}) == (1, 1)


def test_the_grace_moves_the_end_of_every_day():
    assert days_and_penalty({"days": 1, "minutes": 30}) == (1, 1)
    assert days_and_penalty({"days": 1, "minutes": 31}) == (2, 2)


def test_the_penalty_ends_at_the_cap():
    assert days_and_penalty({"days": 40}) == (40, 2.5)


def test_the_penalty_is_a_share_of_the_assignments_points_and_no_score_falls_below_0():
    assert days_and_penalty({"hours": 1}, score=8, points=30) == (1, 3)
    assert days_and_penalty({"hours": 1}, score=2, points=30) == (1, 2)


def test_an_extension_takes_the_place_of_the_due_date():
    assert days_and_penalty({"days": 2}, extension=DUE + timedelta(days=2)) is None
    assert days_and_penalty({"days": 2, "hours": 1}, extension=DUE + timedelta(days=2)) == (1, 1)


def test_without_a_policy_lateness_is_known_and_costs_nothing():
    assert days_and_penalty({"hours": 25}, policy=None) == (2, 0)


def test_where_a_time_is_not_known_nobody_is_late():
    assert find_lateness(DUE, POLICY, None) is None and find_lateness(None, POLICY, DUE) is None


# the time of a submission


@pytest.mark.parametrize(
    "text",
    ["2026-01-10 12:00:00 UTC", "2026-01-10 12:00:00.987654 UTC\n", "2026-01-10T12:00:00Z", "2026-01-10T21:00+09:00", "2026-01-10 12:00:00", "2026-01-10 21:00:00 KST", "2026-01-10 07:00:00 -0500",
     "2026-01-10 04:00:00.1 America/Los_Angeles"],
)  # fmt: skip
def test_times_as_nbgrader_and_iso_8601_write_them_are_read(text, tmp_path):
    (tmp_path / "timestamp.txt").write_text(text)
    assert read_time(tmp_path / "timestamp.txt") == datetime(2026, 1, 10, 12, tzinfo=timezone.utc)


@pytest.mark.parametrize(
    "data",
    [b"", b"soon", b"2026-01-10", b"2026-13-10 12:00:00 UTC", b"2026-01-10 12:00:00 CST", b"2026-01-10 12:00:00 UTC\n2026-01-09 12:00:00 UTC", b"2026-01-10 12:00:00 +99:00", b"0001-01-01 00:00:00 +23:00",
     b"2026-01-10 12:00:00 Europe/../../etc/passwd", b"2026-01-10 12:00:00 Nowhere/Town", b"\xff\xfe2026", "２０２６-01-10 12:00:00".encode(), b"2026-01-10 12:00:00 UTC" + b"x" * 10**6],
)  # fmt: skip
def test_what_is_no_time_is_none_and_raises_nothing(data, tmp_path):
    (tmp_path / "timestamp.txt").write_bytes(data)
    assert read_time(tmp_path / "timestamp.txt") is None


def test_a_link_or_a_pipe_in_place_of_the_timestamp_is_not_followed(tmp_path):
    (tmp_path / "elsewhere").write_text("2026-01-10 12:00:00 UTC")
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    os.mkfifo(tmp_path / "pipe")
    assert read_time(tmp_path / "link") is None and read_time(tmp_path / "pipe") is None


@pytest.mark.parametrize("folder, known", [("kim/01_small", True), ("kim/01_small/deeper", False), ("kim", False), ("Kim Minji_23456_assignsubmission_file_", False)])
def test_only_in_nbgraders_layout_is_a_timestamp_not_the_students_own(folder, known, tmp_path):
    (tmp_path / folder).mkdir(parents=True)
    (tmp_path / folder / "a.py").write_text(HALF)
    (tmp_path / folder / "timestamp.txt").write_text("2020-01-10 12:00:00 UTC")
    (submission,), _ = find_submissions(tmp_path, "01_small")
    assert (submission.timestamp is not None) == known


# course.yaml


@pytest.mark.parametrize(
    "yaml, says",
    [
        ("late: {cap: 50%}\n" + YAML, "late.penalty_per_day: field required"),
        ("late: {penalty_per_day: 0%, cap: 50%}\n" + YAML, "late: a cap without a penalty caps nothing"),
        ("late: {penalty_per_day: 0.1}\n" + YAML, "late.penalty_per_day: 0.1 is no share of the points: write a percentage of at most 100%, such as 10%"),
        ("late: {penalty_per_day: 110%}\n" + YAML, "110% is no share of the points"),
        ("late: {penalty_per_day: 10%, grace: 30}\n" + YAML, "late.grace: 30 is no length of time: write it as 30 min, 2 h or 1 d"),
        ("late: {penalty_per_day: 10%, graze: 30 min}\n" + YAML, "did you mean grace?"),
        (YAML + "    late: {penalty_per_day: 10%}\n", "late without a due date means nothing"),
        (YAML + "    extensions: {kim: 2026-03-22T12:00:00+09:00}\n", "extensions without a due date means nothing"),
        (YAML + DUE_LINE + "    extensions: {kim: 2026-03-20T12:00:00+09:00}\n", "the extension of kim ends at 2026-03-20 12:00:00+09:00, which is not after the due date"),
        (YAML + DUE_LINE + "    extensions: {kim: 2026-03-22T12:00:00}\n", "extensions.kim: "),
        (YAML + DUE_LINE + "    extensions: {kim: 2026-03-22T12:00:00Z, kim: 2026-03-23T12:00:00Z}\n", "the key kim is there twice"),
        (YAML + DUE_LINE + "    extensions: {가: 2026-03-22T12:00:00Z, 가: 2026-03-23T12:00:00Z}\n", "가 is there twice"),
        (YAML + DUE_LINE + "    extensions: {0012: 2026-03-22T12:00:00Z}\n", "put the student's name in quotes"),
    ],
)
def test_a_slip_in_course_yaml_is_one_sentence(yaml, says, tmp_path):
    (tmp_path / "course.yaml").write_text(yaml, encoding="utf-8")
    with pytest.raises(CourseError) as caught:
        read_course(tmp_path)
    assert says in str(caught.value) and "\n" not in str(caught.value)


def test_a_name_is_the_same_however_its_letters_are_composed(tmp_path):
    (tmp_path / "course.yaml").write_text(YAML + DUE_LINE + "    extensions: {가: 2026-03-22T12:00:00Z}\n", encoding="utf-8")
    assert [*read_course(tmp_path).assignment("01_small").settings.extensions] == ["가"]


# through the command

HANDED_IN = {"in-time": "2026-03-20 14:00:00 UTC", "late": "2026-03-21 15:30:00 UTC", "extended": "2026-03-21 15:30:00 UTC", "rubbish": "\x00" * 5000, "unknown": None}


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    """The folder in which a class was graded, with and without a late policy, each in a folder of its own."""
    root = tmp_path_factory.mktemp("late")
    for student, when in HANDED_IN.items():
        (root / "submitted" / student / "01_small").mkdir(parents=True)
        (root / "submitted" / student / "01_small" / "a.py").write_text(HALF + DOUBLE)
        if when:
            (root / "submitted" / student / "01_small" / "timestamp.txt").write_text(when)
    (root / "submitted" / "missing" / "01_small").mkdir(parents=True)
    (root / "submitted" / "missing" / "01_small" / "timestamp.txt").write_text("2026-05-01 12:00:00 UTC")
    return root


@pytest.fixture
def grade(graded, small, tmp_path):
    def grade(yaml):
        small({"course.yaml": yaml, **HINTS})
        done = autograder("grade", graded / "submitted", "--assignment", "01_small", "--out", tmp_path / "out", "--course", tmp_path, "--lang", "en")
        assert done.returncode in (0, 1), done.stderr
        return done, {line["student"]: line for line in results(tmp_path / "out")}, tmp_path / "out"

    return grade


def test_the_raw_score_stays_beside_what_counts(grade):
    extended = "    extensions: {extended: 2026-03-22T23:59:00+09:00, nobody: 2026-03-22T23:59:00+09:00}\n"
    done, lines, out = grade(LATE + YAML + DUE_LINE + extended)
    found = {student: (line["score"], line["late"] and line["late"]["penalty"], line["final"]) for student, line in lines.items()}
    assert found == {"in-time": (5, None, 5), "late": (5, 1, 4), "extended": (5, None, 5), "rubbish": (5, None, 5), "unknown": (5, None, 5), "missing": (0, None, 0)}
    assert lines["late"]["late"] == {"seconds": 88260, "days": 2, "penalty": 1.0} and lines["late"]["submitted_at"] == "2026-03-21T15:30:00+00:00"
    assert lines["unknown"]["submitted_at"] is None and lines["missing"]["status"] == "missing"
    assert "timestamp.txt" in lines["rubbish"]["notes"][0]["en"] and lines["unknown"]["notes"] == []
    with open(out / "grades.csv", encoding="utf-8", newline="") as file:
        rows = {row["student"]: row for row in csv.DictReader(file)}
    assert list(rows["late"]) == ["student", "half", "double", "total", "penalty", "final"]
    assert [rows["late"][column] for column in ("total", "penalty", "final")] == ["5", "1", "4"]
    assert "2 days late, less 1: 4" in done.stdout and "extensions for nobody" in done.stdout
    page = (out / "feedback" / "late" / "01_small.html").read_text(encoding="utf-8")
    assert "<strong>4</strong> / 5" in page
    assert "due on 2026-03-20 23:59 and handed in on 2026-03-22 00:30 (UTC+09:00), which counts as 2 days late. The score of 5 is reduced by 1: 4 counts." in page
    assert "2일 지각으로 계산하여 5점에서 1점을 뺀 4점이 최종 점수입니다." in page
    assert "handed in on" not in (out / "feedback" / "in-time" / "01_small.html").read_text(encoding="utf-8")


def test_without_a_policy_the_gradebook_has_no_such_columns_and_nothing_is_taken_off(grade):
    _, lines, out = grade(YAML + DUE_LINE)
    assert (out / "grades.csv").read_text(encoding="utf-8").startswith("student,half,double,total\n")
    assert lines["late"]["late"] == {"seconds": 88260, "days": 2, "penalty": 0} and lines["late"]["final"] == 5
    assert "Nothing was taken off for that." in (out / "feedback" / "late" / "01_small.html").read_text(encoding="utf-8")


def test_without_a_due_date_a_timestamp_that_cannot_be_read_needs_no_look(grade):
    _, lines, _ = grade(YAML)
    assert lines["rubbish"]["notes"] == [] and lines["late"]["late"] is None


def test_an_assignments_own_policy_takes_the_place_of_the_courses(grade):
    _, lines, _ = grade(LATE + YAML + DUE_LINE + "    late: {penalty_per_day: 50%}\n")
    assert (lines["late"]["late"]["penalty"], lines["late"]["final"]) == (5, 0)
