"""Canvas's gradebook CSV, which its import takes: Student, ID, SIS User ID, SIS Login ID, Section, then the assignments.

The second row holds the points. Canvas finds a student by ID, then by the SIS columns, then by name; an assignment by the
number in brackets after its title, and one without it is made. UTF-8 without a byte order mark, as documented; a roster
keeps what it had. Canvas's own late policy takes points off what is imported: use that or ours, not both.
"""

import re

from autograder.errors import CourseError
from autograder.report.gradebooks.cells import number, plain, render_rows
from autograder.report.gradebooks.roster import Person, Roster, find_column, local_part, names_of, read_number

HEADING = ["Student", "ID", "SIS User ID", "SIS Login ID", "Section"]
POINTS = "Points Possible"
TEST_STUDENT = "Student, Test"  # everybody's gradebook ends with this one
_TITLE_WITH_ID = re.compile(r"(.*) \(\d+\)$", re.DOTALL)


def render(book):
    """Made from what we know: the number that Canvas put into the file's name, or else the name as login and as name."""
    rows = [[*HEADING, book.assignment], [f"    {POINTS}", "", "", "", "", number(book.points)]]
    for row in book.rows:
        name = plain(row.student)
        rows.append([name, plain(row.user), "", "" if row.user else name, "", number(row.final)])
    return render_rows(rows).encode("utf-8", "replace")


def read_roster(sheet, column, titles):
    """The Roster in an exported gradebook; raises CourseError."""
    heading = sheet.heading
    if "ID" not in heading or "Section" not in heading:
        raise CourseError(f"{sheet.name} is no gradebook exported from Canvas (no columns ID and Section): export it there again")
    at = {name: heading.index(name) for name in (*HEADING, "LastName", "FirstName") if name in heading}
    matches = {index: _TITLE_WITH_ID.fullmatch(title) for index, title in enumerate(heading) if index > at["Section"]}
    grades = find_column(sheet, titles, column, {index: match[1] for index, match in matches.items() if match})
    people, maximum = [], None
    for place in range(1, len(sheet.rows)):
        first, student = sheet.value(place, 0), {name: sheet.value(place, index) for name, index in at.items()}
        if POINTS in first:
            maximum = read_number(sheet.value(place, grades))
        elif (student["ID"] or student.get("SIS Login ID")) and student.get("Student") != TEST_STUDENT:
            people.append(_person(place, student))
    return Roster(sheet, tuple(people), grades, maximum, kept=("EX", "N/A"))


def _person(place, student):
    last, _, first = student.get("Student", "").partition(",")
    names = names_of(student.get("FirstName", first.strip()), student.get("LastName", last.strip()))
    login = student.get("SIS Login ID", "")
    logins = tuple(filter(None, (login, *local_part(login), student.get("SIS User ID", ""))))
    return Person(place, student.get("Student") or student["ID"] or login, student["ID"], logins, names)
