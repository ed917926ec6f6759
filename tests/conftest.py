"""What the tests share: the course, a sandbox in every mode this machine allows, and skips that are never silent."""

import fcntl
import gc
import os
import shutil
import sys
from pathlib import Path
from textwrap import dedent

import pytest

from autograder.course.course import read_course
from autograder.sandbox import modes
from autograder.sandbox.limits import Limits
from tests.small_course import FILES

ROOT = Path(__file__).parents[1]
ASSIGNMENTS = [*read_course(ROOT).settings.assignments]
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
SECRET = "a seed that nobody may see"
FASTER = str(Path(__file__).with_name("faster"))
MODES = [mode for mode in modes.MODES if modes.why_not(mode, Limits()) is None]


def pytest_configure():
    """What tests start, and what they import themselves, does without a module that takes long: see its docstring."""
    os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, (FASTER, os.environ.get("PYTHONPATH"))))
    sys.path.insert(0, FASTER)


def pytest_collection_modifyitems(items):
    """Slow tests last."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is not None)


def pytest_collection_finish():
    """Many tests run a pytest of their own, which collects garbage several times: what is here by now need not be looked at."""
    gc.collect()
    gc.freeze()


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


@pytest.fixture(scope="session")
def secret_course():
    """The course with a secret seed that the tests know."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AUTOGRADER_SEED", SECRET)
        return read_course(ROOT)


@pytest.fixture(scope="session")
def released(secret_course, tmp_path_factory):
    """A release of the whole course, in a path with a blank and Korean letters; not to be changed. Made once for all processes of tests."""
    from autograder.authoring.release import release

    base = tmp_path_factory.getbasetemp()
    base = base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base
    root = base / "release" / "배포 2026"
    with open(base / "release.lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not root.exists():
            draft = root.with_name("draft")
            for _ in release(secret_course, draft, jobs=2):
                pass
            draft.rename(root)
    return root


@pytest.fixture(scope="session")
def small_release(tmp_path_factory):
    """(a course of one exercise, a release of it)."""
    from autograder.authoring.release import release
    from tests.author_course import new_course

    root = tmp_path_factory.mktemp("small")
    course = new_course(root)
    for _ in release(course, root / "out"):
        pass
    return course, root / "out"


@pytest.fixture(scope="module")  # while it is open, nothing else may run an event loop
def browser():
    """Debian's chromium, or another one on the path."""
    if CHROMIUM is None:
        pytest.skip("there is no browser to look at pages with: apt-get install chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"] if os.geteuid() == 0 else [])
        yield browser
        browser.close()


@pytest.fixture
def small(tmp_path):
    """small({path: text, ...}) writes the small course with these files changed, and gives its assignment."""

    def small(changes={}, root=tmp_path):
        for path, text in {**FILES, **changes}.items():
            place = root / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text(dedent(text), encoding="utf-8")
        return read_course(root).assignment("01_small")

    return small
