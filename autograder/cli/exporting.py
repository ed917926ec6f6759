"""The verb that takes grades elsewhere."""

import click

from autograder.cli.parts import course_option, grading_part, language_option
from autograder.errors import CourseError

CONTAINER = "gradescope-autograder"
# what the package report.gradebooks offers; it is not asked, because --help needs no grader's packages
FORMATS = ("csv", "canvas", "moodle", "blackboard", "gradescope", "junit", "json", CONTAINER)


@click.command()
@click.argument("out", required=False, type=click.Path(file_okay=False))
@click.option("--to", "to", required=True, type=click.Choice(FORMATS), help="The format.")
@click.option("--file", type=click.Path(), help="Where to write; without it, a name in OUT.")
@click.option("--roster", type=click.Path(dir_okay=False), help="The platform's own download (Canvas, Moodle, Blackboard), to be filled in.")
@click.option("--column", help="The roster's column to fill, if it does not bear the assignment's name.")
@click.option("--anonymous", is_flag=True, help="Pseudonyms instead of names, for sharing.")
@click.option("--assignment", help=f"For {CONTAINER}: the assignment's name.")
@language_option
@course_option
def export(out, to, file, roster, column, anonymous, assignment, language, root):
    """Write the grades in OUT for another system; OUT is the folder that `grade` filled.

    Canvas, Moodle and Blackboard: best fill in their own download (--roster); who is not found, either way, is said, and
    nothing else in the file changes. gradescope-autograder needs no OUT: it makes the folder (--file), and the archive to
    upload, with which Gradescope grades an --assignment itself.
    """
    if to == CONTAINER:
        _make_container(out, file, assignment, language, root, roster, column, anonymous)
        return
    if out is None:
        raise CourseError(f"--to {to} needs the folder with the results: autograder export OUT --to {to}")
    if assignment:
        raise CourseError(f"--assignment is for --to {CONTAINER}: which assignment was graded is written in {out}")
    if column and not roster:
        raise CourseError("--column is the roster's: name that with --roster, or leave --column out")
    course = grading_part("autograder.course.course").read_course(root)
    exports = grading_part("autograder.classroom.exports")
    done = exports.export(course, out, to, file=file, roster=roster, column=column, anonymous=anonymous, language=language)
    click.echo(f"written: {done.path}")
    for sentence in (*done.looks, *done.notes):
        click.echo(f"autograder: {sentence}", err=True)
    click.get_current_context().exit(1 if done.looks else 0)


def _make_container(out, file, assignment, language, root, roster, column, anonymous):
    if out is not None or roster or column or anonymous:
        raise CourseError(f"--to {CONTAINER} makes a grader, not grades: it takes --assignment and --file, neither OUT nor --roster, --column or --anonymous")
    if not assignment or not file:
        raise CourseError(f"--to {CONTAINER} needs an assignment and a new folder: --assignment 03_strides --file FOLDER")
    course = grading_part("autograder.course.course").read_course(root)
    made = grading_part("autograder.classroom.gradescope").make_container(course.assignment(assignment), file, language)
    click.echo(f"written: {made.folder}")
    click.echo(f"to upload: {made.archive}")
    for sentence in made.notes:
        click.echo(f"autograder: {sentence}", err=True)
