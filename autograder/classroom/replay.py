"""One case again, for the office hour: what the student's code does, what the reference does, and where they part."""

from pathlib import Path

from autograder.classroom import store
from autograder.classroom.grading import read_files
from autograder.course.submission import find_submissions
from autograder.errors import CourseError
from autograder.grading.attempt import Attempt
from autograder.grading.compare import find_difference
from autograder.grading.script import value_of
from autograder.grading.session import with_grader
from autograder.report.page import clean
from autograder.report.values import show_call, show_value
from autograder.sandbox import modes
from autograder.sandbox.fault import Fault


def replay(course, out, student, exercise_name, case, *, isolation, show):
    """Run a case of a graded submission again; show(text) prints. Raises CourseError if one of the names is not known."""
    run, lines = store.read_run(out)
    if student not in lines:
        raise CourseError(f"there is no student {student!r} in {out}: the names are in grades.csv")
    assignment = course.assignment(run["assignment"])
    exercise = next((exercise for exercise in assignment.exercises if exercise.name == exercise_name), None)
    if exercise is None:
        raise CourseError(f"{assignment.name} has no exercise {exercise_name!r}: choose from {', '.join(exercise.name for exercise in assignment.exercises)}")
    if lines[student]["seed"] != course.seed_name:
        raise CourseError(f"this was graded with the seed {lines[student]['seed']}, and now it is {course.seed_name}: set AUTOGRADER_SEED as it was then")
    if lines[student]["course"] != course.fingerprint:
        show("The course has changed since this was graded; the case is replayed as the course is now.")
    files = _files_of(Path(run["submitted"]), assignment, student)

    def job(grader):
        script = grader.scripts(student)[exercise]
        calls = [call for call in script.calls if call.case == case]
        if not calls:
            raise CourseError(f"{exercise.id} has no case {case!r} for {student}: the ids are in results.jsonl and on the page")
        with modes.start(modes.choose(isolation, course.limits), course.limits) as sandbox, Attempt(sandbox, files) as attempt:
            answers = attempt.perform(script, exercise.limits(course.limits))
        call = calls[0]
        answer = value_of(answers[script.calls.index(call)])
        show(f"{student}, {exercise.id}, {case}, of {', '.join(call.checks)}\n")
        show(show_call(call.function, exercise.parameters, call.arguments) + "\n")
        show(f"expected  {show_value(call.expected)}")
        show(f"got       {clean(show_value(answer))}")
        _show_end(answer, call.expected, show)

    with_grader(assignment, job)


def _files_of(submitted, assignment, student):
    submission = next((found for found in find_submissions(submitted, assignment.name)[0] if found.student == student), None)
    files, _ = read_files(submission) if submission else ((), ())
    if not files:
        raise CourseError(f"the files of {student} are no longer in {submitted}: put them back, or grade again")
    return files


def _show_end(answer, expected, show):
    """Where the student's code stopped, or the first difference."""
    if isinstance(answer, Fault):
        show(f"          {clean(answer.where)}, line {answer.line}: {clean(answer.code)}" if answer.line else f"          {answer.says.en}")
    elif not isinstance(expected, Fault):
        difference = find_difference(answer, expected)
        show(f"          {difference.says.en if difference else 'the same'}")
