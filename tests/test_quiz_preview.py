"""The sheet with all variants: everything an author wrote is on it, with every variant's numbers."""

import re

import pytest

from autograder.quiz.bank import Bank, as_text, show_value
from autograder.quiz.building import build_bank, build_question
from autograder.quiz.template import Template
from autograder.quiz.variants import SHARE
from autograder.report.quiz_files import Attempt, Session
from autograder.report.quiz_preview import find_alone, write_preview
from autograder.report.quiz_results import write_quiz_report
from autograder.text import Text
from tests.quiz_templates import EVERY_KIND, NUMBER, ORDER, SIZE, TABLE, WINDOW
from tests.test_class_report import visible

GRIDS = SIZE | {"id": "grids", "figure": {"grids": {"x": "((W, F), (S, 0))", "kernel": "((1, -1), (0, 0.5))"}}}
PHONE = {"width": 360, "height": 740}
EVIL = {"en": "</script><img src=x onerror=alert(1)> & <b>", "ko": "<i>나쁜 글</i>"}


def build(template, share=SHARE):
    return build_question(Template.model_validate(template), {}, share) | {"read": []}


@pytest.fixture(scope="module")
def bank():
    return Bank(Text("A course", "강좌"), tuple(map(build, (*EVERY_KIND.values(), GRIDS))))


def said(bank, language="en"):
    return visible(write_preview(bank, language), language)


def one(template):
    return Bank(Text("A course", "강좌"), (build(template),))


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("template", [*EVERY_KIND.values(), GRIDS], ids=lambda template: template["kind"])
def test_every_sentence_is_there_with_the_numbers_of_every_variant(template, language):
    bank = one(template)
    (question,), page = bank.questions, said(bank, language)
    for variant in question["variants"]:
        sentences = [
            question["text"],
            question["solution"],
            *question["hints"],
            *(one["text"] for one in (*question["options"], *question["items"])),
            *(row["label"] for row in question["rows"]),
        ]
        for part in variant.get("parts", ()):
            assert show_value(part["answer"]) in page
            for value, names in part["outcomes"]:
                assert show_value(value) in page
                sentences += [question["feedback"][name] for name in names]
        for sentence in sentences:
            if not any(isinstance(piece, dict) and "m" in piece for piece in sentence[language]):  # formulas are MathML
                assert as_text(sentence[language], variant["slots"]) in page
        assert variant["id"] in page


def test_a_variant_has_its_answer_and_its_known_wrong_answers_in_a_row():
    bank = one(SIZE)
    for variant in bank.questions[0]["variants"]:
        (part,) = variant["parts"]
        numbers = ", ".join(f"{name} = {value}" for name, value in variant["params"].items())
        wrong = " ".join(f"{value}: {' , '.join(names)}" for value, names in part["outcomes"])
        assert f"{variant['id']} {numbers} {part['answer']} {wrong}" in said(bank)


def test_what_is_right_is_marked_beside_each_option(bank):
    page = said(one(EVERY_KIND["choice"]))
    assert re.search(r"[abc]\) ✔ right It moves\. moves", page) and re.search(r"[abc]\) ✘ wrong It stays\. stays It does not stay\.", page)


def test_an_order_is_shown_as_it_is_asked_and_as_it_is_right():
    bank = one(ORDER)
    variant = bank.questions[0]["variants"][0]
    right = " ".join("abc"[variant["order"].index(name)] for name in ("conv", "pool", "flatten"))
    assert f"{variant['id']} N = {variant['params']['N']} {right}" in said(bank) and "flat_first (flatten → pool)" in said(bank)


def test_figures_are_a_sentence_or_tables():
    variant = one(SIZE).questions[0]["variants"][0]
    size = variant["params"]["W"]
    assert f"Figure : Input {size} × {size}, kernel" in said(one(SIZE))
    assert one(WINDOW).questions[0]["variants"][0]["figure"]["name"] == "window"
    assert "<caption>kernel</caption>" in write_preview(one(GRIDS), "en") and "<td>0.5</td>" in write_preview(one(GRIDS), "en")


def test_a_misconception_is_alone_where_nothing_else_gives_its_answer():
    template = SIZE | {
        "misconceptions": [
            *SIZE["misconceptions"],
            {"id": "same", "value": "W - F + 1", "key": False, "when": "S == 2", "feedback": EVIL},
            {"id": "seldom", "value": "(W - F)//S + S", "key": False, "feedback": EVIL},
        ]
    }
    question = build(template, share=0)
    expected = {name: 0 for name in ("no_plus_one", "stride_ignored", "same", "seldom")}
    for variant in question["variants"]:
        w, f, s = (variant["params"][name] for name in "WFS")
        right = (w - f) // s + 1
        values = (
            {"no_plus_one": right - 1, "seldom": right - 1 + s} | ({"stride_ignored": w - f + 1} if s > 1 else {}) | ({"same": w - f + 1} if s == 2 else {})
        )
        for name, value in values.items():
            expected[name] += [right, *values.values()].count(value) == 1
    assert find_alone(question) == expected and expected["same"] == 0 < expected["seldom"] < len(question["variants"])


def test_answers_that_the_tolerance_cannot_tell_apart_are_not_alone():
    near = {"id": "near", "value": "N*32/3*1.001", "key": False, "feedback": EVIL}
    question = build(
        NUMBER | {"tolerance": {"abs": 0.5}, "params": {"N": {"range": [3, 8]}}, "misconceptions": [NUMBER["misconceptions"][0] | {"key": False}, near]},
        share=0,
    )
    assert find_alone(question) == {"bits": 0, "near": 0}


def test_an_option_that_is_always_right_is_no_misconception():
    assert [*find_alone(build(EVERY_KIND["choice"]))] == ["stays", "leaves"] and [*find_alone(build(EVERY_KIND["several"]))] == [
        "moves",
        "stays",
        "leaves",
        "even",
    ]


def test_there_is_a_table_of_contents_per_section(bank):
    page = write_preview(bank, "ko")
    contents = page[page.index("<nav") : page.index("</nav>")]
    assert re.findall(r'href="#(?:section|question)-([^"]+)"', contents) == [
        "4.1",
        "shift",
        "facts",
        "layers",
        "4.2",
        "size",
        "shape",
        "window",
        "memory",
        "summary",
        "grids",
    ]
    assert all(f'id="{place}"' in page for place in re.findall(r'href="#([^"]+)"', page))
    assert page.count('<details class="question"') == 9 and "<details open" not in page


def test_what_an_author_wrote_is_text():
    page = write_preview(one(TABLE | {"text": EVIL, "hints": [EVIL], "solution": EVIL, "tags": [EVIL["en"]]}), "en")
    assert "<img" not in page and "<b>" not in page and page.count("<script>") == 1 and EVIL["en"] in visible(page, "en")


def test_a_course_without_questions_has_a_sheet():
    assert "no questions yet" in said(Bank(Text("A course", "강좌"), ()))


def test_the_course_has_a_sheet_with_every_question(course):
    bank = build_bank(course)
    page = write_preview(bank, "ko")
    assert all(f'id="question-{question["id"]}"' in page for question in bank.questions)
    assert all(f"<code>{variant['id']}</code>" in page for question in bank.questions for variant in question["variants"])


@pytest.mark.slow
@pytest.mark.parametrize("scheme, viewport", [("light", {"width": 1280, "height": 800}), ("dark", PHONE)], ids=["light, wide", "dark, phone"])
@pytest.mark.parametrize("which", ["sheet", "results"])
def test_axe_finds_nothing_on_either_page(browser, bank, tmp_path, which, scheme, viewport):
    from axe_playwright_python.sync_playwright import Axe

    answers = [
        Attempt(one["id"], 1, one["variants"][0]["id"], 0.0, tuple((name,) for name in [*one["feedback"]][-1:]), 1, True, True) for one in bank.questions
    ]
    sessions = [Session(f"{number:016x}", ("a.json", "b.json"), 9, tuple(answers[: 9 if number else 3]), 1) for number in range(30)]
    (tmp_path / "page.html").write_text(write_preview(bank, "ko") if which == "sheet" else write_quiz_report(bank, sessions, [], "ko"), encoding="utf-8")
    tab = browser.new_page(color_scheme=scheme, viewport=viewport)
    trouble = []
    tab.on("console", lambda message: trouble.append(message.text))
    tab.goto((tmp_path / "page.html").as_uri())
    tab.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    for language in ("ko", "en"):
        tab.click(f"label[for=show-{language}]")
        found = Axe().run(tab)
        assert found.violations_count == 0, found.generate_report()
        assert tab.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
    assert trouble == []
    tab.close()


@pytest.mark.slow
def test_on_paper_every_question_is_open_with_its_first_variant(browser, bank, tmp_path):
    (tmp_path / "page.html").write_text(write_preview(bank, "ko"), encoding="utf-8")
    tab = browser.new_page()
    tab.goto((tmp_path / "page.html").as_uri())
    tab.locator("#question-size > summary").click()
    assert tab.locator("#question-size .variant").nth(1).is_visible() and not tab.locator("#question-facts .plain").first.is_visible()
    tab.emulate_media(media="print")
    assert tab.locator("#question-facts .plain").first.is_visible() and not tab.locator("#question-facts .variant").nth(1).is_visible()
    tab.close()
