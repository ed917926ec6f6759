"""The examples of a text, marked with >>>: found, and tried on a function of ours."""

import doctest

from autograder.errors import CourseError

LENGTH = 80  # characters of an answer that are said


def examples_of(text, name):
    """The doctest.Examples of a text; raises CourseError where >>> is written so that it is none. name: the file's."""
    try:
        return doctest.DocTestParser().get_examples(text)
    except ValueError as error:  # "line 9 of the docstring for <string> …: '…'"
        line, _, trouble = str(error).partition(" of the docstring for <string> ")
        raise CourseError(f"{name}, {line} {trouble.replace(': ', ', ')}: write >>>, a blank and the call, and indent what it shows as far as >>>") from None


def first_wrong(examples, known):
    """(line, what happens) of the first example that is not as shown, or None. known: the names that an example may use."""
    runner = _First(verbose=False, optionflags=doctest.FAIL_FAST)
    runner.run(doctest.DocTest(examples, known, "examples", None, None, None), out=lambda text: None)
    return runner.wrong


class _First(doctest.DocTestRunner):
    wrong = None

    def report_failure(self, out, test, example, got):
        self._say(example, f"shows {_short(example.want)}, gives {_short(got)}")

    def report_unexpected_exception(self, out, test, example, exc_info):
        kind, error, _ = exc_info
        said = _short(str(error))
        self._say(example, f"raises {kind.__name__}" + (f": {said}" if said != _NOTHING else ""))

    def _say(self, example, what):
        self.wrong = (example.lineno + 1, f"{_short(example.source)} {what}")


_NOTHING = "nothing"


def _short(text):
    """An answer in one line; of a traceback, the exception."""
    lines = text.strip().splitlines()
    said = " ".join((lines[-1] if lines and lines[0].startswith("Traceback (") else text).split()) or _NOTHING
    return said if len(said) <= LENGTH else said[: LENGTH - 1] + "…"
