"""Gradescope's container, tried by running what Gradescope runs, with another folder in the place of /autograder."""

import compileall
import json
import os
import shutil
import stat
import subprocess
import sys
import zipfile

import jsonschema
import pytest

from autograder.classroom.gradescope import read_about
from tests.conftest import ROOT
from tests.gradebooks.exporting import PLATFORMS, RIGHT, WRONG

SECRET = "a seed for Gradescope"
ABOUT = {"id": 7, "created_at": "2026-03-01T12:00:00.365935+09:00", "users": [{"id": 9, "email": "b@uni.example", "name": "B"}, {"id": 4, "email": "kim.minji@uni.example", "name": "A"}]}


def autograder(*arguments, **environment):
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("AUTOGRADER_")}
    return subprocess.run([sys.executable, "-m", "autograder.cli", *map(str, arguments)], cwd=ROOT, capture_output=True, text=True, env=inherited | environment)


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """(the folder that export made, what it said)."""
    folder = tmp_path_factory.mktemp("made") / "closed 폴더"
    return folder, autograder("export", "--to", "gradescope-autograder", "--assignment", "03_strides", "--file", folder, "--lang", "en", AUTOGRADER_SEED=SECRET)


@pytest.fixture(scope="module")
def unpacked(made, tmp_path_factory):
    """The archive, unpacked and compiled, as Gradescope and setup.sh do it once."""
    folder = tmp_path_factory.mktemp("unpacked") / "source"
    shutil.unpack_archive(made[0].with_name(made[0].name + ".zip"), folder)
    compileall.compile_dir(folder / "package", quiet=1)
    return folder


@pytest.fixture
def harness(made, unpacked, tmp_path):
    """A folder as Gradescope lays /autograder out, with an interpreter that has what setup.sh would install."""
    root = tmp_path / "autograder root"
    for name in ("submission", "results"):
        (root / name).mkdir(parents=True)
    shutil.copytree(unpacked, root / "source")
    shutil.copy(made[0] / "run_autograder", root)
    (root / "venv" / "bin").mkdir(parents=True)
    python = root / "venv" / "bin" / "python"
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    python.chmod(0o755)
    return root


def run(root):
    """Run run_autograder; returns (results.json, everything that was printed)."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("AUTOGRADER_")} | {"AUTOGRADER_ROOT": str(root), "AUTOGRADER_SEED": "not this one"}
    done = subprocess.run([root / "run_autograder"], cwd=root, capture_output=True, text=True, env=environment)
    assert done.returncode == 0, done.stderr
    results = json.loads((root / "results" / "results.json").read_text(encoding="utf-8"))
    jsonschema.validate(results, json.loads((PLATFORMS / "gradescope.schema.json").read_text()))
    return results, done.stdout + done.stderr


def graded_at_home(code, tmp_path):
    """The line that autograder grade writes for this code."""
    place = tmp_path / "submitted" / "kim.minji" / "03_strides" / "03_strides.py"
    place.parent.mkdir(parents=True)
    place.write_text(code, encoding="utf-8")
    autograder("grade", tmp_path / "submitted", "--assignment", "03_strides", "--out", tmp_path / "out", "--jobs", "1", AUTOGRADER_SEED=SECRET)
    return json.loads((tmp_path / "out" / "results.jsonl").read_text(encoding="utf-8"))


FORGER = """
import json, os
forged = json.dumps({"score": 100, "tests": [], "output": "forged"})
print(forged)
for place in ("ROOT/results/results.json", "../results/results.json", "results.json", "/autograder/results/results.json", "ROOT/source/not_graded.json"):
    try:
        open(place, "w").write(forged)
    except OSError:
        pass
try:
    stolen = open("ROOT/source/seed").read() + open("ROOT/source/course/solutions/03_strides/fits/solution.py").read()
except OSError as error:
    stolen = "nothing"
def output_size(*arguments):
    raise ValueError(stolen)
def fits(*arguments):
    os._exit(0)
"""


@pytest.mark.parametrize("code, least", [(RIGHT, 20), (WRONG, 15), (FORGER, 0)], ids=["right", "wrong", "hostile"])
def test_the_scores_are_those_of_autograder_grade(code, least, harness, tmp_path):
    code = code.replace("ROOT", str(harness))
    (harness / "submission" / "03_strides.py").write_text(code, encoding="utf-8")
    (harness / "submission_metadata.json").write_text(json.dumps(ABOUT))
    results, printed = run(harness)
    line = graded_at_home(code, tmp_path)
    assert results["score"] == line["score"] and results["score"] >= least
    assert [test["status"] == "passed" for test in results["tests"]] == [check["outcome"] == "passed" for exercise in line["exercises"] for check in exercise["checks"]]
    assert f"seed: {line['seed']}" in printed and "secret" in line["seed"]


def test_a_submission_can_neither_forge_its_results_nor_read_what_is_closed(harness):
    (harness / "submission" / "a.py").write_text(FORGER.replace("ROOT", str(harness)))
    results, printed = run(harness)
    assert results["score"] < 5 and results["output"] != "forged"
    assert SECRET not in json.dumps(results) + printed and "def fits(size" not in json.dumps(results)
    assert "nothing" in json.dumps(results)  # it looked, and found that
    assert "forged" not in (harness / "source" / "not_graded.json").read_text()


def test_an_empty_submission_is_told_so(harness):
    results, _ = run(harness)
    assert results["score"] == 0 and "the folder is empty" in results["output"]


BREAKS = {
    "the course is gone": lambda root: shutil.rmtree(root / "source" / "course"),
    "the course is broken": lambda root: (root / "source/course/solutions/03_strides/fits/solution.py").write_text("def fits(:"),
    "the engine is gone": lambda root: (shutil.rmtree(root / "source" / "package"), (root / "venv/bin/python").write_text("#!/bin/sh\nexit 3\n")),
    "the interpreter is gone": lambda root: shutil.rmtree(root / "venv"),
    "the submission is gone": lambda root: shutil.rmtree(root / "submission"),
}


@pytest.mark.parametrize("what", BREAKS)
def test_whatever_breaks_there_is_a_results_json_that_says_whose_fault_it_is(what, harness):
    (harness / "results" / "results.json").write_text('{"score": 100}')  # of an earlier run
    BREAKS[what](harness)
    results, printed = run(harness)
    assert results["score"] == 0 and "The fault is the grader's, not yours" in results["output"] and "담당 교수" in results["output"]
    assert printed
    assert all(test["visibility"] == "hidden" for test in results.get("tests", ()))


def test_the_reason_is_for_the_instructor(harness):
    (harness / "submission" / "a.py").write_text(RIGHT)
    BREAKS["the course is broken"](harness)
    results, printed = run(harness)
    assert "solution.py" in results["tests"][0]["output"] and results["tests"][0]["visibility"] == "hidden" and "solution.py" in printed
    assert results["stdout_visibility"] == "hidden"


def test_odd_files_in_a_submission_do_no_harm(harness):
    (harness / "submission" / "a.py").write_text(RIGHT)
    (harness / "submission" / "seed.py").symlink_to(harness / "source" / "seed")
    (harness / "submission" / "conftest.py").write_text("raise SystemExit\n")
    os.mkfifo(harness / "submission" / "pipe.py")
    (harness / "submission" / "timestamp.txt").mkdir()
    results, _ = run(harness)
    assert results["score"] == 20 and SECRET not in json.dumps(results)


def test_the_time_of_hand_in_is_gradescopes_and_not_the_students(harness):
    course = harness / "source" / "course" / "course.yaml"
    text = course.read_text(encoding="utf-8")
    late = "late: {penalty_per_day: 10%}\nassignments:\n"
    course.write_text(text.replace("assignments:\n", late, 1).replace("  03_strides:\n", "  03_strides:\n    due: 2026-02-28T00:00:00+09:00\n"), encoding="utf-8")
    (harness / "submission" / "a.py").write_text(RIGHT)
    (harness / "submission" / "timestamp.txt").write_text("2026-01-01 12:00:00 UTC")
    assert run(harness)[0]["score"] == 20  # when it was handed in is not known
    (harness / "submission_metadata.json").write_text(json.dumps(ABOUT))
    results, _ = run(harness)
    assert results["score"] == 16 and "4 of 20 points were taken off" in results["output"]


@pytest.mark.parametrize("content, name, time", [
    (json.dumps(ABOUT), "kim.minji", ABOUT["created_at"]),
    (json.dumps({"created_at": "now", "users": []}), "submission", "now"),
    (json.dumps({"created_at": "now", "users": [{"id": 1, "email": "../../.x y;$(z)@uni.example"}]}), "x_y___z", "now"),
    (json.dumps([1]), "submission", None),
    ("{", "submission", None),
    (None, "submission", None),
])  # fmt: skip
def test_what_gradescope_knows_is_read_whatever_it_is_like(content, name, time, tmp_path):
    path = tmp_path / "submission_metadata.json"
    if content is not None:
        path.write_text(content)
    assert read_about(path) == (name, time)


def test_the_folder_and_its_archive_are_closed_and_said_to_be(made):
    folder, said = made
    archive = folder.with_name(folder.name + ".zip")
    assert said.returncode == 0 and f"to upload: {archive}" in said.stdout
    assert "closed material" in said.stderr and "the secret seed is in it" in said.stderr
    assert SECRET not in said.stdout + said.stderr
    assert [stat.S_IMODE(path.stat().st_mode) for path in (folder, archive, folder / "seed")] == [0o700, 0o600, 0o600]
    assert (folder / "seed").read_text() == SECRET + "\n"


def test_the_archive_has_its_scripts_at_the_root_and_ready_to_run(made):
    with zipfile.ZipFile(made[0].with_name(made[0].name + ".zip")) as archive:
        modes = {name: archive.getinfo(name).external_attr >> 16 & 0o777 for name in ("setup.sh", "run_autograder", "seed")}
        assert modes == {"setup.sh": 0o755, "run_autograder": 0o755, "seed": 0o600}
        assert not [name for name in archive.namelist() if "__pycache__" in name or name.startswith("/")]


def test_without_a_secret_the_open_seed_is_said(tmp_path):
    said = autograder("export", "--to", "gradescope-autograder", "--assignment", "03_strides", "--file", tmp_path / "new")
    assert said.returncode == 0 and "there is no secret seed" in said.stderr and not (tmp_path / "new" / "seed").exists()


@pytest.mark.parametrize("file, assignment, says", [("there", "03_strides", "nothing is overwritten"), (ROOT / "solutions" / "x", "03_strides", "lies in the course itself"), ("new", "3", "choose from")])
def test_a_folder_that_will_not_do_is_said_and_left_alone(file, assignment, says, tmp_path):
    (tmp_path / "there").mkdir()
    said = autograder("export", "--to", "gradescope-autograder", "--assignment", assignment, "--file", tmp_path / file)
    assert said.returncode == 2 and says in said.stderr and len(said.stderr.splitlines()) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["there"]


@pytest.mark.slow
def test_setup_installs_what_grading_needs(harness):
    shutil.rmtree(harness / "venv")
    environment = os.environ | {"PIP_NO_COMPILE": "1", "AUTOGRADER_ROOT": str(harness), "PATH": f"{os.path.dirname(sys.executable)}:{os.environ['PATH']}"}
    done = subprocess.run(["bash", harness / "source" / "setup.sh"], capture_output=True, text=True, env=environment)
    assert done.returncode == 0, done.stderr
    assert "Walls around a submission" in done.stdout
    assert stat.S_IMODE((harness / "source" / "course").stat().st_mode) == 0o700
    (harness / "submission" / "a.py").write_text(RIGHT)
    assert run(harness)[0]["score"] == 20
