"""The wheel that students install: it is well made, needs nothing of the repository, and checks at home."""

import base64
import csv
import email
import hashlib
import io
import json
import os
import shutil
import subprocess
import sys
import zipfile
from importlib import metadata

import pytest

from autograder.authoring.wheel import build_wheel
from tests.conftest import ROOT
from tests.test_layers import ABSENT

NAME, WHEEL = build_wheel()
# what only graders or a notebook have, besides what the order of parts knows
MISSING = [*ABSENT, "nbclient", "nbgrader", "IPython", "PIL", "scipy", "skimage", "sklearn", "matplotlib", "setuptools"]


@pytest.fixture(scope="session")
def members():
    with zipfile.ZipFile(io.BytesIO(WHEEL)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture(scope="session")
def installed(tmp_path_factory):
    """A folder in which the wheel is installed, and nothing else."""
    folder = tmp_path_factory.mktemp("installed")
    (folder / NAME).write_bytes(WHEEL)
    subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--no-compile", "--target", folder / "site", folder / NAME], check=True)
    return folder / "site"


def run(installed, *arguments, cwd):
    """Python as on a student's machine: NumPy and click, the wheel, and no repository."""
    # -S: the repository is installed so that it can be edited, by what site would load
    code = f"import sys; sys.path[1:1] = {[str(installed), *_site_packages()]!r}; {arguments[0]}"
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("AUTOGRADER", "PYTHON"))} | {"PYTHONUTF8": "1"}
    return subprocess.run([sys.executable, "-I", "-S", "-c", code, *arguments[1:]], capture_output=True, text=True, encoding="utf-8", cwd=cwd, env=environment, timeout=60)


def _site_packages():
    return sorted({str(metadata.distribution(name).locate_file("")) for name in ("numpy", "click")})


def test_the_record_lists_every_file_with_its_hash_and_size(members):
    (record,) = [name for name in members if name.endswith(".dist-info/RECORD")]
    rows = {name: rest for name, *rest in csv.reader(members[record].decode().splitlines())}
    assert rows.pop(record) == ["", ""]
    expected = {name: ["sha256=" + base64.urlsafe_b64encode(hashlib.sha256(data).digest()).decode().rstrip("="), str(len(data))] for name, data in members.items() if name != record}
    assert rows == expected


def test_the_metadata_is_that_of_the_project_and_asks_for_what_students_need_alone(members):
    (about,) = [email.message_from_bytes(data) for name, data in members.items() if name.endswith("/METADATA")]
    assert (about["Name"], about["Version"], about["Requires-Python"]) == ("cnn-course", metadata.version("cnn-course"), ">=3.11")
    assert sorted(need.partition(">=")[0] for need in about.get_all("Requires-Dist")) == ["click", "numpy"]
    assert NAME == f"cnn_course-{about['Version']}-py3-none-any.whl"


def test_it_is_the_same_wheel_every_time():
    assert build_wheel() == (NAME, WHEEL)


@pytest.mark.slow
def test_every_module_is_imported_without_the_repository_and_on_a_machine_that_is_not_unix(members, installed, tmp_path):
    modules = [name.removesuffix(".py").removesuffix("/__init__").replace("/", ".") for name in members if name.endswith(".py")]
    script = """import click, importlib, json, numpy
sys.modules.update(dict.fromkeys(json.loads(sys.argv[1])))
for name in json.loads(sys.argv[2]):
    print(importlib.import_module(name).__file__)"""
    done = run(installed, script, json.dumps(MISSING), json.dumps(modules), cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert len(modules) > 20 and all(line.startswith(str(installed)) for line in done.stdout.splitlines())


@pytest.mark.slow
@pytest.mark.parametrize("cwd", [".", "01_small"])
def test_the_command_checks_a_released_folder(installed, small_release, tmp_path, cwd):
    folder = shutil.copytree(small_release[1], tmp_path / "내 과제")

    def autograder(*arguments):
        return run(installed, "from autograder.selfcheck.command import main; main()", *arguments, cwd=folder / cwd)

    assert "Commands:" in autograder("--help").stdout
    assert autograder("--version").stdout.split()[-1] == metadata.version("cnn-course")
    (folder / "01_small/steps.py").write_text("def steps(size, stride):\n    return -(-size // stride)\n")
    wrong = autograder("check", "steps", "--lang", "en")
    assert (wrong.returncode, wrong.stderr) == (1, "")
    assert "expected 3, got 4" in wrong.stdout and "mistake" in wrong.stdout
    (folder / "01_small/steps.py").write_text("def steps(size, stride):\n    return size // stride\n")
    right = autograder("check", "steps", "--lang", "ko")
    assert (right.returncode, right.stderr) == (0, "")
    assert "공개 검사를 통과했습니다" in right.stdout
    assert "steps" in autograder("status").stdout
    assert "1/3" in autograder("hint", "steps").stdout


@pytest.mark.slow
def test_the_installed_command_is_the_students(installed):
    (entry,) = [entry for found in metadata.distributions(path=[str(installed)]) for entry in found.entry_points]
    assert (entry.group, entry.name, entry.value) == ("console_scripts", "autograder", "autograder.selfcheck.command:main")
    assert not (installed / "autograder" / "cli").exists() and (ROOT / "autograder" / "cli").exists()


def test_only_what_is_listed_travels(members):
    parts = {name.split("/")[1].removesuffix(".py") for name in members if name.startswith("autograder/")}
    assert parts == {"__init__", "text", "errors", "wire", "particles", "speaking", "images", "images.npz", "sandbox", "grading", "quiz", "report", "selfcheck", "gallery"}
    inside = {name.removeprefix("autograder/") for name in members if name.startswith(("autograder/sandbox/", "autograder/grading/", "autograder/report/"))}
    assert not {name.removeprefix("autograder/quiz/") for name in members} & {"building.py", "expression.py", "template.py", "variants.py", "graded.py"}
    assert not inside & {"report/geometry.py", "grading/session.py", "grading/script.py", "grading/checks.py", "grading/marks.py", "sandbox/client.py"}
    assert {name.rpartition(".")[2] for name in members if name.startswith("autograder/")} == {"py", "npz", "css", "js"}
