"""The verbs of whoever grades a class."""

from pathlib import Path

import click

from autograder.cli.parts import course_option, grading_part, isolation_option, jobs_option, language_option
from autograder.sandbox import NONE


@click.command()
@click.argument("submitted", type=click.Path())
@click.option("--assignment", required=True, help="The assignment's name, such as 03_strides.")
@click.option("--out", required=True, type=click.Path(file_okay=False), help="The folder for results, gradebook and pages.")
@jobs_option
@language_option
@isolation_option
@course_option
def grade(submitted, assignment, out, jobs, language, isolation, root):
    """Grade every submission in the folder SUBMITTED.

    SUBMITTED is laid out as nbgrader has it (<student>/<assignment>/<any name>), or as a learning platform's download
    (<student>_<assignment>.ipynb, Canvas's and Moodle's names). In OUT you find results.jsonl, grades.csv and
    feedback/<student>/<assignment>.html.
    """
    course = grading_part("autograder.course.course").read_course(root)
    run = grading_part("autograder.classroom.run")
    summary = grading_part("autograder.report.summary")
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


@click.command()
@click.argument("out", type=click.Path(exists=True, file_okay=False))
@click.argument("student")
@click.argument("exercise")
@click.argument("case")
@isolation_option
@course_option
def replay(out, student, exercise, case, isolation, root):
    """Show what a student's code does in one CASE of an EXERCISE, by the case's id from results.jsonl or the page."""
    course = grading_part("autograder.course.course").read_course(root)
    grading_part("autograder.classroom.replay").replay(course, out, student, exercise, case, isolation=isolation, show=click.echo)


@click.command()
def doctor():
    """Say which walls this machine can build around a submission, and what to do to get more."""
    report = grading_part("autograder.classroom.doctor").examine()
    for line in report.lines:
        click.echo(line)
    click.get_current_context().exit(0 if report.can_grade else 2)
