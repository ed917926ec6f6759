"""One submission from what was handed in to its line in the results and its page."""

import json
import time
import zlib
from dataclasses import dataclass
from datetime import datetime, timezone

import numpy as np

from autograder.classroom.identity import Keys
from autograder.course.late import lateness_of
from autograder.grading.overtime import Overtime
from autograder.grading.verdict import PASSED
from autograder.report.failure import find_failure
from autograder.report.page import render_page
from autograder.sandbox import NONE
from autograder.sandbox.fault import DIED, TIMEOUT, UNREADABLE, Fault
from autograder.text import Text

NOTHING = Text("nothing was handed in", "제출물이 없습니다")
DEFINITIONS_ONLY = Text("took too long to load, so only definitions were run", "불러오는 데 시간이 너무 오래 걸려 정의만 실행했습니다")
ENDED_LOADING = Text("ended its process while it was loaded, so only definitions were run", "불러오는 중에 프로세스가 종료되어 정의만 실행했습니다")
HARD_CODED = Text(
    "right in the text's examples, but wrong where only the numbers differ: see whether the answers are written down",
    "본문의 예시에서는 맞지만 숫자만 바꾸면 틀립니다. 답을 그대로 적어 둔 것은 아닌지 확인하십시오",
)
FLAKY = Text(
    "ended its process and was graded once more, with another outcome; the better one counts: run it yourself",
    "프로세스가 종료되어 한 번 더 채점했더니 결과가 달랐습니다. 둘 중 나은 결과를 썼습니다. 직접 실행해 보십시오",
)
LOST = Text("our grader failed on this twice, so it was not graded: a human must look", "채점기가 두 번 실패하여 채점하지 못했습니다. 사람이 확인해야 합니다")

@dataclass(frozen=True)
class Run:
    """What is the same for every submission of a run. with_cases: whether pages may show what hidden checks ask."""

    assignment: object
    mode: str
    language: str
    with_cases: bool

    def keys(self):
        return Keys(self.assignment, language=self.language, walled=self.mode != NONE, with_cases=self.with_cases)

@dataclass(frozen=True)
class Graded:
    """A line of the results, the page that belongs to it, and the fingerprints of the code.

    key: what the result depends on (see ``identity``), or "" if it is to be graded again next time.
    """

    key: str
    line: dict
    page: str
    fingerprints: tuple

    def pack(self):
        """The same as a Packed, which is small and says nothing that must be believed."""
        prints = np.array(self.fingerprints, "<u4").tobytes()
        return Packed(self.line["student"], self.key, json.dumps(self.line, ensure_ascii=False).encode("utf-8", "replace"), prints, zlib.compress(self.page.encode("utf-8", "replace"), 1))

@dataclass(frozen=True)
class Packed:
    """A Graded as bytes: the line as JSON, the fingerprints as unsigned numbers of 32 bits, the page as zlib has it."""

    student: str
    key: str
    line: bytes
    fingerprints: bytes
    page: bytes

def grade(run, grader, sandbox, handed):
    """The Graded of what was HandedIn. What ends its own process is graded once more, for that may have been the machine's fault."""
    started = time.monotonic()
    if not handed.files:
        reason = handed.reason or (handed.notes[0] if handed.notes else NOTHING)
        return record(run, handed, grader.refuse(Fault(UNREADABLE, reason)), seconds=time.monotonic() - started)
    try:
        verdict, flaky = grader.grade(sandbox, handed.files, handed.student), ()
        if verdict.died:
            again = grader.grade(sandbox, handed.files, handed.student)
            flaky = () if again.outcome == verdict.outcome else (FLAKY,)
            verdict = max(verdict, again, key=lambda one: (one.score, not one.died))
    except Overtime as error:
        return refuse(run, grader, handed, error.says, time.monotonic() - started)
    return record(run, handed, verdict, flaky, time.monotonic() - started)

def refuse(run, grader, handed, says=LOST, seconds=0.0):
    """The Graded of what was not graded, by our own fault: said so, and tried again next time."""
    return record(run, handed, grader.refuse(Fault(UNREADABLE, says)), seconds=seconds, ours=True)

def record(run, handed, verdict, more_notes=(), seconds=0.0, ours=False):
    """The Graded that says a verdict. ours: whether the verdict is no fault of the student's."""
    late = lateness_of(run.assignment, handed.student, handed.submitted_at)
    notes = [*handed.notes, *more_notes]
    page = render_page(
        run.assignment,
        handed.student,
        verdict,
        notes=notes,
        isolation=run.mode,
        language=run.language,
        with_cases=run.with_cases,
        late=late,
    )
    unreadable = verdict.unreadable is not None and verdict.unreadable.kind == UNREADABLE
    line = {
        "student": handed.student,
        "assignment": run.assignment.name,
        "source": handed.source,
        "score": verdict.score,
        "points": verdict.points,
        "submitted_at": handed.submitted_at and handed.submitted_at.isoformat(),
        "late": late and {"seconds": late.seconds, "days": late.days, "penalty": late.penalty(verdict.score, verdict.points)},
        "final": late.final(verdict.score, verdict.points) if late else verdict.score,
        "status": "missing" if handed.missing else "unreadable" if unreadable else "graded",
        "isolation": run.mode,
        "seconds": round(seconds, 4),
        "graded_at": datetime.now(timezone.utc).isoformat(timespec="seconds"),
        "course": run.assignment.course.fingerprint,
        "seed": run.assignment.course.seed_name,
        "user": handed.user,
        "digest": handed.digest,
        "exercises": [_exercise_line(result) for result in verdict.exercises],
        "details": {result.exercise: _details(result, exercise) for result, exercise in zip(verdict.exercises, run.assignment.exercises)},
        "notes": [note.as_dict() for note in [*notes, *_for_a_human(verdict)]],
    }
    return Graded("" if ours else run.keys().find(handed), line, page, verdict.fingerprints)


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


def say_lost(fault):
    """Why only definitions were run."""
    return ENDED_LOADING if fault.kind == DIED else DEFINITIONS_ONLY


def _for_a_human(verdict):
    """What an instructor should look at: no code, lost time, lost processes, answers that seem to be written down."""
    if verdict.unreadable is not None:
        return [verdict.unreadable.says]
    notes = [] if verdict.lost_loading is None else [say_lost(verdict.lost_loading)]
    for exercise in verdict.exercises:
        if exercise.fault is not None and exercise.fault.kind in (TIMEOUT, DIED):
            notes.append(Text(f"{exercise.exercise}: {exercise.fault.says.en}", f"{exercise.exercise}: {exercise.fault.says.ko}"))
        if exercise.hard_coded:
            notes.append(Text(f"{exercise.exercise}: {HARD_CODED.en}", f"{exercise.exercise}: {HARD_CODED.ko}"))
    return notes
