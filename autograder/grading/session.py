"""Grading with pytest: the checks of an assignment are collected once, then run for one submission after another.

A check is an ordinary test. The three fixtures are here; the one mark is ``check``. Before anything is graded, the checks
are run with the reference in the student's place: that records the scripts, and proves course and checks.
"""

import hashlib
import os
import sys
import warnings
from contextlib import contextmanager
from dataclasses import replace
from functools import cached_property

import numpy as np
import pytest
from _pytest.runner import runtestprotocol

from autograder.course.course import CLOSED
from autograder.course.sources import source_of
from autograder.errors import CourseError
from autograder.grading.attempt import Attempt
from autograder.grading.checks import checks_of
from autograder.grading.compare import Difference, find_changed
from autograder.grading.hardcoding import Suspicion
from autograder.grading.mistakes import Catalogue
from autograder.grading.overtime import Overtime, within_time
from autograder.grading.script import ARGUMENTS, Player, Recorder, Reference, StudentFault
from autograder.grading.verdict import FAILED, FAULT, PASSED, CheckVerdict, Evidence, ExerciseVerdict, Verdict
from autograder.sandbox.fault import ERROR, UNREADABLE, Fault
from autograder.sandbox.fingerprint import find_all_grams
from autograder.text import LANGUAGES
from autograder.wire import decode

_OPTIONS = "-p no:terminal -p no:cacheprovider -p no:capture -p no:logging -p no:warnings -p no:doctest -p no:junitxml -p no:faulthandler -p no:unraisableexception -p no:threadexception"


def with_grader(assignment, job):
    """Collect the checks of an assignment and call job(grader) while they are at hand; returns what it returns.

    Raises CourseError if the course is at fault: a check or a solution that does not load, or fails its own checks.
    """
    session = _Session(assignment, job)
    root = assignment.course.root
    arguments = [*_OPTIONS.split(), "-c", os.devnull, f"--rootdir={root}", "--import-mode=importlib", "-o", "python_files=checks.py", "--noconftest", "--strict-markers"]
    for name in [name for name in sys.modules if name.partition(".")[0] == CLOSED]:
        del sys.modules[name]  # pytest knows a checks.py by its path below the course, and would take another course's
    # wrong answers of ours overflow and divide by zero, and nobody wants to read it
    for exercise in assignment.exercises:
        source_of(exercise.checks, root)  # says where it is not Python
    with _nobody_elses_pytest(), warnings.catch_warnings(action="ignore"):
        code = pytest.main([*arguments, *(str(exercise.checks) for exercise in assignment.exercises)], plugins=[session])
    if session.trouble is not None:
        raise session.trouble
    if code == pytest.ExitCode.INTERRUPTED:
        raise KeyboardInterrupt
    if not session.done:
        raise CourseError(f"pytest ended before grading {assignment.name} (exit code {int(code)}): does a checks.py end the program? Try `python -m pytest --collect-only` on its checks.py")
    return session.result


@contextmanager
def _nobody_elses_pytest():
    """No plugin or option from the environment comes between a check and its verdict."""
    before = {name: os.environ.pop(name, None) for name in ("PYTEST_ADDOPTS", "PYTEST_PLUGINS", "PYTEST_DISABLE_PLUGIN_AUTOLOAD")}
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    try:
        yield
    finally:
        del os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"]
        os.environ.update({name: value for name, value in before.items() if value is not None})


class _Session:
    """The pytest plugin: fixtures, collection, and the loop over submissions instead of the loop over tests."""

    def __init__(self, assignment, job):
        self._assignment = assignment
        self._job = job
        self.student = self.reference = self.rng = None  # what the fixtures give the test that runs now
        self.trouble = self.result = None
        self.done = False
        self._error = None

    def pytest_configure(self, config):
        config.addinivalue_line("markers", "check(points, en, ko): what a check is worth and what it asks for")

    @pytest.fixture(name="student")
    def _student(self):
        return self.student

    @pytest.fixture(name="reference")
    def _reference(self):
        return self.reference

    @pytest.fixture(name="rng")
    def _rng(self):
        return self.rng

    def pytest_collectreport(self, report):
        if report.failed and self.trouble is None:
            self.trouble = CourseError(f"{report.nodeid or 'a checks.py'} does not load ({_last_line(report.longreprtext)}): mend it and run this again")

    def pytest_runtestloop(self, session):
        if self.trouble is None:
            try:
                self.result = self._job(Grader(self._assignment, self, session.items))
                self.done = True
            except BaseException as error:  # pytest would print it and go on; it is raised again when pytest is out of the way
                self.trouble = error
        return True

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_makereport(self, item, call):
        """Keep the exception; leave out the formatted traceback, which costs more than the test and which nobody reads."""
        if call.excinfo is not None and self._error is None:
            self._error = call.excinfo.value
        return pytest.TestReport.from_item_and_call(item, pytest.CallInfo.from_call(lambda: None, call.when))

    def run(self, check, student, reference, rng):
        """Run one check; returns the exception that ended it, or None."""
        self.student, self.reference, self.rng, self._error = student, reference, rng, None
        with within_time(check.name):
            if check.is_plain:
                return self._call(check)
            check.item._initrequest()
            runtestprotocol(check.item, log=False, nextitem=None)
        if isinstance(self._error, (CourseError, Overtime)):
            raise self._error
        return self._error

    def _call(self, check):
        """What pytest would do for a test that needs nothing else of it, in a tenth of the time."""
        try:
            check.item.obj(**{name: getattr(self, name) for name in check.item.fixturenames})
        except CourseError:
            raise
        except (Exception, SystemExit, pytest.fail.Exception, pytest.skip.Exception) as error:
            return error
        return None


class Grader:
    """Grades submissions of one assignment. checks: those of each exercise."""

    def __init__(self, assignment, session, items):
        self.assignment = assignment
        self._session = session
        self.checks = {exercise: checks_of(exercise, items) for exercise in assignment.exercises}
        self._references = {exercise: Reference(exercise) for exercise in assignment.exercises}
        self._catalogues = {exercise: Catalogue(exercise) for exercise in assignment.exercises}
        self._suspicions = {}  # of exercises in which one was possible
        self._scripts = {}
        for exercise in assignment.exercises:
            wrong = exercise.wrong_example(exercise.load_solution())
            if wrong is not None:
                raise CourseError(f"the solution of {exercise.id} does not give what its text shows ({wrong}): mend one of them; nobody was graded")
        self.scripts("")  # prove the course before anybody is graded

    def scripts(self, student):
        """The script of every exercise for this student; the same for everyone unless the course says otherwise."""
        whose = student if self.assignment.course.settings.cases == "per_student" else ""
        if whose not in self._scripts:
            self._scripts.clear()
            for reference in self._references.values():
                reference.forget()
            self._scripts[whose] = {exercise: self.record(exercise, whose) for exercise in self.assignment.exercises}
        return self._scripts[whose]

    def record(self, exercise, whose=""):
        """The script of an exercise, written while its checks run with the reference as the student."""
        reference = self._references[exercise]
        recorder = Recorder(exercise, reference)
        for check in self.checks[exercise]:
            recorder.start(check.name)
            try:
                error = self._session.run(check, recorder.functions, reference.functions, self._rng(exercise, check.name, whose))
            except Overtime:
                raise CourseError(f"{check.name} of {exercise.id} does not end, even with the solution's own answers: mend the check; nobody was graded") from None
            if not recorder.asked_anything() and error is None:
                raise CourseError(f"{check.name} of {exercise.id} asks the student nothing, so everybody would pass it: let it call student.{exercise.name}")
            if error is not None:
                raise CourseError(f"the solution of {exercise.id} does not pass {check.name} ({_one_line(error)}): mend the solution or the check; nobody was graded")
        return recorder.script()

    def _rng(self, exercise, name, whose=""):
        course = self.assignment.course
        seed = hashlib.sha256("\0".join([course.secret, str(course.settings.seed), exercise.id, name, whose]).encode()).digest()
        return np.random.Generator(np.random.PCG64(int.from_bytes(seed, "big")))

    def grade(self, sandbox, files, student=""):
        """The Verdict on a submission, a list of (name, bytes)."""
        scripts = self.scripts(student)
        with Attempt(sandbox, files) as attempt:
            if attempt.unreadable is not None:
                return self.refuse(attempt.unreadable)
            exercises = []
            for exercise in self.assignment.exercises:
                verdict = self.judge(exercise, attempt.perform(scripts[exercise], exercise.limits(sandbox.limits)), attempt.ask, student)
                hard_coded = self._seems_hard_coded(exercise, verdict, attempt)
                exercises.append(replace(verdict, fault=verdict.fault and _explained(verdict.fault, attempt), hard_coded=hard_coded))
                if exercises[-1].score < exercises[-1].points:
                    attempt.restart()  # whatever went wrong in one exercise costs its neighbours nothing
        own = tuple(number for number in attempt.fingerprints if number not in self._given)
        return Verdict(tuple(exercises), None, tuple(attempt.problems), attempt.definitions_only, attempt.printed, own, attempt.lost_loading)

    @cached_property
    def _given(self):
        """The fingerprints of what everybody was given: starters, and code in texts. Prose is like no code."""
        texts = [text for exercise in self.assignment.exercises for text in (exercise.starter, *_both(exercise.text), *_both(exercise.look))]
        return frozenset(number for text in texts for number in find_all_grams([text]))

    def _seems_hard_coded(self, exercise, verdict, attempt):
        """Asked only where points were lost, no known mistake explains it, and the code still answers."""
        if verdict.score == verdict.points or verdict.mistakes or (verdict.fault is not None and verdict.fault.kind != ERROR):
            return False
        if exercise not in self._suspicions:
            self._suspicions[exercise] = Suspicion(exercise, self._rng(exercise, "siblings"))
        return self._suspicions[exercise].holds(attempt.ask)

    def refuse(self, fault):
        """The Verdict on a submission of which nothing can be asked."""
        checks = {exercise: tuple(CheckVerdict(check.name, check.points, FAULT, check.asks) for check in self.checks[exercise]) for exercise in self.assignment.exercises}
        return Verdict(tuple(ExerciseVerdict(exercise.name, checks[exercise], fault=fault) for exercise in self.assignment.exercises), fault, (), False, "")

    def judge(self, exercise, answers, ask, student=""):
        """The ExerciseVerdict on a submission's answers to the exercise's script.

        ask(function, arguments, wanted) is called for what a check asks beyond the script.
        """
        script = self.scripts(student)[exercise]
        player = Player(script, answers, ask)
        whose = student if self.assignment.course.settings.cases == "per_student" else ""
        verdicts = []
        for check in self.checks[exercise]:
            if player.is_reference(check.name):
                # a check depends on nothing but the answers, and with these it was passed when the script was recorded
                verdicts.append(CheckVerdict(check.name, check.points, PASSED, check.asks))
                continue
            player.start(check.name)
            error = self._session.run(check, player.functions, self._references[exercise].functions, self._rng(exercise, check.name, whose))
            verdicts.append(_judge(exercise, check, error, player))
        wrong = [verdict for verdict in verdicts if verdict.outcome != PASSED]
        mistakes = self._catalogues[exercise].explain(script, answers) if wrong else ()
        faults = [verdict.evidence.got for verdict in wrong if verdict.outcome == FAULT]
        return ExerciseVerdict(exercise.name, tuple(verdicts), mistakes, faults[0] if faults else None)


def _both(text):
    return [text[language] for language in LANGUAGES] if text is not None else []


def _judge(exercise, check, error, player):
    """From the exception that ended a check to its verdict."""
    if error is None:
        return CheckVerdict(check.name, check.points, PASSED, check.asks)
    if isinstance(error, (NameError, ImportError, SyntaxError, SystemExit)) and not isinstance(error, StudentFault):  # no answer can cause one
        raise CourseError(f"{check.name} of {exercise.id} is broken ({_one_line(error)}): mend the check")
    outcome = FAULT if isinstance(error, StudentFault) else FAILED
    if player.last is None:  # a check that asks nothing of the student and fails
        raise CourseError(f"{check.name} of {exercise.id} failed before it asked the student anything ({_one_line(error)}): mend the check")
    call, key, answer = player.last
    function, arguments, _ = decode(key)
    got = error.fault if outcome == FAULT else answer
    says, index = (error.says, error.index) if isinstance(error, Difference) else (None, None)
    expected = call.expected if call else None
    if call and call.wanted == ARGUMENTS and isinstance(got, tuple):
        changed = find_changed(exercise.parameters, expected, got)
        if changed:  # of all the arguments, the one that is not as it was
            position, says = changed
            got, expected, index = got[position], expected[position], None
    evidence = Evidence(function, tuple(arguments), got, expected, call is not None and call.compared, says, index)
    return CheckVerdict(check.name, check.points, outcome, check.asks, call.case if call else None, evidence)


def _explained(fault, attempt):
    """A function that is not there because its definition could not be read: say that instead."""
    if fault.reason not in ("undefined", "misnamed"):
        return fault
    for problem in attempt.problems:
        if problem.kind == UNREADABLE:
            return Fault(UNREADABLE, problem.says, problem.line, problem.where)
    return fault


def _one_line(error):
    return " ".join(f"{type(error).__name__}: {error}".split())[:300]


def _last_line(text):
    lines = [line for line in text.splitlines() if line.strip()]
    errors = [line[1:].strip() for line in lines if line.startswith("E ")]
    return (errors or lines or ["no reason given"])[-1][:300]
