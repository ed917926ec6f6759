"""Grades for other systems, from a finished run: reads OUT, writes a file or a folder, and says what needs a look."""

import shutil
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path

from autograder.classroom import store
from autograder.course.settings import OPEN_SEED
from autograder.errors import CourseError
from autograder.report.gradebooks import FORMATS
from autograder.report.gradebooks.gradebook import UNREADABLE, read_gradebook
from autograder.report.gradebooks.roster import fill_roster, say_names
from autograder.report.gradebooks.sheet import read_sheet

PLATFORMS = tuple(name for name, format in FORMATS.items() if format.read_roster)


@dataclass(frozen=True)
class Export:
    """path: what was written; looks: sentences on what needs a look; notes: sentences to know."""

    path: Path
    looks: tuple[str, ...]
    notes: tuple[str, ...]


def export(course, out, to, *, file=None, roster=None, column=None, anonymous=False, language="ko"):
    """Write a run's grades in the format ``to``; returns an Export. roster: a platform's own download, to be filled in.

    file: where to, or None for a name in ``out``; column: the roster's column, where its name is not the assignment's.
    """
    if roster is not None:
        _refuse_roster(to, file, roster, anonymous)
    facts, lines = store.read_run(out)
    if not lines:
        raise CourseError(f"{out} has results of nobody: grade first")
    assignment = course.assignment(facts["assignment"])
    shown = assignment.settings.shows_counterexamples(datetime.now(timezone.utc))
    book = read_gradebook(assignment, facts, lines, language=language, with_cases=shown, anonymous=anonymous)
    format = FORMATS[to]
    path = Path(file) if file else Path(out) / f"{assignment.name}{'.anonymous' if anonymous else ''}{format.ending}"
    if roster is None:
        content, looks = format.render(book), []
    else:
        sheet = read_sheet(Path(roster).name, _read(roster))
        content, looks = fill_roster(book, format.read_roster(sheet, column, _titles(assignment)))
    if isinstance(content, dict):
        _write_folder(path, content)
    else:
        store.write_file(path, content)
    return Export(path, (*looks, *_looks(book, to, roster)), tuple(_notes(book, course, to, anonymous)))


def _refuse_roster(to, file, roster, anonymous):
    if anonymous:
        raise CourseError("--anonymous and --roster contradict each other: a roster has the names in it. Leave one of them out")
    if to not in PLATFORMS:
        raise CourseError(f"--roster is the download of a platform, which --to {to} is not: choose --to {', '.join(PLATFORMS)}, or leave --roster out")
    if file and Path(file).resolve() == Path(roster).resolve():
        raise CourseError(f"{file} is the roster itself, and is not overwritten: name another --file")


def _titles(assignment):
    """What the assignment may be called on a platform."""
    titles = [assignment.name]
    with suppress(CourseError):  # a course may have no intros
        titles += [assignment.title.en, assignment.title.ko]
    return titles


def _read(path):
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise CourseError(f"{path} cannot be read ({error.strerror}): name the file that the platform gave you") from None


def _write_folder(path, files):
    """A folder for each student. What an earlier export left there is taken away; anything else is not touched."""
    try:
        earlier = [*path.iterdir()] if path.exists() else []
        for place in earlier:
            if not place.is_dir() or place.is_symlink() or not {inner.name for inner in place.iterdir()} <= {"results.json"}:  # none: it was interrupted
                raise CourseError(f"{path} holds {place.name}, which is of no earlier export: name an empty folder with --file")
        for place in earlier:
            shutil.rmtree(place)
    except OSError as error:
        raise CourseError(f"{path} cannot be written ({error.strerror}): name another folder with --file") from None
    for name, content in files.items():
        store.write_file(path / name, content)


def _looks(book, to, roster):
    """Where a platform would get a zero, or nothing, without anybody having looked."""
    if to not in PLATFORMS:
        return
    unreadable = [row.student for row in book.rows if row.status == UNREADABLE]
    if unreadable:
        yield say_names("could not be read, and have 0 points in the export; look at them before you upload it", unreadable)
    nameless = [row.student for row in book.rows if not row.user]
    if to == "moodle" and roster is None and nameless:
        yield say_names("have no number of Moodle's, which its import needs; give its grading worksheet with --roster", nameless)


def _notes(book, course, to, anonymous):
    penalties = sum(row.penalty > 0 for row in book.rows)
    if penalties and to in (*PLATFORMS, "gradescope"):
        yield f"{penalties} {'score has' if penalties == 1 else 'scores have'} the late penalty taken off already: the platform must not take off its own"
    if anonymous and course.secret == OPEN_SEED:
        yield "the pseudonyms come from the open seed, so whoever knows the names can find them: set AUTOGRADER_SEED before you share this"
