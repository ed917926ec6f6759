"""What the tests share: the course, a sandbox in every mode this machine allows, and skips that are never silent."""

import os
from pathlib import Path

import pytest

from autograder.course.course import read_course
from autograder.sandbox import modes
from autograder.sandbox.limits import Limits

ROOT = Path(__file__).parents[1]
MODES = [mode for mode in modes.MODES if modes.why_not(mode, Limits()) is None]


def pytest_collection_modifyitems(items):
    """Slow tests last."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is not None)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    """Where AUTOGRADER_NO_SKIPS is set, as in CI, a skip is a failure."""
    report = yield
    if report.skipped and os.environ.get("AUTOGRADER_NO_SKIPS"):
        report.outcome = "failed"
        report.longrepr = f"skipped, which AUTOGRADER_NO_SKIPS forbids: {report.longrepr}"
    return report


@pytest.fixture(scope="session")
def course():
    return read_course(ROOT)


@pytest.fixture(scope="session", params=MODES)
def sandbox(request):
    with modes.start(request.param, Limits(call=1, load=2)) as sandbox:
        yield sandbox


@pytest.fixture(scope="session")
def strongest():
    """A sandbox in the mode that grading would choose."""
    with modes.start(MODES[0], Limits(call=1, load=2)) as sandbox:
        yield sandbox
