"""What every export of a quiz must do: each right answer and each known mistake, with the points that our own marking gives and what we say."""

import io
import zipfile
from dataclasses import dataclass

import pytest

from autograder.quiz.bank import Bank, as_html, as_text, show_value
from autograder.quiz.building import build_bank
from autograder.quiz.marking import judge, kind_of_part
from autograder.quiz.words import WORDS
from autograder.text import LANGUAGES
from tests.lms_readers import MOODLE_GRADES, QtiItem
from tests.quiz_templates import CHOICE, EVERY_KIND, SIZE, build

HOSTILE = "]]> a ~ = # : {{x}} \\ \\n <b>&amp; </p> *no* __x__ ![i](/etc/hostname) [l](u) -- \"q\" // % <!-- 1. CATEGORY: END_GROUP"
GRIDS = SIZE | {"id": "grids", "figure": {"grids": {"input": "((1, 2), (W, 4))"}}}
READ = HOSTILE.replace("{{", "{").replace("}}", "}").replace("*no*", "no")  # as it is seen
STRANGE = CHOICE | {"id": "strange", "params": {"N": {"in": [1]}}, "text": {"en": HOSTILE, "ko": HOSTILE}, "solution": {"en": HOSTILE, "ko": HOSTILE}}
_WORDS = {option["id"]: f"{option['id']} {HOSTILE}" for option in CHOICE["options"]}
STRANGE["options"] = [
    option | {"text": dict.fromkeys(LANGUAGES, _WORDS[option["id"]]), "feedback": dict.fromkeys(LANGUAGES, HOSTILE)} for option in CHOICE["options"]
]
_built = {}


def everything(course):
    """All questions of the course, one of every kind, and one whose words mean something to every format."""
    if course.root not in _built:
        _built[course.root] = Bank(course.title, (*build_bank(course).questions, *map(build, (*EVERY_KIND.values(), GRIDS, STRANGE))))
    return _built[course.root]


@dataclass(frozen=True)
class Case:
    """What somebody answers, the score that our own marking gives, and what we say: [(HTML, plain)]."""

    ident: str
    kind: str
    given: object
    score: float
    says: tuple


def cases(bank, language, idents):
    """A Case for every right answer and every known mistake, of the variants that are exported."""
    for question in bank.questions:
        for variant in question["variants"]:
            name = f"{question['id']}.{variant['id']}"
            yield from (case for case in _cases(question, variant, name, language) if case.ident in idents)


def _cases(question, variant, name, language):
    def says(names):
        pieces = [question["feedback"][one][language] for one in names if one in question["feedback"]]
        return tuple((as_html(piece, variant["slots"]), as_text(piece, variant["slots"])) for piece in pieces)

    def texts(things):
        return {one["id"]: as_text(one["text"][language], variant["slots"]) for one in things}

    praise = ((WORDS["right"][language],) * 2,)
    if question["kind"] in ("choice", "several"):
        for one, text in texts(question["options"]).items():
            right = one in variant["right"]
            yield Case(name, "single" if question["kind"] == "choice" else "multiple", text, float(right), praise if right else says([one]))
    elif question["kind"] == "order":
        shown, right = texts(question["items"]), [item["id"] for item in question["items"]]
        yield Case(name, "single", " → ".join(map(shown.get, right)), 1.0, praise)
        for pair in question["before"].values():
            order = [{pair[0]: pair[1], pair[1]: pair[0]}.get(one, one) for one in right]
            outcome = judge(question, variant, order)
            yield Case(name, "single", " → ".join(map(shown.get, order)), outcome.score, says([one for names in outcome.mistakes for one in names]))
    else:
        for number, part in enumerate(variant["parts"]):
            ident = f"{name}.{number + 1}" if question["rows"] else name
            kind = "single" if kind_of_part(question, number) == "tuple" else "number"
            for value, names in [[part["answer"], None], *part["outcomes"]]:
                score = 1.0 if names is None else max(question["scores"].get(one, 0.0) for one in names)
                yield Case(ident, kind, value if kind == "number" else show_value(value), score, praise if names is None else says(names))


def is_grade(fraction, score):
    """Whether a fraction is the nearest to a score that Moodle has."""
    return 100 * fraction == pytest.approx(min(MOODLE_GRADES, key=lambda grade: abs(grade - 100 * score)))


def members(data):
    archive = zipfile.ZipFile(io.BytesIO(data))
    return {name: archive.read(name) for name in archive.namelist()}


def qti_items(data):
    return {name.removeprefix("items/").removesuffix(".xml"): QtiItem(text) for name, text in members(data).items() if name.startswith("items/")}
