"""The class report, from lines of results that the tests write themselves."""

import json
import re
import sys
from html import unescape
from html.parser import HTMLParser
from urllib.parse import unquote

import numpy as np
import pytest
from click.testing import CliRunner

from autograder.classroom import reporting
from autograder.cli import main
from autograder.report.class_report import render_report
from autograder.report.pseudonyms import find_pseudonym
from autograder.report.statistics import BACKWARDS, BLURRED, EVERYBODY, NOBODY, WEAK, examine, find_discrimination
from tests.conftest import ROOT

FACTS = {"assignment": "03_strides", "submissions": 3, "isolation": "root", "language": "en", "jobs": 2, "seconds": 1.5, "finished_at": "2026-03-02T10:00:00+00:00"}
POINTS = {"first": (1, 2), "second": (1,)}  # of each exercise's checks
EVIL = "</p></script><script>alert(1)</script><img src=x onerror=alert(2)>{{7*7}}"


def line(student, passed=(True, True, True), status="graded", notes=(), mistake=None, says="turned", failure=None, fault=None, hard_coded=False, seconds=0.5):
    """A line of the results; passed: which of the checks, in order. What goes wrong goes wrong in the exercise "first"."""
    outcomes = iter(passed)
    exercises = []
    for name, points in POINTS.items():
        checks = [
            {"check": f"test_{number}", "points": point, "outcome": "passed" if next(outcomes) else "failed", "case": None, "asks": {"en": f"{name} {number}", "ko": f"{name} {number}번"}}
            for number, point in enumerate(points)
        ]
        score = sum(check["points"] for check in checks if check["outcome"] == "passed")
        exercises.append({"exercise": name, "score": score, "points": sum(points), "mistakes": [], "fault": None, "checks": checks})
    exercises[0] |= {"mistakes": [mistake] if mistake else [], "fault": fault}
    details = {name: {"says": [], "failure": None, "hard_coded": False} for name in POINTS}
    details["first"] = {"says": [{"en": f"{says}.", "ko": f"{says}!"}] if mistake else [], "failure": failure, "hard_coded": hard_coded}
    return {
        "student": student,
        "assignment": "03_strides",
        "source": f"{student}/03_strides/a.py",
        "score": sum(exercise["score"] for exercise in exercises),
        "points": 4,
        "status": status,
        "seconds": seconds,
        "exercises": exercises,
        "details": details,
        "notes": [{"en": note, "ko": note} for note in notes],
    }


def failed(call="first(1)", got="2", expected="1", case="c-1"):
    return {"check": "test_0", "case": case, "call": call, "got": got, "expected": expected, "says": None}


@pytest.fixture
def show(course):
    """show(lines, …) is what the page shows in one language, a line a piece of text."""

    def show(lines, language="en", fingerprints=None, **settings):
        return visible(render_report(course, FACTS, lines, fingerprints, language=language, **settings), language)

    return show


class _Reader(HTMLParser):
    def __init__(self, language):
        super().__init__()
        self.language, self.open, self.said = language, [], []

    def handle_starttag(self, tag, attributes):
        if tag not in ("meta", "br", "input", "rect", "path", "use"):
            self.open.append((tag, dict(attributes).get("lang") if tag != "html" else None))

    def handle_endtag(self, tag):
        if self.open and tag == self.open[-1][0]:
            self.open.pop()

    def handle_data(self, data):
        tags, languages = [tag for tag, _ in self.open], {language for _, language in self.open} - {None}
        if not {"style", "script", "svg", "header"} & {*tags} and languages <= {self.language}:
            self.said.append(data)


def visible(page, language):
    reader = _Reader(language)
    reader.feed(page)
    return " ".join(" ".join(reader.said).split())


# the figures


def test_discrimination_is_the_correlation_with_the_sum_of_all_the_other_items():
    scores = np.array([[1, 2, 1], [1, 2, 0], [0, 2, 1], [0, 0, 0]], float)
    # by hand, the first one: items 1 1 0 0, the rest 3 2 3 0; means 1/2 and 2; covariance 1, deviations 1 and √6
    assert find_discrimination(scores) == pytest.approx([1 / 6**0.5, np.corrcoef([2, 2, 2, 0], [2, 1, 1, 0])[0, 1], np.corrcoef([1, 0, 1, 0], [3, 3, 2, 0])[0, 1]])


def test_what_is_the_same_for_all_has_no_discrimination():
    assert find_discrimination(np.array([[1, 0], [1, 1], [1, 0]], float)) == [None, None]


def test_two_students_are_too_few_for_a_correlation():
    assert find_discrimination(np.array([[1, 0], [0, 1]], float)) == [None, None]


def test_fractions_of_points_do_not_make_a_constant_rest_vary():
    scores = np.array([[0.1, 0.7], [0.2, 0.7], [0.3, 0.7]])
    assert find_discrimination(scores) == [None, None]


def test_difficulty_is_the_mean_share_of_the_points():
    exercises, checks = examine([line("a"), line("b", (True, False, True)), line("c", (True, False, False)), line("d", (False, False, False))])
    assert [item.difficulty for item in exercises] == pytest.approx([(1 + 1 / 3 + 1 / 3 + 0) / 4, 0.5])
    assert [item.difficulty for item in checks] == [0.75, 0.25, 0.5]
    assert [(item.full, item.part) for item in exercises] == [(1, 2), (2, 0)]


@pytest.mark.parametrize(
    "column, warning",
    [((1, 1, 1, 1, 1, 1), EVERYBODY), ((0, 0, 0, 0, 0, 0), NOBODY), ((0, 0, 1, 1, 1, 1), BACKWARDS), ((1, 0, 1, 0, 0, 1), BLURRED), ((1, 1, 1, 0, 0, 0), None)],
    ids=["everybody", "nobody", "backwards", "blurred", "good"],
)
def test_a_check_that_tells_nobody_apart_is_worth_a_look(column, warning):
    others = [(True, True), (True, True), (True, False), (False, True), (False, False), (False, False)]
    lines = [line(f"s{number}", (bool(passed), *rest)) for number, (passed, rest) in enumerate(zip(column, others))]
    _, (check, *_) = examine(lines)
    assert check.warning == warning and (warning is not BLURRED or 0 <= check.discrimination < WEAK)


def test_what_could_not_be_graded_is_left_out_of_the_figures_and_counted(show):
    lines = [line("a"), line("b"), line("c", (False,) * 3, "missing", ["no folder"]), line("d", (False,) * 3, "unreadable", ["no notebook"])]
    said = show(lines)
    assert "submissions counted here: 2, one a student" in said and "Not counted: 2 (missing, unreadable" in said
    assert "first ⚠ everybody passes: it tells nobody apart 3 100% –" in said


def test_a_result_that_was_kept_from_before_a_check_was_changed_is_not_mixed_with_the_others(show):
    kept = line("c")
    kept["exercises"][0]["checks"].pop()
    said = show([kept, line("a"), line("b")])
    assert "submissions counted here: 2, one a student" in said and "Not counted: 1 (missing, unreadable, or graded with other checks)" in said


def test_a_small_class_is_warned_and_one_of_30_is_not(show):
    assert "With so few submissions (29) these figures are weak: a discrimination of ±0.4" in show([line(f"s{number}") for number in range(29)])
    assert "a discrimination of ±1.0" in show([line("alone")])  # a correlation is never more
    assert "these figures are weak" not in show([line(f"s{number}") for number in range(30)])


# mistakes and who needs a look


def test_mistakes_are_ranked_by_how_many_made_them(show):
    said = show([line("a", mistake="rare", says="It is rare"), line("b", mistake="often", says="It is often"), line("c", mistake="often", says="It is often"), line("d")])
    assert said.index("often 2 (50%) It is often.") < said.index("rare 1 (25%) It is rare.")


def test_a_mistake_is_shown_with_the_smallest_example_and_whose_it_is(show):
    long, short = failed("first(123456)", "[1 2 3]", "9"), failed("first(1)", "2", "7")
    said = show([line("a", mistake="m", failure=long), line("b", mistake="m", failure=short), line("c", mistake="m")])
    assert "The smallest example b We called first(1) Their answer 2 Expected 7" in said and "123456" not in said


def test_everybody_who_needs_a_look_is_listed_under_the_reason(show):
    late = {"kind": "timeout", "message": "first(…) did not finish", "line": None}
    said = show(
        [
            line("Ann", hard_coded=True),
            line("Bob", status="unreadable", notes=["this is not a notebook"]),
            line("Cem", status="missing", notes=["there is no folder"]),
            line("Dan", fault=late, notes=["first: first(…) did not finish"]),
            line("Eve", notes=["there are 2 notebooks"]),
            line("Fay", fault={"kind": "error", "message": "KeyError: 'x'", "line": 3}),
            line("Gil", fault={"kind": "error", "message": "NotImplementedError", "line": 3}),
            line("Hal"),
            line("Ida") | {"kept": {"en": "the files have changed", "ko": "파일이 바뀌었습니다"}},
        ]
    )
    for expected in ("examples only 1 ", " Ann first ", "read 1 ", " Bob this is not a notebook ", "in 1 ", " Cem there is no folder ", " Dan first ", " Eve there are 2 notebooks ", " Fay first: KeyError: 'x' ", " Gil first ", "again 1 ", " Ida the files have changed "):
        assert expected in said, expected
    assert "Hal" not in said.partition("How long grading took")[0]


def test_a_class_without_trouble_says_so(show):
    said = show([line("a"), line("b")], fingerprints={"a": [1], "b": [2]})
    assert "Nothing needs a look." in said and "No mistake was named." in said and "No submissions are unusually alike." in said


def test_similar_submissions_are_a_hint_and_not_a_verdict(show):
    alike = {f"s{number}": [*range(1000 * number, 1000 * number + 40)] for number in range(30)} | {"copy": [*range(7000, 7040)]}
    said = show([line(student) for student in alike], fingerprints=alike)
    assert "A hint for you, not a verdict" in said and "copy , s7 100% of what is unusual" in said


def test_without_fingerprints_nothing_is_compared_and_the_page_says_so(show):
    assert "nothing was compared" in show([line("a")])


def test_time_is_told_with_the_slowest(show):
    said = show([line(f"s{number}", seconds=number) for number in range(7)])
    assert "1.5 s for all (processes: 2); half of the submissions took less than 3.00 s." in said
    assert "The slowest s6 6.00 s s5 5.00 s s4 4.00 s s3 3.00 s s2 2.00 s" in said and "s1 1.00 s" not in said


@pytest.mark.parametrize("lines, says", [([], "There are no submissions."), ([line("a", status="missing", notes=["none"])], "None of the submissions could be graded.")], ids=["nobody", "missing"])
def test_a_class_in_which_nothing_was_graded_has_a_report_too(show, lines, says):
    assert says in show(lines)


def test_the_report_speaks_korean_too(show):
    said = show([line("a", mistake="m", says="뒤집혔습니다", failure=failed()), line("b", status="missing", notes=["none"])], "ko")
    assert "진단된 실수" in said and "1명(100%) 뒤집혔습니다!" in said and "제출하지 않음 1" in said and "Named mistakes" not in said


# the page


def test_names_and_what_students_wrote_stay_text(course):
    hostile = line(EVIL, notes=[EVIL], mistake="m", failure=failed(EVIL, EVIL, EVIL), fault={"kind": "error", "message": f"{EVIL}\u202e", "line": 1})
    page = render_report(course, FACTS, [hostile, line("b")], {EVIL: [1]}, language="en")
    assert page.count("<script") == 1 and "<img" not in page and "\u202e" not in page
    assert page.count(EVIL) == 0 and EVIL in unescape(page)


@pytest.mark.parametrize("student", ["김 민준", "50% #1?", "O'Neil \"Bo\" & <Co>", "a..b", "javascript:alert(1)"])
def test_a_link_leads_to_the_page_whatever_the_name_is(course, student):
    page = render_report(course, FACTS, [line(student, hard_coded=True)], None, language="en")
    links = {unescape(link) for link in re.findall(r'<a href="([^"]*)"', page)}
    assert [unquote(link) for link in links] == [f"feedback/{student}/03_strides.html"]
    assert not any(set("#?\"'<> ") & set(link) for link in links)


def test_the_page_needs_nothing_from_elsewhere(course):
    page = render_report(course, FACTS, [line("a"), line("b", (False, True, True))], None, language="en")
    assert "default-src 'none'" in page and not re.search(r"""src=|href="(?!#|feedback/)|url\((?!#)|@import""", page)


def test_the_same_results_give_the_same_bytes(course):
    lines = [line("a"), line("b", (False, True, True))]
    assert render_report(course, FACTS, lines, None, language="ko") == render_report(course, FACTS, lines, None, language="ko")


def test_a_page_of_1000_students_is_small_and_says_what_it_leaves_out(course):
    lines = [line(f"student {number}", notes=["there are 2 notebooks: one comes first"], mistake=f"m{number % 30}", failure=failed()) for number in range(1000)]
    page = render_report(course, FACTS, lines, {f"student {number}": [number] for number in range(1000)}, language="en")
    said = visible(page, "en")
    assert len(page.encode()) < 200_000
    assert "more (992)" in said and "and 950 more, in results.jsonl" in said and "and 10 more" in said


def test_a_picture_tells_its_numbers_to_who_cannot_see_it(course):
    page = render_report(course, FACTS, [line("a"), line("b", (False, True, True)), *(line(name, (False, False, False)) for name in "cde")], None, language="en")
    assert page.count('role="img" aria-labelledby=') == 2
    assert "2.8–3.2: 1" in visible(page, "en") and "first: all points 1, some 1, none 3, mean share 33%" in visible(page, "en")


def test_pictures_have_the_colours_of_the_page_and_no_font_of_their_own(course):
    svg = "".join(re.findall(r"<svg viewBox.*?</svg>", render_report(course, FACTS, [*map(line, "abcd"), line("e", (False, True, True))], None, language="en"), re.DOTALL))
    assert "var(--ink)" in svg and "pattern" in svg and not re.search(r"font-family|#[0-9a-f]{6}\b|<style|<metadata", svg)


def test_of_a_handful_of_students_no_picture_is_drawn(course):
    page = render_report(course, FACTS, [*map(line, "abcd")], None, language="en")
    assert "<svg viewBox" not in page and "Without matplotlib" not in visible(page, "en")


def test_without_matplotlib_there_is_a_report_without_pictures(show, monkeypatch):
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    said = show([*map(line, "abcde")])
    assert "Without matplotlib there are no pictures" in said and "first ⚠ everybody passes: it tells nobody apart 3 100% –" in said


# without names


@pytest.fixture
def shared(secret_course):
    """(lines of a class with words of students in every place there is, its report without names)."""
    lines = [
        line("Kim Secret", mistake="m", failure=failed("first(1)", "'my words'"), fault={"kind": "error", "message": "KeyError: my words", "line": 3}),
        line("Lee Secret", notes=["my words.ipynb comes first"], hard_coded=True),
        line("Park Secret", status="unreadable", notes=["my words.txt cannot be read"]),
        line("Choi Secret", mistake="o", failure=failed("first('my words')", "3", "'my words'", case=None)),
        line("Han Secret", mistake="n", failure=failed("first(2)", "2×1:\n[[1.5 -2.e+05]\n [nan True]]")),
    ]
    prints = {one["student"]: [*range(100)] for one in lines[:2]}
    return lines, render_report(secret_course, FACTS | {"submitted": "/home/secret"}, lines, prints, language="en", anonymous=True)


def test_an_anonymous_report_has_no_name_no_path_no_link_and_no_word_of_a_student(shared):
    _, page = shared
    assert not re.search(r"[Ss]ecret|Kim|Lee|Park|Choi|my words|<a |feedback/|\.ipynb", page)


def test_an_anonymous_report_still_says_what_there_is_to_say(shared, secret_course):
    _, page = shared
    said = visible(page, "en")
    assert "Names are replaced by pseudonyms" in said
    assert f"{find_pseudonym('Lee Secret', secret_course.secret)} first" in said and f"{find_pseudonym('Lee Secret', secret_course.secret)} a note on the files" in said
    assert "Their answer (left out)" in said and "[[1.5 -2.e+05] [nan True]]" in said and "turned." in said


def test_the_order_of_pseudonyms_is_not_the_order_of_names(show):
    names = [f"student {number}" for number in range(8)]
    said = show([line(name, hard_coded=True) for name in names], anonymous=True)
    shown = re.findall(r"(student-[0-9a-f]{8}) first", said)
    assert len(shown) == 8 and shown == sorted(shown)


# the command


@pytest.fixture
def out(tmp_path):
    """The folder of a run, with a blank and Korean letters in its path."""
    folder = tmp_path / "결과 1"
    folder.mkdir()
    (folder / "run.json").write_text(json.dumps(FACTS), encoding="utf-8")
    (folder / "results.jsonl").write_text("".join(json.dumps(line(student)) + "\n" for student in ("Kim", "Lee")), encoding="utf-8")
    return folder


def report(out, *options):
    return CliRunner().invoke(main, ["report", str(out), "--course", str(ROOT), *options])


def test_the_command_makes_the_report_again(out):
    result = report(out)
    assert (result.exit_code, result.stdout) == (0, f"{out / 'report.html'}\n")
    assert '<html lang="en">' in (out / "report.html").read_text(encoding="utf-8")


def test_an_anonymous_report_goes_into_a_file_of_its_own(out):
    result = report(out, "--anonymous", "--lang", "ko")
    assert result.exit_code == 0 and "no secret seed is set" in result.stderr
    assert not (out / "report.html").exists() and "Kim" not in (out / "report.anonymous.html").read_text(encoding="utf-8")


def test_a_report_elsewhere_still_finds_the_pages(out, tmp_path):
    result = report(out, "--file", str(tmp_path / "shown" / "class.html"))
    page = (tmp_path / "shown" / "class.html").read_text(encoding="utf-8")
    assert result.exit_code == 0 and 'href="../%EA%B2%B0%EA%B3%BC%201/feedback/Kim/03_strides.html"' in page


def test_a_folder_without_results_is_said_with_what_to_do(tmp_path):
    result = report(tmp_path)
    assert result.exit_code == 2 and "name the folder that was given as --out" in result.stderr


def test_fingerprints_that_cannot_be_read_are_said_with_what_to_do(out):
    (out / "fingerprints.npz").write_text("{", encoding="utf-8")
    result = report(out)
    assert result.exit_code == 2 and "take it away, and the report is made without it" in result.stderr


def test_results_of_an_earlier_version_have_a_report_too(out):
    older = [{key: value for key, value in line(student, mistake="turns_it").items() if key != "details"} for student in ("Kim", "Lee")]
    (out / "results.jsonl").write_text("".join(json.dumps(one) + "\n" for one in older), encoding="utf-8")
    for options in [(), ("--anonymous",)]:
        result = report(out, *options)
        assert result.exit_code == 0 and "turns_it" in visible((out / result.stdout.strip()).read_text(encoding="utf-8"), "en")


def test_a_report_that_fails_costs_no_results_and_says_why(course, out, monkeypatch):
    def fail(*_, **__):
        raise ZeroDivisionError("<b>nothing</b> to divide")

    monkeypatch.setattr(reporting, "render_report", fail)
    reporting.report_run(course, out)
    page = (out / "report.html").read_text(encoding="utf-8")
    assert "results are complete" in page and "&lt;b&gt;nothing" in page
