"""What an instructor sees in the terminal when a class is graded."""

from statistics import mean, median

from rich.console import Console
from rich.table import Table
from rich.text import Text as Plain

from autograder.report.rendering import clean

ALL_SHOWN = 80  # students; of a larger class only those who need a look are listed,
MOST_SHOWN = 300  # and of those so many


def needs_a_look(line):
    return line["status"] != "graded" or bool(line["notes"])


def print_summary(console: Console, lines, facts, out, language):
    """The table of students, what needs a look, and where everything is; returns how many need a look."""
    chosen, scores, finals, looks, penalties = [], [], [], 0, 0
    for line in lines:
        scores.append(line["score"])
        finals.append(line["final"])
        looks += needs_a_look(line)
        penalties += bool(line["late"] and line["late"]["penalty"])
        if len(lines) <= ALL_SHOWN or (needs_a_look(line) and len(chosen) < MOST_SHOWN):
            chosen.append(line)
    if chosen:
        console.print(_table(chosen, language))
    if len(chosen) < looks:
        console.print(f"{looks - len(chosen)} more need a look: they are in report.html.")
    if max(looks, len(chosen)) < len(lines):
        console.print(f"{len(lines) - max(looks, len(chosen))} more were graded and need no look.")
    if facts["left_out"]:
        console.print(Plain(f"Left out, for another assignment: {clean(', '.join(facts['left_out'][:20]))}"))
    if facts["extensions_unused"]:
        console.print(Plain(f"course.yaml has extensions for {clean(', '.join(facts['extensions_unused']))}, of whom there is no submission: are the names those of grades.csv?", "yellow"))
    points = lines[0]["points"]
    graded = len(lines) - facts["not_graded_again"]
    handed_in, jobs = ("1 submission" if len(lines) == 1 else f"{len(lines)} submissions"), ("1 job" if facts["jobs"] == 1 else f"{facts['jobs']} jobs")
    console.print()
    console.print(f"{handed_in}: mean {mean(scores):.1f}, median {median(scores):g} of {points:g} points. {looks} {'needs' if looks == 1 else 'need'} a look (above, and \"notes\" in results.jsonl).")
    if penalties:
        console.print(f"{penalties} {'was' if penalties == 1 else 'were'} late; with what was taken off, the mean is {mean(finals):.1f}.")
    if facts["not_graded_again"]:
        console.print(f"{facts['not_graded_again']} were graded before and have not changed; {graded} {'was' if graded == 1 else 'were'} graded now.")
    each = f", {facts['seconds'] / graded * 1000:.0f} ms a submission with {jobs}" if graded else ""
    console.print(f"{facts['seconds']:.1f} s{each}; isolation: {facts['isolation']}; seed: {facts['seed']}")
    for what, where in (("report", "report.html"), ("pages", "feedback/<student>/" + facts["assignment"] + ".html"), ("gradebook", "grades.csv"), ("results", "results.jsonl")):
        console.print(Plain(f"{what:10} {out / where}"), soft_wrap=True)
    return looks


def _table(lines, language):
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("student")
    table.add_column("score", justify="right")
    for exercise in lines[0]["exercises"]:
        table.add_column(exercise["exercise"], justify="right")
    table.add_column("mistakes named / needs a look")
    for line in lines:
        scores = [f"{exercise['score']:g}/{exercise['points']:g}" for exercise in line["exercises"]]
        table.add_row(Plain(clean(line["student"])), f"{line['score']:g}", *scores, _remarks(line, language))
    return table


def _remarks(line, language):
    """Text, never markup: what a student wrote is in it."""
    remarks = Plain()
    if line["status"] != "graded":
        remarks.append(line["status"], "bold red")
    for exercise in line["exercises"]:
        for name in exercise["mistakes"]:
            remarks.append(("; " if remarks else "") + name)
    if line["late"]:
        remarks.append(("; " if remarks else "") + _lateness(line, language))
    for note in line["notes"]:
        remarks.append(("; " if remarks else "") + clean(note[language])[:160], "yellow")
    return remarks


def _lateness(line, language):
    days, penalty = line["late"]["days"], line["late"]["penalty"]
    if language == "ko":
        return f"{days}일 지각" + (f", {penalty:g}점 감점, 최종 {line['final']:g}점" if penalty else "")
    return f"{days} {'day' if days == 1 else 'days'} late" + (f", less {penalty:g}: {line['final']:g}" if penalty else "")
