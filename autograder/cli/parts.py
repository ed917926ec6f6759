"""What the verbs share: how they reach the parts that only graders have, and the options that several of them take."""

import importlib
import os
import sys
from contextlib import contextmanager
from datetime import timedelta

import click

from autograder.errors import CourseError
from autograder.sandbox import MODES, NONE

MANY = 20  # submissions: before so many, it is said how long they may take
INSTRUCTOR = 'grading needs more than self-checking does: install it with  pip install "cnn-course[instructor]"'


def grading_part(name):
    """A module that only graders need; says what to do where it cannot run."""
    if not sys.platform.startswith("linux"):
        raise CourseError("grading needs Linux: on Windows use WSL2, on macOS a Linux container or virtual machine; self-checking runs everywhere")
    try:
        return importlib.import_module(name)
    except ModuleNotFoundError as error:
        if (error.name or "").startswith("autograder"):
            raise
        raise CourseError(f"the package {error.name} is missing; {INSTRUCTOR}") from None


@contextmanager
def grading_progress(console):
    """A bar that shows how far grading is; gives the on_start and on_done that ``grade_class`` calls."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = TextColumn("grading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()
    with Progress(*columns, console=console, transient=True, auto_refresh=False) as progress:
        task = progress.add_task("grading", total=None)

        def start(plan):
            if plan.kept:
                console.print(f"{plan.kept} of {plan.submissions} submissions have been graded before and have not changed.")
            todo = plan.submissions - plan.kept
            if todo >= MANY:
                console.print(f"{todo} to grade with {plan.jobs} {'job' if plan.jobs == 1 else 'jobs'}: at most {timedelta(seconds=round(plan.longest))}, should all of them use up their limits.")
            progress.update(task, total=plan.submissions, completed=plan.kept, refresh=True)

        yield {
            "on_start": start,
            "on_done": lambda: progress.update(task, advance=1, refresh=True),
        }


def warn_of_no_wall(console, isolation):
    if isolation == NONE:
        console.print("--isolation none: submissions run with your own rights, and every result says so.", style="bold red")


course_option = click.option("--course", "root", type=click.Path(file_okay=False), default=".", show_default="here", help="The course's folder.")
language_option = click.option("--lang", "language", type=click.Choice(["ko", "en"]), default="ko", show_default=True, help="Which language comes first.")
jobs_option = click.option("--jobs", type=click.IntRange(1, 256), default=os.cpu_count() or 1, show_default="one a processor", help="Processes.")
isolation_option = click.option("--isolation", type=click.Choice([*MODES, NONE]), help="The wall to use; without it, the strongest that starts.")
