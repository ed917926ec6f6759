"""The verbs for what was graded before: grading it again, and looking at one case of it."""

import click

from autograder.cli.parts import course_option, grading_part, grading_progress, isolation_option, jobs_option, warn_of_no_wall


@click.command()
@click.argument("out", type=click.Path(exists=True, file_okay=False))
@click.option("--apply", is_flag=True, help="Put the new results in place; the earlier ones are kept in OUT/history.")
@click.option("--never-lower", is_flag=True, help="Whoever would get fewer points keeps their result and page.")
@click.option("--lang", "language", type=click.Choice(["ko", "en"]), help="Which language comes first on the pages.  [default: as it was graded]")
@jobs_option
@isolation_option
@course_option
def regrade(out, apply, never_lower, language, jobs, isolation, root):
    """Grade the submissions of OUT again, with the course as it is now, and show who changes, by how much and why.

    OUT is a folder that was given to grade as --out. Nothing is written there without --apply. A submission whose files have
    changed since keeps its result, and so does one that is no longer there; then the exit code is 1.
    """
    course = grading_part("autograder.course.course").read_course(root)
    regrading, changes = grading_part("autograder.classroom.regrade"), grading_part("autograder.report.changes")
    from rich.console import Console

    console, errors = Console(), Console(stderr=True)
    warn_of_no_wall(errors, isolation)
    with grading_progress(errors) as progress:

        def show(regrade):
            changes.print_changes(console, regrade.changes, regrade.new)

        try:
            result, kept = regrading.regrade(course, out, jobs=jobs, isolation=isolation, language=language, never_lower=never_lower, apply=apply, show=show, **progress)
        except grading_part("autograder.classroom.run").Interrupted:
            raise KeyboardInterrupt from None
    if kept:
        click.echo(f"The new results are in {out}; the earlier ones are kept in {kept}.")
    else:
        click.echo("Nothing was written. To put this in place, add --apply" + ("." if never_lower else "; to let nobody lose points, --never-lower."))
    click.get_current_context().exit(1 if any(change.needs_a_look for change in result.changes) else 0)


@click.command()
@click.argument("out", type=click.Path(exists=True, file_okay=False))
@click.argument("student")
@click.argument("exercise")
@click.argument("case")
@isolation_option
@course_option
def replay(out, student, exercise, case, isolation, root):
    """Show what a student's code does in one CASE of an EXERCISE, by the case's id from results.jsonl or the page.

    Every call is shown that the case's check makes up to it, in order: what is expected, what the code gives, how long that
    takes, and what it prints.
    """
    course = grading_part("autograder.course.course").read_course(root)
    grading_part("autograder.classroom.replay").replay(course, out, student, exercise, case, isolation=isolation, show=click.echo)
