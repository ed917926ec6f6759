"""The course's linter: what is wrong with an exercise, each finding as "what is wrong; what to do"."""

from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context

from autograder.authoring.folders import RIGHT_ANSWERS, folder_slips
from autograder.authoring.texts import hint_slips, sentence_slips, starter_slips, task_slips
from autograder.authoring.trials import RIGHT, try_exercises
from autograder.errors import CourseError

MANY_CALLS = 200


def validate(course, exercises=(), jobs=1):
    """Yield (exercise id, its findings, its Trials or None) for these exercises, such as "03_strides/conv2d", or for all.

    An exercise whose files are not all there, or that does not load, is not tried. Each assignment has a process of its own.
    """
    chosen = _choose(course, exercises)
    with ProcessPoolExecutor(min(jobs, len(chosen)) or 1, mp_context=get_context("spawn")) as pool:
        for results in pool.map(_validate_assignment, chosen):
            yield from results


def _choose(course, ids):
    """Assignments with the exercises that are meant, in the course's order; raises CourseError for an id there is not."""
    everything = [course.assignment(name) for name in course.settings.assignments]
    if not ids:
        return everything
    known = {exercise.id for assignment in everything if any(id.split("/")[0] == assignment.name for id in ids) for exercise in assignment.exercises}
    for id in ids:
        if id not in known and id not in course.settings.assignments:
            raise CourseError(f"there is no exercise {id!r}: write it as assignment/exercise, such as {next(iter(sorted(known)), '03_strides/conv2d')}")
    chosen = [replace(assignment, chosen=tuple(id.split("/")[1] for id in ids if id.startswith(assignment.name + "/"))) for assignment in everything]
    return [assignment for assignment in chosen if assignment.chosen or assignment.name in ids]


def _validate_assignment(assignment):
    try:
        return [(exercise.id, *examine(exercise)) for exercise in assignment.exercises]
    except CourseError as error:
        return [(assignment.name, [_finding(error)], None)]


def examine(exercise):
    """(findings, Trials or None) of one exercise; the others of its assignment may be in any state."""
    findings = [*folder_slips(exercise)]
    trials = None
    if not findings:
        try:
            findings += [*task_slips(exercise), *hint_slips(exercise), *starter_slips(exercise)]
            (trials,) = try_exercises(replace(exercise.assignment, chosen=(exercise.name,)))
            findings += [*sentence_slips(exercise, trials.checks), *trial_slips(trials, exercise)]
        except CourseError as error:
            findings.append(_finding(error))
    return findings, trials


def _finding(error):
    """A CourseError says "what is wrong: what to do"."""
    what, _, cure = str(error).rpartition(": ")
    return f"{what}; {cure}" if what else str(error)


def trial_slips(trials, exercise):
    """What the trials of known answers brought to light."""
    yield from trials.troubles
    for trial in trials.earned():
        yield f"{trial.name} gets {trial.score:g} of {trial.points:g} points; give each check a case that it cannot answer"
    for trial in trials.misconceptions:
        twins = trials.twins[trial.name]
        others = sorted({*trial.named} - twins)
        unproven = sorted(twins - {*trial.named})
        if not trial.lost:
            yield f"{trial.name} gets full marks: the checks do not notice it; add a case that does"
        elif trial.name not in trial.named:
            yield f"{trial.name} is not recognised as itself; let its answers depend on its arguments alone"
        elif others:
            yield f"{trial.name} cannot be told from {', '.join(others)}; add a case in which they differ, or, if nothing within the task tells them apart, declare same_as"
        elif unproven:
            yield f"{trial.name} is declared to be the same as {', '.join(unproven)}, but answers differently; take same_as out"
    for check in trials.checks:
        if not any(check in trial.failed for trial in trials.misconceptions):
            yield f"no misconception fails {check}; add one, or leave the check out"
    for trial in trials.punished():
        yield f"{RIGHT}/{exercise.id}/{trial.name} is right, but gets {trial.score:g} of {trial.points:g} points ({', '.join(trial.failed)}); mend the checks, or the variant"
    wanted = RIGHT_ANSWERS[trials.has_arrays]
    if len(trials.right) < wanted:
        yield f"{RIGHT}/{exercise.id} holds {len(trials.right)} right answers; write {wanted} or more, each in another style"
    if trials.calls > MANY_CALLS:
        yield f"the checks ask {trials.calls} questions, which every submission must answer; ask fewer"
    limit = exercise.limits(exercise.assignment.course.limits).exercise
    if trials.seconds > limit / 4:
        yield f"the solution takes {trials.seconds:.1f} of the {limit:g} seconds that a submission has; ask smaller questions, or raise the limit in course.yaml"
