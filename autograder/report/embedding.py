"""A part of a student's page, to be shown in somebody else's: what it says of one exercise, with its style.

The page is ours, and whatever a student wrote in it was escaped when it was made, so its tags are where we put them.
"""

import re
from functools import cache
from pathlib import Path

TEMPLATES = Path(__file__).parent / "templates"
_SECTION = re.compile(r'<section class="exercise" id="(\w+)">(.*?)</section>', re.DOTALL)
_REM = re.compile(r"([\d.]+)rem")  # in nbgrader's pages these are 10 pixels
# the colours of the page by daylight: a notebook's page has no dark side
_COLOURS = "--ink: #1b1f24; --paper: #fff; --quiet: #57606a; --line: #d0d7de; --good: #0b6b8f; --bad: #a03a00; --soft: #f3f6f9; --warm: #fff4e5;"


def sections_of(page):
    """{exercise: the HTML of its section} of a student's page."""
    return dict(_SECTION.findall(page))


def embed(section, language):
    """A section as HTML that stands anywhere, in one language."""
    return f'<div class="autograder-{language}"><style>{_style(language)}</style>{section}</div>'


@cache
def _style(language):
    css = _REM.sub(lambda size: f"{14 * float(size[1]):g}px", (TEMPLATES / "exercise.css").read_text(encoding="utf-8"))
    other = "en" if language == "ko" else "ko"
    return f'.autograder-{language} {{ {_COLOURS} color: var(--ink); line-height: 1.6; word-break: keep-all; overflow-wrap: anywhere; [lang="{other}"] {{ display: none; }}\n{css}\n.mark {{ background: none; padding: 0; }} }}'
