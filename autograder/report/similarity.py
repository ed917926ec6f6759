"""Which submissions are more alike than two students who think alike: a hint for a human, never a verdict.

A submission is known by its fingerprints, numbers that stand for short stretches of its code with the names taken out. What many
students share is how everybody writes this, and weighs nothing; the fewer share a stretch, the more it weighs.
"""

from dataclasses import dataclass
from math import ceil

import numpy as np

CROWD = 0.15  # of the class: what more students than these share weighs nothing
SMALLEST, LARGEST = 4, 30  # but never fewer students than this, nor more
SHARED = 8  # rare stretches that two must share
ALIKE = 0.5  # how much of the smaller one's weight they must share


@dataclass(frozen=True)
class Pair:
    """Two students; how many rare stretches they share, and which part of the smaller one's weight that is."""

    first: str
    second: str
    shared: int
    share: float


@dataclass(frozen=True)
class Group:
    """Students who are connected by pairs, the closest pair first."""

    students: tuple[str, ...]
    pairs: tuple[Pair, ...]


def find_groups(fingerprints):
    """Groups of similar submissions, the most alike first. fingerprints: {student: integers}."""
    groups = []
    for pair in find_pairs(fingerprints):
        touched = [group for group in groups if pair.first in group[0] or pair.second in group[0]]
        members, pairs = {pair.first, pair.second}.union(*(group[0] for group in touched)), [other for group in touched for other in group[1]]
        groups = [group for group in groups if group not in touched] + [(members, [*pairs, pair])]
    found = [Group(tuple(sorted(members)), tuple(sorted(pairs, key=_closeness))) for members, pairs in groups]
    return sorted(found, key=lambda group: _closeness(group.pairs[0]))


def _closeness(pair):
    return -pair.share, -pair.shared, pair.first, pair.second


def find_pairs(fingerprints):
    """Every Pair that shares enough, the closest first."""
    students = sorted(fingerprints)
    owners, kinds = _index([np.unique(np.asarray(fingerprints[student], np.uint64)) for student in students])
    if not len(owners):
        return []
    _, kinds, crowd = np.unique(kinds, return_inverse=True, return_counts=True)
    limit = min(max(SMALLEST, ceil(CROWD * len(students))), LARGEST)
    weights = np.log((limit + 1) / np.minimum(crowd, limit + 1))  # 0 for what a crowd shares
    own = np.bincount(owners, weights[kinds], len(students))
    first, second, weight = _meetings(owners, kinds, crowd, weights, limit)
    meetings, where = np.unique(first * len(students) + second, return_inverse=True)
    first, second = meetings // len(students), meetings % len(students)
    shared = np.bincount(where, minlength=len(meetings))
    share = np.bincount(where, weight, len(meetings)) / np.minimum(own[first], own[second])
    enough = np.flatnonzero((shared >= SHARED) & (share >= ALIKE))
    return sorted((Pair(students[first[i]], students[second[i]], int(shared[i]), float(share[i])) for i in enough), key=_closeness)


def _index(prints):
    """(whose, which): a row for every fingerprint of every student."""
    owners = np.repeat(np.arange(len(prints)), [len(one) for one in prints])
    return owners, np.concatenate([np.zeros(0, np.uint64), *prints])


def _meetings(owners, kinds, crowd, weights, limit):
    """(one student, another, the weight of what they share), for every rare stretch and every two who share it."""
    order = np.lexsort((owners, kinds))
    starts = np.cumsum(crowd) - crowd
    first, second, weight = [], [], []
    for size in range(2, limit + 1):
        alike = np.flatnonzero(crowd == size)
        members = owners[order][starts[alike][:, None] + np.arange(size)]  # (stretches, size)
        one, other = np.triu_indices(size, 1)
        first.append(members[:, one].ravel())
        second.append(members[:, other].ravel())
        weight.append(np.repeat(weights[alike], len(one)))
    return np.concatenate(first), np.concatenate(second), np.concatenate(weight)
