"""course.yaml: what cannot be derived from the folders, read strictly, so that a slip of the pen is said at once."""

import difflib
import os
import re
import unicodedata
from datetime import datetime, timedelta
from pathlib import Path
from typing import Annotated, Literal, get_args

import yaml
from pydantic import AfterValidator, AwareDatetime, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from autograder.errors import CourseError

FILE = "course.yaml"
OPEN_SEED = "open"
LONGEST = 400  # characters of what is said about a file
MOST = 100_000  # values in a file


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Title(_Strict):
    en: str = Field(min_length=1)
    ko: str = Field(min_length=1)


class LimitSettings(_Strict):
    call: float = Field(2, gt=0, le=600)
    load: float = Field(5, gt=0, le=600)
    exercise: float = Field(10, gt=0, le=3600)
    memory: int = Field(1024, ge=256, le=65536)


class ExerciseLimits(_Strict):
    """For one exercise, instead of the course's."""

    call: float | None = Field(None, gt=0, le=600)
    exercise: float | None = Field(None, gt=0, le=3600)


_UNITS = {"min": timedelta(minutes=1), "h": timedelta(hours=1), "d": timedelta(days=1)}


def _duration(value):
    found = re.fullmatch(r"(\d{1,4}) ?(min|h|d)", value) if isinstance(value, str) else None
    if not found:
        raise ValueError(f"{value} is no length of time: write it as 30 min, 2 h or 1 d")
    return int(found[1]) * _UNITS[found[2]]


def _percent(value):
    found = re.fullmatch(r"(\d{1,3}(?:\.\d+)?) ?%", value) if isinstance(value, str) else None
    if not found or float(found[1]) > 100:
        raise ValueError(f"{value} is no share of the points: write a percentage of at most 100%, such as 10%")
    return float(found[1])


Percent = Annotated[float, BeforeValidator(_percent)]


class LateSettings(_Strict):
    """What late work costs, in percent of the assignment's points."""

    grace: Annotated[timedelta, BeforeValidator(_duration)] = timedelta(0)
    penalty_per_day: Percent
    cap: Percent = 100.0

    @model_validator(mode="after")
    def _cap_of_something(self):
        if "cap" in self.model_fields_set and not self.penalty_per_day:
            raise ValueError("a cap without a penalty caps nothing: write a penalty_per_day above 0%, or take the cap out")
        return self


def _by_student(extensions):
    """Names as the results have them; YAML would read a bare 0012 as a number, and another one."""
    if not isinstance(extensions, dict):
        return extensions
    found = {}
    for student, due in extensions.items():
        if not isinstance(student, str):
            raise ValueError(f"{student} is read as a number: put the student's name in quotes")
        name = unicodedata.normalize("NFC", student)
        if name in found:
            raise ValueError(f"{name} is there twice")
        found[name] = due
    return found


def _each_once(names):
    twice = sorted({name for name in names or () if names.count(name) > 1})
    if twice:
        raise ValueError(f"{', '.join(twice)} is listed twice")
    return names


def _folder_name(name):
    if not re.fullmatch(r"[^./\\\0-\x1f][^/\\\0-\x1f]{0,79}", name):
        raise ValueError("this is no name of a folder: write one of at most 80 characters, without / and without a dot at its beginning")
    return name


FolderName = Annotated[str, AfterValidator(_folder_name)]


class AssignmentSettings(_Strict):
    exercises: Annotated[list[FolderName] | None, AfterValidator(_each_once)] = None
    limits: dict[FolderName, ExerciseLimits] = {}
    due: AwareDatetime | None = None
    late: LateSettings | None = None  # instead of the course's
    extensions: Annotated[dict[str, AwareDatetime], BeforeValidator(_by_student)] = {}
    feedback: Literal["counterexample", "property", "after_due"] = "counterexample"

    @model_validator(mode="after")
    def _extends_a_due_date(self):
        if self.due is None and (self.extensions or self.late):
            raise ValueError(f"{'extensions' if self.extensions else 'late'} without a due date means nothing: write due")
        for student, due in self.extensions.items():
            if due <= self.due:
                raise ValueError(f"the extension of {student} ends at {due}, which is not after the due date {self.due}")
        return self

    def shows_counterexamples(self, now: datetime) -> bool:
        return self.feedback == "counterexample" or (self.feedback == "after_due" and self.due is not None and now >= self.due)


class Settings(_Strict):
    title: Title
    seed: int | str = 0
    cases: Literal["course", "per_student"] = "course"
    limits: LimitSettings = LimitSettings()
    late: LateSettings | None = None
    assignments: dict[FolderName, AssignmentSettings | None] = Field(min_length=1)


class _Loader(yaml.SafeLoader):
    """A key that is there twice is an error: the first one would be lost without a word. What is no value has a place as well."""

    def __init__(self, text):
        super().__init__(text)
        self._values = 0  # what stands for others counted as often as it does: thirty of them, one in another, are a milliard
        self._repeated = {}

    def compose_node(self, parent, index):
        event, before = self.peek_event(), self._values
        node = super().compose_node(parent, index)
        self._values += self._repeated.get(event.anchor, MOST) if isinstance(event, yaml.AliasEvent) else 1
        if self._values > MOST:
            raise yaml.composer.ComposerError(None, None, f"there are more than {MOST} values, or one is a part of itself", event.start_mark)
        if event.anchor is not None:
            self._repeated[event.anchor] = self._values - before
        return node

    def construct_object(self, node, deep=False):
        try:
            found = super().construct_object(node, deep)
            if isinstance(found, str):
                found.encode()  # half a character, "\ud800", could never be shown
            return found
        except (ValueError, TypeError, LookupError, AttributeError):
            raise yaml.constructor.ConstructorError(None, None, f"there is no such {node.tag.rpartition(':')[2]}", node.start_mark) from None

    def construct_mapping(self, node, deep=False):
        seen = set()
        for key_node, _ in node.value if isinstance(node, yaml.MappingNode) else ():
            key = self.construct_object(key_node, deep=deep)
            if isinstance(key, str) and key in seen:
                raise yaml.constructor.ConstructorError(None, None, f"the key {key} is there twice", key_node.start_mark)
            if isinstance(key, str):
                seen.add(key)
        return super().construct_mapping(node, deep)


def load_yaml(text):
    """What a text in YAML says; raises yaml.YAMLError."""
    try:
        return yaml.load(text, Loader=_Loader)
    except RecursionError:
        raise yaml.YAMLError("it is nested too deeply") from None


def read_settings(root: Path) -> Settings:
    """The settings of the course in this folder; raises CourseError with the line or the name that is wrong."""
    path = root / FILE
    try:
        data = load_yaml(path.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise CourseError(f"there is no {FILE} in {root}: run this in the course's folder, or name it with --course") from None
    except OSError as error:
        raise CourseError(f"{path} cannot be read ({error.strerror}): give yourself the right to read it") from None
    except UnicodeDecodeError:
        raise CourseError(f"{path} is no UTF-8 text: save it as UTF-8") from None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f", line {mark.line + 1}" if mark else ""
        raise CourseError(f"{path}{where} is not valid YAML ({in_a_line(getattr(error, 'problem', None) or error)}): check the indentation and the colons there") from None
    if not isinstance(data, dict):
        raise CourseError(f"{path} has no settings in it: it needs at least title and assignments")
    try:
        return Settings.model_validate(data)
    except ValidationError as error:
        raise CourseError(f"{path}: {in_a_line(_say(error.errors()[0]))}") from None


def in_a_line(says):
    """What somebody else wrote, as a part of a sentence."""
    line = " ".join(str(says).split())
    return line if len(line) <= LONGEST else line[:LONGEST] + "…"


def _say(error):
    """What pydantic found, in our words."""
    where, says = ".".join(map(str, error["loc"])), error["msg"].removeprefix("Value error, ")
    if error["type"] != "extra_forbidden":
        return f"{where}: {says[:1].lower()}{says[1:]}; mend it there"
    near = difflib.get_close_matches(str(error["loc"][-1]), _names(Settings), n=1)
    return f"{where} is no setting; " + (f"did you mean {near[0]}?" if near else "take it out")


def _names(model):
    """The names of all settings."""
    for name, field in model.model_fields.items():
        yield name
        for kind in (field.annotation, *get_args(field.annotation), *(part for kind in get_args(field.annotation) for part in get_args(kind))):
            if isinstance(kind, type) and issubclass(kind, BaseModel):
                yield from _names(kind)


def read_secret() -> str:
    """The secret seed, from the environment or from a file outside the repository; OPEN_SEED if there is none."""
    path = os.environ.get("AUTOGRADER_SEED_FILE")
    if path:
        try:
            secret = Path(path).read_text(encoding="utf-8").strip()
        except (OSError, UnicodeDecodeError) as error:
            raise CourseError(f"AUTOGRADER_SEED_FILE names {path}, which cannot be read ({error}): mend the path, or unset it to use the open seed") from None
    else:
        secret = os.environ.get("AUTOGRADER_SEED", "").strip()
    return secret or OPEN_SEED
