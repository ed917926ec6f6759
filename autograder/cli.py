"""The command ``autograder``: one verb, one function.

Exit codes: 0 done, 1 something in the input needs a look, 2 the course or this machine is at fault, 130 interrupted.
"""

import importlib
import os
import sys
from pathlib import Path

# one thread a process: it is as fast for arrays of this size, and the fork server needs it
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import click

from autograder.errors import CourseError
from autograder.sandbox import MODES, NONE
from autograder.selfcheck.command import check, hint, status

INSTRUCTOR = 'grading needs more than self-checking does: install it with  pip install "cnn-course[instructor]"'


class _Verbs(click.Group):
    def invoke(self, context):
        for stream in sys.stdout, sys.stderr:
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(errors="backslashreplace")  # a terminal without Korean letters is no reason to fail
        try:
            return super().invoke(context)
        except CourseError as error:
            click.echo(f"autograder: {error}", err=True)
            context.exit(2)
        except KeyboardInterrupt:
            click.echo("autograder: interrupted", err=True)
            context.exit(130)
        except SystemExit:  # ours is context.exit; anything else must not look like a success
            click.echo("autograder: a file of the course ended the program (exit): take that out", err=True)
            context.exit(2)


@click.group(cls=_Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="cnn-course")
def main():
    """Grade exercises on convolutional networks: safely, quickly, and naming the mistake."""


for verb in (check, status, hint):  # what students have
    main.add_command(verb)


def _grading_part(name):
    """A module that only graders need; says what to do where it cannot run."""
    if not sys.platform.startswith("linux"):
        raise CourseError("grading needs Linux: on Windows use WSL2, on macOS a Linux container or virtual machine; self-checking runs everywhere")
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("autograder"):
            raise
        raise CourseError(f"the package {error.name} is missing; {INSTRUCTOR}") from None


_course = click.option("--course", "root", type=click.Path(file_okay=False), default=".", show_default="here", help="The course's folder.")
_language = click.option("--lang", "language", type=click.Choice(["ko", "en"]), default="ko", show_default=True, help="Which language comes first.")
_jobs = click.option("--jobs", type=click.IntRange(1, 256), default=os.cpu_count() or 1, show_default="one a processor", help="Processes.")
_isolation = click.option("--isolation", type=click.Choice([*MODES, NONE]), help="The wall to use; without it, the strongest that starts.")


@main.command()
@click.argument("submitted", type=click.Path())
@click.option("--assignment", required=True, help="The assignment's name, such as 03_strides.")
@click.option("--out", required=True, type=click.Path(file_okay=False), help="The folder for results, gradebook and pages.")
@_jobs
@_language
@_isolation
@_course
def grade(submitted, assignment, out, jobs, language, isolation, root):
    """Grade every submission in the folder SUBMITTED.

    SUBMITTED is laid out as nbgrader has it (<student>/<assignment>/<any name>), or as a learning platform's download
    (<student>_<assignment>.ipynb, Canvas's and Moodle's names). In OUT you find results.jsonl, grades.csv and
    feedback/<student>/<assignment>.html.
    """
    course = _grading_part("autograder.course.course").read_course(root)
    run = _grading_part("autograder.classroom.run")
    summary = _grading_part("autograder.report.summary")
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    console, errors = Console(), Console(stderr=True)
    if isolation == NONE:
        errors.print("--isolation none: submissions run with your own rights, and every result says so.", style="bold red")
    columns = TextColumn("grading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()
    with Progress(*columns, console=errors, transient=True, auto_refresh=False) as progress:
        task = progress.add_task("grading", total=None)

        def start(total):
            progress.update(task, total=total, refresh=True)

        def advance(line):
            progress.update(task, advance=1, refresh=True)

        try:
            lines, facts = run.grade_class(
                course.assignment(assignment), submitted, out, jobs=jobs, isolation=isolation, language=language, on_start=start, on_line=advance
            )
        except run.Interrupted as interrupted:
            lines, kept = None, f"{interrupted.done} of {interrupted.total}"
    if lines is None:
        click.echo(f"autograder: interrupted; {kept} submissions were graded and are kept in {Path(out) / 'results.partial.jsonl'}. No gradebook was written: run this again to grade all.", err=True)
        click.get_current_context().exit(130)
    if not lines:
        click.echo(f"autograder: there are no submissions in {submitted}: it should hold a folder or a file for each student", err=True)
        click.get_current_context().exit(1)
    summary.print_summary(console, lines, facts, Path(out), language)
    click.get_current_context().exit(1 if any(map(summary.needs_a_look, lines)) else 0)


@main.command()
@click.argument("out", type=click.Path(exists=True, file_okay=False))
@click.argument("student")
@click.argument("exercise")
@click.argument("case")
@_isolation
@_course
def replay(out, student, exercise, case, isolation, root):
    """Show what a student's code does in one CASE of an EXERCISE, by the case's id from results.jsonl or the page."""
    course = _grading_part("autograder.course.course").read_course(root)
    _grading_part("autograder.classroom.replay").replay(course, out, student, exercise, case, isolation=isolation, show=click.echo)


@main.command()
@click.argument("out", type=click.Path())
@click.option("--assignment", "names", multiple=True, help="An assignment's name, such as 03_strides; may be repeated.  [default: all]")
@click.option("--lang", "language", type=click.Choice(["ko", "en"]), help="Only this language.  [default: both]")
@_jobs
@_course
def release(out, names, language, jobs, root):
    """Make what students get in the folder OUT: notebooks, starters, tasks, public cases, and a wheel that checks at home.

    Nothing of the closed tree is in it. An assignment that is in OUT already is not overwritten.
    """
    course = _grading_part("autograder.course.course").read_course(root)
    releasing = _grading_part("autograder.authoring.release")
    if course.seed_name.endswith(":open"):
        click.echo("autograder: no secret seed is set (AUTOGRADER_SEED), so everybody can work out which cases will be hidden", err=True)
    for path in releasing.release(course, out, names, (language,) if language else ("en", "ko"), jobs):
        click.echo(path)


@main.command()
@click.argument("exercises", nargs=-1, metavar="[EXERCISE]...")
@_jobs
@_course
def validate(exercises, jobs, root):
    """Say what is wrong with the course, or with an EXERCISE such as 03_strides/conv2d, and what to do about it.

    Looks at files, texts and hints, and grades answers whose grade is known: the solution, the starter, lazy functions,
    every misconception, and the right answers in tests/right.
    """
    course = _grading_part("autograder.course.course").read_course(root)
    found = 0
    for exercise, findings, _ in _grading_part("autograder.authoring.validation").validate(course, exercises, jobs):
        for finding in findings:
            click.echo(f"{exercise}: {finding}")
        if not findings:
            click.echo(f"{exercise}: nothing to mend")
        found += len(findings)
    click.get_current_context().exit(1 if found else 0)


@main.command()
@_jobs
@_course
def selftest(jobs, root):
    """Grade every answer whose grade is known, and say how well the grader knows them; exit 1 unless it knows them all.

    For each exercise: how many misconceptions lose points, are named as what they are, or as something else; how many right
    answers in other styles lose points; how many lazy answers earn some.
    """
    course = _grading_part("autograder.course.course").read_course(root)
    selftest = _grading_part("autograder.authoring.selftest")
    from rich.console import Console

    holds = selftest.run_selftest(course, jobs, Console())
    click.get_current_context().exit(0 if holds else 1)


@main.command()
@click.argument("exercise")
@_course
def new(exercise, root):
    """Write a new EXERCISE such as 03_strides/dilation: a small one that is complete and validates, to be rewritten."""
    course = _grading_part("autograder.course.course").read_course(root)
    for path in _grading_part("autograder.authoring.skeleton").create_exercise(course, exercise):
        click.echo(path)
    click.echo(f"\nIt is a working exercise. Rewrite it piece by piece, and see how it stands:  autograder validate {exercise}")


@main.command()
def doctor():
    """Say which walls this machine can build around a submission, and what to do to get more."""
    report = _grading_part("autograder.classroom.doctor").examine()
    for line in report.lines:
        click.echo(line)
    click.get_current_context().exit(0 if report.can_grade else 2)


if __name__ == "__main__":
    main()
