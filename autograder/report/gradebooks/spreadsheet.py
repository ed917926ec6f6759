"""CSV for Excel and its like: a row a student, a column an exercise.

It begins with a byte order mark: without one, Excel on a Korean Windows reads UTF-8 as CP949, and every name is lost.
"""

from autograder.report.gradebooks.cells import number, plain, render_rows


def render(book):
    """The columns: student, user, each exercise with its points, raw, penalty, final (with the points there are), status, mistakes."""
    exercises = [exercise.name for exercise in book.rows[0].exercises]
    points = [f"{exercise.name} ({number(exercise.points)})" for exercise in book.rows[0].exercises]
    rows = [["student", "user", *points, "raw", "penalty", f"final ({number(book.points)})", "status", "mistakes"]]
    for row in book.rows:
        scores = {exercise.name: number(exercise.score) for exercise in row.exercises}
        mistakes = "; ".join(f"{exercise.name}: {' / '.join(exercise.mistakes)}" for exercise in row.exercises if exercise.mistakes)
        columns = [scores.get(name, "") for name in exercises] + [number(value) for value in (row.raw, row.penalty, row.final)]
        rows.append([plain(row.student), plain(row.user), *columns, row.status, mistakes])
    return render_rows(rows).encode("utf-8-sig")
