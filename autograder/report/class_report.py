"""The class report: one self-contained page for the instructor, in both languages, made of a run's results alone."""

from datetime import datetime
from statistics import mean, median
from urllib.parse import quote

from markupsafe import Markup

from autograder.report import class_words, plots
from autograder.report.anonymous import anonymise
from autograder.report.attention import find_concerns
from autograder.report.ranking import rank_mistakes
from autograder.report.rendering import load, render
from autograder.report.similarity import find_groups
from autograder.report.statistics import FEW, counted, distribute, examine
from autograder.report.words import WORDS
from autograder.text import Text

TEMPLATE = "class.html.j2"
SHOWN, FOLDED = 8, 50  # students in a list: so many are seen, and so many more when it is unfolded
MISTAKES, OPEN = 20, 5  # so many mistakes, and of so many the example is seen at once
GROUPS, SLOWEST = 20, 5
DRAWN = 5  # submissions: of fewer, a picture says less than the figures beside it, and takes longer than grading them
REMARK = 200  # characters of what is said about somebody


def prepare():
    """Load what making a report needs, so that it is at hand."""
    load(TEMPLATE)
    plots.load()


def render_report(course, facts, lines, fingerprints, *, language, anonymous=False, pages="feedback"):
    """The HTML of the report.

    facts, lines: what a run says of itself and of each student (run.json, results.jsonl). fingerprints: {student: integers}, or
    None. pages: the relative address of the folder with the students' pages; an anonymous report has no links.
    """
    if anonymous:
        lines, fingerprints = anonymise(lines, fingerprints, course.secret)
    graded = counted(lines)
    seconds = [line["seconds"] for line in lines]
    exercises, checks = examine(graded) if graded else ([], [])
    return render(
        TEMPLATE,
        words=class_words.CLASS_WORDS,
        sentences=class_words,
        unsafe=WORDS["unsafe"] if facts["isolation"] == "none" else None,
        language=language,
        course=course.title,
        assignment=facts["assignment"],
        finished=f"{datetime.fromisoformat(facts['finished_at']):%Y-%m-%d %H:%M %Z}",
        anonymous=anonymous,
        lines=lines,
        graded=graded,
        scores=_scores(graded),
        concerns=find_concerns(lines),
        mistakes=rank_mistakes(graded),
        items=[(exercise, [check for check in checks if check.exercise == exercise.exercise]) for exercise in exercises],
        pictures=_pictures(graded, exercises),
        compared=fingerprints is not None,
        groups=find_groups({line["student"]: (fingerprints or {}).get(line["student"], ()) for line in graded}),
        time=class_words.say_time(facts, median(seconds)) if seconds else None,
        slowest=[lines[index] for index in sorted(range(len(seconds)), key=lambda index: -seconds[index])[:SLOWEST]],
        says_counted=class_words.say_counted(len(graded), len(lines) - len(graded)),
        says_few=class_words.say_few(len(graded)) if 0 < len(graded) < FEW else None,
        address=None if anonymous else lambda student: f"{pages}/{_quote(student)}/{_quote(facts['assignment'])}.html",
        limits={"shown": SHOWN, "folded": FOLDED, "mistakes": MISTAKES, "open": OPEN, "groups": GROUPS},
        text=_text,
        remark=_remark,
    )


def _quote(name):
    """A folder's name as a part of an address."""
    return quote(name, safe="", errors="surrogateescape")


def _scores(graded):
    if not graded:
        return None
    scores, points = [line["score"] for line in graded], graded[0]["points"]
    return {"mean": mean(scores), "median": median(scores), "points": points, "full": scores.count(points)}


def _pictures(graded, exercises):
    """{name: (SVG, its numbers in words)}; empty where nothing is there to draw it with, None where there is too little to draw."""
    if len(graded) < DRAWN:
        return None
    counts, edges = distribute(graded)
    try:
        drawn = plots.draw_distribution(counts, edges), plots.draw_exercises(exercises, len(graded))
    except ModuleNotFoundError:  # a report without pictures is better than none
        return {}
    return {
        "distribution": (Markup(drawn[0]), class_words.say_distribution(counts, edges)),
        "exercises": (Markup(drawn[1]), class_words.say_exercises(exercises, len(graded))),
    }


def _text(value):
    """What a result shows, text or a sentence in both languages, as a Text."""
    return Text(value, value) if isinstance(value, str) else Text(value["en"], value["ko"])


def _remark(text):
    return Text(*(sentence if len(sentence) <= REMARK else sentence[: REMARK - 1] + "…" for sentence in (text.en, text.ko)))
