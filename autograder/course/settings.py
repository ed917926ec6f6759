"""course.yaml: what cannot be derived from the folders, read strictly, so that a slip of the pen is said at once."""

import os
from datetime import datetime
from pathlib import Path
from typing import Literal

import yaml
from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

from autograder.errors import CourseError

FILE = "course.yaml"
OPEN_SEED = "open"


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


class AssignmentSettings(_Strict):
    exercises: list[str] | None = None
    limits: dict[str, ExerciseLimits] = {}
    due: AwareDatetime | None = None
    feedback: Literal["counterexample", "property", "after_due"] = "counterexample"

    def shows_counterexamples(self, now: datetime) -> bool:
        return self.feedback == "counterexample" or (self.feedback == "after_due" and self.due is not None and now >= self.due)


class Settings(_Strict):
    title: Title
    seed: int | str = 0
    cases: Literal["course", "per_student"] = "course"
    limits: LimitSettings = LimitSettings()
    assignments: dict[str, AssignmentSettings | None] = Field(min_length=1)


def read_settings(root: Path) -> Settings:
    """The settings of the course in this folder; raises CourseError with the line or the name that is wrong."""
    path = root / FILE
    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise CourseError(f"there is no {FILE} in {root}: run this in the course's folder, or name it with --course") from None
    except (OSError, UnicodeDecodeError) as error:
        raise CourseError(f"{path} cannot be read ({error}): save it as a UTF-8 text file") from None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f", line {mark.line + 1}" if mark else ""
        raise CourseError(f"{path}{where} is not valid YAML ({getattr(error, 'problem', error)}): check the indentation and the colons there") from None
    try:
        return Settings.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"])) or "the file"
        raise CourseError(f"{path}: {where}: {first['msg'][:1].lower()}{first['msg'][1:]}; mend it there") from None


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
