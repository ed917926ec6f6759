"""How well the grader knows the answers that are known, as a table: the bars of the course."""

from rich.table import Table

from autograder.authoring.validation import QUIZ, WHOLE, validate

# wrong answers, of them caught, named, named wrongly; right ones, of them punished; lazy ones, of them paid
COLUMNS = ("wrong", "caught", "named", "misnamed", "right", "punished", "lazy", "paid")


def run_selftest(course, jobs, console):
    """Print the table; True if every wrong answer is caught and named, every right one unharmed, and no lazy one paid."""
    table = Table(box=None, padding=(0, 1, 0, 0))
    for column in ("exercise", *COLUMNS):
        table.add_column(column, justify="left" if column == "exercise" else "right", no_wrap=True)
    sums, trouble, assignment = [0] * len(COLUMNS), [], None
    for exercise, findings, trials in validate(course, jobs=jobs):
        if exercise == WHOLE or exercise.endswith(f"/{QUIZ}"):  # which validate examines
            continue
        if trials is None:
            table.add_row(f"{exercise}: {findings[0]}", style="bold red")
            trouble.append(exercise)
            continue
        if exercise.split("/")[0] != assignment:
            assignment = exercise.split("/")[0]
            table.add_row(assignment)
        counts = _counts(trials)
        sums = [total + count for total, count in zip(sums, counts)]
        table.add_row("  " + exercise.split("/")[1], *map(str, counts), style=None if trials.holds() else "bold red")
        trouble += [] if trials.holds() else [exercise]
    table.add_row("together", *map(str, sums), style="bold")
    console.print(table)
    if trouble:
        console.print(f"not as they should be: {', '.join(trouble)}; `autograder validate` says what to do", soft_wrap=True)
    else:
        console.print("every wrong answer is caught and named, no right one loses a point, no lazy one earns one", soft_wrap=True)
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
