"""What a class's points say about the exercises and checks: how difficult each is, and whether it tells strong work from weak."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress

import numpy as np

from autograder.grading.verdict import PASSED
from autograder.text import Text

FEW = 30  # submissions; with fewer, the figures are weak
WEAK = 0.2  # a discrimination below this is worth a look
BINS = 10  # of the distribution

EVERYBODY = Text("everybody passes: it tells nobody apart", "모두 통과하여 학생들을 구별하지 못합니다")
NOBODY = Text("nobody passes: is it asked for in the text, and is it right?", "아무도 통과하지 못했습니다. 과제에 적혀 있는 내용인지, 검사가 맞는지 확인하십시오")
BACKWARDS = Text("those who do well in the rest do worse here", "나머지를 잘한 학생일수록 여기서는 점수가 낮습니다")
BLURRED = Text("hardly tells strong work from weak", "잘한 제출물과 그렇지 않은 제출물을 거의 구별하지 못합니다")


@dataclass(frozen=True)
class Item:
    """An exercise (check and asks are None) or one of its checks.

    difficulty: the mean share of its points, 0 (nobody) to 1 (everybody). discrimination: see ``find_discrimination``.
    full, part: how many got all of its points, and how many some of them.
    """

    exercise: str
    check: str | None
    asks: Text | None
    points: float
    difficulty: float
    discrimination: float | None
    full: int
    part: int

    @property
    def warning(self):
        """Why an author should look at this, or None."""
        if self.difficulty == 1:
            return EVERYBODY
        if self.difficulty == 0:
            return NOBODY
        if self.discrimination is None or self.discrimination >= WEAK:
            return None
        return BACKWARDS if self.discrimination < 0 else BLURRED


def counted(lines):
    """The submissions that figures can be made of.

    What is missing or unreadable says nothing about an exercise. A result that was kept when the class was graded again, after
    checks had changed, cannot be compared with the others: what most were asked counts.
    """
    asked = [_asked(line) if line["status"] == "graded" else None for line in lines]
    most = Counter(one for one in asked if one is not None).most_common(1)
    return Chosen(lines, [one is not None and one == most[0][0] for one in asked])


class Chosen(Sequence):
    """Those of many lines that are chosen, a truth value for each; the lines may be read anew each time they are gone through."""

    def __init__(self, lines, chosen):
        self._lines, self._chosen, self._indices = lines, chosen, [index for index, one in enumerate(chosen) if one]

    def __len__(self):
        return len(self._indices)

    def __getitem__(self, index):
        return self._lines[self._indices[index]]

    def __iter__(self):
        return compress(self._lines, self._chosen)


def _asked(line):
    return hash(tuple((exercise["exercise"], check["check"], check["points"]) for exercise in line["exercises"] for check in exercise["checks"]))


def examine(lines):
    """(the exercises, their checks), each a list of Items in the course's order; of the submissions that count, at least one."""
    exercises = lines[0]["exercises"]  # the same for all
    checks = [(exercise["exercise"], check) for exercise in exercises for check in exercise["checks"]]
    rows = [([exercise["score"] for exercise in line["exercises"]], [_earned(check) for exercise in line["exercises"] for check in exercise["checks"]]) for line in lines]
    scores, passed = (np.array(columns, float) for columns in zip(*rows))
    return (
        _items([(exercise["exercise"], None, None, exercise["points"]) for exercise in exercises], scores),
        _items([(exercise, check["check"], Text(**check["asks"]), check["points"]) for exercise, check in checks], passed),
    )


def _earned(check):
    return check["points"] if check["outcome"] == PASSED else 0


def _items(described, scores):
    points = np.array([item[-1] for item in described], float)
    columns = zip(described, np.round(scores.mean(0) / points, 9), find_discrimination(scores), (scores == points).sum(0), ((scores > 0) & (scores < points)).sum(0))
    return [Item(*item, float(difficulty), discrimination, int(full), int(part)) for item, difficulty, discrimination, full, part in columns]


def find_discrimination(scores):
    """For each column of (students, items), its corrected item-total correlation: with the sum of all the other items.

    -1 to 1; None where the item or the rest is the same for everyone, or where there are fewer than 3 students.
    """
    rest = np.round(scores.sum(1, keepdims=True) - scores, 9)
    found = []
    for item, others in zip(scores.T, rest.T):
        varied = len(item) > 2 and np.ptp(item) > 0 and np.ptp(others) > 0
        found.append(float(np.corrcoef(item, others)[0, 1]) if varied else None)
    return found


def distribute(lines):
    """(counts, edges): how many submissions have how many points, in steps of equal size; the last one includes full marks."""
    points = lines[0]["points"]
    counts, edges = np.histogram([line["score"] for line in lines], BINS, (0, points))
    return counts.tolist(), edges.tolist()
