"""A class's grades in the formats of other systems: one module a format, one function each.

``render(book)`` gives the bytes of a file, or {path: bytes} where the format is a folder. ``read_roster(sheet, column,
titles)`` finds the students and the assignment's column in a platform's own download, which is then filled in.

Platforms get ``final``, the score after our late penalty: a gradebook has one place for a score, and the raw one would lose
the penalty. Whoever lets the platform take a penalty off leaves the late policy out of course.yaml; never both.
"""

from collections.abc import Callable
from dataclasses import dataclass

from autograder.report.gradebooks import blackboard, canvas, document, gradescope, junit, moodle, spreadsheet


@dataclass(frozen=True)
class Format:
    """ending: of the file's or folder's name. read_roster: None where nothing can be filled in."""

    ending: str
    render: Callable
    read_roster: Callable | None = None


FORMATS = {
    "csv": Format(".csv", spreadsheet.render),
    "canvas": Format(".canvas.csv", canvas.render, canvas.read_roster),
    "moodle": Format(".moodle.csv", moodle.render, moodle.read_roster),
    "blackboard": Format(".blackboard.xls", blackboard.render, blackboard.read_roster),
    "gradescope": Format(".gradescope", gradescope.render),
    "junit": Format(".junit.xml", junit.render),
    "json": Format(".json", document.render),
}
