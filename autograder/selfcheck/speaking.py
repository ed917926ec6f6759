"""Which language the self-check speaks in this session."""

import os

from autograder.errors import CourseError
from autograder.text import LANGUAGES

VARIABLE = "AUTOGRADER_LANG"
_chosen = []


def sentences(words):
    """A function say(which, **values) for a module's sentences: one of them in the language in use, with these values in it."""
    return lambda which, **values: words[which][language()].format(**values)  # what is put in is not read again


def speak(language):
    """Choose "ko" or "en" for everything that the self-check says from now on."""
    if language not in LANGUAGES:
        raise CourseError(f"speak knows {' and '.join(LANGUAGES)}, not {language!r}: write speak(\"ko\") or speak(\"en\")")
    _chosen[:] = [language]


def language():
    """The language in use: what was chosen last, else what the environment says, else Korean."""
    return (_chosen or [value for value in [os.environ.get(VARIABLE)] if value in LANGUAGES] or ["ko"])[0]
