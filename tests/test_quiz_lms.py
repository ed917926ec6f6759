"""A quiz that is exported: every platform gets every question, marks it as we do, and says what we say to each known mistake."""

import io
import json
import shutil
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from xml.etree import ElementTree

import pytest

from autograder.errors import CourseError
from autograder.quiz.bank import Bank, as_html, as_text, show_value
from autograder.quiz.building import build_bank
from autograder.quiz.lms import FORMATS, export
from autograder.quiz.marking import judge, kind_of_part
from autograder.quiz.words import WORDS
from autograder.text import LANGUAGES
from tests.lms_readers import MOODLE_GRADES, QtiItem, plain, read_canvas, read_gift, read_moodle
from tests.quiz_templates import CHOICE, EVERY_KIND, SIZE, TABLE, bank_of, build

HOSTILE = "]]> a ~ = # : {{x}} \\ \\n <b>&amp; </p> *no* __x__ ![i](/etc/hostname) [l](u) -- \"q\" // % <!-- 1. ``` $CATEGORY: END_GROUP".replace("```", "").replace("$", "")
GRIDS = SIZE | {"id": "grids", "figure": {"grids": {"input": "((1, 2), (W, 4))"}}}
STRANGE = CHOICE | {"id": "strange", "params": {"N": {"in": [1]}}, "text": {"en": HOSTILE, "ko": HOSTILE}, "solution": {"en": HOSTILE, "ko": HOSTILE}}
STRANGE["options"] = [option | {"text": {"en": f"{option['id']} {HOSTILE}", "ko": f"{option['id']} {HOSTILE}"}, "feedback": {"en": HOSTILE, "ko": HOSTILE}} for option in CHOICE["options"]]


@pytest.fixture(scope="module")
def bank(course):
    """All questions of the course, one of every kind, and one whose words mean something to every format."""
    whole = build_bank(course)
    return Bank(course.title, (*whole.questions, *map(build, (*EVERY_KIND.values(), GRIDS, STRANGE))))


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request):
    return request.param


@dataclass(frozen=True)
class Case:
    """What somebody answers, the score that our own marking gives, and what we say: [(HTML, plain)]."""

    ident: str
    kind: str
    given: object
    score: float
    says: tuple


def cases(bank, language, idents=None):
    """A Case for every right answer and every known mistake, of the variants that are exported."""
    for question in bank.questions:
        for variant in question["variants"]:
            name = f"{question['id']}.{variant['id']}"
            for case in (*_cases(question, variant, name, language),):
                if idents is None or case.ident in idents:
                    yield case


def _cases(question, variant, name, language):
    def says(names):
        pieces = [question["feedback"][one][language] for one in names if one in question["feedback"]]
        return tuple((as_html(piece, variant["slots"]), as_text(piece, variant["slots"])) for piece in pieces)

    def texts(things):
        return {one["id"]: as_text(one["text"][language], variant["slots"]) for one in things}

    praise = ((WORDS["right"][language],) * 2,)
    if question["kind"] in ("choice", "several"):
        for one, text in texts(question["options"]).items():
            right = one in variant["right"]
            yield Case(name, "single" if question["kind"] == "choice" else "multiple", text, float(right), praise if right else says([one]))
    elif question["kind"] == "order":
        shown, right = texts(question["items"]), [item["id"] for item in question["items"]]
        yield Case(name, "single", " → ".join(map(shown.get, right)), 1.0, praise)
        for pair in question["before"].values():
            order = [{pair[0]: pair[1], pair[1]: pair[0]}.get(one, one) for one in right]
            outcome = judge(question, variant, order)
            yield Case(name, "single", " → ".join(map(shown.get, order)), outcome.score, says([one for names in outcome.mistakes for one in names]))
    else:
        for number, part in enumerate(variant["parts"]):
            ident = f"{name}.{number + 1}" if question["rows"] else name
            kind = "single" if kind_of_part(question, number) == "tuple" else "number"
            for value, names in [[part["answer"], None], *part["outcomes"]]:
                score = 1.0 if names is None else max(question["scores"].get(one, 0.0) for one in names)
                yield Case(ident, kind, value if kind == "number" else show_value(value), score, praise if names is None else says(names))


def is_grade(fraction, score):
    """Whether a fraction is the nearest to a score that Moodle has."""
    return 100 * fraction == pytest.approx(min(MOODLE_GRADES, key=lambda grade: abs(grade - 100 * score)))


def members(data):
    archive = zipfile.ZipFile(io.BytesIO(data))
    return {name: archive.read(name) for name in archive.namelist()}


def qti_items(data):
    return {name.removeprefix("items/").removesuffix(".xml"): QtiItem(text) for name, text in members(data).items() if name.startswith("items/")}


@pytest.fixture(scope="module")
def moodle(bank, language):
    return read_moodle(export(bank, "moodle", language)[1])


@pytest.fixture(scope="module")
def gift(bank, language):
    return read_gift(export(bank, "gift", language)[1])


@pytest.fixture(scope="module")
def qti(bank, language):
    return qti_items(export(bank, "qti", language)[1])


@pytest.fixture(scope="module")
def canvas(bank):
    return read_canvas(export(bank, "canvas", "ko")[1])


def test_every_variant_is_exported_once(bank, language, moodle, gift, qti):
    found, _ = moodle
    assert {*found} == {*gift} == {*qti}
    for question in bank.questions:
        there = {json.dumps(variant["params"]) for variant in question["variants"] if any(ident.startswith(f"{question['id']}.{variant['id']}") for ident in found)}
        assert there == {json.dumps(variant["params"]) for variant in question["variants"]}, question["id"]


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
    done = subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts", "gift-pegjs@1.0.2"], cwd=folder, capture_output=True, text=True, timeout=120)
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
            for chosen in ([*variant["right"]], [], [*variant["order"]], [one for one in variant["order"] if one not in variant["right"]], variant["order"][:1]):
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


def test_a_choice_that_we_make_up_has_one_right_answer_among_enough_different_ones(moodle, canvas):
    for asked in (*moodle[0].values(), *canvas[0].values()):
        if asked.kind == "single":
            options = asked.options()
            assert len(options) >= 3 and len({*options}) == len(options) and [answer[1] for answer in asked.answers].count(1) == 1


def test_where_the_right_answer_stands_gives_nothing_away(canvas):
    places = [[answer[1] for answer in asked.answers].index(1) for asked in canvas[0].values() if asked.kind == "single" and len(asked.answers) == 4]
    assert all(0.15 * len(places) < places.count(place) < 0.35 * len(places) for place in range(4))


@pytest.mark.parametrize("to", ["moodle", "gift"])
def test_words_that_mean_something_to_a_format_are_only_words(to, bank):
    read = {"moodle": lambda data: read_moodle(data)[0], "gift": read_gift}[to]
    asked = next(asked for ident, asked in read(export(bank, to, "en")[1]).items() if ident.startswith("strange."))
    words = HOSTILE.replace("{{", "{").replace("}}", "}").replace("*no*", "no")
    assert plain(asked.text) == plain(asked.general) == words and f"moves {words}" in asked.options()


def test_words_that_mean_something_to_canvas_or_qti_are_only_words(bank, canvas, qti, language):
    words = HOSTILE.replace("{{", "{").replace("}}", "}").replace("*no*", "no")
    asked = next(asked for name, asked in canvas[0].items() if name.startswith("strange "))
    assert plain(asked.text) == plain(asked.general) == words and f"moves {words}" in asked.options()
    item = next(item for ident, item in qti.items() if ident.startswith("strange."))
    assert f"moves {words}" in item.choices.values()


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


def test_without_text2qti_it_is_said_how_to_install_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "text2qti.quiz", None)
    with pytest.raises(CourseError, match=r'pip install "cnn-course\[lms\]"'):
        export(bank_of(SIZE), "canvas", "en")


def test_exporting_to_canvas_leaves_no_settings_in_the_home_folder(monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    export(bank_of(SIZE), "canvas", "en")
    assert [*tmp_path.iterdir()] == []


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
