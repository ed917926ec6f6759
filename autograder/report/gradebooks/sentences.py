"""What an export says to a student about a check, in both languages, as plain text; the same that the page says."""

from autograder.grading.verdict import FAULT, PASSED
from autograder.report.gradebooks.cells import number
from autograder.report.words import WORDS
from autograder.text import LANGUAGES, Text


def both(text, language):
    """A Text in both languages, this one first; once, where they are the same."""
    return "\n".join(dict.fromkeys([text[language], *(text[other] for other in LANGUAGES)]))


def about_check(exercise, check, language):
    """Paragraphs on a check that is not passed: the mistake, once an exercise, and what it showed, if it may be shown."""
    if check.outcome == PASSED:
        return []
    paragraphs = []
    if exercise.says and check is next(other for other in exercise.checks if other.outcome != PASSED):
        word = "mistakes_one" if len(exercise.says) == 1 else "mistakes_many"
        paragraphs.append(_entry(word, "\n".join(both(says, language) for says in exercise.says), language))
    if check.failure:
        paragraphs.append(_entry("called", check.failure.call, language))
        paragraphs.append(_entry("got" if check.outcome != FAULT else "fault_title", both(check.failure.got, language), language))
        if check.failure.expected:
            paragraphs.append(_entry("expected", both(check.failure.expected, language), language))
        if check.failure.says:
            paragraphs.append(_entry("difference", both(check.failure.says, language), language))
    elif check.outcome == FAULT:
        paragraphs.append(" / ".join(both(WORDS["fault_title"], language).splitlines()))
    return paragraphs


def _entry(word, value, language):
    return f"{' / '.join(both(WORDS[word], language).splitlines())}:\n{value}"


def say_penalty(row):
    """What being late took off, or None."""
    if not row.penalty:
        return None
    taken, raw = number(row.penalty), number(row.raw)
    return Text(f"Handed in late: {taken} of {raw} points were taken off.", f"늦게 제출하여 {raw}점에서 {taken}점을 뺐습니다.")
