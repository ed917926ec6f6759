"""What is still to be graded on a cluster, in batches; and what is left of a batch whose worker was lost."""

from collections import Counter, deque

from autograder.classroom.station import Lost, Trouble
from autograder.errors import CourseError

BATCH = 16  # submissions
BATCH_BYTES = 8 * 2**20
LOSSES = 3  # workers that a submission may see go before it is given up


class Batches:
    """What is to be graded. left: students without a result; given_up: submissions on which our grader was lost.

    A submission that was on a worker as it was lost is a suspect, and tried again with nothing beside it that could be blamed.
    """

    def __init__(self, submissions):
        self._waiting, self._suspects = deque(submissions), deque()
        self._losses = Counter()
        self.left = {submission.student for submission in submissions}
        self.given_up = []

    def take(self, slots):
        """The next batch: small when few are left, so that all have something to do."""
        batch, room = [], BATCH_BYTES
        size = max(1, min(BATCH, len(self._waiting) // (4 * slots)))
        while self._waiting and len(batch) < size and room > 0:
            if self._waiting[0].student not in self.left:
                self._waiting.popleft()  # somebody else was faster
                continue
            batch.append(self._waiting.popleft())
            room -= sum(path.stat().st_size for path in batch[-1].files if path.exists())
        return tuple(batch)

    def take_suspect(self):
        """A batch of one suspect, or ()."""
        while self._suspects:
            suspect = self._suspects.popleft()
            if suspect.student in self.left:
                return (suspect,)
        return ()

    def is_suspect(self, batch):
        return any(self._losses[submission.student] for submission in batch)

    def give_back(self, batch):
        for submission in batch:
            self._losses[submission.student] += 1
            if submission.student in self.left:
                if self._losses[submission.student] < LOSSES:
                    self._suspects.append(submission)
                else:
                    self._give_up(submission)

    def finish(self, submission, result, on_packed):
        """The first result for a student counts."""
        if submission.student not in self.left:
            return
        if isinstance(result, Trouble):
            raise CourseError(result.says)
        if isinstance(result, Lost):
            self._give_up(submission)
            return
        if result.student != submission.student:
            raise CourseError(f"the line of {submission.student} came as that of {result.student}: this is a fault of the grader, report it")
        self.left.remove(submission.student)
        on_packed(result)

    def _give_up(self, submission):
        self.left.remove(submission.student)
        self.given_up.append(submission)
