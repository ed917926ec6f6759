"""What can go wrong with a student's code, as data. Our own trouble is never a Fault; it is a CourseError."""

from dataclasses import dataclass

TIMEOUT, DIED, UNREADABLE, ERROR = "timeout", "died", "unreadable", "error"


@dataclass(frozen=True)
class Fault:
    """Why a call has no value.

    kind: "timeout", "died" (the process is gone), "unreadable" (no code, or an answer that is no value) or "error"
    (their own exception). message: what their exception said, or what happened. line: of *their* code, or None.
    where: which file or notebook cell; code: that line's text; types: the builtin exceptions that theirs is one of.
    """

    kind: str
    message: str
    line: int | None = None
    where: str = ""
    code: str = ""
    types: tuple[str, ...] = ()

    @property
    def fatal(self):
        """True if the worker cannot be asked again."""
        return self.kind in (TIMEOUT, DIED)


@dataclass(frozen=True)
class Problem:
    """A piece of a submission that could not be run while loading, though the rest was: where, and what happened."""

    where: str
    line: int | None
    message: str
