"""``autograder quiz`` as the instructor has it: what students have, and the sheet, the exports and the statistics."""

from pathlib import Path

import click

from autograder.cli.parts import grading_part
from autograder.errors import CourseError
from autograder.quiz import lms
from autograder.quiz.finding import find_bank
from autograder.selfcheck.quizzing import ask, require_one, write
from autograder.selfcheck.verb import language_option
from autograder.speaking import language


def _both(context, option, values):
    """An option of two values takes whatever follows, another option included."""
    if values and values[1].startswith("--"):
        raise click.BadParameter(f"needs {option.metavar}, and {values[1]} stands where OUT should", context, option)
    return values


@click.command()
@click.argument("section", default="")
@click.option("--review", is_flag=True, help="What is due: wrong answers come back soon, right ones later, in new numbers (Leitner's boxes).")
@click.option("--html", "page", metavar="OUT", help="Write all of it as one page for a browser, which needs no network.")
@click.option("--preview", metavar="OUT", help="Write a sheet of all variants with their answers and what is said to each wrong one.")
@click.option("--export", nargs=2, type=(click.Choice([*lms.FORMATS]), click.Path()), metavar="FORMAT OUT", callback=_both, help=f"Write the questions for a learning platform: {', '.join(lms.FORMATS)}; in the language of --lang.")
@click.option("--results", nargs=2, type=(click.Path(exists=True, file_okay=False), click.Path()), metavar="FOLDER OUT", callback=_both, help="Write a page on the results files of students in FOLDER: how difficult each question was, whether it tells students apart, which mistakes are made.")
@click.option("--course", "root", type=click.Path(exists=True, file_okay=False), default=".", show_default="here", help="The course's folder, or one that students got.")
@language_option
@click.pass_context
def quiz(context, section, review, page, preview, export, results, root):
    """Ask the questions of a SECTION of the lecture, such as 4.2; without it, all of them, those not yet right first."""
    require_one({"--review": review, "--html": page, "--preview": preview, "--export": export, "--results": results})
    whole = find_bank(root)
    bank = whole.of_section(section)
    if preview:
        _write(preview, "quiz_preview.html", grading_part("autograder.report.quiz_preview").write_preview(bank, language()))
    if export:
        to, out = export
        name, content = lms.export(bank, to, language())
        _write(out, name, content)
    if results:
        folder, out = results
        report = grading_part("autograder.report.quiz_results")
        sessions, refused = report.read_results(Path(folder))
        if not sessions and not refused:
            raise CourseError(f"{folder} holds no results file: put the quiz-results-….json and quiz_progress.json of your students there")
        _write(out, "quiz_results.html", report.write_quiz_report(whole, sessions, refused, language()))
        for one in refused:
            name = grading_part("autograder.report.rendering").clean(one.file)  # which a student chose
            click.echo(f"{name}: {one.reason[language()]}", err=True)
        context.exit(1 if refused else 0)
    if not (preview or export or results):
        ask(bank, review, page)


def _write(out, name, content):
    path = Path(out) / name if Path(out).is_dir() else Path(out)
    write(path, content)
    click.echo(path)
