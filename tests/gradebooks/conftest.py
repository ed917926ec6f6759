"""The results of a small class, graded once."""

import shutil
import subprocess
import sys

import pytest

from tests.conftest import ROOT
from tests.gradebooks.exporting import CLASS


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    """The results of a small class, graded once."""
    root = tmp_path_factory.mktemp("class")
    for name, code in CLASS.items():
        (root / "submitted" / name).parent.mkdir(parents=True, exist_ok=True)
        (root / "submitted" / name).write_text(code, encoding="utf-8")
    (root / "submitted" / "gone" / "03_strides").mkdir(parents=True)
    command = [sys.executable, "-m", "autograder.cli", "grade", root / "submitted", "--assignment", "03_strides", "--out", root / "out", "--jobs", "1"]
    assert subprocess.run([*map(str, command)], cwd=ROOT, capture_output=True).returncode == 1
    return root / "out"


@pytest.fixture
def out(graded, tmp_path, monkeypatch):
    """A copy of the results, to export and to change."""
    monkeypatch.delenv("AUTOGRADER_SEED", raising=False)
    monkeypatch.delenv("AUTOGRADER_SEED_FILE", raising=False)
    (tmp_path / "out").mkdir()
    for name in ("results.jsonl", "run.json"):
        shutil.copy(graded / name, tmp_path / "out")
    return tmp_path / "out"
