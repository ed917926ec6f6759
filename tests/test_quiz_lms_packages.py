"""Quizzes as packages, QTI 2.1 and Canvas: what they declare, what their own marking gives, and what they say to each known mistake."""

import io
import sys
import zipfile
from xml.etree import ElementTree

import pytest

from autograder.errors import CourseError
from autograder.quiz.bank import show_value
from autograder.quiz.lms import export
from autograder.quiz.marking import judge
from autograder.text import LANGUAGES
from tests.lms_cases import READ, cases, everything, members, qti_items
from tests.lms_readers import QtiItem, plain, read_canvas, read_moodle
from tests.quiz_templates import NUMBER, SIZE, bank_of


@pytest.fixture(scope="module")
def bank(course):
    return everything(course)


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request):
    return request.param


@pytest.fixture(scope="module")
def qti(bank, language):
    return qti_items(export(bank, "qti", language)[1])


@pytest.fixture(scope="module")
def canvas(bank):
    return read_canvas(export(bank, "canvas", "ko")[1])


def test_qti_declares_what_it_uses_and_its_types_match(qti):
    assert {ident: slips for ident, item in qti.items() if (slips := [*item.slips()])} == {}


def test_qti_names_the_misconception_gives_the_points_that_we_give_and_says_what_we_say(bank, language, qti):
    for case in cases(bank, language, qti):
        item = qti[case.ident]
        if case.kind == "multiple":
            continue
        response = case.given if case.kind == "number" else next(name for name, text in item.choices.items() if text == case.given)
        outcomes = item.respond(response)
        said = " ".join(item.said())
        assert outcomes["SCORE"] == pytest.approx(case.score) and (outcomes["MISCONCEPTION"] == "RIGHT") == (case.score == 1)
        assert all(_text_of(html) in said for html, _ in case.says), case
        assert (outcomes["SOLUTION"] == "shown") == (case.score == 1)


def _text_of(html):
    return "".join(ElementTree.fromstring(f"<p>{html}</p>").itertext())


def test_qti_says_which_of_several_options_are_judged_wrongly(bank, language, qti):
    for question in (question for question in bank.questions if question["kind"] == "several"):
        for variant in question["variants"]:
            item = qti.get(f"{question['id']}.{variant['id']}")
            if item is None:
                continue
            ids = dict(zip(variant["order"], item.choices))
            wrong = [one for one in variant["order"] if one not in variant["right"]]
            for chosen in ([*variant["right"]], [], [*variant["order"]], wrong, variant["order"][:1]):
                outcomes, ours = item.respond([ids[one] for one in chosen]), judge(question, variant, chosen)
                assert outcomes["SCORE"] == ours.score
                assert {*(outcomes["MISCONCEPTION"] or ())} == {name for names in ours.mistakes for name in names}


def test_the_qti_package_lists_every_file_and_its_test_draws_one_of_each_template(bank, language, qti):
    files = members(export(bank, "qti", language)[1])
    manifest, test = ElementTree.fromstring(files["imsmanifest.xml"]), ElementTree.fromstring(files["test.xml"])
    resources = [*manifest.iter("{http://www.imsglobal.org/xsd/imscp_v1p1}resource")]
    assert {resource.get("href") for resource in resources} == {*files} - {"imsmanifest.xml"}
    assert {node.get("identifierref") for node in manifest.iter("{http://www.imsglobal.org/xsd/imscp_v1p1}dependency")} == {*qti}
    assert len({resource.get("identifier") for resource in resources}) == len(resources)
    sections = [*test.iter(f"{QtiItem.Q}assessmentSection")]
    assert len(sections) == len(bank.questions) and all(section.find(f"{QtiItem.Q}selection").get("select") == "1" for section in sections)
    assert {node.get("href") for node in test.iter(f"{QtiItem.Q}assessmentItemRef")} == {f"items/{ident}.xml" for ident in qti}
    assert all(item.root.get("identifier") == ident for ident, item in qti.items())


def test_canvas_has_every_question_its_right_answers_and_a_word_on_every_wrong_one(bank, canvas):
    found, groups = canvas
    names = {ident: asked.name for ident, asked in read_moodle(export(bank, "moodle", "ko")[1])[0].items()}
    assert {*found} == {*names.values()} and len({*groups.values()}) == len(bank.questions)
    for case in cases(bank, "ko", names):
        asked = found[names[case.ident]]
        given = show_value(case.given) if case.kind == "number" else case.given
        fraction, feedback = asked.respond(given)
        assert asked.kind == ("multiple" if case.kind == "multiple" else "single") and fraction == (case.score == 1)
        assert (case.kind == "multiple" and fraction) or all(said in plain(feedback) for _, said in case.says), case
    assert all(feedback for asked in found.values() for _, fraction, _, feedback in asked.answers if not fraction)
    assert all(asked.general for asked in found.values())


def test_a_choice_that_we_make_up_has_one_right_answer_among_enough_different_ones(bank, canvas):
    for asked in (*read_moodle(export(bank, "moodle", "ko")[1])[0].values(), *canvas[0].values()):
        if asked.kind == "single":
            options = asked.options()
            assert len(options) >= 3 and len({*options}) == len(options) and [answer[1] for answer in asked.answers].count(1) == 1


def test_no_wrong_number_that_we_make_up_is_within_what_counts_as_right():
    bank = bank_of(NUMBER | {"tolerance": {"rel": 0.1}})
    found = read_canvas(export(bank, "canvas", "en")[1])[0].values()
    for asked, variant in zip(found, bank.questions[0]["variants"], strict=True):
        right = variant["parts"][0]["answer"]
        assert [float(option) for option in asked.options() if abs(float(option) - right) < 0.15 * right] == [pytest.approx(right, 1e-4)]


def test_where_the_right_answer_stands_gives_nothing_away(canvas):
    places = [[answer[1] for answer in asked.answers].index(1) for asked in canvas[0].values() if asked.kind == "single" and len(asked.answers) == 4]
    assert all(0.15 * len(places) < places.count(place) < 0.35 * len(places) for place in range(4))


def test_words_that_mean_something_to_canvas_or_qti_are_only_words(canvas, qti):
    asked = next(asked for name, asked in canvas[0].items() if name.startswith("strange."))
    assert plain(asked.text) == plain(asked.general) == READ and f"moves {READ}" in asked.options()
    item = next(item for ident, item in qti.items() if ident.startswith("strange."))
    assert f"moves {READ}" in item.choices.values()


@pytest.mark.parametrize("to", ["qti", "canvas"])
def test_a_package_does_not_say_when_it_was_made(to):
    archive = zipfile.ZipFile(io.BytesIO(export(bank_of(SIZE), to, "ko")[1]))
    assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_without_text2qti_it_is_said_how_to_install_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "text2qti.quiz", None)
    with pytest.raises(CourseError, match=r'pip install "cnn-course\[lms\]"'):
        export(bank_of(SIZE), "canvas", "en")


def test_exporting_to_canvas_leaves_no_settings_in_the_home_folder(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    export(bank_of(SIZE), "canvas", "en")
    assert [*tmp_path.iterdir()] == []
