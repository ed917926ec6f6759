"""The results files of quizzes, as students send them in: hostile data until its size, shape and types have been looked at.

A file is what ``quiz.progress`` or the quiz page writes. Only the first attempt at each question is kept, and of that only what
figures are made of. What is wrong with one file is said of that file, and changes nothing about the others.
"""

import json
import math
import os
import re
import stat
from dataclasses import dataclass, replace
from pathlib import Path

from autograder.errors import CourseError
from autograder.quiz.progress import FORMAT, MOST
from autograder.speaking import sentences
from autograder.text import Text

LARGEST = 4 * 2**20  # bytes of a file
FILES = 2000  # that are read
ENTRIES = 100_000  # files and folders that are looked at
QUESTIONS = 300  # of a session
LONGEST = 80  # characters of a name
CAUSES = 64  # mistakes of an answer, and causes of a mistake
_SESSION = re.compile("[0-9a-f]{16}")

_say = sentences(
    {"folder": Text("{path} is no folder: name the one with the results files.", "{path}에 폴더가 없습니다. 결과 파일이 있는 폴더를 지정하십시오.")}
)
NO_FILE = Text("no regular file (a link, a pipe or a device); it was not opened", "일반 파일이 아니므로(링크, 파이프, 장치 등) 열지 않았습니다")
UNREADABLE = Text("cannot be read", "읽을 수 없습니다")
TOO_LARGE = Text("larger than any results file (4 MiB)", "결과 파일로는 너무 큽니다(4 MiB 초과)")
TOO_MANY = Text(f"one file too many: only {FILES} are read", f"파일이 너무 많습니다. {FILES}개까지만 읽습니다")
TOO_MUCH = Text(
    f"too much to look through: after {ENTRIES} files and folders the rest was left out",
    f"파일과 폴더가 너무 많습니다. {ENTRIES}개까지만 찾아보고 나머지는 생략했습니다",
)
NO_TEXT = Text("not UTF-8 text", "UTF-8 텍스트가 아닙니다")
NO_JSON = Text("no JSON, or not JSON alone", "올바른 JSON이 아닙니다")
TOO_DEEP = Text("nested more deeply than any results file", "결과 파일로는 너무 깊이 중첩되어 있습니다")
OTHER = Text("JSON, but no results of a quiz", "JSON이지만 퀴즈 결과가 아닙니다")
FORMATTED = Text("the results of another version of autograder", "다른 버전의 autograder가 만든 결과입니다")
TOO_LONG = Text(f"more attempts than a results file holds ({MOST})", f"결과 파일에 들어갈 수 있는 시도 수({MOST})를 넘습니다")


@dataclass(frozen=True)
class Attempt:
    """The first attempt of a session at a question. mistakes: tuples of causes that could not be told apart. answered: whether
    there was an answer before the solution was shown."""

    question: str
    version: int
    variant: str
    score: float
    mistakes: tuple[tuple[str, ...], ...]
    hints: int
    shown: bool
    answered: bool


@dataclass(frozen=True)
class Session:
    """What one student answered. files: where it was found, the one that counts first. length: all its attempts.
    unread: how many of them are not what a quiz writes."""

    session: str
    files: tuple[str, ...]
    length: int
    attempts: tuple[Attempt, ...]
    unread: int


@dataclass(frozen=True)
class Refused:
    """A file that does not count, and why."""

    file: str
    reason: Text


class _Refusal(Exception):
    """Why a file does not count, as its one argument."""


def read_results(folder):
    """(sessions, refused) of a folder's results files, in sub-folders as well; raises CourseError if there is no such folder.

    Of files with the same session the longest counts, since a student may send in the same results again, further on."""
    folder = Path(folder)
    if not folder.is_dir():
        raise CourseError(_say("folder", path=folder))
    found, refused = {}, []
    for number, (name, path) in enumerate(_find(folder, refused)):
        try:
            if number >= FILES:
                raise _Refusal(TOO_MANY)
            session = _session(_parse(_read(path)), name)
        except _Refusal as refusal:
            refused.append(Refused(name, refusal.args[0]))
            continue
        known = found.get(session.session)
        longer, other = (session, known) if known is None or session.length > known.length else (known, session)
        found[session.session] = replace(longer, files=longer.files + (other.files if other else ()))
    return sorted(found.values(), key=lambda session: session.session), refused


def _find(folder, refused):
    """(name, path) of each file that may be one, in an order that is always the same. Hidden ones are leftovers of programs."""
    looked = 0

    def note(error):
        refused.append(Refused(_name(folder, error.filename), UNREADABLE))

    for here, folders, files in os.walk(folder, onerror=note):
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name != "__MACOSX")
        for name in sorted(files):
            looked += 1
            if name.lower().endswith(".json") and not name.startswith("."):
                yield _name(folder, os.path.join(here, name)), os.path.join(here, name)
        looked += len(folders)
        if looked > ENTRIES:
            refused.append(Refused(_name(folder, here), TOO_MUCH))
            return


def _name(folder, path):
    """The path below the folder, as text that can be written anywhere."""
    return os.path.relpath(path, folder).replace(os.sep, "/").encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _read(path):
    """The bytes of a regular file; a pipe is not waited for, and a link is not followed."""
    try:
        if not stat.S_ISREG(os.lstat(path).st_mode):
            raise _Refusal(NO_FILE)
        with open(os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK), "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise _Refusal(NO_FILE)
            data = file.read(LARGEST + 1)
    except OSError:
        raise _Refusal(UNREADABLE) from None
    if len(data) > LARGEST:
        raise _Refusal(TOO_LARGE)
    return data


def _parse(data):
    try:
        return json.loads(data.decode("utf-8-sig"), parse_constant=_refuse_constant)
    except UnicodeDecodeError:
        raise _Refusal(NO_TEXT) from None
    except ValueError:  # a whole number of thousands of digits as well
        raise _Refusal(NO_JSON) from None
    except RecursionError:
        raise _Refusal(TOO_DEEP) from None


def _refuse_constant(name):
    raise ValueError(name)  # NaN and Infinity are no JSON


def _session(data, name):
    if (
        not isinstance(data, dict)
        or not isinstance(data.get("attempts"), list)
        or not isinstance(data.get("session"), str)
        or not _SESSION.fullmatch(data["session"])
    ):
        raise _Refusal(OTHER)
    if not _is_whole(data.get("format"), 0, 1000) or data["format"] != FORMAT:
        raise _Refusal(FORMATTED)
    if len(data["attempts"]) > MOST:
        raise _Refusal(TOO_LONG)
    first, unread = {}, 0
    for given in data["attempts"]:
        attempt = _attempt(given)
        unread += attempt is None
        question = given.get("question") if isinstance(given, dict) else None
        if _is_name(question) and len(first) < QUESTIONS:
            first.setdefault(question, attempt)  # what comes after a first attempt that cannot be read is still no first attempt
    return Session(data["session"], (name,), len(data["attempts"]) - unread, tuple(filter(None, first.values())), unread)


def _attempt(given):
    """The Attempt, or None if this is none."""
    if not isinstance(given, dict):
        return None
    score, mistakes = given.get("score"), given.get("mistakes")
    fits = (
        _is_name(given.get("question"))
        and _is_name(given.get("variant"))
        and _is_whole(given.get("version"), 1, 10**6)
        and _is_whole(given.get("hints"), 0, 10**6)
        and _is_whole(given.get("tries"), 0, 10**6)
        and type(given.get("shown")) is bool
        and type(score) in (int, float)
        and 0 <= score <= 1
        and math.isfinite(score)
        and _is_short(mistakes)
        and all(_is_short(causes) and all(map(_is_name, causes)) for causes in mistakes)
    )
    if not fits:
        return None
    answered = given["tries"] > 0
    wrong = tuple(map(tuple, mistakes)) if answered and score < 1 else ()
    return Attempt(given["question"], given["version"], given["variant"], float(score) if answered else 0.0, wrong, given["hints"], given["shown"], answered)


def _is_name(value):
    return isinstance(value, str) and 0 < len(value) <= LONGEST and value.isprintable()


def _is_whole(value, least, most):
    return type(value) is int and least <= value <= most


def _is_short(value):
    return isinstance(value, list) and len(value) <= CAUSES
