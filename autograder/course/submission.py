"""Which files on disk are whose submission. Names only: what is in the files is read inside the wall.

Two layouts, which may be mixed: nbgrader's ``<student>/<assignment>/<any name>`` and the flat download of a learning
platform, where the file's name says who handed it in. Nothing is dropped silently: whatever cannot be graded becomes a
submission with a reason, and what was left out is in the notes of the submission it belongs to.
"""

import os
import re
import stat
import unicodedata
from dataclasses import dataclass, replace
from pathlib import Path

from autograder.errors import CourseError
from autograder.text import LANGUAGES, Text

GRADED = (".py", ".ipynb", ".zip")
JUNK = re.compile(r"(\..*|__MACOSX|__pycache__|Thumbs\.db|desktop\.ini|timestamp\.txt|.*\.pyc|.*~)$", re.IGNORECASE)
RELEASED = re.compile(r"(README\.md|tasks\.(en|ko)\.md|selfcheck\.dat|progress\.json|quiz(_progress)?\.json|quiz\.html|.*\.whl)$")  # what came with the assignment and is no work of theirs
TIMESTAMP = "timestamp.txt"  # in nbgrader's folder of a submission
MAX_FILE = 20 * 2**20  # bytes
MAX_FILES = 100  # of one submission
LONGEST_NAME = 240  # bytes of a student's name, so that something can be appended: one form of Unicode is twice as long as another

# <name>_<user>_<submission>_<file>, with _LATE_ after the name
CANVAS = re.compile(r"(?P<student>[^_]+)_(?P<late>LATE_)?(?P<user>\d+)_(?P<submission>\d{3,})_(?P<file>.+)$")
# <full name>_<participant>_assignsubmission_file_<file>, as a folder or as a file
MOODLE = re.compile(r"(?P<student>.+)_(?P<user>\d+)_assignsubmission_(?P<plugin>[a-z]+)_?(?P<file>.*)$")
# what is appended to the name of a file that is handed in again: by a browser " (1)", by a platform also "-2"
AGAIN = re.compile(r" ?\((\d{1,3})\)$")
AGAIN_ON_PLATFORM = re.compile(r"(?: ?\((\d{1,3})\)|-(\d{1,3}))$")


@dataclass(frozen=True)
class Submission:
    """What one student handed in for one assignment.

    files: paths, the one to trust most first. user: the number that a learning platform gave the student, or "".
    reason: why it cannot be graded, or None. notes: what a human should know. timestamp: the file in which nbgrader says when
    it was handed in, or None; in other layouts it would be the student's own.
    """

    student: str
    files: tuple[Path, ...]
    user: str = ""
    missing: bool = False
    reason: Text | None = None
    notes: tuple[Text, ...] = ()
    timestamp: Path | None = None


def find_submissions(folder, assignment, others=(), only=None):
    """(submissions by student, names of entries that belong to other assignments) of a folder.

    others: names of the course's other assignments. only: the one entry of the folder that is looked at, or None for all.
    """
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except NotADirectoryError:
        raise CourseError(f"{folder} is a file: name the folder that holds the submissions (unpack an archive first)") from None
    except OSError as error:
        raise CourseError(f"{folder} cannot be opened ({error.strerror}): name the folder that holds the submissions") from None
    found, left_out = {}, []
    for entry in entries:
        if JUNK.match(entry.name) or only not in (None, entry.name):
            continue
        path = Path(entry.path)
        try:
            submissions = (_in_folder if entry.is_dir(follow_symlinks=False) else _in_file)(path, assignment, others)
        except OSError as error:
            moodle = MOODLE.fullmatch(path.name)
            submissions = [Submission(moodle["student"] if moodle else path.name, (), reason=_unopened(error, path.name))]
        if submissions is None:
            left_out.append(entry.name)
        for submission in submissions or ():
            found.setdefault((unicodedata.normalize("NFC", submission.student), submission.user), []).append(submission)
    names = [student for student, _ in found]
    submissions, taken = [], set()
    # who has a plain name keeps it, whatever others are called
    for (student, user), parts in sorted(found.items(), key=lambda item: (plain_name(item[0][0]) != item[0][0], item[0])):
        if names.count(student) > 1:  # two students of one name: the platform's number tells them apart
            student = f"{student}_{user}".rstrip("_")
        student = plain_name(student)
        while student in taken:
            student += "_"
        taken.add(student)
        submissions.append(replace(_join(parts, assignment), student=student, user=user))
    return submissions, left_out


def plain_name(name):
    """A name as it may be written anywhere, also as that of a folder: with nothing invisible in it, and not too long."""
    plain = re.sub("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", "_", name)
    return plain.encode()[:LONGEST_NAME].decode(errors="ignore")


def _in_folder(path, assignment, others):
    """nbgrader's folder of a student, or Moodle's folder of a submission."""
    moodle = MOODLE.fullmatch(path.name)
    if moodle:
        return [replace(_gather(moodle["student"], path), user=moodle["user"])] if moodle["plugin"] == "file" else None
    inner = path / assignment
    if inner.is_dir() and not inner.is_symlink():
        timestamp = inner / TIMESTAMP
        return [replace(_gather(path.name, inner), timestamp=timestamp if os.path.lexists(timestamp) else None)]
    if any((path / other).is_dir() for other in others) or not any(_graded_files(path)):
        return [Submission(path.name, (), missing=True, reason=Text(f"there is no folder {assignment}", f"{assignment} 폴더가 없습니다"))]
    return [_gather(path.name, path)]


def _in_file(path, assignment, others):
    """A file of a flat download; None if its name says that it belongs to another assignment."""
    canvas, moodle = CANVAS.fullmatch(path.name), MOODLE.fullmatch(path.name)
    match = canvas or moodle
    if match:
        name, student, user = match["file"], match["student"], match["user"]
        if moodle and not canvas and moodle["plugin"] != "file":
            return None
    else:
        name, student, user = path.name, None, ""
    stem = _stem(name)
    if not _mentions(stem, [assignment]) and (_mentions(stem, others) or _has_another_number(stem, assignment)):
        return None
    if student is None:
        student = _before(AGAIN.sub("", stem), assignment)
    notes = (Text(f"handed in late, as {path.name} says", f"파일 이름 {path.name}에 따르면 늦게 제출했습니다"),) if canvas and canvas["late"] else ()
    if path.suffix.lower() not in GRADED:
        what = path.suffix or path.name
        return [Submission(student, (), reason=Text(f"{path.name}: a {what} file cannot be graded, only .py, .ipynb and .zip", f"{path.name}: {what} 파일은 채점할 수 없습니다. .py, .ipynb, .zip만 채점합니다"), user=user, notes=notes)]
    return [_checked(Submission(student, (path,), user, notes=notes))]


def _before(stem, assignment):
    """The part of a name before the assignment's; the whole name if the assignment is not in it."""
    at = stem.lower().rfind(assignment.lower())
    student = stem[:at].rstrip("_- .") if at > 0 else ""
    return student or stem


def _has_another_number(stem, assignment):
    """True for kim_02_padding where 03_strides is graded; a slip such as kim_03_stride is still ours."""
    theirs, ours = re.search(r"(?:^|[_ -])(\d\d)_[a-z]+$", stem), re.match(r"\d\d(?=_)", assignment)
    return bool(theirs and ours and theirs[1] != ours[0])


def _mentions(stem, names):
    return any(name.lower() in stem.lower() for name in names)


def _stem(name):
    return name[: -len(Path(name).suffix)] if Path(name).suffix else name


def _gather(student, folder):
    """All that lies in a submission's folder, one level deep and below, without junk."""
    files, notes = [], []
    os.scandir(folder).close()  # a submission that cannot be opened is not an empty one
    for root, folders, names in os.walk(folder, onerror=lambda error: notes.append(_unopened(error, Path(error.filename).name))):
        folders[:] = sorted(name for name in folders if not JUNK.match(name))
        for name in sorted(names):
            path = Path(root) / name
            if JUNK.match(name) or RELEASED.match(name):
                continue
            if path.suffix.lower() in GRADED:
                files.append(path)
            else:
                notes.append(Text(f"{name} was left out: only .py, .ipynb and .zip are read", f"{name} 파일은 제외했습니다. .py, .ipynb, .zip만 읽습니다"))
    if not files:
        missing = not notes
        reason = Text("the folder is empty", "폴더가 비어 있습니다") if missing else Text("there is no .py, .ipynb or .zip in it", ".py, .ipynb, .zip 파일이 없습니다")
        return Submission(student, (), missing=missing, reason=reason, notes=tuple(notes[:20]))
    if len(files) > MAX_FILES:
        notes.append(Text(f"only {MAX_FILES} of {len(files)} files were read", f"파일 {len(files)}개 중 {MAX_FILES}개만 읽었습니다"))
    return _checked(Submission(student, tuple(files[:MAX_FILES]), notes=tuple(notes[:20])))


def _unopened(error, name):
    return Text(f"{name} cannot be opened ({error.strerror})", f"{name} 파일을 열 수 없습니다({error.strerror})")


def _graded_files(folder):
    return (entry for entry in os.scandir(folder) if entry.is_file(follow_symlinks=False) and entry.name.lower().endswith(GRADED))


def _checked(submission):
    """Leave out what is no ordinary file of an ordinary size."""
    good, notes = [], list(submission.notes)
    for path in submission.files:
        status = path.lstat()
        if not stat.S_ISREG(status.st_mode):
            notes.append(Text(f"{path.name} is not an ordinary file (a link, say), so it was not read", f"{path.name} 파일은 일반 파일이 아니어서(링크 등) 읽지 않았습니다"))
        elif status.st_size > MAX_FILE:
            notes.append(Text(f"{path.name} is larger than {MAX_FILE // 2**20} MiB, so it was not read", f"{path.name} 파일은 {MAX_FILE // 2**20} MiB보다 커서 읽지 않았습니다"))
        else:
            good.append(path)
    reason = submission.reason if good else notes[-1]
    return replace(submission, files=tuple(good), reason=reason, notes=tuple(notes if good else notes[:-1]))


def _join(parts, assignment):
    """One submission of everything that one student handed in, in whatever layout, the most trustworthy file first."""
    readable = [part for part in parts if part.files]
    if not readable:
        return parts[0]
    files = sorted((path for part in readable for path in part.files), key=lambda path: _trust(path, assignment), reverse=True)
    notes = [note for part in parts for note in part.notes]
    notes += [part.reason for part in parts if part.reason and not part.files and not part.missing]
    kept, latest = [], {}
    for path in files:
        name = _handed_in_as(path, readable)
        if latest.setdefault(name, path.name) is path.name:
            kept.append(path)
        else:
            notes.append(Text(f"{path.name} is a duplicate: {latest[name]} was graded", f"{path.name} 파일은 중복 제출입니다. {latest[name]} 파일을 채점했습니다"))
    notebooks = [path.name for path in kept if path.suffix.lower() == ".ipynb"]
    if len(notebooks) > 1 and {*notebooks} != {f"{assignment}_{language}.ipynb" for language in LANGUAGES}:
        notes.append(Text(f"there are {len(notebooks)} notebooks: {notebooks[0]} comes first, the others only for what it lacks", f"노트북이 {len(notebooks)}개입니다. {notebooks[0]} 파일을 먼저 읽고, 나머지는 거기에 없는 것만 읽습니다"))
    return Submission(parts[0].student, tuple(kept), notes=tuple(notes), timestamp=next((part.timestamp for part in parts if part.timestamp), None))


def _handed_in_as(path, parts):
    """The name under which a file was handed in, without what the platform put around it.

    In a student's own folder every file counts: part-1.py and part-2.py are no duplicates.
    """
    if not any(part.files == (path,) for part in parts):
        return path
    match = CANVAS.fullmatch(path.name) or MOODLE.fullmatch(path.name)
    name = match["file"] if match else path.name
    return (AGAIN_ON_PLATFORM if match else AGAIN).sub("", _stem(name)) + path.suffix.lower()


def _trust(path, assignment):
    """What to prefer among several files: no trace of a copy, the assignment's name, a later attempt, the last name.

    Dates of files do not survive a download, so they decide nothing.
    """
    stem = _stem(path.name)
    copy = re.search(r"-Copy\d+$", stem) is not None
    again = AGAIN_ON_PLATFORM.search(stem)
    attempt = int(next(filter(None, again.groups()), 0)) if again else 0
    return not copy, _mentions(stem, [assignment]), attempt, path.name
