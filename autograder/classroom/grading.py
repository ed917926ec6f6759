"""One submission from its files to its line in the results and its page."""

import hashlib
import os
import time
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path

from autograder.classroom import store
from autograder.course.late import UNREAD, lateness_of, read_time
from autograder.course.submission import MAX_FILE
from autograder.grading.verdict import PASSED
from autograder.report.failure import find_failure
from autograder.report.page import render_page
from autograder.sandbox.fault import DIED, TIMEOUT, UNREADABLE, Fault
from autograder.text import Text

NOTHING = Text("nothing was handed in", "제출물이 없습니다")
DEFINITIONS_ONLY = Text("took too long to load, so only definitions were run", "불러오는 데 시간이 너무 오래 걸려 정의만 실행했습니다")
HARD_CODED = Text(
    "right in the text's examples, but wrong where only the numbers differ: see whether the answers are written down",
    "본문의 예시에서는 맞지만 숫자만 바꾸면 틀립니다. 답을 그대로 적어 둔 것은 아닌지 확인하십시오",
)
MAX_TOGETHER = 24 * 2**20  # bytes of a submission that are read, the most trusted files first


@dataclass(frozen=True)
class Run:
    """What is the same for every submission of a run."""

    assignment: object
    submitted: Path
    out: Path
    mode: str
    language: str


def grade_submission(run, grader, sandbox, submission):
    """Grade one submission, write its page, and return its line of the results."""
    started = time.monotonic()
    files, notes = read_files(submission)
    if files:
        verdict = grader.grade(sandbox, files, submission.student)
    else:
        verdict = grader.refuse(Fault(UNREADABLE, submission.reason or (notes[0] if notes else NOTHING)))
    return record(run, submission, verdict, notes, find_digest(files), time.monotonic() - started)


def record(run, submission, verdict, notes, digest, seconds):
    """Write a submission's page; returns its line of the results."""
    now = datetime.now(timezone.utc)
    submitted_at = read_time(submission.timestamp) if submission.timestamp and not submission.missing else None
    if submission.timestamp and not submission.missing and submitted_at is None and run.assignment.settings.due:
        notes = [*notes, UNREAD]
    late = lateness_of(run.assignment, submission.student, submitted_at)
    page = render_page(
        run.assignment,
        submission.student,
        verdict,
        notes=notes,
        isolation=run.mode,
        language=run.language,
        with_cases=run.assignment.settings.shows_counterexamples(now),
        late=late,
    )
    store.write_file(run.out / store.FEEDBACK / submission.student / f"{run.assignment.name}.html", page)
    unreadable = verdict.unreadable is not None and verdict.unreadable.kind == UNREADABLE
    return {
        "student": submission.student,
        "assignment": run.assignment.name,
        "source": _source(run, submission),
        "score": verdict.score,
        "points": verdict.points,
        "submitted_at": submitted_at and submitted_at.isoformat(),
        "late": late and {"seconds": late.seconds, "days": late.days, "penalty": late.penalty(verdict.score, verdict.points)},
        "final": late.final(verdict.score, verdict.points) if late else verdict.score,
        "status": "missing" if submission.missing else "unreadable" if unreadable else "graded",
        "isolation": run.mode,
        "seconds": round(seconds, 4),
        "graded_at": now.isoformat(timespec="seconds"),
        "course": run.assignment.course.fingerprint,
        "seed": run.assignment.course.seed_name,
        "user": submission.user,
        "digest": digest,
        "exercises": [_exercise_line(result) for result in verdict.exercises],
        "details": {result.exercise: _details(result, exercise) for result, exercise in zip(verdict.exercises, run.assignment.exercises)},
        "notes": [note.as_dict() for note in [*notes, *_for_a_human(verdict)]],
        "fingerprints": list(verdict.fingerprints),
    }


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


def _source(run, submission):
    """Where it lies below the folder of submissions: the file, or the folder of several."""
    if not submission.files:
        return ""
    path = submission.files[0] if len(submission.files) == 1 else Path(os.path.commonpath(submission.files))
    return path.relative_to(run.submitted).as_posix()


def _exercise_line(result):
    fault = result.fault
    return {
        "exercise": result.exercise,
        "score": result.score,
        "points": result.points,
        "mistakes": [mistake.name for mistake in result.mistakes],
        "fault": fault and {"kind": fault.kind, "message": fault.message, "line": fault.line},
        "checks": [
            {"check": check.check, "points": check.points, "outcome": check.outcome, "case": None if check.outcome == PASSED else check.case, "asks": check.asks.as_dict()}
            for check in result.checks
        ],
    }


def _details(result, exercise):
    """What a human reads: what the named mistakes and the fault say, and what the first failed check showed, as text."""
    failure = find_failure(result, exercise)
    shown = failure and {name: getattr(failure, name) for name in ("check", "case", "call", "got", "expected", "says")}
    return {
        "says": [mistake.says.as_dict() for mistake in result.mistakes],
        "failure": shown and {name: text.as_dict() if isinstance(text, Text) else text for name, text in shown.items()},
        "fault": result.fault and result.fault.says.as_dict(),
        "hard_coded": result.hard_coded,
    }


def find_digest(files):
    """The SHA-256 of a submission, a list of (name, bytes), as hexadecimal digits."""
    whole = hashlib.sha256()
    for name, data in files:
        whole.update(hashlib.sha256(name.encode("utf-8", "surrogateescape")).digest() + hashlib.sha256(data).digest())
    return whole.hexdigest()


def _for_a_human(verdict):
    """What an instructor should look at: no code, lost time, lost processes, answers that seem to be written down."""
    if verdict.unreadable is not None:
        return [verdict.unreadable.says]
    notes = [DEFINITIONS_ONLY] if verdict.definitions_only else []
    for exercise in verdict.exercises:
        if exercise.fault is not None and exercise.fault.kind in (TIMEOUT, DIED):
            notes.append(Text(f"{exercise.exercise}: {exercise.fault.says.en}", f"{exercise.exercise}: {exercise.fault.says.ko}"))
        if exercise.hard_coded:
            notes.append(Text(f"{exercise.exercise}: {HARD_CODED.en}", f"{exercise.exercise}: {HARD_CODED.ko}"))
    return notes
