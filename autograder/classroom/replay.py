"""One case again, for the office hour: what the checks ask up to it, call by call, and where the student's code and the reference part.

A case is replayed with all that its exercise asks before it, in the same worker, since code may remember earlier calls.
"""

from dataclasses import dataclass
from pathlib import Path

from autograder.classroom import store
from autograder.classroom.grading import say_lost
from autograder.classroom.reading import read_files
from autograder.classroom.run import find_class
from autograder.errors import CourseError
from autograder.grading.compare import find_difference
from autograder.grading.script import ARGUMENTS, Call
from autograder.grading.session import with_grader
from autograder.report.rendering import clean
from autograder.report.values import show_call, show_line, show_value
from autograder.sandbox import modes
from autograder.sandbox.client import question
from autograder.sandbox.fault import ERROR, Fault, make_fault

SHORT, LONG = 24, 60  # characters of an argument, and of an answer, that are told in one line
PRINTED = 600  # characters shown of what the code prints in one call


@dataclass(frozen=True)
class Step:
    """One call as it went. answer: a value or a Fault; seconds: of processor time; printed: by the code, meanwhile."""

    call: Call
    answer: object
    seconds: float
    printed: str

    @property
    def difference(self):
        """What differs, as a sentence, or None."""
        expected, got = self.call.expected, self.answer
        if isinstance(got, Fault) and not isinstance(expected, Fault):
            return "there is no answer"
        if isinstance(expected, Fault):
            if not isinstance(got, Fault) or got.kind != ERROR:
                return "an exception is expected"
            return None if {*expected.types[:1]} <= {*got.types} else "this is another exception than the solution's"
        difference = find_difference(got, expected)
        return difference and difference.says.en

    @property
    def verdict(self):
        """same, differs, or ? where what is expected is one right answer of many."""
        if self.difference is None:
            return "same"
        return "differs" if self.call.compared or isinstance(self.answer, Fault) else "?"


def replay(course, out, student, exercise_name, case, *, isolation, show):
    """Run a case of a graded submission again; show(text) prints. Raises CourseError if one of the names is not known."""
    run, lines = store.read_run(out)
    line = next((line for line in lines if line["student"] == student), None)
    if line is None:
        raise CourseError(f"there is no student {student!r} in {out}: the names are in grades.csv")
    assignment = course.assignment(run["assignment"])
    exercise = next((exercise for exercise in assignment.exercises if exercise.name == exercise_name), None)
    if exercise is None:
        raise CourseError(f"{assignment.name} has no exercise {exercise_name!r}: choose from {', '.join(exercise.name for exercise in assignment.exercises)}")
    if line["seed"] != course.seed_name:
        raise CourseError(f"this was graded with the seed {lines[student]['seed']}, and now it is {course.seed_name}: set AUTOGRADER_SEED as it was then")
    if line["course"] != course.fingerprint:
        show("The course has changed since this was graded; the case is replayed as the course is now.")
    files = _files_of(Path(run["submitted"]), assignment, student)

    def job(grader):
        calls = grader.scripts(student)[exercise].calls
        last = max((index for index, call in enumerate(calls) if call.case == case), default=None)
        if last is None:
            raise CourseError(f"{exercise.id} has no case {case!r} for {student}: the ids are in results.jsonl and on the page")
        checks = {check for call in calls if call.case == case for check in call.checks}
        show(f"{clean(student)}, {exercise.id}, {case}, of {', '.join(sorted(checks))}")
        with modes.start(modes.choose(isolation, course.limits), course.limits) as sandbox:
            steps = list(_perform(sandbox, files, calls[: last + 1], exercise.limits(course.limits), show))
        steps = [step for step in steps if checks.intersection(step.call.checks)]
        others = last + 1 - len(steps)
        show("What is asked up to this case, in order" + (f" (what other checks ask, {others} more, was called as well, and is not shown)" if others else "") + ":\n")
        for number, step in enumerate(steps, start=1):
            _show_step(number, step, step.call.case == case, exercise.parameters, show)

    with_grader(assignment, job)


def _files_of(submitted, assignment, student):
    submission = next((found for found in find_class(assignment, submitted)[0] if found.student == student), None)
    files, _ = read_files(submission) if submission else ((), ())
    if not files:
        raise CourseError(f"the files of {student} are no longer in {submitted}: put them back, or grade again")
    return files


def _perform(sandbox, files, calls, limits, show):
    """Make the calls one by one, as grading would: a fresh worker where one is lost, until there is no time or no patience left."""
    worker, seen, spent, deaths = None, 0, 0.0, 0  # seen: characters of what this worker has printed
    fault, decided = None, set()  # the last fault that cost a worker, and the checks that such faults decided: they ask no more
    try:
        for call in calls:
            if decided.issuperset(call.checks) or deaths >= limits.deaths:
                yield Step(call, fault, 0.0, "")
                continue
            if worker is None:
                opened = sandbox.open(files)
                if isinstance(opened, Fault):
                    raise CourseError(f"the code could not be loaded: {clean(opened.says.en)}")
                worker, printed = opened, opened.printed()
                seen = len(printed)
                if not deaths:
                    if worker.lost_loading:
                        show(f"It {say_lost(worker.lost_loading).en}.")
                    _show_printed(printed, "printed while loading", show)
            left, before = limits.exercise - spent - worker.charged(), worker.processor()
            if left <= 0:
                yield Step(call, make_fault("exercise", f"{limits.exercise:g}"), 0.0, "")
                continue
            worker.ask(question(call.nonce, call.function, call.arguments, ARGUMENTS if call.wanted == ARGUMENTS else "value"))
            answer = worker.answer(call.nonce, call.function, min(limits.call, left))
            printed = worker.printed()
            yield Step(call, answer, worker.processor() - before, printed[seen:])
            seen = len(printed)
            if worker.broken is not None:
                fault, deaths, decided, spent = answer, deaths + 1, decided | {*call.checks}, spent + worker.charged()
                worker.close()
                worker = None
    finally:
        if worker is not None:
            worker.close()


def _show_step(number, step, is_case, names, show):
    """A line for what is as expected; call, both answers and the first difference for what is not, and for the case itself."""
    call = step.call
    head = f"{'▶' if is_case else ' '}{number:3}  {call.case}  {step.verdict:7}  {step.seconds * 1000:6.1f} ms  "
    if not is_case and step.verdict != "differs":
        arguments = ", ".join(f"{name}={show_line(value, SHORT)}" for name, value in zip(names, call.arguments))
        show(f"{head}{call.function}({arguments})  →  {clean(show_line(step.answer, LONG))}")
    else:
        show(head.rstrip() + ("  the arguments, as the call leaves them" if call.wanted == ARGUMENTS else ""))
        show(_indent(show_call(call.function, names, call.arguments)))
        show(_indent(f"{'expected' if call.compared else 'example '}  {show_value(call.expected)}"))
        show(_indent(f"got       {clean(show_value(step.answer))}"))
        show(_indent(_end(step)))
    _show_printed(step.printed, "      printed", show)
    if is_case:
        show("")


def _end(step):
    """Where the student's code stopped, if it did, and the first difference."""
    answer, lines = step.answer, []
    if isinstance(answer, Fault) and answer.line:
        lines.append(f"{clean(answer.where)}, line {answer.line}: {clean(answer.code)}")
    elif isinstance(answer, Fault) and answer.kind != ERROR:  # what an exception says is shown as the answer
        lines.append(clean(answer.says.en))
    lines.append("other answers than this example may be right: the check decides" if step.verdict == "?" else clean(step.difference or "the same"))
    return "\n".join(" " * 10 + line for line in lines)


def _indent(text):
    return "\n".join("      " + line for line in text.splitlines())


def _show_printed(printed, where, show):
    if printed.strip():
        text = printed if len(printed) <= PRINTED else printed[:PRINTED] + "…"
        show("\n".join(f"{where}: {line}" for line in clean(text).splitlines()))
