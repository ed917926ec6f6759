"""What a student has of an assignment besides its tasks: one file of public cases, as data.

For each exercise it holds its title and hints, a few calls with the expected answers, and what each known mistake answers to
them. There is no function in it, right or wrong. ``authoring/public.py`` chooses the cases; this module writes and reads them.
"""

import hashlib
import io
import zipfile
from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np

from autograder import wire
from autograder.errors import CourseError
from autograder.report.picture import Geometry
from autograder.sandbox.fault import Fault
from autograder.speaking import sentences
from autograder.text import Text

FILE = "selfcheck.dat"  # beside the notebooks of an assignment
HEADER = "assignment"  # the member that says whose it is; every other member is an exercise
FORMAT = 1
LARGEST = 32 * 2**20  # bytes of a member
DIGITS = 6  # of a number that are compared where only a digest is shipped

_say = sentences(
    {
        "damaged": Text(
            "{path} is damaged: copy it anew from what your instructor gave you.",
            "{path} 파일이 손상되었습니다. 담당 교수에게서 받은 폴더에서 다시 복사하십시오.",
        ),
    }
)


@dataclass(frozen=True)
class PublicCheck:
    """One thing that is asked for.

    points: what it is worth when it is graded. public: whether there are public cases for it. kinds: whether a float is wrong
    where a whole number is expected.
    """

    asks: Text
    points: float
    public: bool
    kinds: bool


@dataclass(frozen=True)
class Example:
    """A line of the text after >>>. expected: its value, or a Fault."""

    source: str
    expected: object


@dataclass(frozen=True)
class PublicCall:
    """One call. check: the index of the check it belongs to, or None for a call from the text's examples.

    key: the encoded (function, arguments, wanted). expected: a value or a Fault; compared: whether that is the one right answer.
    answers: what known mistakes answer, each different answer once, or its digest where nothing is compared; given: for each
    mistake the index of its answer.
    """

    check: int | None
    key: bytes
    expected: object
    compared: bool
    geometry: Geometry | None
    answers: tuple
    given: tuple[int, ...]

    @property
    def arguments(self):
        """The arguments, fresh: whoever gets them may change them."""
        return tuple(wire.decode(self.key)[1])

    @property
    def wanted(self):
        return wire.decode(self.key)[2]


@dataclass(frozen=True)
class KnownMistake:
    """A mistake that students make, and what to say to them. id: its number in the catalogue, or None."""

    id: str | None
    says: Text


@dataclass(frozen=True)
class PublicExercise:
    """What is public of an exercise. seconds: for all of its calls. examples: those of the text, only where they are all there is to judge by."""

    name: str
    title: Text
    parameters: tuple[str, ...]
    hints: tuple[Text, ...]
    seconds: float
    checks: tuple[PublicCheck, ...]
    examples: tuple[Example, ...]
    calls: tuple[PublicCall, ...]
    mistakes: tuple[KnownMistake, ...]


@dataclass(frozen=True)
class Workbook:
    """The public side of an assignment, in a folder."""

    folder: Path
    name: str
    title: Text
    exercises: tuple[str, ...]

    def exercise(self, name):
        """The PublicExercise of this name."""
        return _read(self.folder / FILE, name, lambda value: _build_exercise(*value))


def digest(answer):
    """The same few letters for equal answers, whatever kinds of number, list or array say it."""
    return hashlib.sha256(repr(_canonical(answer)).encode()).hexdigest()[:24]


def _canonical(value):
    if isinstance(value, Fault):
        return "fault", value.types[:1]
    if isinstance(value, (np.ndarray, np.generic)):
        value = value.tolist()
    if isinstance(value, (list, tuple)):
        return [_canonical(item) for item in value]
    if isinstance(value, dict):
        return sorted((repr(_canonical(key)), _canonical(item)) for key, item in value.items())
    if isinstance(value, (bool, int, float)):
        return f"{float(value) + 0.0:.{DIGITS}g}" if abs(value) < 1e300 else repr(value)
    return repr(value)


def write_workbook(name, title, exercises):
    """The bytes of the file for an assignment, from its PublicExercises; the same bytes every time."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        members = {HEADER: {"format": FORMAT, "name": name, "title": _plain(title), "exercises": [exercise.name for exercise in exercises]}}
        members |= {exercise.name: _plain(exercise) for exercise in exercises}
        for member, value in members.items():
            archive.writestr(zipfile.ZipInfo(member), wire.encode(value), zipfile.ZIP_DEFLATED)
    return data.getvalue()


def open_workbook(folder):
    """The Workbook in a folder; raises CourseError if its file cannot be read."""
    return _read(folder / FILE, HEADER, lambda header: Workbook(folder, _named(header["name"]), Text(*header["title"]), tuple(map(_named, header["exercises"]))))


def _read(path, member, build):
    """What is built of a member's value; raises CourseError."""
    try:
        with zipfile.ZipFile(path) as archive, archive.open(member) as file:
            return build(wire.decode(file.read(LARGEST)))
    except Exception:  # zipfile and its decompressors have many, and so has a value of another shape
        raise CourseError(_say("damaged", path=path)) from None


def _named(value):
    if not isinstance(value, str):
        raise TypeError("a name is text")
    return value


# A noun is sent as the list of its fields; what stands where is the noun's own business.


def _plain(value):
    if isinstance(value, Text):
        return [value.en, value.ko]
    if isinstance(value, Geometry):
        return value.as_list()
    if isinstance(value, Fault):
        return {"fault": [value.kind, _plain(value.says), list(value.types), value.reason]}
    if isinstance(value, PublicCall):
        # answers may be any value: only what is wrapped can be told from a Fault
        return [value.check, value.key, _answer(value.expected), value.compared, _plain(value.geometry), [_answer(answer) for answer in value.answers], np.array(value.given, np.uint16)]
    if isinstance(value, Example):
        return [value.source, _answer(value.expected)]
    if isinstance(value, (PublicExercise, PublicCheck, KnownMistake)):
        return [_plain(getattr(value, field.name)) for field in fields(value)]
    if isinstance(value, (list, tuple)):
        return [_plain(item) for item in value]
    return value


def _answer(value):
    return _plain(value) if isinstance(value, Fault) else [value]


def _read_answer(value):
    if isinstance(value, dict):
        kind, says, types, reason = value["fault"]
        return Fault(kind, Text(*says), types=tuple(types), reason=reason)
    return value[0]


def _build_exercise(name, title, parameters, hints, seconds, checks, examples, calls, mistakes):
    return PublicExercise(
        name,
        Text(*title),
        tuple(parameters),
        tuple(Text(*hint) for hint in hints),
        seconds,
        tuple(PublicCheck(Text(*asks), *rest) for asks, *rest in checks),
        tuple(Example(source, _read_answer(expected)) for source, expected in examples),
        tuple(_build_call(*call) for call in calls),
        tuple(KnownMistake(id, Text(*says)) for id, says in mistakes),
    )


def _build_call(check, key, expected, compared, geometry, answers, given):
    answers = tuple(map(_read_answer, answers))
    _, [*_], _ = wire.decode(key)  # the function, its arguments, what is wanted
    return PublicCall(check, key, _read_answer(expected), compared, geometry and Geometry.from_list(geometry), answers, tuple(map(int, given)))
