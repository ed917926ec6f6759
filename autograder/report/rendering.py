"""Pages from templates: sentences in both languages, and whatever a submission said as text.

The one script on a page is ours, remembers the language, and is named by its hash in the page's security policy: no other can run.
"""

import base64
import hashlib
import re
from functools import cache, lru_cache
from pathlib import Path

from jinja2 import Environment, PackageLoader, StrictUndefined
from markdown_it import MarkdownIt
from markupsafe import Markup

from autograder.text import LANGUAGES

# control characters, which mean nothing on a page, and the marks that turn the direction of text around
_INVISIBLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def clean(text):
    """Text without what cannot be seen."""
    return _INVISIBLE.sub("�", text)


def load(template):
    """A template of ours, compiled."""
    return _environment().get_template(template)


def render(template, **values):
    """The HTML of a template of ours."""
    return load(template).render(**values)


@cache
def _environment():
    environment = Environment(loader=PackageLoader("autograder.report"), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.filters["clean"] = clean
    script = (Path(__file__).parent / "templates" / "switch.js").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    environment.globals.update(both=_both, say=_say, explain=_explain, script=Markup(script), digest=digest)
    return environment


_MARKDOWN = MarkdownIt("zero", {"html": False}).enable(["backticks", "emphasis", "list", "fence"])
SENTENCES = 4096  # kept as HTML: most pages of a class say the same


@lru_cache(SENTENCES)
def _both(text):
    """A sentence in both languages, all of it text."""
    return _in_both("span", text, clean)


@lru_cache(SENTENCES)
def _say(text):
    """A sentence of ours in both languages, with `code` and *emphasis*."""
    return _in_both("span", text, lambda sentence: Markup(_MARKDOWN.renderInline(clean(sentence))))


@lru_cache(SENTENCES)
def _explain(text):
    """Paragraphs of ours in both languages."""
    return _in_both("div", text, lambda markdown: Markup(_MARKDOWN.render(clean(markdown))))


def _in_both(tag, text, render):
    return Markup("").join(Markup('<{0} lang="{1}">{2}</{0}>').format(tag, language, render(text[language])) for language in LANGUAGES)
