"""Blackboard's file for working offline: text with tabs, called .xls, in UTF-16 with a byte order mark, as it downloads it.

A student is found by Username, a column by the number after "|" in its heading; a column without one is made, as text, to be
turned into a score there. So filling in a download of the column is the better way.
"""

import csv
import re

from autograder.errors import CourseError
from autograder.report.gradebooks.cells import number, plain, render_rows
from autograder.report.gradebooks.roster import Person, Roster, find_column, names_of, read_number

# "Title [Total Pts: 10 Score] |664617", in whatever language the brackets are
_GRADES = re.compile(r"(?P<title>.*) \[(?P<points>[^\]]*)\] ?\|\d+$", re.DOTALL)
MARK = b"\xff\xfe"


def render(book):
    rows = [["Username", f"{book.assignment} [Total Pts: {number(book.points)} Score]"]]
    rows += [[_one_line(row.student), number(row.final)] for row in book.rows]
    return MARK + render_rows(rows, delimiter="\t", quoting=csv.QUOTE_ALL).encode("utf-16-le", "replace")


def _one_line(name):
    return plain(" ".join(name.split()))


def read_roster(sheet, column, titles):
    """The Roster in a download of one column or of the whole grade centre; raises CourseError."""
    heading = sheet.heading
    if "Username" not in heading:
        raise CourseError(f"{sheet.name} is no download of Blackboard's (no column Username): download it there again")
    at = {name: heading.index(name) for name in ("Username", "First Name", "Last Name", "Student ID") if name in heading}
    columns = {index: match for index, title in enumerate(heading) if (match := _GRADES.fullmatch(title))}
    grades = find_column(sheet, titles, column, {index: match["title"] for index, match in columns.items()})
    people = []
    for place in range(1, len(sheet.rows)):
        student = {name: sheet.value(place, index) for name, index in at.items()}
        if student["Username"]:
            names = names_of(student.get("First Name", ""), student.get("Last Name", ""))
            people.append(Person(place, student["Username"], "", tuple(filter(None, (student["Username"], student.get("Student ID")))), names))
    return Roster(sheet, tuple(people), grades, read_number(columns[grades]["points"]))
