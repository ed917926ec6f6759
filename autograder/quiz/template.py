"""quiz.yaml: the templates of an assignment's questions, read strictly, so that a slip of the pen is said at once."""

import difflib
import re
from typing import Annotated, Any, Literal

import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from autograder.course.settings import in_a_line, load_yaml
from autograder.errors import CourseError
from autograder.quiz.answers import LETTERS
from autograder.text import LANGUAGES

FILE = "quiz.yaml"
SECTIONS = re.compile(r"\d{1,2}\.\d{1,2}")
ONE_VALUE = ("integer", "number", "tuple", "window")
OPTIONS = ("choice", "several")
Kind = Literal["integer", "number", "tuple", "choice", "several", "table", "order", "window"]
LARGEST_RANGE = 1000


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Words(_Strict):
    """A sentence in both languages."""

    en: str = Field(min_length=1)
    ko: str = Field(min_length=1)


def _values(given):
    """The values of a parameter, from {range: [first, last]} or {in: [...]}."""
    if isinstance(given, dict) and [*given] == ["range"]:
        ends = given["range"]
        if isinstance(ends, list) and len(ends) == 2 and all(type(end) is int for end in ends) and 0 <= ends[1] - ends[0] < LARGEST_RANGE:
            return tuple(range(ends[0], ends[1] + 1))
    if isinstance(given, dict) and [*given] == ["in"] and isinstance(given["in"], list) and given["in"]:
        return tuple(_frozen(value) for value in given["in"])
    raise ValueError(f"{given} is no set of values: write {{range: [7, 32]}}, first and last, or {{in: [3, 5, 7]}}")


def _frozen(value):
    if isinstance(value, list):
        return tuple(map(_frozen, value))
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError(f"{value!r} is no value of a parameter: a number or a list of numbers is")
    return value


def _expression(value):
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        raise ValueError(f"{value!r} is no expression: write it in quotes")
    return str(value)


Expression = Annotated[str, BeforeValidator(_expression)]
Identifier = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_.-]{0,60}$")]
Name = Annotated[str, Field(pattern=r"^[A-Za-z][A-Za-z0-9_]{0,20}$")]


class Misconception(_Strict):
    """A wrong answer with a known cause. key: a variant in which it cannot be told from the others is not used."""

    id: Identifier
    value: Expression | None = None
    before: tuple[Identifier, Identifier] | None = None  # of an order: the first stands before the second
    when: Expression = "1 == 1"
    key: bool = True
    score: float = Field(0, ge=0, lt=1)
    feedback: Words


class Option(_Strict):
    """What can be chosen. feedback: what to say to who judged it wrongly."""

    id: Identifier
    text: Words
    right: Expression | bool = False
    feedback: Words | None = None


def _label(given):
    return {"en": given, "ko": given} if isinstance(given, str) else given


class Row(_Strict):
    """A row of a table. label: what stands in front of it; a bare string is a name that is the same in both languages."""

    label: Annotated[Words, BeforeValidator(_label)]
    kind: Literal["integer", "number", "tuple"] = "integer"
    answer: Expression
    misconceptions: list[Misconception] = []


class Item(_Strict):
    """One of the things to be put in order."""

    id: Identifier
    text: Words


class Figure(_Strict):
    """``window``: the input (height, width), a kernel (height, width), stride, padding, and the output (row, column) whose window is shown, if any.
    ``grids``: arrays of numbers side by side, each with its name."""

    window: dict[Literal["input", "kernel", "stride", "padding", "at"], Expression] | None = None
    grids: dict[str, Expression] | None = None

    @model_validator(mode="after")
    def _one_of_them(self):
        if (self.window is None) == (self.grids is None):
            raise ValueError("a figure is a window or grids: write one of them")
        if self.window is not None and not {"input", "kernel"} <= {*self.window}:
            raise ValueError("a window needs input and kernel, each as (height, width)")
        return self


class Tolerance(_Strict):
    """How far a number may be off: abs, in the number's own unit, or rel, as a share of it."""

    abs: float = Field(0, ge=0)
    rel: float = Field(0, ge=0, lt=1)


def _section(value):
    if not isinstance(value, str) or not SECTIONS.fullmatch(value):
        raise ValueError(f'{value!r} is no section of the lecture: write it in quotes, such as "4.2"')
    return value


class Template(_Strict):
    """A question with numbers that change."""

    id: Identifier
    version: int = Field(1, ge=1)
    section: Annotated[str, BeforeValidator(_section)]
    kind: Kind
    difficulty: int = Field(ge=1, le=3)  # the author's guess; the class decides later
    tags: list[str] = []
    read: list[str] = []  # exercises to read again
    params: dict[Name, Annotated[tuple, BeforeValidator(_values)]] = {}
    derive: dict[Name, Expression] = {}
    where: list[Expression] = []
    include: list[dict[Name, Annotated[Any, BeforeValidator(_frozen)]]] = []  # variants that are always there, such as the lecture's own numbers
    deploy: int = Field(12, ge=1, le=60)
    text: Words
    unit: Words | None = None  # understood after a number
    answer: Expression | None = None
    tolerance: Tolerance | None = None
    misconceptions: list[Misconception] = []
    options: list[Option] = Field([], max_length=len(LETTERS))
    rows: list[Row] = []
    items: list[Item] = Field([], max_length=len(LETTERS))
    fill: list[Expression] = []  # further wrong answers, where a platform can only offer a choice
    hints: list[Words] = Field(min_length=1)
    solution: Words
    figure: Figure | None = None

    @model_validator(mode="after")
    def _fits_its_kind(self):
        kind = self.kind
        needs = {"answer": kind in ONE_VALUE, "options": kind in OPTIONS, "rows": kind == "table", "items": kind == "order"}
        needs |= {"tolerance": kind == "number"} if kind != "table" else {}
        for field, needed in needs.items():
            if bool(getattr(self, field)) != needed:
                raise ValueError(f"a question of kind {kind} {'needs' if needed else 'has no'} {field}: {'write' if needed else 'take out'} {field}, or change the kind")
        if kind == "window" and not (self.figure and self.figure.window):
            raise ValueError("a question of kind window needs a figure with a window: write figure")
        if kind in (*OPTIONS, "table") and self.misconceptions:
            raise ValueError(f"a question of kind {kind} has its misconceptions in its {'rows' if kind == 'table' else 'options, each with its feedback'}: move them there")
        if len(self.items) == 1:
            raise ValueError("one thing is always in order: write two items at least")
        for misconception in (*self.misconceptions, *(one for row in self.rows for one in row.misconceptions)):
            field = "before" if kind == "order" else "value"
            if getattr(misconception, field) is None or (misconception.value is not None and misconception.before is not None):
                raise ValueError(f"{misconception.id} needs {field}, and only that, in a question of kind {kind}")
            for name in {*(misconception.before or ())} - {item.id for item in self.items}:
                raise ValueError(f"{misconception.id} has {name} in before, which is no item: choose from {', '.join(item.id for item in self.items)}")
        for option in self.options:
            if option.feedback is None and (kind == "several" or option.right is not True):
                raise ValueError(f"the option {option.id} needs feedback, for who judges it wrongly: write feedback")
        named = [one.id for one in self.every_misconception] if kind not in OPTIONS else [one.id for one in self.options]
        named += [item.id for item in self.items]
        for name in named:
            if named.count(name) > 1:
                raise ValueError(f"{name} is there twice: give them different ids")
        for numbers in self.include:
            if {*numbers} != {*self.params} or any(value not in self.params[name] for name, value in numbers.items()):
                raise ValueError(f"include has {numbers}, which params do not allow: give each of {', '.join(self.params) or 'no parameter'} one of its values")
        if not named:
            raise ValueError("a question needs a misconception: say what is answered wrongly, and why")
        return self

    @property
    def every_misconception(self):
        """Those of the answer, or of all rows."""
        return [*self.misconceptions, *(one for row in self.rows for one in row.misconceptions)]


def read_templates(path):
    """The templates of a quiz.yaml, in its order; raises CourseError with the first thing that is wrong and what to do."""
    place = "/".join(path.parts[-3:])  # below the course
    try:
        data = load_yaml(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise CourseError(f"{place} cannot be read ({error.strerror}): mend that") from None
    except (UnicodeDecodeError, yaml.YAMLError) as error:
        raise CourseError(f"{place} is no YAML ({in_a_line(error)}): mend it there") from None
    if not isinstance(data, list) or not data:
        raise CourseError(f"{place} is no list of questions: begin each with - id")
    found = []
    for number, entry in enumerate(data, 1):
        called = entry.get("id", f"question {number}") if isinstance(entry, dict) else f"question {number}"
        try:
            found.append(Template.model_validate(entry))
        except ValidationError as error:
            raise CourseError(in_a_line(f"{place}, {called}: {_say(error.errors()[0])}")) from None
    return found


def _say(error):
    """What pydantic found, in our words."""
    where, says = ".".join(map(str, error["loc"])), error["msg"].removeprefix("Value error, ")
    if error["type"] == "missing":
        last = str(error["loc"][-1])
        if last in LANGUAGES:
            return f"{where} is missing: write the sentence in {' and '.join(LANGUAGES)}"
        return f"{where} is missing: write it"
    if error["type"] == "extra_forbidden":
        near = difflib.get_close_matches(str(error["loc"][-1]), Template.model_fields, n=1)
        return f"{where} is no field of a question: " + (f"did you mean {near[0]}?" if near else "take it out")
    if not where:
        return says
    return f"{where}: {says[:1].lower()}{says[1:]}" + ("" if ":" in says else "; mend it there")
