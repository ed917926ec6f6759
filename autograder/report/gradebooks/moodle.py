"""Moodle's grading worksheet, as an assignment with offline grading gives and takes it.

Its import needs Identifier, Grade and Last modified (grade), and finds a student by the digits at the end of Identifier: the
number that Moodle puts into the names of downloaded submissions. It skips a grade above the assignment's maximum without a
word. UTF-8 without a byte order mark; a roster keeps what it had. A worksheet made here has no time of the last change, so
tick "update records that have been modified more recently" where there were grades before.
"""

import re

from autograder.errors import CourseError
from autograder.report.gradebooks.cells import number, plain, render_rows
from autograder.report.gradebooks.gradebook import MISSING
from autograder.report.gradebooks.roster import Person, Roster, find_column, local_part, read_number
from autograder.report.gradebooks.sentences import both, say_penalty

HEADING = [
    "Identifier", "Full name", "Email address", "Status", "Grade", "Maximum Grade", "Grade can be changed",
    "Last modified (submission)", "Last modified (grade)", "Feedback comments",
]  # fmt: skip
STATUS = {MISSING: "No submission"}


def render(book):
    rows = [HEADING]
    for row in book.rows:
        who = [f"Participant {row.user}" if row.user else "", plain(row.student), ""]
        rows.append([*who, STATUS.get(row.status, "Submitted for grading"), number(row.final), number(book.points), "Yes", "-", "-", _feedback(book, row)])
    return render_rows(rows).encode("utf-8", "replace")


def _feedback(book, row):
    """Names and numbers of ours alone: Moodle reads it as HTML."""
    scores = ", ".join(f"{exercise.name} {number(exercise.score)}/{number(exercise.points)}" for exercise in row.exercises)
    penalty = say_penalty(row)
    return scores + (". " + both(penalty, book.language).replace("\n", " ") if penalty else "")


def read_roster(sheet, column, titles):
    """The Roster in a grading worksheet; raises CourseError. column: the heading of the grades, where Moodle does not speak English."""
    heading = sheet.heading
    at = {name: heading.index(name) for name in HEADING if name in heading}
    at |= {name: heading.index(name) for name in ("ID number", "Username") if name in heading}
    if not re.search(r"\d$", sheet.value(1, 0) if len(sheet.rows) > 1 else ""):
        what = "its first column should hold identifiers, such as Participant 123"
        raise CourseError(f"{sheet.name} is no grading worksheet of Moodle ({what}): download it from the assignment")
    grades = find_column(sheet, ["Grade"], column, {index: title for index, title in enumerate(heading) if index})
    people = []
    for place in range(1, len(sheet.rows)):
        identifier, name, address = sheet.value(place, 0), sheet.value(place, at.get("Full name")), sheet.value(place, at.get("Email address"))
        digits = re.search(r"\d+$", identifier)
        if digits:
            logins = (address, *local_part(address), sheet.value(place, at.get("ID number")), sheet.value(place, at.get("Username")))
            people.append(Person(place, name or identifier, digits[0], tuple(filter(None, logins)), (name,) if name else ()))
    return Roster(sheet, tuple(people), grades, read_number(sheet.value(1, at.get("Maximum Grade"))))
