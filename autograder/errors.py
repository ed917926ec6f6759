"""Our own trouble: never a student's fault, never a verdict. It ends a run with exit code 2 and one sentence."""


class CourseError(Exception):
    """The course, its settings or this machine is at fault; the message says what and what to do about it."""
