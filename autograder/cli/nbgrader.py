"""The verbs around nbgrader."""

from pathlib import Path

import click

from autograder.cli.parts import course_option, grading_part, jobs_option


@click.group()
def nbgrader():
    """Work with nbgrader: its exchange, gradebook, formgrader and feedback, and our grader."""


@nbgrader.command()
@click.argument("folder", metavar="DIR", type=click.Path(file_okay=False))
@click.option("--lang", "language", type=click.Choice(["ko", "en"]), default="ko", show_default=True, help="The language of notebooks and feedback.")
@jobs_option
@course_option
def init(folder, language, jobs, root):
    """Write an nbgrader course into the new folder DIR, ready for nbgrader generate_assignment.

    It holds nbgrader_config.py, a source notebook for each assignment, and the wheel that students install to check themselves.
    In it, nbgrader autograde and the formgrader grade with this course, in the sandbox.
    """
    course = grading_part("autograder.course.course").read_course(root)
    creating = grading_part("autograder.authoring.nbgrader")
    if course.seed_name.endswith(":open"):
        click.echo("autograder: no secret seed is set (AUTOGRADER_SEED), so everybody can work out which cases will be hidden", err=True)
    for path in creating.create_course(course, Path(folder), language, jobs):
        click.echo(path)
    first = next(iter(course.settings.assignments))
    click.echo(f"\nNow, in {folder}:  nbgrader generate_assignment {first}")


@nbgrader.command()
@click.argument("out", type=click.Path(exists=True, file_okay=False))
@click.argument("where")
@course_option
def store(out, where, root):
    """Store the results in OUT, such as those of a regrade, in nbgrader's gradebook.

    OUT is a folder that was given to grade as --out; WHERE is an nbgrader course's folder, or the URL of its database.
    """
    course = grading_part("autograder.course.course").read_course(root)
    storing = grading_part("autograder.jupyter.gradebook")
    run, _ = grading_part("autograder.classroom.store").read_run(out)
    assignment = course.assignment(run["assignment"])
    found = storing.find_nbgrader(where, run["submitted"], assignment)
    stored = storing.store_run(found, assignment, out)
    say_stored(stored, found)
    click.get_current_context().exit(1 if stored.left_out else 0)


def say_stored(stored, found):
    click.echo(f"{stored.number} submissions are in the gradebook of {found.folder} ({stored.seconds:.1f} s).")
    for sentence in stored.left_out:
        click.echo(f"autograder: {sentence}", err=True)
