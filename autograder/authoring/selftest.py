"""How well the grader knows the answers that are known, as a table: the bars of the course."""

from rich import box
from rich.console import Console
from rich.table import Column, Table

from autograder.authoring.validation import validate
from autograder.errors import CourseError

# wrong answers, of them caught, named, named wrongly; right ones, of them punished; lazy ones, of them paid
COLUMNS = ("wrong", "caught", "named", "misnamed", "right", "punished", "lazy", "paid")


def run_selftest(course, jobs, show):
    """Print the table with show(text); True if every wrong answer is caught and named, every right one unharmed, and no lazy one paid."""
    table = Table(Column("exercise", no_wrap=True), box=box.SIMPLE)
    for column in COLUMNS:
        table.add_column(column, justify="right")
    sums, trouble = [0] * len(COLUMNS), []
    for exercise, findings, trials in validate(course, jobs=jobs):
        if trials is None:
            raise CourseError(f"{exercise} cannot be tried: {findings[0]}")
        counts = _counts(trials)
        sums = [total + count for total, count in zip(sums, counts)]
        table.add_row(exercise, *map(str, counts), style=None if trials.holds() else "bold red")
        trouble += [] if trials.holds() else [exercise]
    table.add_section()
    table.add_row("together", *map(str, sums), style="bold")
    console = Console()
    with console.capture() as captured:
        console.print(table)
    show(captured.get().rstrip())
    show(f"not as they should be: {', '.join(trouble)}; `autograder validate` says what to do" if trouble else "every wrong answer is caught and named, no right one loses a point, no lazy one earns one")
    return not trouble


def _counts(trials):
    return (
        len(trials.misconceptions),
        len(trials.caught()),
        len(trials.named()),
        len(trials.named_wrongly()),
        len(trials.right),
        len(trials.punished()),
        len(trials.lazy) + 1,
        len(trials.earned()),
    )
