"""Late work: when something was handed in, how late that is, and what it costs. The raw score is never touched.

Grace moves the end of every day, so nobody loses a day to minutes: with a grace of 15 minutes, what comes 24 hours and 10
minutes late is one day late. A day that has begun counts as a day.
"""

import math
import os
import re
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from autograder.text import Text

SIZE = 100  # bytes of timestamp.txt that are read
# what nbgrader writes (2026-01-10 12:00:00.123456 UTC, or another zone by its name), and ISO 8601
_TIME = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?) ?(Z|UTC|GMT|KST|[+-]\d\d(?::?\d\d)?|[A-Za-z]+(?:/[A-Za-z_]+)+)?", re.ASCII)
_ZONES = {None: "+00:00", "Z": "+00:00", "UTC": "+00:00", "GMT": "+00:00", "KST": "+09:00"}  # without one it is UTC, as nbgrader reads it
UNREAD = Text("timestamp.txt holds no time that can be read, so nothing was taken off for lateness", "timestamp.txt에서 제출 시각을 읽을 수 없어 지각 감점을 하지 않았습니다")


@dataclass(frozen=True)
class Lateness:
    """due: with the student's extension. days: begun, after the grace. percent: of the assignment's points that is taken off."""

    due: datetime
    submitted_at: datetime
    days: int
    percent: float

    @property
    def seconds(self):
        """Since it was due, the grace included."""
        return int((self.submitted_at - self.due).total_seconds())

    def penalty(self, score, points):
        """The points that are taken off a raw score, never more than it has. points: of the whole assignment."""
        return min(score, round(points * self.percent / 100, 2))

    def final(self, score, points):
        penalty = self.penalty(score, points)
        return round(score - penalty, 6) if penalty else score

    def says(self, score, points):
        """When it was due, when it came, and what was taken off."""
        due, came = (f"{time.astimezone(self.due.tzinfo):%Y-%m-%d %H:%M}" for time in (self.due, self.submitted_at))
        zone = f"UTC{self.due.isoformat()[-6:]}"
        en = f"It was due on {due} and handed in on {came} ({zone}), which counts as {self.days} {'day' if self.days == 1 else 'days'} late. "
        ko = f"제출 기한은 {due}, 제출 시각은 {came}입니다({zone}). {self.days}일 지각으로 "
        penalty = self.penalty(score, points)
        if not penalty:
            return Text(en + "Nothing was taken off for that.", ko + "계산했으나 점수는 깎지 않았습니다.")
        final = self.final(score, points)
        return Text(en + f"The score of {score:g} is reduced by {penalty:g}: {final:g} counts.", ko + f"계산하여 {score:g}점에서 {penalty:g}점을 뺀 {final:g}점이 최종 점수입니다.")


def find_lateness(due, policy, submitted_at, extension=None):
    """How late something is: a Lateness, or None if it is in time, or if a time is not known.

    policy: the LateSettings of course.yaml, or None where nothing is taken off. extension: the student's own due date, or None.
    """
    if due is None or submitted_at is None:
        return None
    due = extension or due
    over = submitted_at - due - (policy.grace if policy else timedelta(0))
    if over <= timedelta(0):
        return None
    days = math.ceil(over / timedelta(days=1))
    return Lateness(due, submitted_at, days, min(days * policy.penalty_per_day, policy.cap) if policy else 0)


def policy_of(assignment):
    """The assignment's own LateSettings, else the course's, else None."""
    return assignment.settings.late or assignment.course.settings.late


def lateness_of(assignment, student, submitted_at):
    """How late a student's work on an assignment is, with the student's extension."""
    return find_lateness(assignment.settings.due, policy_of(assignment), submitted_at, assignment.settings.extensions.get(student))


def may_lose_points(assignment):
    """Is something taken off for lateness in this assignment?"""
    return assignment.settings.due is not None and policy_of(assignment) is not None


def read_time(path):
    """The time in nbgrader's timestamp.txt, in UTC and whole seconds; None if it says none. Whatever it holds, nothing is raised."""
    time = read_exact_time(path)
    return time and time.replace(microsecond=0)


def read_exact_time(path):
    """The same, as exactly as it is said."""
    try:
        with open(os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK), "rb") as file:
            found = _TIME.fullmatch(file.read(SIZE + 1).decode("ascii").strip())
        date, clock, zone = found.groups()
        if zone is not None and "/" in zone:
            time = datetime.fromisoformat(f"{date}T{clock}").replace(tzinfo=ZoneInfo(zone))
        else:
            time = datetime.fromisoformat(f"{date}T{clock}{_ZONES.get(zone, zone)}")
        return time.astimezone(timezone.utc)
    except (OSError, ValueError, AttributeError, KeyError, OverflowError):
        return None
