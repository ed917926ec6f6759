"""The verb that makes the class report again."""

import click

from autograder.cli.parts import course_option, grading_part


@click.command()
@click.argument("out", type=click.Path(exists=True, file_okay=False))
@click.option("--anonymous", is_flag=True, help="Without names, links and anything that a student wrote, for sharing.")
@click.option("--file", type=click.Path(dir_okay=False), help="Where it goes.  [default: report.html in OUT, or report.anonymous.html]")
@click.option("--lang", "language", type=click.Choice(["ko", "en"]), help="Which language comes first.  [default: as it was graded]")
@course_option
def report(out, anonymous, file, language, root):
    """Make the class report of the results in OUT again: one page in both languages, for the instructor.

    It shows how the points are distributed, how difficult each exercise and check was, which mistakes were made and how often, what a
    human should look at, and which submissions are alike. Grading makes it too; --anonymous makes one that can be shown to others.
    """
    course = grading_part("autograder.course.course").read_course(root)
    if anonymous and course.seed_name.endswith(":open"):
        click.echo("autograder: no secret seed is set (AUTOGRADER_SEED), so whoever has the names can work out whose each pseudonym is", err=True)
    click.echo(grading_part("autograder.classroom.reporting").write_report(course, out, language=language, anonymous=anonymous, file=file))
