"""Which language a student is spoken to in, in this session."""

import os

from autograder.errors import CourseError
from autograder.text import LANGUAGES, Text

VARIABLE = "AUTOGRADER_LANG"
_chosen = []


def sentences(words):
    """A function say(which, **values) for a module's sentences: one of them in the language in use, with these values in it."""
    return lambda which, **values: words[which][language()].format(**values)  # what is put in is not read again


def our_fault(error):
    """The sentence for trouble that is not the student's."""
    return _say("ours", error=f"{type(error).__name__}: {error}")


def speak(language):
    """Choose "ko" or "en" for everything that is said to the student from now on."""
    if language not in LANGUAGES:
        raise CourseError(_say("unknown", given=repr(language)))
    _chosen[:] = [language]


def language():
    """The language in use: what was chosen last, else what the environment says, else Korean."""
    return (_chosen or [value for value in [os.environ.get(VARIABLE)] if value in LANGUAGES] or ["ko"])[0]


_say = sentences(
    {
        "ours": Text(
            "The self-check itself failed ({error}). Your code is not at fault: please tell your instructor.",
            "자체 검사 프로그램에 문제가 생겼습니다({error}). 작성한 코드의 잘못이 아닙니다. 담당 교수에게 알려 주십시오.",
        ),
        "unknown": Text(
            'speak knows no language {given}: write speak("ko") or speak("en")',
            'speak에는 {given} 언어가 없습니다. speak("ko")나 speak("en")처럼 쓰십시오',
        ),
    }
)
