"""Grades for other systems: each file against what the receiving system documents (tests/gradebooks), whoever the students are."""

import csv
import io
import json
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as xml
from pathlib import Path

import jsonschema
import pytest
from click.testing import CliRunner

from autograder.cli import main
from autograder.cli.exporting import CONTAINER
from autograder.cli.exporting import FORMATS as OFFERED
from autograder.errors import CourseError
from autograder.report.gradebooks import FORMATS
from autograder.report.gradebooks.roster import Person, Roster, fill_roster, match
from autograder.report.gradebooks.sheet import fill_in, read_sheet
from tests.conftest import ROOT

PLATFORMS = Path(__file__).parent / "gradebooks"
RIGHT = "\n".join((ROOT / "solutions/03_strides" / name / "solution.py").read_text(encoding="utf-8") for name in ("output_size", "fits", "conv2d"))
WRONG = RIGHT + "\nright = output_size\ndef output_size(size, kernel_size, stride=1, padding=0):\n    return right(size, kernel_size, stride, padding) + 1\n"
PRINTED = "print('minji was here')\n"
FORMULA = "=HYPERLINK(\"http:,,evil\", 'x')"
CLASS = {
    "kimminji_101_9001_03_strides.py": RIGHT + PRINTED,
    "leejiwoo_102_9002_03_strides.py": WRONG,
    "parkseojun_103_9003_03_strides.py": "def output_size(*a):\n    raise OSError('/home/seojun')\n",
    "choiyuna_104_9004_03_strides.pdf": "",
    "Sora Kim/03_strides/a.py": RIGHT,
    "outside_108_9008_03_strides.py": RIGHT,
    f"{FORMULA}/03_strides/a.py": RIGHT,
    "이,서연 <b>&\"x\"\uffff/03_strides/a.py": WRONG,
}
NAMES = ["kimminji", "leejiwoo", "parkseojun", "choiyuna", "Sora", "outside", "HYPERLINK", "서연"]


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    """The results of a small class, graded once."""
    root = tmp_path_factory.mktemp("class")
    for name, code in CLASS.items():
        (root / "submitted" / name).parent.mkdir(parents=True, exist_ok=True)
        (root / "submitted" / name).write_text(code, encoding="utf-8")
    (root / "submitted" / "gone" / "03_strides").mkdir(parents=True)
    command = [sys.executable, "-m", "autograder.cli", "grade", root / "submitted", "--assignment", "03_strides", "--out", root / "out", "--jobs", "1"]
    assert subprocess.run([*map(str, command)], cwd=ROOT, capture_output=True).returncode == 1
    return root / "out"


@pytest.fixture
def out(graded, tmp_path, monkeypatch):
    """A copy of the results, to export and to change."""
    monkeypatch.delenv("AUTOGRADER_SEED", raising=False)
    monkeypatch.delenv("AUTOGRADER_SEED_FILE", raising=False)
    (tmp_path / "out").mkdir()
    for name in ("results.jsonl", "run.json"):
        shutil.copy(graded / name, tmp_path / "out")
    return tmp_path / "out"


def export(out, to, *more, course=ROOT):
    return CliRunner().invoke(main, ["export", *([str(out)] if out else []), "--to", to, "--course", str(course), *map(str, more)])


def exported(out, to, *more, exit_code=None, **options):
    """The path of what was written."""
    result = export(out, to, *more, **options)
    assert result.exit_code in ((0, 1) if exit_code is None else (exit_code,)), result.output
    return Path(re.match(r"written: (.*)\n", result.stdout)[1])


def lines_of(out):
    return [json.loads(line) for line in (out / "results.jsonl").read_text(encoding="utf-8").split("\n") if line]


def change(out, who, **fields):
    lines = [line | fields if line["student"] == who else line for line in lines_of(out)]
    (out / "results.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")


def table(data, delimiter=","):
    return [*csv.reader(io.StringIO(data, newline=""), delimiter=delimiter)]


def course_with(tmp_path, feedback):
    """The course, with another setting of what failed checks show."""
    root = tmp_path / "course"
    root.mkdir()
    for name in ("assignments", "solutions"):
        (root / name).symlink_to(ROOT / name)
    text = (ROOT / "course.yaml").read_text(encoding="utf-8")
    (root / "course.yaml").write_text(text.replace("  03_strides:\n", f"  03_strides:\n    feedback: {feedback}\n"), encoding="utf-8")
    return root


def text_of(path):
    """Everything that an export holds, as text."""
    paths = [path] if path.is_file() else [file for file in path.rglob("*") if file.is_file()]
    return "".join(f"{file}\n" + file.read_bytes().decode("utf-16" if file.suffix == ".xls" else "utf-8") for file in paths)


def test_the_command_offers_every_format_there_is():
    assert OFFERED == (*FORMATS, CONTAINER)


def test_csv_has_a_row_a_student_and_a_column_an_exercise(out):
    data = exported(out, "csv", exit_code=0).read_bytes()
    rows = table(data.decode("utf-8-sig"))
    assert rows[0] == ["student", "user", "output_size (5)", "fits (3)", "conv2d (12)", "raw", "penalty", "final (20)", "status", "mistakes"]
    assert ["kimminji", "101", "5", "3", "12", "20", "0", "20", "graded", ""] in rows
    assert ["gone", "", "0", "0", "0", "0", "0", "0", "missing", ""] in rows
    assert len(rows) == 1 + len(lines_of(out))


def test_csv_opens_in_a_korean_excel_with_the_names_it_has(out):
    assert exported(out, "csv").read_bytes().startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("to", ["csv", "canvas", "moodle", "blackboard"])
def test_no_name_becomes_a_formula(to, out):
    cells = [cell for row in table(text_of(exported(out, to)).split("\n", 1)[1].lstrip("\ufeff"), "\t" if to == "blackboard" else ",") for cell in row]
    assert any("HYPERLINK" in cell for cell in cells)
    assert not any(cell.startswith(("=", "+", "@")) for cell in cells)


def test_canvas_finds_its_columns_and_the_points_in_the_second_row(out):
    rows = table(exported(out, "canvas").read_text(encoding="utf-8"))
    assert rows[0] == ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "03_strides"]
    assert rows[1] == ["    Points Possible", "", "", "", "", "20"]
    assert ["kimminji", "101", "", "", "", "20"] in rows
    assert ["Sora Kim", "", "", "Sora Kim", "", "20"] in rows  # without a number, Canvas may know the login or the name


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


def test_who_is_excused_stays_excused(out):
    change(out, "choiyuna", status="graded")
    result = export(out, "canvas", "--roster", PLATFORMS / "canvas.csv")
    assert "marked as excused in the roster (left so): Choi, Yuna" in result.stderr
    assert ",EX," in (out / "03_strides.canvas.csv").read_text(encoding="utf-8")


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


def test_moodle_gets_the_columns_that_its_import_needs(out):
    result = export(out, "moodle")
    rows = table((out / "03_strides.moodle.csv").read_text(encoding="utf-8"))
    heading = table((PLATFORMS / "moodle.csv").read_text(encoding="utf-8-sig"))[0]
    assert rows[0] == heading
    row = dict(zip(heading, next(row for row in rows if row[1] == "leejiwoo")))
    assert (row["Identifier"], row["Grade"], row["Maximum Grade"]) == ("Participant 102", "15", "20")
    assert row["Feedback comments"] == "output_size 0/5, fits 3/3, conv2d 12/12"
    assert result.exit_code == 1 and "have no number of Moodle's" in result.stderr and "Sora Kim" in result.stderr


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


def test_blackboard_gets_text_with_tabs_in_utf_16(out):
    data = exported(out, "blackboard").read_bytes()
    assert data.startswith(b"\xff\xfe")
    rows = table(data.decode("utf-16"), "\t")
    assert rows[0] == ["Username", "03_strides [Total Pts: 20 Score]"]
    assert ["kimminji", "20"] in rows


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
    from autograder.course.course import read_course
    from autograder.report.gradebooks.gradebook import read_gradebook

    return read_gradebook(read_course(ROOT).assignment("03_strides"), {}, lines_of(graded), language="en", with_cases=True)


def test_gradescope_gets_a_results_json_a_student_in_its_own_format(out):
    folder = exported(out, "gradescope", exit_code=0)
    schema = json.loads((PLATFORMS / "gradescope.schema.json").read_text())
    results = {path.parent.name: json.loads(path.read_text(encoding="utf-8")) for path in folder.glob("*/results.json")}
    for line in lines_of(out):
        jsonschema.validate(results[line["student"]], schema)
        assert results[line["student"]]["score"] == line["score"] == sum(test["score"] for test in results[line["student"]]["tests"])
        assert sum(test["max_score"] for test in results[line["student"]]["tests"]) == line["points"]


def test_gradescopes_tests_speak_both_languages_the_chosen_one_first(out):
    for language, first, second in (("en", "padding counts on both sides", "padding은 양쪽에"), ("ko", "padding은 양쪽에", "padding counts on both sides")):
        folder = exported(out, "gradescope", "--lang", language)
        tests = json.loads((folder / "leejiwoo/results.json").read_text(encoding="utf-8"))["tests"]
        test = next(test for test in tests if test["name"].startswith(f"fits: {first}"))
        assert test["output"].startswith(second)


@pytest.mark.parametrize("to", ["gradescope", "junit"])
def test_a_counter_example_is_exported_only_where_feedback_shows_it(to, out, tmp_path):
    assert "output_size(size=" in text_of(exported(out, to))
    hidden = text_of(exported(out, to, course=course_with(tmp_path, "property")))
    assert "output_size(size=" not in hidden and "padding is added on both sides" in hidden
    assert "/home/seojun" not in hidden  # what their code raises can hold a hidden case


def test_an_earlier_export_is_replaced_and_a_strangers_folder_is_not(out):
    folder = exported(out, "gradescope")
    change(out, "kimminji", student="renamed")
    exported(out, "gradescope")
    assert (folder / "renamed").exists() and not (folder / "kimminji").exists()
    (folder / "mine.txt").write_text("precious")
    result = export(out, "gradescope")
    assert result.exit_code == 2 and "mine.txt" in result.stderr and (folder / "renamed").exists()


def test_json_is_what_its_schema_says(out):
    document = json.loads(exported(out, "json", exit_code=0).read_text(encoding="utf-8"))
    jsonschema.validate(document, json.loads((PLATFORMS / "document.schema.json").read_text()))
    assert [(student["student"], student["raw"]) for student in document["students"]] == sorted((line["student"], line["score"]) for line in lines_of(out))


# after the schema of Ant's JUnit task, as Jenkins publishes it: (attributes needed, attributes allowed, children)
JUNIT = {
    "testsuites": (set(), {"name", "tests", "failures", "errors", "time"}, {"testsuite"}),
    "testsuite": ({"name", "tests", "failures", "errors"}, {"skipped", "time", "timestamp", "hostname", "id", "package"}, {"properties", "testcase", "system-out", "system-err"}),
    "properties": (set(), set(), {"property"}),
    "property": ({"name", "value"}, set(), set()),
    "testcase": ({"name"}, {"classname", "time", "group"}, {"skipped", "error", "failure", "system-out", "system-err"}),
    "failure": (set(), {"type", "message"}, set()),
    "error": (set(), {"type", "message"}, set()),
    "skipped": (set(), {"message"}, set()),
}


def test_junit_is_what_ant_and_jenkins_read(out):
    root = xml.parse(exported(out, "junit", exit_code=0)).getroot()
    for element in root.iter():
        needed, allowed, children = JUNIT[element.tag]
        assert needed <= {*element.keys()} <= needed | allowed
        assert {child.tag for child in element} <= children
    for suite in root:
        for count, tag in (("tests", None), ("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            assert int(suite.get(count)) == len([case for case in suite.iter("testcase") if tag is None or case.find(tag) is not None])
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d", suite.get("timestamp")) and float(suite.get("time")) >= 0
    assert [int(root.get(name)) for name in ("tests", "failures", "errors")] == [sum(int(suite.get(name)) for suite in root) for name in ("tests", "failures", "errors")]


def test_junit_says_why_a_check_failed_and_skips_what_nobody_handed_in(out):
    root = xml.parse(exported(out, "junit", "--lang", "en")).getroot()
    suites = {suite.get("name"): suite for suite in root}
    failures = suites["leejiwoo"].findall("testcase/failure")
    assert "padding is added on both sides" in [failure.get("message") for failure in failures]
    assert suites["parkseojun"].find("testcase/error").get("type") == "error"
    assert suites["gone"].get("skipped") == suites["gone"].get("tests")


def test_junit_holds_nothing_that_xml_cannot(out):
    change(out, "kimminji", student="a\x00b\x1b\ud800\ufffe]]>&<")
    names = [suite.get("name") for suite in xml.parse(exported(out, "junit")).getroot()]
    assert "a�b���]]>&<" in names


def test_what_counts_is_exported_and_the_raw_score_is_not_lost(out):
    change(out, "kimminji", late={"seconds": 90000, "days": 2, "penalty": 4.5}, final=15.5)
    assert "kimminji,101,5,3,12,20,4.5,15.5," in text_of(exported(out, "csv"))
    assert "kimminji,101,,,,15.5" in text_of(exported(out, "canvas"))
    result = export(out, "gradescope")
    assert "1 score has the late penalty taken off already" in result.stderr
    results = json.loads((out / "03_strides.gradescope/kimminji/results.json").read_text(encoding="utf-8"))
    assert results["score"] == 15.5 and sum(test["score"] for test in results["tests"]) == 20
    assert "4.5 of 20 points were taken off" in results["output"] and "20점에서 4.5점을 뺐습니다" in results["output"]


def test_results_from_before_there_were_penalties_are_exported(out):
    old = [{name: value for name, value in line.items() if name not in ("final", "late", "submitted_at", "user", "details")} for line in lines_of(out)]
    (out / "results.jsonl").write_text("".join(json.dumps(line) + "\n" for line in old), encoding="utf-8")
    for to in FORMATS:
        exported(out, to)


@pytest.mark.parametrize("to", FORMATS)
def test_an_anonymous_export_leads_to_nobody(to, out):
    change(out, "leejiwoo", details={"output_size": {"says": [], "failure": {"check": "test_every_window", "case": "c", "call": "f()", "got": "'I am leejiwoo'", "expected": "1", "says": None}}})
    path = exported(out, to, "--anonymous")
    assert "anonymous" in path.name
    text = text_of(path)
    assert len({*re.findall(r"student-[0-9a-f]{8}", text)}) == len(lines_of(out))
    assert [word for word in (*NAMES, "101", "102", "minji", "seojun", "a.py") if word in text.replace(str(out), "")] == []


def test_pseudonyms_are_in_an_order_of_their_own(out):
    rows = [row[0] for row in table(text_of(exported(out, "csv", "--anonymous")).split("\n", 1)[1])][1:]
    assert rows == sorted(rows)


def test_an_anonymous_export_without_a_secret_says_how_far_that_goes(out, monkeypatch):
    assert "set AUTOGRADER_SEED" in export(out, "csv", "--anonymous").stderr
    monkeypatch.setenv("AUTOGRADER_SEED", "horse")
    assert export(out, "csv", "--anonymous").stderr == ""


@pytest.mark.parametrize("to, more, says", [
    ("canvas", ["--anonymous", "--roster", "canvas.csv"], "contradict each other"),
    ("json", ["--roster", "canvas.csv"], "choose --to canvas, moodle, blackboard"),
    ("canvas", ["--roster", "canvas.csv", "--file", "canvas.csv"], "is not overwritten"),
    ("canvas", ["--roster", "nowhere.csv"], "cannot be read"),
    ("canvas", ["--column", "x"], "--column is the roster's"),
    ("csv", ["--assignment", "03_strides"], "--assignment is for"),
    (CONTAINER, ["--assignment", "03_strides", "--file", "new"], "neither OUT"),
])  # fmt: skip
def test_options_that_do_not_go_together_are_said_in_one_sentence(to, more, says, out, monkeypatch):
    monkeypatch.chdir(out)
    shutil.copy(PLATFORMS / "canvas.csv", out)
    result = export(out, to, *more)
    assert result.exit_code == 2 and says in result.stderr and len(result.stderr.splitlines()) == 1
    assert (out / "canvas.csv").read_bytes() == (PLATFORMS / "canvas.csv").read_bytes()


@pytest.mark.parametrize("more, says", [(["csv"], "needs the folder with the results"), ([CONTAINER], "needs an assignment and a new folder"), (["csv", "nowhere"], "holds no results")])
def test_what_is_missing_is_said(more, says, tmp_path):
    result = export(tmp_path / more[1] if len(more) > 1 else None, more[0])
    assert result.exit_code == 2 and says in result.stderr


def test_a_file_goes_where_it_is_told(out, tmp_path):
    assert exported(out, "json", "--file", tmp_path / "새 folder" / "grades.json") == tmp_path / "새 folder" / "grades.json"
