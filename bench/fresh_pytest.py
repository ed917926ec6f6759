"""(b) A fresh ``pytest`` process for every submission: one test for each check, which imports the student's module."""

import re
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

from bench import JOBS, ROOT, measure
from bench.calls import FILE

TESTS = '''import pytest

import submission
from bench.calls import load, run_check


@pytest.mark.parametrize("exercise, check", [(check.exercise, check.name) for check in load()])
def test_check(exercise, check):
    run_check(exercise, check, vars(submission))
'''


class Part:
    """A folder for each student with their module, and the tests beside them."""

    def __init__(self, folder, calls_file, checks, submissions):
        self._folder, self._checks, self._submissions = folder, checks, submissions
        # no plug-ins: those that nbgrader brings along would only slow it down
        self._env = {**measure.ENVIRONMENT, "PYTHONPATH": str(ROOT), FILE: str(calls_file), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
        folder.mkdir()
        (folder / "pytest.ini").write_text("[pytest]\n")
        (folder / "test_checks.py").write_text(TESTS)
        self._printed = {}

    def run(self):
        """Seconds."""
        for submission in self._submissions:
            home = self._folder / submission.student
            shutil.rmtree(home, ignore_errors=True)  # and with it what Python has cached
            home.mkdir()
            (home / "submission.py").write_text(submission.code)
        started = time.perf_counter()
        with ThreadPoolExecutor(JOBS) as pool:
            self._printed = dict(pool.map(self._test, self._submissions))
        return time.perf_counter() - started

    def _test(self, submission):
        command = [sys.executable, "-m", "pytest", "-q", "../test_checks.py"]
        result = subprocess.run(command, cwd=self._folder / submission.student, env=self._env, capture_output=True, text=True)
        return submission.student, result.stdout

    def scores(self):
        """Points by student, from pytest's line of dots."""
        return {student: self._score(printed) for student, printed in self._printed.items()}

    def _score(self, printed):
        outcomes = re.match(r"[.F]*", printed)[0]
        if len(outcomes) != len(self._checks):
            raise SystemExit(f"bench: pytest did not run all tests:\n{printed[-2000:]}")
        return sum(check.points for check, outcome in zip(self._checks, outcomes) if outcome == ".")
