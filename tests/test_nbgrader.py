"""nbgrader with our grader in it: a course in one command, both ways into the gradebook, and what the formgrader and the student see."""

import csv
import http.cookiejar
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

import nbformat
import pytest

from autograder.course.course import read_course
from autograder.course.submission import TIMESTAMP
from autograder.errors import CourseError
from autograder.jupyter.gradebook import find_nbgrader
from tests.conftest import ROOT
from tests.nbgrader_class import (
    ASSIGNMENT,
    EXPECTED,
    RIGHT,
    WRONG,
    environment,
    hand_in,
    hand_in_all,
    make_nbgrader_course,
    make_small_course,
    read_gradebook,
    released_notebook,
    run,
    solved,
)

pytestmark = pytest.mark.slow
COHORT = ROOT / "tests" / "cohort" / "submitted"


def url_of(folder):
    return f"sqlite:///{folder}/gradebook.db"


def graded_notebook(folder, student, assignment=ASSIGNMENT):
    return nbformat.reads((folder / "autograded" / student / assignment / f"{assignment}.ipynb").read_text(encoding="utf-8"), as_version=4)


@pytest.fixture(scope="session")
def made(tmp_path_factory):
    """(the small course, an nbgrader course made of it with a class that has handed in), to be copied."""
    root = tmp_path_factory.mktemp("nbgrader")
    course, folder = root / "course", root / "수업 2026"
    make_small_course(course)
    make_nbgrader_course(folder, course, ASSIGNMENT)
    hand_in_all(folder)
    return course, folder


@pytest.fixture
def folder(made, tmp_path):
    """An nbgrader course in which nothing is graded yet."""
    return shutil.copytree(made[1], tmp_path / "수업 2026")


@pytest.fixture(scope="session")
def autograded(made, tmp_path_factory):
    """The class, graded by nbgrader autograde."""
    folder = shutil.copytree(made[1], tmp_path_factory.mktemp("autograded") / "수업 2026")
    run(folder, "nbgrader", "autograde", ASSIGNMENT)
    return folder


@pytest.fixture(scope="session")
def stored(made, tmp_path_factory):
    """The class, graded by us and stored."""
    folder = shutil.copytree(made[1], tmp_path_factory.mktemp("stored") / "수업 2026")
    grade(made[0], folder, folder)
    return folder


@pytest.fixture(scope="session")
def postgresql():
    """The URL of an empty database on a PostgreSQL server of the tests' own, from Debian's package."""
    programs = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    if not programs:
        pytest.skip("there is no PostgreSQL to store grades in: apt-get install postgresql")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    user = "postgres" if os.geteuid() == 0 else None  # it refuses to be root
    options = ["-p", str(port), "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "fsync=off"]
    with tempfile.TemporaryDirectory() as root:  # pytest's own folders are closed to other users
        if user:
            shutil.chown(root, user)
        data = Path(root) / "data"
        subprocess.run([programs[-1] / "initdb", "--auth=trust", "--username=grader", "--encoding=UTF8", "--locale=C.UTF-8", data], user=user, check=True, capture_output=True, cwd=root)
        with subprocess.Popen([programs[-1] / "postgres", "-D", data, *options], user=user, stderr=subprocess.DEVNULL, cwd=root) as server:
            for _ in range(300):
                try:
                    socket.create_connection(("127.0.0.1", port)).close()
                    break
                except OSError:
                    time.sleep(0.1)
            yield f"postgresql+psycopg://grader@127.0.0.1:{port}/postgres"
            server.send_signal(signal.SIGINT)


def grade(course, folder, where, assignment=ASSIGNMENT, status=1):
    arguments = ["submitted", "--assignment", assignment, "--out", str(folder.parent / "out"), "--gradebook", str(where), "--course", str(course)]
    return run(folder, "autograder", "grade", *arguments, status=status)


# The course


def test_nbgrader_makes_the_release_that_we_make(made, tmp_path):
    course, folder = made
    run(course, "autograder", "release", str(tmp_path / "ours"), "--lang", "ko")
    ours = tmp_path / "ours" / ASSIGNMENT
    theirs = folder / "release" / ASSIGNMENT
    assert {path.name for path in theirs.iterdir()} == {path.name.replace("_ko.ipynb", ".ipynb") for path in ours.iterdir()}
    given = nbformat.reads((ours / f"{ASSIGNMENT}_ko.ipynb").read_text(encoding="utf-8"), as_version=4)
    assert [(cell.id, cell.cell_type, cell.source) for cell in released_notebook(folder).cells] == [(cell.id, cell.cell_type, cell.source) for cell in given.cells]
    for name in ("selfcheck.dat", "steps.py", "tasks.ko.md"):
        assert (theirs / name).read_bytes() == (ours / name).read_bytes()


def test_a_folder_that_is_in_use_is_left_alone(made):
    course, folder = made
    said = run(course, "autograder", "nbgrader", "init", str(folder), "--course", str(course), status=2)
    assert "is not empty, and nothing is overwritten" in said


# Both ways into the gradebook


def test_nbgrader_autograde_gives_our_scores_to_everybody(autograded):
    found = read_gradebook(url_of(autograded))
    assert {student: (scores["scores"]["test_steps"][0], scores["penalty"]) for student, scores in found.items()} == EXPECTED


def test_a_class_that_is_stored_at_once_has_the_same_gradebook(autograded, stored):
    assert read_gradebook(url_of(stored)) == read_gradebook(url_of(autograded))


def test_and_the_same_notebooks_and_pages(autograded, stored):
    def files(folder):
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in (folder / "autograded").rglob("*") if path.is_file()}

    assert files(stored) == files(autograded)


def test_the_whole_cohort_has_the_same_scores_both_ways_and_in_the_results(tmp_path):
    course, folder = tmp_path / "course", tmp_path / "수업 2026"
    for tree in ("assignments", "solutions"):
        shutil.copytree(ROOT / tree / "03_strides", course / tree / "03_strides")
    (course / "course.yaml").write_text("title: {en: One assignment, ko: 과제 하나}\nlimits: {call: 0.2, load: 0.5, exercise: 0.7}\nassignments:\n  03_strides: {exercises: [output_size, fits, conv2d]}\n", encoding="utf-8")
    make_nbgrader_course(folder, course, "03_strides")
    shutil.copytree(COHORT, folder / "submitted")
    run(folder, "nbgrader", "autograde", "03_strides")
    one = read_gradebook(url_of(folder))
    grade(course, folder, folder, "03_strides")
    assert read_gradebook(url_of(folder)) == one
    lines = map(json.loads, (tmp_path / "out" / "results.jsonl").read_text(encoding="utf-8").splitlines())
    results = {line["student"]: {f"test_{exercise['exercise']}": exercise["score"] for exercise in line["exercises"]} for line in lines if line["status"] != "missing"}
    assert len(one) > 80
    assert {student: {name: score for name, (score, _, _) in scores["scores"].items()} for student, scores in one.items()} == results


def test_a_result_whose_files_have_changed_since_is_not_stored(folder, stored, made):
    out = shutil.copytree(stored.parent / "out", folder.parent / "out")
    run_facts = json.loads((out / "run.json").read_text(encoding="utf-8")) | {"submitted": str(folder / "submitted")}
    (out / "run.json").write_text(json.dumps(run_facts), encoding="utf-8")
    hand_in(folder, "wrong", solved(folder, RIGHT))
    said = run(folder, "autograder", "nbgrader", "store", str(out), ".", "--course", str(made[0]), status=1)
    assert "wrong was left out: the files are not those that were graded" in said
    assert {*EXPECTED} - {*read_gradebook(url_of(folder))} == {"wrong"}


def test_what_nbgrader_exports_is_what_counts(stored):
    run(stored, "nbgrader", "export", "--to=grades.csv")
    with open(stored / "grades.csv", encoding="utf-8", newline="") as file:
        rows = {row["student_id"]: (float(row["raw_score"]), float(row["late_submission_penalty"]), float(row["score"])) for row in csv.DictReader(file)}
    assert rows == {student: (raw, penalty or 0.0, raw - (penalty or 0.0)) for student, (raw, penalty) in EXPECTED.items()}


def test_an_nbgrader_course_on_postgresql_is_graded_both_ways(folder, made, postgresql):
    with open(folder / "nbgrader_config.py", "a") as file:
        file.write(f"\nc.CourseDirectory.db_url = {postgresql!r}\n")
    run(folder, "nbgrader", "generate_assignment", ASSIGNMENT, "--force")
    said = grade(made[0], folder, postgresql)
    assert f"{len(EXPECTED)} submissions are in the gradebook" in said
    stored = read_gradebook(postgresql)
    assert {student: (scores["scores"]["test_steps"][0], scores["penalty"]) for student, scores in stored.items()} == EXPECTED
    run(folder, "nbgrader", "autograde", ASSIGNMENT, "--student=late", "--force")
    assert read_gradebook(postgresql) == stored


# What a human did stays


def set_by_hand(folder, student, score):
    from nbgrader.api import Gradebook

    with Gradebook(url_of(folder)) as gradebook:
        gradebook.find_grade("test_steps", ASSIGNMENT, ASSIGNMENT, student).manual_score = score
        gradebook.find_comment("steps", ASSIGNMENT, ASSIGNMENT, student).manual_comment = "well argued"
        gradebook.db.commit()


@pytest.fixture(scope="session", params=["nbgrader", "autograder"])
def graded_again(request, stored, made, tmp_path_factory):
    """The gradebook of a class that is graded again, where a human had graded "wrong", and "right" has handed in what is no notebook."""
    folder = shutil.copytree(stored, tmp_path_factory.mktemp("again") / "수업 2026")
    set_by_hand(folder, "wrong", 1.5)
    hand_in(folder, "right", b"\x00 no notebook", "2026-10-01 11:30:00 UTC")
    if request.param == "nbgrader":
        run(folder, "nbgrader", "autograde", ASSIGNMENT, "--student=[rw][ir]*", "--force")
    else:
        grade(made[0], folder, folder)
    return read_gradebook(url_of(folder))


def test_a_score_and_a_comment_by_hand_stay_and_are_to_be_looked_at_again(graded_again):
    assert graded_again["wrong"]["scores"]["test_steps"] == (0, 1.5, True)
    assert graded_again["wrong"]["comments"]["steps"][1] == "well argued"


def test_a_score_from_before_does_not_outlive_a_submission_that_cannot_be_read(graded_again):
    assert graded_again["right"]["scores"]["test_steps"] == (0, None, True)


def test_where_our_own_grader_fails_nothing_counts_and_a_human_is_called(folder, made, tmp_path):
    run(folder, "nbgrader", "autograde", ASSIGNMENT, "--student=right")
    course = shutil.copytree(made[0], tmp_path / "broken")
    (course / "solutions/01_small/steps/checks.py").write_text("import nothing_of_the_kind\n")
    config = folder / "nbgrader_config.py"
    config.write_text(config.read_text(encoding="utf-8").replace(str(made[0]), str(course)), encoding="utf-8")
    said = run(folder, "nbgrader", "autograde", ASSIGNMENT, "--student=right", "--force")
    assert "right was not graded" in said and "nothing_of_the_kind" in said
    assert read_gradebook(url_of(folder))["right"]["scores"]["test_steps"] == (None, None, True)


def test_points_that_have_changed_since_the_assignment_was_made_are_said(folder, made, tmp_path):
    course = shutil.copytree(made[0], tmp_path / "changed")
    checks = course / "solutions/01_small/steps/checks.py"
    checks.write_text(checks.read_text(encoding="utf-8").replace("@check(points=1,", "@check(points=3,"), encoding="utf-8")
    said = grade(course, folder, folder, status=2)
    assert "nbgrader's gradebook has 2 points for steps in 01_small and the course has 6 points for steps" in said


@pytest.mark.parametrize(
    "where, says",
    [
        ("/nowhere", "so it is no nbgrader course"),
        ("sqlite:////nowhere/at/all.db", "cannot be opened"),
        ("postgresql+psycopg://user:secret@127.0.0.1:9/none", "cannot be opened"),
        ("no url://", "cannot be opened"),
    ],
)
def test_a_gradebook_that_cannot_be_opened_is_said(where, says, made):
    course, folder = made
    with pytest.raises(CourseError, match=says) as error:
        find_nbgrader(where, folder / "submitted", read_course(course).assignment(ASSIGNMENT))
    assert "secret" not in str(error.value)


def test_an_assignment_that_nbgrader_does_not_know_is_said_before_anybody_is_graded(folder, made):
    (folder / "gradebook.db").unlink()
    assert "run  nbgrader generate_assignment 01_small" in grade(made[0], folder, folder, status=2)
    assert not (folder.parent / "out").exists()


# What is seen


def test_below_a_check_stands_what_our_page_says(autograded):
    (cell,) = [cell for cell in graded_notebook(autograded, "wrong").cells if cell.id == "test_steps"]
    shown, result = cell.outputs
    assert result.data["text/plain"] == "0.0"
    assert "끝을 넘어가는 stride까지 세었습니다" in shown.data["text/html"]


def test_the_feedback_names_the_mistake_and_has_no_tag_of_a_student(stored):
    run(stored, "nbgrader", "generate_feedback", ASSIGNMENT)
    pages = {student: (stored / "feedback" / student / ASSIGNMENT / f"{ASSIGNMENT}.html").read_text(encoding="utf-8") for student in EXPECTED}
    assert "끝을 넘어가는 stride까지 세었습니다" in pages["wrong"] and "autograder-ko" in pages["wrong"]
    assert "<b>hm</b>" not in pages["raises"] and "&lt;b&gt;hm&lt;/b&gt;" in pages["raises"]
    assert "<script>alert(1)</script>" not in pages["copied"] and "done" in pages["copied"]
    assert (stored / "feedback" / "wrong" / ASSIGNMENT / "feedback.html").is_file()


def test_everything_a_student_wrote_is_in_the_notebook_that_is_looked_at(autograded):
    assert RIGHT.strip() in "".join(cell.source for cell in graded_notebook(autograded, "파일 학생").cells)
    assert "# everything" in "".join(cell.source for cell in graded_notebook(autograded, "one-cell").cells)


@pytest.fixture
def formgrader(folder):
    """ask(path, method) of a live Jupyter server with nbgrader's formgrader in the folder: the decoded answer."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    options = ["--no-browser", "--allow-root", "--IdentityProvider.token=", f"--ServerApp.port={port}", "--ServerApp.port_retries=0"]
    jar = http.cookiejar.CookieJar()
    browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))

    def ask(path, method="GET"):
        headers = {"X-XSRFToken": cookie.value for cookie in jar if cookie.name == "_xsrf"}
        request = urllib.request.Request(f"http://127.0.0.1:{port}/{path}", method=method, headers=headers, data=b"" if method == "POST" else None)
        return browser.open(request, timeout=120).read().decode()

    log = folder.parent / "server.log"
    with open(log, "wb") as file:
        server = subprocess.Popen([sys.executable, "-m", "jupyter", "server", *options], cwd=folder, env=environment(folder.parent / "home"), stdout=file, stderr=file)
    try:
        for _ in range(300):
            try:
                ask("formgrader")
                break
            except OSError:
                time.sleep(0.1)
        else:
            pytest.fail(log.read_text())
        yield ask
    finally:
        server.terminate()
        server.wait()


def test_the_button_of_the_formgrader_gives_our_scores(formgrader):
    for student in ("wrong", "late", "파일 학생", "no-json"):
        answer = json.loads(formgrader(f"formgrader/api/submission/{ASSIGNMENT}/{urllib.request.quote(student)}/autograde", "POST"))
        assert answer["success"], answer
    shown = {row["student"]: row for row in json.loads(formgrader(f"formgrader/api/submissions/{ASSIGNMENT}"))}
    assert {student: shown[student]["score"] for student in ("wrong", "late", "파일 학생", "no-json")} == {"wrong": 0, "late": 2, "파일 학생": 2, "no-json": 0}
    assert shown["wrong"]["autograded"] and not shown["right"]["autograded"]
    assert shown["no-json"]["needs_manual_grade"] and not shown["wrong"]["needs_manual_grade"]


def test_the_formgrader_shows_at_once_what_was_stored(formgrader, folder, made):
    grade(made[0], folder, folder)
    shown = {row["student"]: (row["score"], row["autograded"]) for row in json.loads(formgrader(f"formgrader/api/submissions/{ASSIGNMENT}"))}
    assert shown == {student: (raw, True) for student, (raw, _) in EXPECTED.items()}
    (notebook,) = [row for row in json.loads(formgrader(f"formgrader/api/submitted_notebooks/{ASSIGNMENT}/{ASSIGNMENT}")) if row["student"] == "wrong"]
    assert "끝을 넘어가는 stride까지 세었습니다" in formgrader(f"formgrader/submissions/{notebook['id']}")


def test_a_course_that_changes_while_the_server_runs_is_graded_as_it_is_now(formgrader, folder, made, tmp_path):
    course = shutil.copytree(made[0], tmp_path / "changing")
    config = folder / "nbgrader_config.py"
    config.write_text(config.read_text(encoding="utf-8").replace(str(made[0]), str(course)), encoding="utf-8")
    path = f"formgrader/api/submission/{ASSIGNMENT}/wrong/autograde"
    formgrader(path, "POST")
    for name in ("solution.py", "misconceptions.py"):
        file = course / "solutions/01_small/steps" / name
        file.write_text(file.read_text(encoding="utf-8").replace("size // stride", "-(-size // stride)").replace("-(--(-size // stride))", "size // stride"), encoding="utf-8")
    for language in ("en", "ko"):
        file = course / f"assignments/01_small/steps/text.{language}.md"
        file.write_text("# Steps\n\n    >>> steps(6, 2)\n    3\n", encoding="utf-8")
    assert json.loads(formgrader(path, "POST"))["success"]
    assert read_gradebook(url_of(folder))["wrong"]["scores"]["test_steps"][0] == 2


def test_a_later_submission_is_graded_again_and_only_that_one(folder):
    run(folder, "nbgrader", "autograde", ASSIGNMENT)
    hand_in(folder, "wrong", solved(folder, RIGHT), "2026-10-01 11:30:00 UTC")
    hand_in(folder, "right", solved(folder, WRONG))  # without a later time nbgrader leaves it
    run(folder, "nbgrader", "autograde", ASSIGNMENT)
    scores = {student: found["scores"]["test_steps"][0] for student, found in read_gradebook(url_of(folder)).items()}
    assert scores | {"wrong": 2} == {student: raw for student, (raw, _) in EXPECTED.items()} | {"wrong": 2}
    assert (folder / "autograded" / "wrong" / ASSIGNMENT / TIMESTAMP).read_text() == "2026-10-01 11:30:00 UTC\n"
