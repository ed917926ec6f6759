"""What grading again changes: student by student, by how much, and why, before anything is written."""

from collections import Counter
from dataclasses import dataclass
from statistics import mean

from rich.table import Table
from rich.text import Text as Plain

from autograder.report.rendering import clean
from autograder.text import Text

# why a student's earlier result is kept
CHANGED, GONE, LOWER = "changed", "gone", "lower"
CAUSES = 8  # shown of those that several students share


@dataclass(frozen=True)
class Change:
    """before, after: a student's lines of the results; after is None where there is nothing to grade any more.

    why: what comes out differently. kept: CHANGED, GONE or LOWER if the earlier result is kept, else "".
    """

    before: dict
    after: dict | None
    why: tuple[str, ...]
    kept: str = ""

    @property
    def student(self):
        return self.before["student"]

    @property
    def needs_a_look(self):
        return self.kept in (CHANGED, GONE)

    @property
    def line(self):
        """The line that the results get."""
        if not self.kept:
            return self.after
        return {**self.before, "kept": self._says().as_dict()}

    def _says(self):
        if self.kept == LOWER:
            points = f"{final(self.after):g}"
            return Text(f"kept by --never-lower: graded again, it would have {points} points", f"다시 채점하면 {points}점이지만 --never-lower에 따라 이전 결과를 유지했습니다")
        if self.kept == CHANGED:
            return Text("not graded again, because the files have changed since", "채점한 뒤에 파일이 바뀌어 다시 채점하지 않았습니다")
        return Text("not graded again, because the files are no longer there", "파일이 더 이상 없어 다시 채점하지 않았습니다")


def final(line):
    """The points that count."""
    return line.get("final", line["score"])


def find_changes(before, after, never_lower=False):
    """The Change of every student who was graded before. before, after: {student: line}."""
    return [_find_change(line, after.get(student), never_lower) for student, line in sorted(before.items())]


def _find_change(before, after, never_lower):
    if after is None:
        return Change(before, None, ("the files are no longer there: the result is kept",), GONE)
    if before.get("digest", after["digest"]) != after["digest"]:
        return Change(before, after, ("ANOTHER SUBMISSION: the files have changed since, so the result is kept",), CHANGED)
    why = tuple(_reasons(before, after))
    if never_lower and final(after) < final(before):
        return Change(before, after, (*why, "kept by --never-lower"), LOWER)
    return Change(before, after, why)


def _reasons(before, after):
    """What differs between two lines of one submission, a few words each."""
    if before["status"] != after["status"]:
        yield f"{before['status']} → {after['status']}"
    old, new = ({exercise["exercise"]: exercise for exercise in line["exercises"]} for line in (before, after))
    for name in [*new, *(name for name in old if name not in new)]:
        if name not in new or name not in old:
            yield f"{name} is {'new' if name in new else 'gone'}"
            continue
        yield from _checks(name, *({check["check"]: check for check in exercises[name]["checks"]} for exercises in (old, new)))
        mistakes, now = old[name]["mistakes"], new[name]["mistakes"]
        if {*now} - {*mistakes}:
            yield f"{name}: now named {', '.join(mistake for mistake in now if mistake not in mistakes)}"
        if {*mistakes} - {*now}:
            yield f"{name}: no longer named {', '.join(mistake for mistake in mistakes if mistake not in now)}"
    if before.get("submitted_at") != after["submitted_at"]:
        yield f"handed in at {after['submitted_at'] or 'an unknown time'}, not {before.get('submitted_at') or 'an unknown time'}"
    penalties = [line["late"]["penalty"] if line.get("late") else 0 for line in (before, after)]
    if penalties[0] != penalties[1]:
        yield f"for lateness {penalties[0]:g} → {penalties[1]:g} off"


def _checks(exercise, old, new):
    """What differs between the checks of one exercise, which are given by name."""
    for name in [*new, *(name for name in old if name not in new)]:
        if name not in new or name not in old:
            check = new.get(name) or old[name]
            yield f"{exercise}/{name} is {'new' if name in new else 'gone'} ({check['outcome']})"
            continue
        if old[name]["outcome"] != new[name]["outcome"]:
            yield f"{exercise}/{name} {old[name]['outcome']} → {new[name]['outcome']}"
        if old[name]["points"] != new[name]["points"]:
            yield f"{exercise}/{name} is worth {old[name]['points']:g} → {new[name]['points']:g}"


def print_changes(console, changes, new):
    """The table of who changes, the causes counted, and the class as a whole. new: students who were not graded before."""
    shown = [change for change in changes if change.why]
    if shown:
        console.print(_table(shown))
    console.print()
    causes = Counter(cause for change in changes if not change.needs_a_look for cause in change.why)
    for cause, number in causes.most_common(CAUSES):
        if number > 1:
            console.print(Plain(f"{number:4} × {clean(cause)}"))
    console.print(Plain(_whole(changes)))
    for kept, says in ((CHANGED, "Not the submissions that were graded: files have changed since. Their results are kept; to grade them as they are now, use autograder grade."), (GONE, "No longer there. Their results are kept.")):
        students = [change.student for change in changes if change.kept == kept]
        if students:
            console.print(Plain(f"{says} {_names(students)}", "bold red"))
    if new:
        console.print(Plain(f"Not graded before, and left out: {_names(new)}. Use autograder grade for them."))


def _whole(changes):
    differences = [final(change.line) - final(change.before) for change in changes]
    up, down = sum(difference > 0 for difference in differences), sum(difference < 0 for difference in differences)
    means = [f"{mean(map(final, lines)):.2f} of {max(line['points'] for line in lines):g}" for lines in ([change.before for change in changes], [change.line for change in changes])]
    kept = sum(change.kept == LOWER for change in changes)
    said = f"{len(changes)} {'result' if len(changes) == 1 else 'results'}: {up} up, {down} down, {len(changes) - up - down} with the points they had; mean {means[0]} → {means[1]}."
    return said + (f" {kept} would have fewer points and keep what they have (--never-lower)." if kept else "")


def _names(students):
    names = ", ".join(map(clean, students[:20]))
    return names + (f" and {len(students) - 20} more" if len(students) > 20 else "")


def _table(changes):
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("student")
    table.add_column("points", justify="right", no_wrap=True)
    table.add_column("")
    table.add_column("why")
    for change in changes:
        old, new = final(change.before), final(change.line)
        points = f"{old:g}" if old == new else f"{old:g} → {new:g}"
        difference = Plain("" if old == new else f"{new - old:+g}", "green" if new > old else "red")
        table.add_row(Plain(clean(change.student)), points, difference, Plain(clean("\n".join(change.why)), "bold red" if change.needs_a_look else ""))
    return table
