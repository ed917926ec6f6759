"""A quiz that is exported: every platform gets every question, marks it as we do, and says what we say to each known mistake."""

import json
import shutil
import subprocess
from xml.etree import ElementTree

import pytest

from autograder.errors import CourseError
from autograder.quiz.bank import Bank, as_html
from autograder.quiz.lms import FORMATS, export
from autograder.quiz.words import WORDS
from autograder.text import LANGUAGES, Text
from tests.lms_cases import GRIDS, READ, STRANGE, cases, everything, is_grade, members, qti_items
from tests.lms_readers import plain, read_canvas, read_gift, read_moodle
from tests.quiz_templates import CHOICE, SIZE, TABLE, bank_of


@pytest.fixture(scope="module")
def bank(course):
    return everything(course)


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request):
    return request.param


@pytest.fixture(scope="module")
def moodle(bank, language):
    return read_moodle(export(bank, "moodle", language)[1])


@pytest.fixture(scope="module")
def gift(bank, language):
    return read_gift(export(bank, "gift", language)[1])


@pytest.fixture(scope="module")
def qti(bank, language):
    return qti_items(export(bank, "qti", language)[1])


def test_every_variant_is_exported_once(bank, language, moodle, gift, qti):
    found, _ = moodle
    assert {*found} == {*gift} == {*qti}
    for question in bank.questions:
        exported = [variant for variant in question["variants"] if any(ident.startswith(f"{question['id']}.{variant['id']}") for ident in found)]
        assert {json.dumps(variant["params"]) for variant in exported} == {json.dumps(variant["params"]) for variant in question["variants"]}


def test_variants_that_differ_in_their_order_alone_are_one_question():
    data = export(bank_of(CHOICE), "moodle", "en")[1]
    assert len(read_moodle(data)[0]) == 2  # moved by 1 and by 2, each shown in two orders


def test_moodle_takes_the_file_as_it_is(moodle):
    assert moodle[1] == []


def test_moodle_gives_the_points_that_we_give_and_says_what_we_say(bank, language, moodle):
    found = moodle[0]
    for case in cases(bank, language, found):
        fraction, feedback = found[case.ident].respond(case.given)
        assert found[case.ident].kind == case.kind
        if case.kind == "multiple":
            assert (fraction > 0) == bool(case.score), case
            assert case.score or case.says[0][0] in feedback
        else:
            assert is_grade(fraction, case.score) and all(said in feedback for said, _ in case.says), case


def test_an_answer_that_is_no_known_mistake_is_wrong_and_not_praised(language, moodle, gift, qti):
    for found in (moodle[0], gift):
        for asked in found.values():
            if asked.kind == "number":
                fraction, feedback = asked.respond(987654321.5)
                assert fraction == 0 and feedback and WORDS["right"][language] not in plain(feedback)
    for item in qti.values():
        if item.number:
            assert item.respond(987654321.5)["SCORE"] == 0 and item.values["MISCONCEPTION"] == "UNKNOWN" and [*item.said()]


def test_moodle_has_solution_hints_and_a_category_for_every_template(bank, language, moodle):
    for question in bank.questions:
        for variant in question["variants"]:
            asked = next((asked for ident, asked in moodle[0].items() if ident.startswith(f"{question['id']}.{variant['id']}")), None)
            if asked:
                assert as_html(question["solution"][language], variant["slots"]) in asked.general
                assert [f"<p>{as_html(hint[language], variant['slots'])}</p>" for hint in question["hints"]] == asked.hints
                assert asked.category.endswith(f"/{question['section']}/{question['id']}")


def test_where_several_are_right_all_of_them_give_all_points_and_choosing_everything_gives_none(moodle, gift):
    for found in (moodle[0], gift):
        several = [asked for asked in found.values() if asked.kind == "multiple"]
        assert several
        for asked in several:
            fractions = [fraction for _, fraction, *_ in asked.answers]
            assert sum(fraction for fraction in fractions if fraction > 0) == pytest.approx(1, abs=1e-4)
            assert min(fractions) > 0 or sum(fractions) == pytest.approx(0, abs=1e-4)


def test_gift_gives_the_points_that_we_give_and_says_what_we_say(bank, language, gift, moodle):
    for case in cases(bank, language, gift):
        asked = gift[case.ident]
        fraction, feedback = asked.respond(case.given)
        assert asked.kind == case.kind and asked.category == moodle[0][case.ident].category
        if case.kind == "multiple":
            assert (fraction > 0) == bool(case.score) and (case.score or case.says[0][1] in plain(feedback))
        else:
            assert is_grade(fraction, case.score) and all(said in plain(feedback) for _, said in case.says), case


@pytest.fixture(scope="module")
def pegjs(tmp_path_factory):
    """A folder with gift-pegjs in it, the parser that GIFT editors use."""
    if not (shutil.which("node") and shutil.which("npm")):
        pytest.skip("there is no node to read GIFT with: apt-get install nodejs npm")
    folder = tmp_path_factory.mktemp("pegjs")
    command = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts", "gift-pegjs@1.0.2"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=120)
    if done.returncode:
        pytest.skip(f"gift-pegjs cannot be installed: {done.stderr[-300:]}")
    return folder


def test_another_programs_parser_reads_the_same_gift(bank, language, gift, pegjs):
    (pegjs / "quiz.txt").write_bytes(export(bank, "gift", language)[1])
    script = "console.log(JSON.stringify(require('gift-pegjs').parse(require('fs').readFileSync('quiz.txt', 'utf8'))))"
    done = subprocess.run(["node", "-e", script], cwd=pegjs, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr[-2000:]
    questions = [question for question in json.loads(done.stdout) if question["type"] != "Category"]
    assert len(questions) == len(gift)
    for question, asked in zip(questions, gift.values()):
        assert (question["title"], question["type"]) == (asked.name, "Numerical" if asked.kind == "number" else "MC")
        feedback = [plain(choice["feedback"]["text"]) if choice["feedback"] else "" for choice in question["choices"]]
        assert feedback == [plain(answer[3]) for answer in asked.answers]


@pytest.mark.parametrize("to", ["moodle", "gift"])
def test_words_that_mean_something_to_a_format_are_only_words(to):
    data = export(bank_of(STRANGE), to, "en")[1]
    (asked,) = (read_moodle(data)[0] if to == "moodle" else read_gift(data)).values()
    assert plain(asked.text) == plain(asked.general) == READ and f"moves {READ}" in asked.options()


@pytest.mark.parametrize("to", FORMATS)
def test_a_drawing_of_numbers_keeps_its_lines(to):
    bank = bank_of(GRIDS)
    data = export(bank, to, "en")[1]
    texts = {
        "moodle": lambda: [asked.text for asked in read_moodle(data)[0].values()],
        "gift": lambda: [asked.text for asked in read_gift(data).values()],
        "canvas": lambda: [asked.text.replace("&#10;", "\n") for asked in read_canvas(data)[0].values()],
        "qti": lambda: [text.decode() for name, text in members(data).items() if name.startswith("items/")],
    }[to]()
    assert len(texts) == len(bank.questions[0]["variants"])
    for text, variant in zip(texts, bank.questions[0]["variants"]):
        last = variant["params"]["W"]
        wide = len(str(last))
        assert f"<pre>input\n{1:>{wide}} {2:>{wide}}\n{last} {4:>{wide}}</pre>" in text


@pytest.mark.parametrize("to", FORMATS)
def test_the_same_quiz_gives_the_same_bytes(to):
    first, second = export(bank_of(SIZE, CHOICE), to, "ko"), export(bank_of(SIZE, CHOICE), to, "ko")
    assert first == second


def test_a_course_may_be_called_what_it_likes():
    bank = Bank(Text("A/B ]]> & <C>", "가/나 ]]> & <다>"), bank_of(SIZE).questions)
    for found in (read_moodle(export(bank, "moodle", "en")[1])[0], read_gift(export(bank, "gift", "en")[1])):
        assert {asked.category for asked in found.values()} == {"$course$/top/A//B ]]> & <C>/4.2/size"}
    for to in ("qti", "canvas"):
        assert [ElementTree.fromstring(text) for name, text in members(export(bank, to, "ko")[1]).items() if name.endswith(".xml")]


@pytest.mark.parametrize("to, name", [("moodle", "quiz.moodle.xml"), ("gift", "quiz.gift.txt"), ("qti", "quiz.qti.zip"), ("canvas", "quiz.canvas.zip")])
def test_the_file_is_called_after_its_format_and_section(to, name):
    assert export(bank_of(SIZE, CHOICE), to, "en")[0] == name
    assert export(bank_of(SIZE), to, "en")[0] == name.replace("quiz", "quiz-4.2")


def test_a_format_that_there_is_not_is_said():
    with pytest.raises(CourseError, match="^there is no format 'kahoot' for a quiz: choose from moodle, gift, qti, canvas$"):
        export(bank_of(SIZE), "kahoot", "en")


def test_an_empty_quiz_is_said():
    with pytest.raises(CourseError, match="there is no question to export"):
        export(bank_of(), "moodle", "en")


def test_a_wrong_answer_with_two_causes_names_both():
    first, *others = TABLE["rows"]
    named = [one | {"feedback": {"en": f"It is {one['id']}.", "ko": "그렇습니다."}} for one in first["misconceptions"]]
    bank = bank_of(TABLE | {"rows": [first | {"misconceptions": named}, *others]})
    asked = read_moodle(export(bank, "moodle", "en")[1])[0]
    both = [variant for variant in bank.questions[0]["variants"] if len(variant["parts"][0]["outcomes"][0][1]) == 2]
    assert both
    for variant in both:
        fraction, feedback = asked[f"summary.{variant['id']}.1"].respond(9 * variant["params"]["K"])
        assert (fraction, feedback) == (0.5, "<p>It is one of these:</p><p>– It is no_bias.</p><p>– It is odd.</p>")
