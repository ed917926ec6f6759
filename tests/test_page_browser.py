"""A student's page in a browser: nothing for axe-core to find, a language that is remembered, hostile output that stays text.

Needs Debian's chromium (``apt-get install chromium``), or another one on the path.
"""

import subprocess
import sys

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.conftest import ROOT

pytestmark = pytest.mark.slow

PHONE = {"width": 360, "height": 740}
HOSTILE = r"""
print("</pre></script><script>alert(1)</script><img src=x onerror=alert(2)><svg onload=alert(3)>{{7*7}}", "\u202e\u2066 evil \x1b]0;x\x07")
print("<style>body{display:none}</style><meta http-equiv=refresh content='0;url=http://192.0.2.1/'>" + "W" * 8000)
print("\n".join("line %d" % number for number in range(500)))

class Sly(Exception):
    pass

def output_size(*arguments):
    raise Sly("</p><script>alert(4)</script>" + "W" * 500)

def fits(*arguments):
    return "<img src=x onerror=alert(5)>" + "W" * 8000

def conv2d(x, w, b=None, stride=1, padding="valid"):
    return {"<script>alert(6)</script>": ["</pre><iframe src=http://192.0.2.1/>"] * 9}
"""
STUDENTS = ("hostile", "flipped", "right", "broken", "unfinished", "<img src=x onerror=alert(7)>")


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """pages(student) is the address of a page of a small class."""
    submitted, out = tmp_path_factory.mktemp("submitted"), tmp_path_factory.mktemp("out")
    right = "\n".join((ROOT / "solutions/03_strides" / name / "solution.py").read_text(encoding="utf-8") for name in ("output_size", "fits", "conv2d"))
    flipped = right.replace("columns = w.reshape", "print(x.shape); columns = w[::-1, ::-1].reshape")
    starter = "\n".join((ROOT / "assignments/03_strides" / name / "starter.py").read_text(encoding="utf-8") for name in ("output_size", "fits", "conv2d"))
    for student, code in zip(STUDENTS, (HOSTILE, flipped, right, "def fits(:\n", starter, HOSTILE)):
        (submitted / student / "03_strides").mkdir(parents=True)
        (submitted / student / "03_strides" / "a.py").write_text(code, encoding="utf-8")
    command = [sys.executable, "-m", "autograder.cli", "grade", str(submitted), "--assignment", "03_strides", "--out", str(out), "--lang", "ko"]
    subprocess.run(command, cwd=ROOT, check=False, capture_output=True)
    return lambda student: (out / "feedback" / student / "03_strides.html").as_uri()


@pytest.fixture
def visit(browser, pages):
    """visit(student, ...) is a tab with that page in it; the further arguments are those of Playwright's new_context."""
    contexts = []

    def visit(student, **settings):
        contexts.append(browser.new_context(**settings))
        tab = contexts[-1].new_page()
        tab.goto(pages(student))
        return tab

    yield visit
    for context in contexts:
        context.close()


def choose(tab, language):
    tab.click(f"label[for=show-{language}]")


def text_of(tab):
    """What is to be seen."""
    return tab.inner_text("main")


@pytest.mark.parametrize("scheme, viewport", [("light", {"width": 1280, "height": 800}), ("dark", PHONE)], ids=["light, wide", "dark, phone"])
@pytest.mark.parametrize("student", STUDENTS)
def test_axe_finds_nothing_in_either_language(visit, student, scheme, viewport):
    tab = visit(student, color_scheme=scheme, viewport=viewport)
    for hints in range(3):
        for summary in tab.query_selector_all("details:not([open]) > summary"):
            if summary.is_visible():
                summary.click()
    for language in ("ko", "en"):
        choose(tab, language)
        found = Axe().run(tab)
        assert found.violations_count == 0, found.generate_report()


def test_the_language_is_remembered_and_told_to_screen_readers(visit):
    tab = visit("flipped")
    assert "먼저 고칠 것" in text_of(tab) and "Mend this first" not in text_of(tab)
    choose(tab, "en")
    assert "Mend this first" in text_of(tab) and "먼저 고칠 것" not in text_of(tab)
    tab.reload()
    assert "Mend this first" in text_of(tab) and "먼저 고칠 것" not in text_of(tab)
    assert tab.get_attribute("html", "lang") == "en" and tab.is_checked("#show-en")


def test_without_javascript_everything_is_there_and_the_switch_works(visit):
    tab = visit("flipped", java_script_enabled=False)
    assert "먼저 고칠 것" in text_of(tab) and "Mend this first" not in text_of(tab)
    choose(tab, "en")
    assert "Mend this first" in text_of(tab) and "먼저 고칠 것" not in text_of(tab)
    tab.click("summary")
    assert "Begin with a single output" in text_of(tab)


def test_storage_that_is_blocked_breaks_nothing(browser, pages):
    context = browser.new_context()
    context.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw new Error('blocked') }})")
    tab = context.new_page()
    errors = []
    tab.on("pageerror", lambda error: errors.append(error))
    tab.goto(pages("flipped"))
    choose(tab, "en")
    assert "Mend this first" in text_of(tab) and tab.get_attribute("html", "lang") == "en" and errors == []
    context.close()


@pytest.mark.parametrize("student", STUDENTS)
def test_a_phone_never_scrolls_sideways(visit, student):
    tab = visit(student, viewport=PHONE)
    for language in ("ko", "en"):
        choose(tab, language)
        assert tab.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_on_paper_everything_is_there_but_the_switch(visit):
    tab = visit("flipped", color_scheme="dark")
    tab.emulate_media(media="print")
    assert not tab.is_visible("header")
    assert "먼저 고칠 것" in text_of(tab) and "코드가 출력한 내용" in text_of(tab) and "기대한 답" in text_of(tab)
    cut_off = "[...document.querySelectorAll('pre')].filter(pre => pre.scrollHeight > pre.clientHeight + 1 || pre.scrollWidth > pre.clientWidth + 1).length"
    assert tab.evaluate(cut_off) == 0
    assert tab.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


@pytest.mark.parametrize("student", ["hostile", STUDENTS[-1]])
def test_hostile_output_stays_text(browser, pages, student):
    context = browser.new_context()
    tab = context.new_page()
    trouble, requests = [], []
    tab.on("dialog", lambda dialog: (trouble.append(dialog.message), dialog.dismiss()))
    tab.on("console", lambda message: trouble.append(message.text))
    tab.on("pageerror", lambda error: trouble.append(error))
    tab.on("request", lambda request: requests.append(request.url))
    tab.goto(pages(student))
    tab.wait_for_load_state("networkidle")
    said = text_of(tab)
    assert "</pre></script><script>alert(1)</script><img src=x onerror=alert(2)><svg onload=alert(3)>{{7*7}}" in said
    assert "</p><script>alert(4)</script>" in said and "<img src=x onerror=alert(5)>" in said and "<script>alert(6)</script>" in said
    assert not {"\u202e", "\u2066", "\x1b"} & set(said)
    assert tab.evaluate("document.querySelectorAll('script').length") == 1
    assert trouble == [] and [url for url in requests if not url.startswith("data:image/png")] == [pages(student)]
    context.close()


def test_the_policy_of_the_page_stops_any_script_but_ours(visit):
    tab = visit("flipped")
    tab.evaluate("() => { const script = document.createElement('script'); script.textContent = 'window.ran = true'; document.body.append(script); }")
    assert tab.evaluate("window.ran") is None


def test_the_keyboard_is_enough(visit):
    tab = visit("flipped")
    tab.keyboard.press("Tab")
    tab.keyboard.press("ArrowRight")
    assert "Mend this first" in text_of(tab)
    for _ in range(40):
        tab.keyboard.press("Tab")
        if tab.evaluate("document.activeElement.tagName") == "SUMMARY":
            break
    tab.keyboard.press("Enter")
    assert "Begin with a single output" in text_of(tab) and "Treat the padding" not in text_of(tab)
    tab.keyboard.press("Tab")
    tab.keyboard.press("Enter")
    assert "Treat the padding" in text_of(tab)
