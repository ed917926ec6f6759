"""The verbs of whoever writes exercises and hands them out."""

import click

from autograder.cli.parts import course_option, grading_part, jobs_option


@click.command()
@click.argument("out", type=click.Path())
@click.option("--assignment", "names", multiple=True, help="An assignment's name, such as 03_strides; may be repeated.  [default: all]")
@click.option("--lang", "language", type=click.Choice(["ko", "en"]), help="Only this language.  [default: both]")
@jobs_option
@course_option
def release(out, names, language, jobs, root):
    """Make what students get in the folder OUT: notebooks, starters, tasks, public cases, and a wheel that checks at home.

    Nothing of the closed tree is in it. An assignment that is in OUT already is not overwritten.
    """
    course = grading_part("autograder.course.course").read_course(root)
    releasing = grading_part("autograder.authoring.release")
    if course.seed_name.endswith(":open"):
        click.echo("autograder: no secret seed is set (AUTOGRADER_SEED), so everybody can work out which cases will be hidden", err=True)
    for path in releasing.release(course, out, names, (language,) if language else ("en", "ko"), jobs):
        click.echo(path)


@click.command()
@click.argument("exercises", nargs=-1, metavar="[EXERCISE]...")
@jobs_option
@course_option
def validate(exercises, jobs, root):
    """Say what is wrong with the course, or with an EXERCISE such as 03_strides/conv2d, and what to do about it.

    Looks at files, texts and hints, and grades answers whose grade is known: the solution, the starter, lazy functions,
    every misconception, and the right answers in tests/right.
    """
    course = grading_part("autograder.course.course").read_course(root)
    found = 0
    for exercise, findings, _ in grading_part("autograder.authoring.validation").validate(course, exercises, jobs):
        for finding in findings:
            click.echo(f"{exercise}: {finding}")
        if not findings:
            click.echo(f"{exercise}: nothing to mend")
        found += len(findings)
    click.get_current_context().exit(1 if found else 0)


@click.command()
@jobs_option
@course_option
def selftest(jobs, root):
    """Grade every answer whose grade is known, and say how well the grader knows them; exit 1 unless it knows them all.

    For each exercise: how many misconceptions lose points, are named as what they are, or as something else; how many right
    answers in other styles lose points; how many lazy answers earn some.
    """
    course = grading_part("autograder.course.course").read_course(root)
    selftest = grading_part("autograder.authoring.selftest")
    from rich.console import Console

    holds = selftest.run_selftest(course, jobs, Console())
    click.get_current_context().exit(0 if holds else 1)


@click.command()
@click.argument("exercise")
@course_option
def new(exercise, root):
    """Write a new EXERCISE such as 03_strides/dilation: a small one that is complete and validates, to be rewritten."""
    course = grading_part("autograder.course.course").read_course(root)
    for path in grading_part("autograder.authoring.skeleton").create_exercise(course, exercise):
        click.echo(path)
    click.echo(f"\nIt is a working exercise. Rewrite it piece by piece, and see how it stands:  autograder validate {exercise}")
