"""The notebooks: what is in their cells, that they run as they are handed out and as they are handed in, and that nbgrader takes them."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from autograder.classroom.reading import read_files
from autograder.course.submission import find_submissions
from autograder.grading.session import with_grader
from autograder.text import LANGUAGES
from tests.conftest import ASSIGNMENTS

NOTEBOOKS = [pytest.param(name, language, id=f"{name}_{language}") for name in ASSIGNMENTS for language in LANGUAGES]


def read_notebook(folder, name, language):
    return nbformat.reads((folder / name / f"{name}_{language}.ipynb").read_text(encoding="utf-8"), as_version=4)


def solve(notebook, assignment):
    """The notebook with the solutions in its answer cells."""
    for exercise in assignment.exercises:
        (cell,) = [cell for cell in notebook.cells if cell.id == exercise.name]
        cell.source = (exercise.closed_folder / "solution.py").read_text(encoding="utf-8")
    return notebook


def execute(notebook, folder):
    """Run all cells, as a student does; an error in one of them is raised."""
    return NotebookClient(notebook, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(folder)}}).execute()


@pytest.fixture
def folder(request, released, tmp_path):
    """folder(name): a copy of a released assignment, to work in."""
    return lambda name: shutil.copytree(released / name, tmp_path / "내 과제" / name)


# What is in them


@pytest.mark.slow
@pytest.mark.parametrize("name, language", NOTEBOOKS)
def test_a_notebook_is_valid_and_as_good_as_new(name, language, released):
    notebook = read_notebook(released, name, language)
    nbformat.validate(notebook)
    assert (notebook.nbformat, notebook.nbformat_minor) == (4, 5)
    assert notebook.metadata.kernelspec == {"name": "python3", "display_name": "Python 3", "language": "python"}
    assert len({cell.id for cell in notebook.cells}) == len(notebook.cells)
    assert all(cell.execution_count is None and cell.outputs == [] for cell in notebook.cells if cell.cell_type == "code")


@pytest.mark.slow
@pytest.mark.parametrize("name", ASSIGNMENTS)
def test_both_languages_have_the_same_cells_and_the_same_code(name, released):
    english, korean = (read_notebook(released, name, language).cells for language in LANGUAGES)
    assert [(cell.id, cell.cell_type, cell.metadata) for cell in english] == [(cell.id, cell.cell_type, cell.metadata) for cell in korean]
    assert [cell.source for cell in english if cell.cell_type == "code" and cell.id != "setup"] == [cell.source for cell in korean if cell.cell_type == "code" and cell.id != "setup"]


@pytest.mark.slow
@pytest.mark.parametrize("name, language", NOTEBOOKS)
def test_nbgrader_accepts_the_metadata(name, language, released):
    from nbgrader.nbgraderformat import MetadataValidator

    MetadataValidator().validate_nb(read_notebook(released, name, language))


@pytest.mark.slow
@pytest.mark.parametrize("name", ASSIGNMENTS)
def test_answers_are_open_checks_are_locked_and_have_the_points_of_the_grader(name, secret_course, released):
    assignment = secret_course.assignment(name)
    points = with_grader(assignment, lambda grader: {exercise.name: sum(check.points for check in grader.checks[exercise]) for exercise in assignment.exercises})
    roles = {cell.id: cell.metadata.nbgrader for cell in read_notebook(released, name, "ko").cells}
    assert all(role.grade_id == cell and role.schema_version == 3 and not role.task for cell, role in roles.items())
    assert {cell: role.points for cell, role in roles.items() if role.grade} == {f"test_{exercise}": worth for exercise, worth in points.items()}
    assert {cell for cell, role in roles.items() if role.solution} == {*points}
    assert {cell for cell, role in roles.items() if not role.locked} == {*points}


# They run


@pytest.mark.slow
@pytest.mark.parametrize("name, language", NOTEBOOKS)
def test_a_notebook_that_nobody_began_runs_to_its_end_without_an_error(name, language, folder):
    place = folder(name)
    notebook = execute(read_notebook(place.parent, name, language), place)
    checks = {cell.id: cell.outputs for cell in notebook.cells if cell.id.startswith("test_")}
    assert all("NotImplementedError" in "".join(output.get("data", {}).get("text/plain", "") for output in outputs) for outputs in checks.values())
    assert [cell.id for cell in notebook.cells if cell.get("outputs") and any(output.output_type == "stream" for output in cell.outputs)] == []


@pytest.mark.slow
@pytest.mark.parametrize("name, language", NOTEBOOKS)
def test_a_notebook_with_the_solutions_passes_its_checks_and_shows_pictures(name, language, secret_course, folder):
    place = folder(name)
    notebook = execute(solve(read_notebook(place.parent, name, language), secret_course.assignment(name)), place)
    for cell in notebook.cells:
        if cell.cell_type == "code" and cell.id.startswith("test_"):
            assert cell.outputs[-1].data["text/plain"].startswith(f"✓ {cell.id.removeprefix('test_')}"), cell.id
        elif cell.cell_type == "code" and "-look-" in cell.id:
            html = cell.outputs[-1].data["text/html"]
            assert "<img" in html or "<svg" in html or "<table" in html, cell.id


# They are handed in


@pytest.mark.slow
@pytest.mark.parametrize("name, language", NOTEBOOKS)
def test_a_notebook_with_the_solutions_gets_everything_behind_the_wall(name, language, secret_course, released, strongest):
    assignment = secret_course.assignment(name)
    notebook = solve(read_notebook(released, name, language), assignment)
    data = nbformat.writes(notebook).encode()
    verdict = with_grader(assignment, lambda grader: grader.grade(strongest, [(f"{name}_{language}.ipynb", data)]))
    assert (verdict.score, verdict.problems, verdict.definitions_only) == (verdict.points, (), False)


@pytest.mark.slow
@pytest.mark.parametrize("name", ASSIGNMENTS)
def test_the_whole_folder_may_be_handed_in(name, secret_course, folder, tmp_path, strongest):
    """One notebook with the solutions; the other, and the starters, as they came."""
    assignment = secret_course.assignment(name)
    place = folder(name)
    nbformat.write(solve(read_notebook(place.parent, name, "ko"), assignment), place / f"{name}_ko.ipynb")
    (tmp_path / "submitted" / "kim").mkdir(parents=True)
    place.rename(tmp_path / "submitted" / "kim" / name)
    (submission,), left_out = find_submissions(tmp_path / "submitted", name, [other for other in ASSIGNMENTS if other != name])
    files, notes = read_files(submission)
    verdict = with_grader(assignment, lambda grader: grader.grade(strongest, files))
    assert (verdict.score, verdict.problems, notes, left_out) == (verdict.points, (), [], [])


@pytest.mark.slow
def test_nbgrader_makes_an_assignment_of_a_release_and_leaves_the_starters_in_it(folder, tmp_path):
    place = folder("03_strides")
    (tmp_path / "source").mkdir()
    place.rename(tmp_path / "source" / place.name)
    environment = os.environ | {"HOME": str(tmp_path), "JUPYTER_CONFIG_DIR": str(tmp_path / "none"), "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    # without the option it would put a stub of its own into a cell that is all the student's
    command = ["nbgrader", "generate_assignment", place.name, "--create", "--ClearSolutions.enabled=False"]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    for language in LANGUAGES:
        given, made = (read_notebook(tmp_path / step, place.name, language) for step in ("source", "release"))
        assert [(cell.id, cell.source) for cell in made.cells] == [(cell.id, cell.source) for cell in given.cells]
        assert all("checksum" in cell.metadata.nbgrader for cell in made.cells)
