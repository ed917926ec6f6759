"""The verbs of whoever grades a class."""

from contextlib import nullcontext
from pathlib import Path

import click

from autograder.cli.nbgrader import say_stored
from autograder.cli.parts import course_option, grading_part, grading_progress, isolation_option, jobs_option, language_option, warn_of_no_wall
from autograder.errors import CourseError
from autograder.sandbox import NONE


@click.command()
@click.argument("submitted", type=click.Path())
@click.option("--assignment", required=True, help="The assignment's name, such as 03_strides.")
@click.option("--out", required=True, type=click.Path(file_okay=False), help="The folder for results, gradebook and pages.")
@click.option("--gradebook", metavar="WHERE", help="Store the grades in nbgrader's gradebook as well: an nbgrader course's folder, or the URL of its database.")
@jobs_option
@click.option("--cluster", metavar="ADDRESS", help="Grade on the workers of a Dask scheduler, such as tcp://scheduler:8786, instead of here.")
@language_option
@isolation_option
@course_option
def grade(submitted, assignment, out, gradebook, jobs, cluster, language, isolation, root):
    """Grade every submission in the folder SUBMITTED.

    SUBMITTED is laid out as nbgrader has it (<student>/<assignment>/<any name>), or as a learning platform's download
    (<student>_<assignment>.ipynb, Canvas's and Moodle's names). In OUT you find results.jsonl, grades.csv,
    report.html (the class report) and feedback/<student>/<assignment>.html.

    What was graded into OUT before is kept where neither the submission nor the course has changed: after an interruption,
    whatever it was, run the same again and it goes on.
    """
    course = grading_part("autograder.course.course").read_course(root)
    run = grading_part("autograder.classroom.run")
    summary = grading_part("autograder.report.summary")
    from rich.console import Console

    console, errors = Console(), Console(stderr=True)
    warn_of_no_wall(errors, isolation)
    storing = grading_part("autograder.jupyter.gradebook") if gradebook else None
    nbgrader = storing.find_nbgrader(gradebook, submitted, course.assignment(assignment)) if gradebook else None
    with grading_progress(errors) as progress, _open_cluster(cluster, isolation, errors) as workers:
        try:
            lines, facts = run.grade_class(course.assignment(assignment), submitted, out, jobs=jobs, cluster=workers, isolation=isolation, language=language, **progress)
        except run.Interrupted as interrupted:
            lines, kept = None, f"{interrupted.done} of {interrupted.total}"
    if lines is None:
        click.echo(f"autograder: interrupted; {kept} submissions are graded, and kept in {out}. No gradebook was written: run this again to go on.", err=True)
        click.get_current_context().exit(130)
    if not lines:
        click.echo(f"autograder: there are no submissions in {submitted}: it should hold a folder or a file for each student", err=True)
        click.get_current_context().exit(1)
    looks = summary.print_summary(console, lines, facts, Path(out), language)
    if nbgrader:
        stored = storing.store_run(nbgrader, course.assignment(assignment), out)
        say_stored(stored, nbgrader)
        looks = looks or bool(stored.left_out)
    click.get_current_context().exit(1 if looks else 0)


def _open_cluster(address, isolation, console):
    """The Cluster at an address, or nothing where there is none."""
    if address is None:
        return nullcontext()
    if isolation == NONE:
        raise CourseError("--isolation none and --cluster contradict each other: other people's machines do not run submissions without a wall. Leave one of them out")
    return grading_part("autograder.classroom.cluster").Cluster(address, lambda text: console.print(text, markup=False, style="yellow"))


@click.command()
def doctor():
    """Say which walls this machine can build around a submission, and what to do to get more."""
    report = grading_part("autograder.classroom.doctor").examine()
    for line in report.lines:
        click.echo(line)
    click.get_current_context().exit(0 if report.can_grade else 2)
