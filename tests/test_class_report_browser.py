"""The class report in a browser: nothing for axe-core to find, links that lead somewhere, a phone, paper.

Needs Debian's chromium (``apt-get install chromium``), or another one on the path.
"""

import subprocess
import sys

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.conftest import ROOT

pytestmark = pytest.mark.slow

PHONE = {"width": 360, "height": 740}
EVIL = "<img src=x onerror=alert(1)> 50% #1? \"김\" 'O"
SLY = "def output_size(*a):\n    raise ValueError('</span><script>alert(2)</script>' + 'W' * 900)\n"


@pytest.fixture(scope="module")
def out(tmp_path_factory):
    """A small class, graded by the command: mistakes by name, a fault, a missing one, a copy, a hostile name."""
    submitted, out = tmp_path_factory.mktemp("submitted"), tmp_path_factory.mktemp("out")
    right = "\n".join((ROOT / "solutions/03_strides" / name / "solution.py").read_text(encoding="utf-8") for name in ("output_size", "fits", "conv2d"))
    flipped = right.replace("columns = w.reshape", "columns = w[::-1, ::-1].reshape")
    for student, code in {"right": right, "as right": right, "flipped": flipped, "copied": flipped, EVIL: SLY, "broken": "def fits(:\n", "absent": None}.items():
        (submitted / student / "03_strides").mkdir(parents=True)
        if code:
            (submitted / student / "03_strides" / "a.py").write_text(code, encoding="utf-8")
    command = [sys.executable, "-m", "autograder.cli", "grade", str(submitted), "--assignment", "03_strides", "--out", str(out), "--lang", "ko"]
    subprocess.run(command, cwd=ROOT, check=False, capture_output=True)
    return out


@pytest.fixture
def visit(browser, out):
    """visit(…) is a tab with the report in it; the arguments are those of Playwright's new_context."""
    contexts = []

    def visit(**settings):
        contexts.append(browser.new_context(**settings))
        tab = contexts[-1].new_page()
        tab.trouble = []
        tab.on("dialog", lambda dialog: (tab.trouble.append(dialog.message), dialog.dismiss()))
        tab.on("console", lambda message: tab.trouble.append(message.text))
        tab.on("pageerror", lambda error: tab.trouble.append(error))
        tab.goto((out / "report.html").as_uri())
        return tab

    yield visit
    for context in contexts:
        context.close()


@pytest.mark.parametrize("scheme, viewport", [("light", {"width": 1280, "height": 800}), ("dark", PHONE)], ids=["light, wide", "dark, phone"])
def test_axe_finds_nothing_in_either_language(visit, scheme, viewport):
    tab = visit(color_scheme=scheme, viewport=viewport)
    for summary in tab.query_selector_all("details:not([open]) > summary"):
        summary.click()
    for language in ("ko", "en"):
        tab.click(f"label[for=show-{language}]")
        found = Axe().run(tab)
        assert found.violations_count == 0, found.generate_report()


def test_a_picture_has_its_numbers_as_its_name_in_one_language(visit):
    tab = visit()
    assert tab.get_by_role("img", name="점수별 제출물 수").count() == 1 and tab.get_by_role("img", name="submissions").count() == 0
    tab.click("label[for=show-en]")
    assert tab.get_by_role("img", name="Points: submissions").count() == 1


def test_every_link_leads_to_a_students_page(visit, out):
    tab = visit()
    addresses = {link.evaluate("link => link.href") for link in tab.query_selector_all("main a")}
    headings = set()
    for address in sorted(addresses):
        tab.goto(address)
        headings.add(tab.inner_text("h1"))
    assert headings >= {EVIL, "flipped", "broken", "absent"} and len(headings) == len(addresses)


def test_what_students_wrote_stays_text_and_nothing_is_loaded(visit):
    tab = visit()
    said = tab.inner_text("main")
    assert EVIL in said and "</span><script>alert(2)</script>" in said
    assert tab.trouble == [] and tab.evaluate("performance.getEntriesByType('resource').length") == 0


@pytest.mark.parametrize("language", ["ko", "en"])
def test_a_phone_never_scrolls_sideways(visit, language):
    tab = visit(viewport=PHONE)
    tab.click(f"label[for=show-{language}]")
    assert tab.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_on_paper_every_example_is_open_and_the_switch_is_gone(visit):
    tab = visit(color_scheme="dark", viewport={"width": 720, "height": 1000})
    tab.evaluate("for (const one of document.querySelectorAll('details')) one.open = false")
    tab.emulate_media(media="print")
    assert not tab.is_visible("header") and tab.locator("dl.shown").first.is_visible()
    assert tab.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert tab.evaluate("getComputedStyle(document.querySelector('figure text')).fill") == "rgb(27, 31, 36)"
