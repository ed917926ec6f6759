"""Every supported Python starts every wall that this machine allows, and all of them draw the same cases."""

import json
import shutil
import subprocess
import sys

import pytest

from tests.conftest import MODES, ROOT

PYTHONS = ("3.11", "3.12", "3.13")
CASES = """
import json, sys
from autograder.course.course import read_course
from autograder.grading.session import with_grader
assignment = read_course(sys.argv[1]).assignment("03_strides")
print(json.dumps(with_grader(assignment, lambda grader: [[call.case for call in script.calls] for script in grader.scripts("").values()])))
"""

pytestmark = pytest.mark.slow


def find_python(version):
    """An interpreter of this version: the running one, one on PATH, or one that pyenv keeps."""
    if sys.version.startswith(version + "."):
        return sys.executable
    candidates = [shutil.which(f"python{version}")]
    if shutil.which("pyenv"):
        found = subprocess.run(["pyenv", "prefix", version], capture_output=True, text=True)
        candidates.append(f"{found.stdout.strip()}/bin/python" if found.returncode == 0 else None)
    for candidate in filter(None, candidates):
        if subprocess.run([candidate, "-c", "import venv"], capture_output=True).returncode == 0:
            return candidate
    return None


@pytest.fixture(scope="module", params=PYTHONS)
def python(request, tmp_path_factory):
    """The interpreter of an environment in which the package was installed as an instructor would."""
    base = find_python(request.param)
    if base is None:
        pytest.skip(f"there is no Python {request.param} here")
    environment = tmp_path_factory.mktemp(f"python{request.param}")
    subprocess.run([base, "-m", "venv", environment], check=True)
    python = environment / "bin" / "python"
    source = tmp_path_factory.mktemp("source")  # building leaves files beside the source
    for name in ("pyproject.toml", "README.md"):
        shutil.copy(ROOT / name, source)
    shutil.copytree(ROOT / "autograder", source / "autograder")
    subprocess.run([python, "-m", "pip", "install", "--quiet", "--no-compile", f"{source}[instructor]"], check=True, capture_output=True)
    return python


def test_every_mode_that_this_machine_allows_starts(python):
    program = "import json; from autograder.sandbox import modes; from autograder.sandbox.limits import Limits; print(json.dumps({mode: modes.why_not(mode, Limits()) for mode in modes.MODES}))"
    result = subprocess.run([python, "-c", program], capture_output=True, text=True, check=True, cwd="/")
    reasons = json.loads(result.stdout)
    assert {mode: reasons[mode] for mode in MODES} == dict.fromkeys(MODES)


def test_the_cases_are_the_same_on_every_python(python):
    cases = [subprocess.run([interpreter, "-c", CASES, str(ROOT)], capture_output=True, text=True, check=True, cwd="/").stdout for interpreter in (python, sys.executable)]
    assert json.loads(cases[0]) == json.loads(cases[1])


def test_a_class_is_graded_by_an_installed_package(python, tmp_path):
    folder = tmp_path / "submitted" / "kim" / "03_strides"
    folder.mkdir(parents=True)
    (folder / "a.py").write_text("def fits(size, kernel_size, stride=1, padding=0):\n    return (size - kernel_size + 2 * padding) % stride == 0\n")
    command = [python, "-m", "autograder.cli", "grade", tmp_path / "submitted", "--assignment", "03_strides", "--out", tmp_path / "out", "--course", ROOT]
    result = subprocess.run([*map(str, command)], capture_output=True, text=True, cwd="/")
    assert result.returncode == 0, result.stderr
    assert "kim,0,3,0,3" in (tmp_path / "out" / "grades.csv").read_text()
