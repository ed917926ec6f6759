"""A quiz as HTML: one page that needs nothing else, or what a notebook shows. Both run the same scripts on the bank's data."""

import base64
import hashlib
import json
import secrets
from html import escape
from pathlib import Path

from autograder.quiz import answers, progress
from autograder.quiz.marking import ROUNDING
from autograder.quiz.review import DAYS
from autograder.quiz.telling import MOST
from autograder.quiz.words import WORDS
from autograder.text import LANGUAGES, Text

SCRIPTS = ("marking.js", "drawing.js", "quiz.js")
_ASSETS = Path(__file__).parent / "assets"
_TITLE = Text("Quizzes", "퀴즈")
_NO_SCRIPT = Text("The quiz needs JavaScript, which is switched off in this browser.", "퀴즈에는 JavaScript가 필요합니다. 이 브라우저에서는 꺼져 있습니다.")
_UNREAD = ("ONE_NUMBER", "UNIT", "NUMBERS", "LETTER", "SEVERAL", "ORDER")

_PAGE = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-{style_digest}'; script-src 'sha256-{script_digest}'">
<title>{title}</title>
<style>{style}</style>
</head>
<body>
<main>
<h1 lang="{language}">{heading}</h1>
<div id="quiz"><p>{no_script}</p></div>
</main>
<script type="application/json" id="quiz-data">{data}</script>
<script>{script}</script>
</body>
</html>
"""
_PAGE_STYLE = """
html { background: #fff; color: #1b1f24; }
body { margin: 0; padding: 0 .5rem 2rem; }
h1 { font: 600 1.4rem/1.4 system-ui, "Noto Sans KR", "Noto Sans CJK KR", sans-serif; max-width: 46rem; margin: 1rem auto .5rem; padding: 0 .5rem; }
@media (prefers-color-scheme: dark) { html { background: #0d1117; color: #e6edf3; } }
"""
_PAGE_START = """
(function () {
  const found = JSON.parse(document.getElementById("quiz-data").textContent);
  const titles = found.titles;
  found.settings.onlanguage = function (language) {
    document.documentElement.lang = language;
    const heading = document.querySelector("h1");
    heading.lang = language;
    heading.textContent = document.title = titles[language];
  };
  window.quiz = autograderQuiz(document.getElementById("quiz"), found.bank, found.settings);
})();
"""


def write_page(bank, language):
    """The HTML of a page with all of a bank's questions, in both languages; language: the one shown first."""
    titles = Text(f"{bank.title.en}: {_TITLE.en}", f"{bank.title.ko}: {_TITLE.ko}")
    script = f"\n{_scripts()}{_PAGE_START}"
    style = f"\n{_PAGE_STYLE}{_asset('quiz.css')}"
    data = {"bank": bank.as_dict(), "settings": _settings(bank, language), "titles": titles.as_dict()}
    return _PAGE.format(
        language=language, title=escape(titles[language]), heading=escape(titles[language]), no_script=escape(_NO_SCRIPT[language]), data=_inside_script(data),
        style=style, style_digest=_digest(style), script=script, script_digest=_digest(script),
    )  # fmt: skip


def write_fragment(bank, language, section=""):
    """What a notebook shows: the same quiz, and a sentence in its place where the cell was not run."""
    settings = _settings(bank, language) | {"section": section, "uid": f"quiz-{secrets.token_hex(6)}"}
    return (
        f'<div id="{settings["uid"]}" class="quiz notebook"><p>{escape(WORDS["fallback"][language])}</p></div>\n<style>{_asset("quiz.css")}</style>\n'
        f"<script>(function () {{\n{_scripts()}\n"
        f'autograderQuiz(document.getElementById("{settings["uid"]}"), {_inside_script(bank.as_dict())}, {_inside_script(settings)});\n}})();</script>'
    )


def _settings(bank, language):
    """What the scripts share with the other places: sentences, patterns, rules."""
    return {
        "uid": "quiz", "language": language, "section": "", "store": f"autograder-quiz:{bank.title[LANGUAGES[0]]}",
        "words": {name: text.as_dict() for name, text in WORDS.items()},
        "unread": {name: getattr(answers, name).as_dict() for name in _UNREAD},
        "patterns": answers.PATTERNS, "superscripts": answers.SUPERSCRIPTS, "scales": answers.SCALES, "longest": answers.LONGEST,
        "format": progress.FORMAT, "most": progress.MOST, "days": DAYS, "said": MOST, "rounding": ROUNDING,
    }  # fmt: skip


def _scripts():
    return "".join(map(_asset, SCRIPTS))


def _asset(name):
    return (_ASSETS / name).read_text(encoding="utf-8")


def _digest(text):
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _inside_script(data):
    """JSON that no end of a script can be in."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
