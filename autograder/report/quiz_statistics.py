"""What the answers of a class say about a quiz: how difficult each question is, which mistakes are made, and what needs a look.

First attempts only: whoever has seen a question's solution answers its next variant differently. Everything from a session is
looked up in the bank; what is not there is counted, and left out.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass
from math import sqrt
from statistics import mean

import numpy as np

from autograder.report.statistics import FEW, WEAK
from autograder.text import Text

OTHERS = 3  # other questions that a student must have answered to be compared
DEAD = 0.05  # of the answers to variants that allow a mistake: made less often, it is hardly one
VARIANT = 5  # answers to a variant, to compare it with others
NORMAL, STRICT = 1.96, 2.58  # standard errors of an interval of 95 % and of 99 %

EVERYBODY = Text("everybody is right at once: it tells nobody apart", "모두 첫 시도에 맞혀 학생들을 구별하지 못합니다")
NOBODY = Text("nobody is right at once: are the text and the answer right?", "첫 시도에 아무도 맞히지 못했습니다. 문항과 정답이 맞는지 확인하십시오")
BACKWARDS = Text(
    "those who do well in the other questions do worse here: are the text and the answer right?",
    "다른 문항을 잘 맞힌 학생일수록 여기서는 점수가 낮습니다. 문항과 정답이 맞는지 확인하십시오",
)
BLURRED = Text("hardly tells those who do well from those who do not", "잘하는 학생과 그렇지 않은 학생을 거의 구별하지 못합니다")
UNEVEN = Text("its variants differ more in difficulty than chance explains", "변형에 따라 난이도가 우연이라고 보기 어려울 만큼 다릅니다")


@dataclass(frozen=True)
class Made:
    """A misconception of a question. count: wrong first answers that it gives; shared: how many of them another one gives as well.

    share: of the wrong first answers. chances: first answers to variants in which it can be told from the right answer. dead: hardly
    anybody makes it. variant: the one with which it was made most often, else one in which it can be made."""

    name: str
    count: int
    shared: int
    share: float
    chances: int
    dead: bool
    variant: dict | None


@dataclass(frozen=True)
class Item:
    """A question. n: first attempts. right, part, wrong, skipped: all of the score, some, none, and the solution shown without an answer.

    difficulty: the mean score, 1 if everybody is right; interval: of 95 %, where scores are 0 or 1. discrimination: None if it
    cannot be computed; compared: students it is made of. unnamed: wrong answers of no known cause. spread: the (n, mean
    score, variant) of the hardest and of the easiest variant, or None."""

    question: dict
    n: int
    right: int
    part: int
    wrong: int
    skipped: int
    hinted: int
    shown: int
    difficulty: float | None
    interval: tuple[float, float] | None
    discrimination: float | None
    compared: int
    mistakes: tuple[Made, ...]
    unnamed: int
    spread: tuple | None
    uneven: bool

    @property
    def few(self):
        """Whether there are too few answers for anything but counts."""
        return self.n < FEW

    @property
    def warnings(self):
        """Why an author should look at this."""
        if self.few:
            return []
        found = [EVERYBODY] if self.difficulty == 1 else [NOBODY] if self.difficulty == 0 else []
        if self.discrimination is not None and self.discrimination < WEAK:
            found.append(BACKWARDS if self.discrimination < 0 else BLURRED)
        return found + [UNEVEN] * self.uneven


@dataclass(frozen=True)
class Section:
    """A section of the lecture. students: sessions with an answer in it; difficulty: the mean score of its first attempts."""

    name: str
    questions: int
    students: int
    n: int
    difficulty: float | None
    looks: int


@dataclass(frozen=True)
class Examined:
    """What ``examine`` found. ignored: how many first attempts are at an unknown "question", in another "version", or with an unknown "variant";
    "mistake": named causes that the variant does not have; "unread": attempts that are none."""

    items: tuple[Item, ...]
    sections: tuple[Section, ...]
    ignored: Counter


def examine(bank, sessions):
    """The Examined of the sessions that ``read_results`` gives."""
    known = {question["id"]: (question, {variant["id"]: variant for variant in question["variants"]}) for question in bank.questions}
    columns = {name: column for column, name in enumerate(known)}
    scores = np.full((len(sessions), len(known)), np.nan)
    answers, ignored = defaultdict(list), Counter()
    for row, session in enumerate(sessions):
        ignored["unread"] += session.unread
        for attempt in session.attempts:
            question, variants = known.get(attempt.question, (None, None))
            reason = (
                "question" if question is None else "version" if attempt.version != question["version"] else None if attempt.variant in variants else "variant"
            )
            if reason:
                ignored[reason] += 1
                continue
            scores[row, columns[attempt.question]] = attempt.score
            answers[attempt.question].append((attempt, variants[attempt.variant]))
    found = find_discrimination(scores)
    items = tuple(_item(question, answers[name], *found[columns[name]], ignored) for name, (question, _) in known.items())
    return Examined(items, tuple(_section(name, items, scores) for name in bank.sections), +ignored)


def find_discrimination(scores):
    """For each column of (students, questions), (its correlation with the mean score of a student's other questions, students compared).

    Not everybody answers everything (nan): only those count who answered enough others. None where fewer than FEW can be compared,
    or where the scores or those of the others are all the same."""
    answered = ~np.isnan(scores)
    filled = np.where(answered, scores, 0)
    total, count = filled.sum(1), answered.sum(1)
    found = []
    for column in range(scores.shape[1]):
        rows = answered[:, column] & (count - 1 >= OTHERS)
        item = filled[rows, column]
        others = np.round((total[rows] - item) / np.maximum(count[rows] - 1, 1), 9)
        varied = len(item) >= FEW and np.ptp(item) > 0 and np.ptp(others) > 0
        found.append((float(np.corrcoef(item, others)[0, 1]) if varied else None, len(item)))
    return found


def find_interval(right, n, deviations=NORMAL):
    """Wilson's interval of a share: where the true one may well lie."""
    share, weight = right / n, deviations**2 / n
    half = deviations * sqrt(share * (1 - share) / n + weight / (4 * n))
    return max((share + weight / 2 - half) / (1 + weight), 0.0), min((share + weight / 2 + half) / (1 + weight), 1.0)


def offered(question, variant):
    """The misconceptions that give a wrong answer in this variant."""
    if question["kind"] == "choice":
        return {name for name in variant["order"] if name not in variant["right"]}
    if question["kind"] == "several":
        return {*variant["order"]}
    if question["kind"] == "order":
        return {*question["before"]}
    return {name for part in variant["parts"] for _, names in part["outcomes"] for name in names}


def _item(question, answers, discrimination, compared, ignored):
    attempts, n = [attempt for attempt, _ in answers], len(answers)
    scores = [attempt.score for attempt in attempts]
    right, skipped = scores.count(1), sum(not attempt.answered for attempt in attempts)
    part = sum(0 < score < 1 for score in scores)
    mistakes, unnamed = _rank(question, answers, ignored)
    spread, uneven = _compare_variants(answers)
    return Item(
        question, n, right, part, n - right - part - skipped, skipped, sum(attempt.hints > 0 for attempt in attempts), sum(attempt.shown for attempt in attempts),
        mean(scores) if n else None, find_interval(right, n) if n and not part else None, discrimination, compared, mistakes, unnamed, spread, uneven,
    )  # fmt: skip


def _rank(question, answers, ignored):
    """(the misconceptions, the most frequent first, how many wrong answers have no known cause)."""
    counts, shared, chances, places = Counter(), Counter(), Counter(), defaultdict(Counter)
    variants = {variant["id"]: variant for variant in question["variants"]}
    possible = {name: offered(question, variant) for name, variant in variants.items()}
    wrong = unnamed = 0
    for attempt, variant in answers:
        here = possible[variant["id"]]
        chances.update(here if attempt.answered else ())
        if not attempt.answered or attempt.score == 1:
            continue
        wrong += 1
        causes = [{*names} & here for names in attempt.mistakes]
        ignored["mistake"] += sum(len({*names} - here) for names in attempt.mistakes)
        alone = {name for names in causes if len(names) == 1 for name in names}
        named = {name for names in causes for name in names}
        counts.update(named)
        shared.update(named - alone)
        unnamed += not named
        for name in named:
            places[name][variant["id"]] += 1
    order = list(question["feedback"])
    found = []
    for name in order:
        somewhere = max(variants, key=lambda place: (places[name][place], name in possible[place]))
        fits = name in possible[somewhere]
        dead = chances[name] >= FEW and counts[name] < DEAD * chances[name]
        found.append(Made(name, counts[name], shared[name], counts[name] / wrong if wrong else 0.0, chances[name], dead, variants[somewhere] if fits else None))
    return tuple(sorted(found, key=lambda made: (-made.count, order.index(made.name)))), unnamed


def _compare_variants(answers):
    """((the hardest variant, the easiest) or None, whether they differ more than by chance)."""
    grouped = defaultdict(list)
    for attempt, variant in answers:
        grouped[variant["id"]].append((attempt.score, variant))
    means = [(len(group), mean(score for score, _ in group), group[0][1]) for group in grouped.values() if len(group) >= VARIANT]
    if len(means) < 2:
        return None, False
    hardest, easiest = min(means, key=lambda one: (one[1], one[2]["id"])), max(means, key=lambda one: (one[1], one[2]["id"]))
    # the two ends of many variants differ by chance alone, so the intervals that must not touch are wide; parts of a score vary less
    uneven = find_interval(hardest[1] * hardest[0], hardest[0], STRICT)[1] < find_interval(easiest[1] * easiest[0], easiest[0], STRICT)[0]
    return (hardest, easiest), uneven


def _section(name, items, scores):
    columns = [column for column, item in enumerate(items) if item.question["section"] == name]
    part = scores[:, columns]
    taken = part[~np.isnan(part)]
    looks = sum(bool(items[column].warnings) for column in columns)
    return Section(name, len(columns), int((~np.isnan(part)).any(1).sum()), len(taken), float(taken.mean()) if len(taken) else None, looks)
