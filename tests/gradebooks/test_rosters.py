"""A platform's own download, filled in: the right row or none, and no other byte."""

import pytest

from autograder.course.course import read_course
from autograder.errors import CourseError
from autograder.report.gradebooks.gradebook import read_gradebook
from autograder.report.gradebooks.roster import Person, Roster, fill_roster, match
from autograder.report.gradebooks.sheet import fill_in, read_sheet
from tests.conftest import ROOT
from tests.gradebooks.exporting import PLATFORMS, change, export, exported, lines_of, table


def test_canvas_own_gradebook_is_filled_in_and_nothing_else_changes(out):
    filled = table(exported(out, "canvas", "--roster", PLATFORMS / "canvas.csv").read_bytes().decode())
    before = table((PLATFORMS / "canvas.csv").read_bytes().decode())
    changed = {(row[0], after[6]) for row, after in zip(before, filled, strict=True) if row != after}
    assert changed == {("Kim, Minji", "20"), ("Lee, Jiwoo", "15"), ("박, 서준", "0")}
    assert [row[:6] + row[7:] for row in before] == [row[:6] + row[7:] for row in filled]


def test_who_cannot_be_matched_is_said_either_way_and_entered_nowhere(out):
    result = export(out, "canvas", "--roster", PLATFORMS / "canvas.csv")
    assert result.exit_code == 1
    said = {sentence.split(":")[1].strip(): sentence for sentence in result.stderr.splitlines()}
    assert "outside" in said["graded, but not in the roster (entered nowhere)"]
    assert "Nobody, Here" in said["in the roster, but with no grade here (left as they were)"]
    assert "Test" not in result.stderr  # Canvas's own test student is missed by nobody


def test_two_of_one_name_get_nothing_rather_than_each_others_grade(out):
    result = export(out, "canvas", "--roster", PLATFORMS / "canvas.csv")
    assert "could be several in the roster, or are several here (entered nowhere): Sora Kim" in result.stderr
    filled = table((out / "03_strides.canvas.csv").read_text(encoding="utf-8"))
    assert [row[6] for row in filled if row[0] == "Kim, Sora"] == ["", ""]


@pytest.mark.parametrize("mark", ["EX", "N/A"])
def test_who_is_excused_or_was_not_given_the_work_stays_so(mark, out):
    roster = out / "roster.csv"
    roster.write_text((PLATFORMS / "canvas.csv").read_text(encoding="utf-8").replace(",EX,", f",{mark},"), encoding="utf-8")
    result = export(out, "canvas", "--roster", roster)
    assert "excused, or not given the work, in the roster (left so): Choi, Yuna" in result.stderr
    assert f",{mark}," in (out / "03_strides.canvas.csv").read_text(encoding="utf-8")


def test_a_column_of_another_name_is_named(out):
    roster = out / "roster.csv"
    roster.write_text((PLATFORMS / "canvas.csv").read_text(encoding="utf-8").replace("03_strides (4711)", "Homework 3 (4711)"), encoding="utf-8")
    result = export(out, "canvas", "--roster", roster)
    assert result.exit_code == 2 and "no column called 03_strides" in result.stderr and "Essay, first, Homework 3" in result.stderr
    filled = table(exported(out, "canvas", "--roster", roster, "--column", "Homework 3").read_text(encoding="utf-8"))
    assert [row[6] for row in filled if row[1] == "101"] == ["20"]


def test_an_assignments_korean_title_is_its_name_too(out):
    title = (ROOT / "assignments/03_strides/intro.ko.md").read_text(encoding="utf-8").splitlines()[0].lstrip("# ")
    roster = out / "roster.csv"
    roster.write_text((PLATFORMS / "canvas.csv").read_text(encoding="utf-8").replace("03_strides (4711)", f'"{title} (4711)"'), encoding="utf-8")
    assert ",20," in exported(out, "canvas", "--roster", roster).read_text(encoding="utf-8")


def test_other_points_on_the_platform_are_said(out):
    roster = out / "roster.csv"
    roster.write_text((PLATFORMS / "canvas.csv").read_text(encoding="utf-8").replace("10.00,20.00", "10.00,100.00"), encoding="utf-8")
    assert "column has 100 points and the assignment 20" in export(out, "canvas", "--roster", roster).stderr


def test_moodles_worksheet_is_filled_in_and_comments_stay(out):
    change(out, "leejiwoo", student="Lee Jiwoo", user="23456")
    change(out, "parkseojun", student="박서준", user="")  # found by the name
    before = (PLATFORMS / "moodle.csv").read_bytes()
    after = exported(out, "moodle", "--roster", PLATFORMS / "moodle.csv").read_bytes()
    assert after == before.replace(b'"Submitted for grading - ",,', b'"Submitted for grading - ",15,').replace(b'"Submitted for grading - ",5.00,', b'"Submitted for grading - ",0,')


def test_a_worksheet_in_another_language_is_filled_where_it_is_told(out):
    change(out, "leejiwoo", user="23456")
    roster = out / "moodle.csv"
    roster.write_bytes((PLATFORMS / "moodle.csv").read_bytes().replace(b",Grade,", ",성적,".encode()).replace(b"Participant ", "참가자".encode()))
    assert export(out, "moodle", "--roster", roster).exit_code == 2
    assert '",15,20.00' in exported(out, "moodle", "--roster", roster, "--column", "성적").read_text(encoding="utf-8")


def test_blackboards_column_is_filled_in_and_stays_utf_16(out):
    change(out, "leejiwoo", student="jiwoo", user="")  # by the login
    change(out, "parkseojun", student="박서준", user="")  # by the name, which comes in two columns
    before = (PLATFORMS / "blackboard.xls").read_bytes()
    after = exported(out, "blackboard", "--roster", PLATFORMS / "blackboard.xls").read_bytes().decode("utf-16")
    assert after == before.decode("utf-16").replace('"Yes"\t""', '"Yes"\t"15"', 1).replace('"4.00"', '"0"')


@pytest.mark.parametrize("name", ["canvas.csv", "moodle.csv", "blackboard.xls"])
def test_putting_in_what_is_there_changes_no_byte(name):
    data = (PLATFORMS / name).read_bytes()
    sheet = read_sheet(name, data)
    whole = {(row, column): cell.value for row, cells in enumerate(sheet.rows) for column, cell in enumerate(cells) if '"' not in cell.value}
    assert fill_in(sheet, whole) == data == fill_in(sheet, {})


@pytest.mark.parametrize("text", ["a;b\nc;d", "a,b\r\n\r\nc,d\r\n", '"a ""x"", y",b\r1,2', 'a\tb\n"1\n2"\t3\n'])
def test_any_dialect_is_read_as_it_is(text):
    sheet = read_sheet("roster", text.encode())
    assert fill_in(sheet, {}) == text.encode()
    assert [len(row) for row in sheet.rows if row != sheet.rows[0] and len(row) > 1] == [2]


@pytest.mark.parametrize("data, says", [(b"PK\x03\x04...", "Excel workbook"), (b"\xd0\xcf\x11\xe0...", "Excel workbook"), ("이름".encode("cp949"), "neither UTF-8"), (b"", "is empty"), (b'a,"b\n', "line 1"), (b"a,b\n1,2\n", "no gradebook exported from Canvas")])  # fmt: skip
def test_a_roster_that_is_none_is_said_in_one_sentence(data, says, out):
    (out / "roster.csv").write_bytes(data)
    result = export(out, "canvas", "--roster", out / "roster.csv")
    assert result.exit_code == 2 and says in result.stderr and len(result.stderr.splitlines()) == 1


def test_a_number_decides_alone(graded):
    """A namesake with another number is somebody else."""
    row = next(row for row in _book(graded).rows if row.user == "101")
    people = (Person(1, "Kim", "555", ("kimminji",), ("kimminji",)),)
    assert match([row], people).rows == (row,)
    assert match([row], (Person(1, "Kim", "", ("kimminji",), ()),)).pairs  # a roster without numbers has only names to go by


def test_whoever_has_the_number_keeps_it_when_a_namesake_comes(graded):
    rows = [row for row in _book(graded).rows if row.user == "101" or row.student == "Sora Kim"]
    by_number = next(row for row in rows if row.user)
    person = Person(1, "Kim", "101", (), ("Sora Kim",))
    found = match(rows, (person,))
    assert found.pairs == ((by_number, person),) and [row.student for row in found.unclear] == ["Sora Kim"]


def test_a_row_that_is_too_short_is_said(graded):
    sheet = read_sheet("short.csv", b"Student,ID,Grade\nKim,101\n")
    with pytest.raises(CourseError, match="short.csv: the row of Kim ends before"):
        fill_roster(_book(graded), Roster(sheet, (Person(1, "Kim", "101", (), ()),), 2, None))


def _book(graded):
    return read_gradebook(read_course(ROOT).assignment("03_strides"), {}, lines_of(graded), language="en", with_cases=True)
