"""A submission as it was read from the disk: all that grading it needs, so that it can be graded in another process or elsewhere."""

import hashlib
import os
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path

from autograder.course.late import UNREAD, read_time
from autograder.course.submission import MAX_FILE
from autograder.text import Text

MAX_TOGETHER = 24 * 2**20  # bytes of a submission that are read, the most trusted files first


@dataclass(frozen=True)
class HandedIn:
    """files: (name, bytes) of each. submitted_at: what nbgrader's timestamp says, or None. source: where it lies below the folder
    of submissions: the file, or the folder of several. The rest is as in ``Submission``, with notes on what could not be read."""

    student: str
    user: str
    missing: bool
    reason: Text | None
    notes: tuple[Text, ...]
    files: tuple[tuple[str, bytes], ...]
    submitted_at: datetime | None
    source: str

    @cached_property
    def digest(self):
        return find_digest(self.files)


def read_submission(assignment, submitted, submission):
    """Read what lies in the folder ``submitted``; what cannot be read becomes a note."""
    files, notes = read_files(submission)
    submitted_at = read_time(submission.timestamp) if submission.timestamp and not submission.missing else None
    if submission.timestamp and not submission.missing and submitted_at is None and assignment.settings.due:
        notes.append(UNREAD)
    return HandedIn(submission.student, submission.user, submission.missing, submission.reason, tuple(notes), tuple(files), submitted_at, _source(submitted, submission))


def read_files(submission):
    """(name, bytes) of a submission's files, and the notes on it; a file that cannot be read becomes a note."""
    files, notes = [], list(submission.notes)
    for path in submission.files:
        try:
            descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
            with open(descriptor, "rb") as file:
                data = file.read(MAX_FILE)
            if sum(len(other) for _, other in files) + len(data) > MAX_TOGETHER:
                notes.append(Text(f"{path.name} was not read: the files together are too large", f"{path.name} 파일은 읽지 않았습니다. 파일을 모두 합치면 너무 큽니다"))
            else:
                files.append((path.name, data))
        except OSError as error:
            notes.append(Text(f"{path.name} cannot be read ({error.strerror})", f"{path.name} 파일을 읽을 수 없습니다({error.strerror})"))
    return files, notes


def find_digest(files):
    """The SHA-256 of a submission, (name, bytes) of each file, as hexadecimal digits."""
    whole = hashlib.sha256()
    for name, data in files:
        whole.update(hashlib.sha256(name.encode("utf-8", "surrogateescape")).digest() + hashlib.sha256(data).digest())
    return whole.hexdigest()


def _source(submitted, submission):
    if not submission.files:
        return ""
    path = submission.files[0] if len(submission.files) == 1 else Path(os.path.commonpath(submission.files))
    return path.relative_to(submitted).as_posix()
