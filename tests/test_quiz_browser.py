"""The quiz as a page, in a browser: it needs no network, reads and marks as the terminal does, and anybody can use it.

Needs Debian's chromium (``apt-get install chromium``), or another one on the path.
"""

import base64
import hashlib
import json

import pytest
from axe_playwright_python.sync_playwright import Axe

from autograder.quiz import answers, marking
from autograder.quiz.answers import LETTERS
from autograder.quiz.bank import Bank
from autograder.quiz.page import write_fragment, write_page
from autograder.quiz.progress import Progress
from autograder.quiz.review import DAYS, move
from autograder.text import Text
from tests.quiz_answers import NUMBERS, TUPLES
from tests.quiz_templates import CHOICE, EVERY_KIND, NUMBER, ORDER, SEVERAL, SIZE, TABLE, WINDOW, bank_of, build
from tests.test_quiz_marking import QUESTIONS, written, wrong_answers

pytestmark = pytest.mark.slow

PHONE = {"width": 360, "height": 740}
SESSION = {"format": 1, "session": "0000000000000000", "boxes": {}, "attempts": []}  # asks the first variants
EVERYTHING = bank_of(*EVERY_KIND.values())


@pytest.fixture(scope="module")
def whole(course):
    """The course's own quizzes."""
    return Bank(course.title, tuple(QUESTIONS.values()))


@pytest.fixture
def visit(browser, tmp_path):
    """visit(bank, language="en", **settings) is a tab with a page; settings are those of Playwright's new_context. Every request but the page's own is refused, and none may be made."""
    contexts, requests, errors = [], [], []

    def visit(bank, language="en", kept=SESSION, html=None, **settings):
        path = tmp_path / "퀴즈 1.html"
        path.write_text(html or write_page(bank, language), encoding="utf-8")
        contexts.append(browser.new_context(**settings))

        def refuse(route):
            if route.request.url == path.as_uri():
                route.continue_()
            else:
                requests.append(route.request.url)
                route.abort()

        contexts[-1].route("**/*", refuse)
        tab = contexts[-1].new_page()
        tab.on("pageerror", lambda error: errors.append(str(error)))
        tab.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
        tab.goto(path.as_uri())
        if kept:
            tab.evaluate("kept => localStorage.setItem('autograder-quiz:' + JSON.parse(document.getElementById('quiz-data').textContent).bank.title.en, JSON.stringify(kept))", kept)
            tab.goto(path.as_uri())
        return tab

    yield visit
    for context in contexts:
        context.close()
    assert requests == [] and errors == []


def kept(tab):
    return json.loads(tab.evaluate("Object.values(localStorage).find(kept => kept.startsWith('{'))"))


def press(tab, name):
    tab.get_by_role("button", name=name, exact=True).click()


def fill(tab, question, variant, typed):
    """Answer a question as somebody would, with what would be typed in a terminal."""
    kind = question["kind"]
    if kind in ("choice", "several"):
        chosen = {variant["order"][LETTERS.index(letter)] for letter in typed.split()} if typed != "none" else set()
        for name in variant["order"]:
            box = tab.locator(f"input[value='{name}']")
            if box.is_checked() != (name in chosen) and (kind == "several" or name in chosen):
                box.click()
    elif kind == "order":
        wanted = [variant["order"][LETTERS.index(letter)] for letter in typed.split()]
        for place, name in enumerate(wanted):
            up = tab.locator(f"[data-focus='up-{name}']")
            while tab.locator(".order li").nth(place).locator(f"[data-focus='up-{name}']").count() == 0:
                up.click()
    elif kind == "table":
        for number, text in enumerate(typed):
            tab.locator(f"[data-focus='row-{number}']").fill(text)
    else:
        tab.locator("[data-focus='input']").fill(typed)
    press(tab, "Check")


@pytest.mark.parametrize("kind", EVERY_KIND)
def test_a_question_of_every_kind_is_answered_as_in_a_terminal(kind, visit):
    question = build(EVERY_KIND[kind])
    variant = question["variants"][0]
    tab = visit(bank_of(EVERY_KIND[kind]))
    for typed, mistakes in wrong_answers(question, variant):
        fill(tab, question, variant, typed)
        assert tab.locator(".right").count() == 0
        said = tab.locator(".feedback").inner_text()
        assert all(question["feedback"][name]["en"][0] in said for names in mistakes for name in names if isinstance(question["feedback"][name]["en"][0], str)), typed
    fill(tab, question, variant, written(question, variant))
    assert tab.locator(".right").inner_text() == "✔ Right." and "Solution:" in tab.locator(".feedback").inner_text()


def test_every_variant_of_the_course_is_marked_as_in_a_terminal(visit, whole):
    tab = visit(whole)
    for question in whole.questions:
        values = [[marking.read(question, variant, typed) for typed in (written(question, variant), *(typed for typed, _ in wrong_answers(question, variant)))] for variant in question["variants"]]
        expected = [[[[list(names) for names in outcome.mistakes], round(outcome.score, 9), list(outcome.parts)] for outcome in (marking.judge(question, variant, value) for value in row)] for variant, row in zip(question["variants"], values)]
        found = tab.evaluate(
            "([question, values]) => values.map((row, number) => row.map(value => { const found = quiz.mark(question, question.variants[number], value); return [found.mistakes, Math.round(found.score * 1e9) / 1e9, found.parts]; }))",
            [question, json.loads(json.dumps(values))],
        )
        assert found == expected, question["id"]


@pytest.mark.parametrize("reader, corpus, size", [("number", NUMBERS, None), ("tuple", TUPLES, 2)])
def test_what_is_typed_is_read_as_in_a_terminal(reader, corpus, size, visit):
    found = visit(EVERYTHING).evaluate("([reader, typed, size]) => typed.map(text => { try { return quiz.read(reader, text, size); } catch (error) { return null; } })", [reader, [*corpus], size])
    assert {text: tuple(value) if isinstance(value, list) else value for text, value in zip(corpus, found)} == corpus
    assert {text: _read(reader, text, size) for text in corpus} == corpus


def _read(reader, text, size):
    try:
        return answers.read_number(text, size) if reader == "number" else answers.read_tuple(text, size)
    except answers.Unread:
        return None


def test_the_boxes_of_the_review_are_the_terminal_s(visit):
    found = visit(EVERYTHING).evaluate("[0, 1, 2, 3, 4, 5].map(box => [[true, 0], [true, 1], [false, 0]].map(([right, hints]) => quiz.move(box, right, hints)))")
    assert found == [[move(box, right, hints) for right, hints in ((True, 0), (True, 1), (False, 0))] for box in range(6)]


def test_what_cannot_be_read_is_asked_for_again_and_no_try_is_lost(visit):
    tab = visit(bank_of(SIZE))
    for typed in "", "seven", "4,4":
        tab.locator("[data-focus='input']").fill(typed)
        tab.keyboard.press("Enter")
        assert tab.locator(".ask").inner_text() == "⚠ One number is asked for, such as 12."
        assert tab.locator("[data-focus='input']").get_attribute("aria-invalid") == "true"
    assert kept(tab)["attempts"] == []


def test_a_table_says_which_row_cannot_be_read(visit):
    tab = visit(bank_of(TABLE))
    tab.locator("[data-focus='row-0']").fill("320")
    press(tab, "Check")
    assert tab.locator(".ask").inner_text() == "⚠ pooling: One number is asked for, such as 12."
    assert tab.locator("[data-focus='row-1']").get_attribute("aria-invalid") == "true" and tab.locator("[aria-invalid]").count() == 1


def test_hints_open_one_by_one_and_the_solution_counts_as_wrong(visit):
    tab = visit(bank_of(SIZE))
    fill(tab, build(SIZE), build(SIZE)["variants"][0], "999")
    press(tab, "Hint")
    assert tab.locator(".hint").count() == 1
    press(tab, "Hint")
    assert tab.locator(".hint").count() == 2 and tab.get_by_role("button", name="Hint", exact=True).is_disabled()
    press(tab, "Show the solution")
    assert "The answer: " in tab.locator(".feedback").inner_text()
    (attempt,) = kept(tab)["attempts"]
    assert (attempt["shown"], attempt["score"], attempt["hints"], attempt["tries"]) == (True, 0, 2, 1)


def test_another_one_has_other_numbers_at_any_time(visit):
    tab = visit(bank_of(SIZE))
    seen = set()
    for _ in range(12):
        seen.add(tab.locator("legend").inner_text())
        press(tab, "Another one")
    assert len(seen) == 12


def test_what_was_answered_outlives_the_page(visit):
    bank = bank_of(SIZE, CHOICE)
    tab = visit(bank)
    press(tab, "4.2")
    fill(tab, bank.questions[0], bank.questions[0]["variants"][0], "999")
    tab.reload()
    assert "Right at the first try: 0 of 1" in tab.locator("summary").inner_text()
    assert "Review (1)" in tab.locator(".sections").inner_text()


def test_what_was_wrong_comes_back_in_new_numbers(visit):
    bank = bank_of(SIZE, CHOICE)
    tab = visit(bank)
    press(tab, "4.2")
    first = tab.locator("legend").inner_text()
    fill(tab, bank.questions[0], bank.questions[0]["variants"][0], "999")
    press(tab, "Review (1)")
    assert tab.locator("legend").inner_text() != first and "Question 1 of 1" in tab.locator(".number").inner_text()


def test_the_review_says_when_the_next_question_comes_back(visit):
    bank = bank_of(SIZE)
    tab = visit(bank)
    fill(tab, bank.questions[0], bank.questions[0]["variants"][0], written(bank.questions[0], bank.questions[0]["variants"][0]))
    press(tab, "Review (0)")
    assert f"comes back in {DAYS[1]} days" in tab.locator(".card").inner_text()


def test_the_results_that_are_saved_are_what_a_terminal_keeps(visit, tmp_path):
    bank = bank_of(SIZE)
    variant = bank.questions[0]["variants"][0]
    tab = visit(bank)
    fill(tab, bank.questions[0], variant, str(variant["parts"][0]["answer"] - 1))
    tab.locator("summary").click()
    with tab.expect_download() as download:
        press(tab, "Save my results")
    saved = json.loads(download.value.path().read_text(encoding="utf-8"))
    (tmp_path / "quiz_progress.json").write_text(json.dumps({**SESSION, "session": "1"}))
    progress = Progress(tmp_path)
    wrong = variant["parts"][0]["answer"] - 1
    progress.begin(bank.questions[0], variant, wrong, marking.judge(bank.questions[0], variant, wrong), 0)
    assert {**saved["attempts"][0], "at": ""} == {**progress.kept["attempts"][0], "at": ""}
    assert saved["boxes"] == progress.kept["boxes"] and {*saved} == {*progress.kept, "title"}


def test_the_score_says_what_to_read_again(visit):
    title = {"en": "Output size", "ko": "출력 크기"}
    questions = [build(SIZE) | {"read": [{"name": "03_strides/output_size", "title": title}]}, build(CHOICE) | {"read": [{"name": "08_vision/find_pattern", "title": title}], "section": "4.2"}]
    tab = visit(Bank(Text("Read", "읽기"), tuple(questions)))
    fill(tab, questions[0], questions[0]["variants"][0], "999")
    press(tab, "Next question")
    fill(tab, questions[1], questions[1]["variants"][0], written(questions[1], questions[1]["variants"][0]))
    assert "Right at the first try: 1 of 2" in tab.locator("summary").inner_text()
    tab.locator("summary").click()
    assert tab.locator(".panel li").all_inner_texts() == ["Output size 03_strides/output_size"]


def test_starting_over_forgets_everything(visit):
    tab = visit(bank_of(SIZE))
    tab.on("dialog", lambda dialog: dialog.accept())
    press(tab, "Show the solution")
    tab.locator("summary").click()
    press(tab, "Start over")
    assert kept(tab)["attempts"] == [] and "0 of 0" in tab.locator("summary").inner_text()


def test_a_page_comes_back_to_the_question_that_was_left(visit):
    tab = visit(bank_of(CHOICE, SIZE, TABLE))
    press(tab, "4.2")
    press(tab, "Next question")
    tab.reload()
    assert "Question 2 of 2" in tab.locator(".number").inner_text() and tab.locator("table.rows").count() == 1


def test_another_section_begins_with_its_first_question_after_a_reload_too(visit):
    tab = visit(bank_of(CHOICE, ORDER, SIZE, TABLE))
    press(tab, "Next question")
    press(tab, "4.2")
    tab.reload()
    assert "Question 1 of 2" in tab.locator(".number").inner_text() and tab.locator("legend").inner_text().startswith("Input ")


def test_the_next_try_is_typed_where_the_last_one_was_wrong(visit):
    tab = visit(bank_of(SIZE, TABLE))
    tab.locator("[data-focus='input']").fill("999")
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.dataset.focus") == "input"
    press(tab, "Next question")
    fill(tab, build(TABLE), build(TABLE)["variants"][0], written(build(TABLE), build(TABLE)["variants"][0])[:1] + ["7", "1 2"])
    assert tab.evaluate("document.activeElement.dataset.focus") == "row-1"


def test_half_a_window_is_no_window(visit):
    tab = visit(bank_of(WINDOW))
    tab.locator("[data-focus='input']").fill("4")
    press(tab, "Check")
    assert tab.locator(".ask").count() == 1 and tab.locator("svg .window").count() == 0


def test_both_languages_are_there_and_the_answer_stays(visit):
    tab = visit(bank_of(SIZE), language="ko")
    assert tab.locator("html").get_attribute("lang") == "ko" and "한 변은" in tab.locator("legend").inner_text()
    tab.locator("[data-focus='input']").fill("999")
    press(tab, "확인")
    press(tab, "English")
    assert "how long is a side" in tab.locator("legend").inner_text() and tab.locator(".wrong").inner_text() == "✘ Not yet." and tab.locator("html").get_attribute("lang") == "en"
    assert tab.locator("[data-focus='input']").input_value() == "999"
    tab.reload()
    assert "how long is a side" in tab.locator("legend").inner_text() and tab.locator("html").get_attribute("lang") == "en"


def test_a_page_can_be_used_with_the_keyboard_alone(visit):
    bank = bank_of(ORDER)
    question, variant = bank.questions[0], bank.questions[0]["variants"][0]
    tab = visit(bank)
    for _ in range(40):
        tab.keyboard.press("Tab")
        focus = tab.evaluate("document.activeElement.dataset.focus || ''")
        if focus == f"up-{variant['order'][1]}":
            break
    tab.keyboard.press("Enter")
    assert tab.locator(".order li").first.inner_text().startswith(variant["order"][1])
    assert tab.evaluate("document.activeElement.dataset.focus") in (f"up-{variant['order'][1]}", "check")
    while tab.evaluate("document.activeElement.dataset.focus || ''") != "check":
        tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    assert tab.locator(".wrong, .right").count() == 1 and question["kind"] == "order"


def test_what_came_out_is_read_aloud(visit):
    tab = visit(bank_of(SIZE))
    spoken = tab.locator("[role=status]")
    assert spoken.inner_text() == ""
    tab.locator("[data-focus='input']").fill("999")
    press(tab, "Check")
    assert "Not yet." in spoken.text_content()


def test_a_click_on_the_figure_chooses_the_window(visit):
    question = build(WINDOW)
    row, column = question["variants"][0]["parts"][0]["answer"]
    tab = visit(bank_of(WINDOW))
    box = tab.locator("svg").bounding_box()
    width = tab.evaluate("document.querySelector('svg').viewBox.baseVal.width")
    cell = tab.evaluate("document.querySelector('svg .input').width.baseVal.value") / question["variants"][0]["figure"]["input"][1]
    scale = box["width"] / width
    tab.mouse.click(box["x"] + (22 + (column + 0.5) * cell) * scale, box["y"] + (22 + (row + 0.5) * cell) * scale)
    assert tab.locator("[data-focus='input']").input_value() == f"({row}, {column})"
    press(tab, "Check")
    assert tab.locator(".right").count() == 1


def test_a_browser_without_storage_asks_all_the_same(visit):
    html = write_page(bank_of(SIZE), "en").replace("localStorage", "(null).x")
    start = html.index("<script>\n") + len("<script>")
    script = html[start : html.index("</script>", start)]
    old = html.partition("script-src 'sha256-")[2].partition("'")[0]
    tab = visit(bank_of(SIZE), kept=None, html=html.replace(old, base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()))
    tab.locator("[data-focus='input']").fill("999")
    press(tab, "Check")
    assert tab.locator(".wrong").count() == 1


def open_one_of_each_kind(tab, bank):
    """Go to the first question of each kind, and open all that can be opened of it; yields its id."""
    kinds = {}
    for question in bank.questions:
        kinds.setdefault(question["kind"], question)
    for question in kinds.values():
        press(tab, question["section"])
        for _ in range([one["id"] for one in bank.of_section(question["section"]).questions].index(question["id"])):
            press(tab, "Next question")
        for button in "Check", "Hint", "Show the solution":
            press(tab, button)
        yield question["id"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(scheme, visit, whole):
    tab = visit(whole, color_scheme=scheme)
    for name in open_one_of_each_kind(tab, whole):
        found = Axe().run(tab)
        assert found.violations_count == 0, f"{name}: {found.generate_report()}"


def test_nothing_is_wider_than_a_phone(visit, whole):
    tab = visit(whole, viewport=PHONE)
    for name in open_one_of_each_kind(tab, whole):
        assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth"), name


def test_mathematics_is_drawn_by_the_browser_itself(visit):
    tab = visit(bank_of(SIZE))
    press(tab, "Show the solution")
    box = tab.locator(".solution math mfrac").first.bounding_box()
    assert box["height"] > 20 and box["width"] > 20


def test_what_a_notebook_shows_is_a_sentence_until_its_cell_is_run_and_the_quiz_afterwards(visit):
    bank = bank_of(SIZE, CHOICE, SEVERAL, NUMBER)
    fragment = write_fragment(bank, "ko", "4.2")
    assert "이 셀을 실행하면 퀴즈가 나옵니다." in fragment and "http" not in fragment.replace("http://www.w3.org/2000/svg", "")
    tab = visit(bank, kept=None, html=f"<!doctype html><html lang=ko><title>x</title><body>{fragment}{write_fragment(bank, 'en')}</body></html>")
    assert tab.locator(".quiz").count() == 2 and "한 변은" in tab.locator("legend").first.inner_text()
    tab.locator(".quiz").first.locator("input[type=text]").fill("999")
    tab.locator(".quiz").first.get_by_role("button", name="확인").click()
    assert tab.locator(".wrong").count() == 1
