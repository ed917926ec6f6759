"""The course's linter: what is wrong with an exercise, each finding as "what is wrong; what to do"."""

import difflib
from contextlib import contextmanager
from dataclasses import replace

from autograder.authoring.folders import RIGHT_ANSWERS, course_slips, folder_slips
from autograder.authoring.known import RIGHT
from autograder.authoring.processes import map_in_processes
from autograder.authoring.quizzes import quiz_slips
from autograder.authoring.sources import random_slips, source_slips
from autograder.authoring.texts import hint_slips, sentence_slips, starter_slips, task_slips
from autograder.authoring.trials import try_exercise
from autograder.errors import CourseError
from autograder.quiz.building import quiz_file
from autograder.quiz.template import FILE as QUIZ

MANY_CALLS = 200
WHOLE = "the course"  # whose findings belong to no exercise


def validate(course, names=(), jobs=1):
    """Yield (exercise id, its findings, its Trials or None) for what is named, such as "03_strides/conv2d" or "03_strides", or for all.

    An exercise whose files are not all there, or that does not load, is not tried. Each assignment has a process of its own.
    """
    for results in map_in_processes(_examine_assignment, _choose(course, names), jobs):
        yield from results
    if not names:
        stray = [*course_slips(course)]
        if stray:
            yield WHOLE, stray, None


def _choose(course, names):
    """Assignments with the exercises that are meant, in the course's order; raises CourseError for a name there is not."""
    names = [name.strip("/").removeprefix("assignments/").removeprefix("solutions/") for name in names]
    chosen = []
    for assignment in map(course.assignment, course.settings.assignments):
        inside = tuple(dict.fromkeys(name.split("/", 1)[1] for name in names if name.startswith(assignment.name + "/")))
        if not names or assignment.name in names:
            chosen.append(assignment)
        elif inside:
            chosen.append(replace(assignment, chosen=inside))
            for name in inside:
                if name != QUIZ and name not in (known := [exercise.name for exercise in assignment.exercises]):
                    near = difflib.get_close_matches(name, known, n=1)
                    raise CourseError(f"{assignment.name} has no exercise {name!r}: " + (f"did you mean {assignment.name}/{near[0]}?" if near else f"choose from {', '.join(known)}"))
    for name in names:
        if name.split("/")[0] not in course.settings.assignments:
            raise CourseError(f"there is no exercise {name!r}: write it as assignment/exercise, and choose the assignment from {', '.join(course.settings.assignments)}")
    return chosen


def _examine_assignment(assignment):
    wanted = assignment.chosen
    exercises = tuple(name for name in wanted if name != QUIZ)
    try:
        results = [(exercise.id, *examine(exercise)) for exercise in replace(assignment, chosen=exercises).exercises] if exercises or not wanted else []
        if QUIZ in wanted or (not wanted and quiz_file(assignment).is_file()):
            findings = []
            with _as_findings(findings):
                findings.extend(quiz_slips(assignment))
            results.append((f"{assignment.name}/{QUIZ}", findings, None))
        return results
    except CourseError as error:
        return [(assignment.name, [_finding(error)], None)]


def examine(exercise):
    """(findings, Trials or None) of one exercise; the others of its assignment may be in any state."""
    missing, stray = folder_slips(exercise)
    findings, trials = [*missing, *stray], None
    if missing:
        return findings, trials
    for slips in starter_slips, source_slips, random_slips, task_slips, hint_slips:
        with _as_findings(findings):
            findings.extend(slips(exercise))
    with _as_findings(findings):
        trials = try_exercise(exercise)
        findings.extend(sentence_slips(exercise, trials.checks))
        findings.extend(trial_slips(trials, exercise))
    return list(dict.fromkeys(findings)), trials  # a file that is not Python is in the way of several


@contextmanager
def _as_findings(findings):
    """What stops one part of the linter is a finding, and does not hide those of the others."""
    try:
        yield
    except CourseError as error:
        findings.append(_finding(error))
    except Exception as error:  # of a course that nobody has thought of
        findings.append(f"the linter itself failed ({type(error).__name__}: {error}); look at what was written last")


def _finding(error):
    """A CourseError says "what is wrong: what to do"."""
    what, _, cure = str(error).rpartition(": ")
    return f"{what}; {cure}" if what else str(error)


def trial_slips(trials, exercise):
    """What the trials of known answers brought to light."""
    yield from trials.troubles
    for check in trials.checks:
        passed_by = [trial.name for trial in trials.lazy if check not in trial.failed]
        if passed_by:
            yield f"{check} is passed by {', '.join(passed_by)}; give it a case that they cannot answer"
        if not any(check in trial.failed for trial in trials.misconceptions):
            yield f"no misconception fails {check}; add one, or leave the check out"
    if trials.starter.score:
        yield f"the starter gets {trials.starter.score:g} of {trials.starter.points:g} points; leave only TODO in it"
    for trial in trials.misconceptions:
        twins = trials.twins[trial.name]
        others = sorted({*trial.named} - twins)
        unproven = sorted(twins - {*trial.named})
        if trial.broken:
            yield f"{trial.name} in misconceptions.py {trial.broken}; mend it: nobody's answers are these"
        elif not trial.lost:
            yield f"{trial.name} gets full marks: the checks do not notice it; add a case that does"
        elif trial.name not in trial.named:
            yield f"{trial.name} is not recognised as itself; let its answers depend on its arguments alone"
        elif others:
            yield f"{trial.name} cannot be told from {', '.join(others)}; add a case in which they differ, or, if nothing within the task tells them apart, declare same_as"
        elif unproven:
            yield f"{trial.name} is declared to be the same as {', '.join(unproven)}, but answers differently; take same_as out"
    for trial in trials.right:
        place = f"{RIGHT}/{exercise.id}/{trial.name}"
        if trial.broken:
            yield f"{place} {trial.broken}; mend it"
        elif trial.lost or trial.named:
            yield f"{place} is right, but gets {trial.score:g} of {trial.points:g} points ({', '.join(trial.failed)}); mend the checks, or the variant"
    wanted = RIGHT_ANSWERS[trials.has_arrays]
    if len(trials.right) < wanted:
        yield f"{RIGHT}/{exercise.id} holds {len(trials.right)} right answers; write {wanted} or more, each in another style"
    if trials.calls > MANY_CALLS:
        yield f"the checks ask {trials.calls} questions, which every submission must answer; ask fewer"
    limit = exercise.limits(exercise.assignment.course.limits).exercise
    if trials.seconds > limit / 4:
        yield f"the solution takes {trials.seconds:.1f} of the {limit:g} seconds that a submission has; ask smaller questions, or raise the limit in course.yaml"
