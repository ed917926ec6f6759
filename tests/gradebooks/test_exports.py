"""Grades for other systems: each file against what the receiving system documents, whoever the students are."""

import json
import re
import shutil
import xml.etree.ElementTree as xml

import jsonschema
import pytest

from autograder.cli.exporting import CONTAINER
from autograder.cli.exporting import FORMATS as OFFERED
from autograder.report.gradebooks import FORMATS
from tests.gradebooks.exporting import NAMES, PLATFORMS, change, course_with, export, exported, lines_of, table, text_of


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


def test_moodle_gets_the_columns_that_its_import_needs(out):
    result = export(out, "moodle")
    rows = table((out / "03_strides.moodle.csv").read_text(encoding="utf-8"))
    heading = table((PLATFORMS / "moodle.csv").read_text(encoding="utf-8-sig"))[0]
    assert rows[0] == heading
    row = dict(zip(heading, next(row for row in rows if row[1] == "leejiwoo")))
    assert (row["Identifier"], row["Grade"], row["Maximum Grade"]) == ("Participant 102", "15", "20")
    assert row["Feedback comments"] == "output_size 0/5, fits 3/3, conv2d 12/12"
    assert result.exit_code == 1 and "have no number of Moodle's" in result.stderr and "Sora Kim" in result.stderr


def test_blackboard_gets_text_with_tabs_in_utf_16(out):
    data = exported(out, "blackboard").read_bytes()
    assert data.startswith(b"\xff\xfe")
    rows = table(data.decode("utf-16"), "\t")
    assert rows[0] == ["Username", "03_strides [Total Pts: 20 Score]"]
    assert ["kimminji", "20"] in rows


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
    (folder / "interrupted").mkdir()
    exported(out, "gradescope")
    assert not (folder / "interrupted").exists()
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
    assert [word for word in (*NAMES, "101", "102", "minji", "seojun", "a.py") if re.search(rf"(?<![0-9a-f])(?<!\d\.){word}(?![0-9a-f])", text.replace(str(out), ""))] == []  # a hash and a number of seconds may hold any digits


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
