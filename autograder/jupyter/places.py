"""The cells of an assignment as nbgrader's gradebook has them, and whether they are still those of the course."""

import json

from autograder.errors import CourseError
from autograder.jupyter.notebook import CHECK_CELL
from autograder.jupyter.rebuilding import Place


def places_of(gradebook, assignment, notebook, order):
    """The Places of a notebook, from an nbgrader ``Gradebook``. order: names of cells, as far as it is known."""
    found = gradebook.find_notebook(notebook, assignment)
    points = {cell.name: cell.max_score for cell in [*found.grade_cells, *found.task_cells]}
    solutions, tasks = ({cell.name for cell in cells} for cells in (found.solution_cells, found.task_cells))
    places = [
        Place(cell.name, cell.cell_type, cell.source or "", cell.name in solutions, cell.name in tasks, bool(cell.locked), cell.checksum, points.get(cell.name))
        for cell in found.source_cells
    ]
    at = {name: number for number, name in enumerate(order)}
    return sorted(places, key=lambda place: at.get(place.name, len(at)))


def names_of(notebook):
    """{id: name} of the cells of nbgrader's Notebook, as its rows of grades and comments know them."""
    return {cell.id: cell.name for cell in [*notebook.grade_cells, *notebook.solution_cells, *notebook.task_cells]}


def order_of(path):
    """The names of the cells of a notebook of ours, in order; nothing if it is not there."""
    try:
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    except (OSError, ValueError, LookupError):
        return []
    return [cell["metadata"]["nbgrader"]["grade_id"] for cell in cells if "nbgrader" in cell["metadata"]]


def check_places(places, line):
    """Raise CourseError unless the gradebook has the course's check cells. line: of the results. What else is graded there is graded by hand."""
    tests = [place for place in places if place.kind == "code" and place.points is not None and not place.solution and not place.task]
    theirs = {place.name.removeprefix(CHECK_CELL): place.points for place in tests}
    ours = {exercise["exercise"]: exercise["points"] for exercise in line["exercises"]}
    for name in sorted({*theirs, *ours}):
        if theirs.get(name) != ours.get(name):
            has, gives = (f"{points:g} points for {name}" if points is not None else f"no {name}" for points in (theirs.get(name), ours.get(name)))
            cure = "take its source from a new autograder nbgrader init, and run nbgrader generate_assignment --force"
            if name not in ours:
                cure += " (or, if it is a test cell of your own: make it a check of the course, since nothing runs it here)"
            raise CourseError(f"nbgrader's gradebook has {has} in {line['assignment']} and the course has {gives}: {cure}")
