"""What non_max_suppression must keep. Scores are all different; indices are compared as numbers, so that 4.0 will do for 4.

Where a box meets the threshold exactly, its IoU is a power of two, which every way of computing it gives exactly.
"""

import numpy as np

from autograder import assert_same, check

LEFT, RIGHT, FAR = (0, 0, 4, 4), (0, 1, 4, 5), (9, 9, 13, 12)  # the IoU of the first two is 0.6


def compare(student, reference, boxes, scores, threshold):
    arguments = np.array(boxes), np.array(scores), threshold
    kept = reference.non_max_suppression(*arguments)
    assert_same(student.non_max_suppression(*arguments), np.array(kept, float))


def compare_sets(student, reference, *arguments):
    """As compare, whatever the order in which the indices come."""
    boxes, scores, threshold = arguments
    arguments = np.array(boxes), np.array(scores), threshold
    kept, mine = reference.non_max_suppression(*arguments), student.non_max_suppression(*arguments)
    assert_same(np.shape(mine), (len(kept),))
    assert_same(np.sort(np.asarray(mine, float)), np.sort(np.array(kept, float)))


def in_a_row(*starts, width=8):
    """Boxes of height 2 on one line: those that begin 2 apart have the IoU 0.6, those 4 apart 1/3."""
    return [(1, start, 3, start + width) for start in starts]


def crowd(rng, count):
    """Boxes of whole numbers that overlap much, and scores."""
    corners, sizes = rng.integers(0, 12, (count, 2)), rng.integers(4, 12, (count, 2))
    return np.concatenate([corners, corners + sizes], axis=1), (rng.permutation(count) + 1) / (count + 1)


def and_larger(rng, cases):
    """Cases (boxes, …), and the same with everything some times as large, where the IoUs are the same."""
    return [*cases, *((np.array(boxes) * rng.integers(2, 10), *rest) for boxes, *rest in cases)]


@check(points=1, en="boxes that do not overlap are all kept; their indices come with the best score first", ko="겹치지 않는 상자는 모두 남으며, 번호는 점수가 높은 것부터 돌려줍니다")
def test_order(student, reference, rng):
    apart = [(0, 10 * i, 3, 10 * i + 5) for i in range(5)]
    cases = [(apart[: len(scores)], scores) for scores in [[0.5], [0.3, 0.9], [0.2, 0.7, 0.4], [4, 9, 7], [0.6, 0.3, 0.9, 0.1], [0.4, 0.8, 0.2, 0.9, 0.5]]]
    for boxes, scores in and_larger(rng, cases):
        compare(student, reference, boxes, scores, 0.5)


@check(points=2, en="of boxes that overlap by more than the threshold, the one with the best score is kept", ko="threshold보다 많이 겹치는 상자들 중에서는 점수가 가장 높은 것이 남습니다")
def test_overlap(student, reference, rng):
    cases = [
        ([LEFT, RIGHT], [0.6, 0.9]),
        ([LEFT, RIGHT], [0.9, 0.6]),
        ([LEFT, LEFT], [0.6, 0.9]),
        ([LEFT, (3, 3, 7, 7)], [0.2, 0.3]),
        ([LEFT, FAR, RIGHT], [0.8, 0.7, 0.9]),
        ([FAR, LEFT, (0, 0, 4, 5), RIGHT], [0.1, 0.8, 0.7, 0.6]),
        ([(0, 0, 9, 9), (3, 3, 6, 6)], [0.9, 0.8]),
    ]
    for boxes, scores in and_larger(rng, cases):
        compare_sets(student, reference, boxes, scores, 0.5)


@check(points=2, en="a box that went does not push out others", ko="이미 빠진 상자는 다른 상자를 밀어내지 못합니다")
def test_chain(student, reference, rng):
    cases = [(in_a_row(0, 2, 4), [0.9, 0.8, 0.7]), (in_a_row(4, 0, 2), [0.7, 0.9, 0.8]), (in_a_row(0, 2, 4, 6, 8), [0.9, 0.8, 0.7, 0.6, 0.5])]
    for boxes, scores in and_larger(rng, cases):
        compare_sets(student, reference, boxes, scores, 0.5)


@check(points=1, en="a box is compared with every box kept, not only with the best or the last one", ko="가장 좋은 상자나 마지막 상자뿐 아니라 남긴 상자 모두와 비교합니다")
def test_every_kept(student, reference, rng):
    two_objects = [*in_a_row(0, 30), *in_a_row(31, 1)]
    cases = [(two_objects, [0.9, 0.8, 0.7, 0.6]), ([*two_objects[::-1], *in_a_row(60, 29)], [0.6, 0.5, 0.8, 0.9, 0.7, 0.4])]
    for boxes, scores in and_larger(rng, cases):
        compare_sets(student, reference, boxes, scores, 0.5)


@check(points=2, en="only an IoU greater than the threshold pushes a box out, whatever the threshold is", ko="IoU가 threshold보다 클 때만 상자가 빠지며, threshold가 얼마이든 그렇습니다")
def test_threshold(student, reference, rng):
    half, quarter, touching = [(0, 0, 2, 1), (0, 0, 2, 2)], [(0, 0, 2, 2), (0, 0, 2, 8)], [(0, 0, 2, 2), (0, 2, 2, 5)]
    cases = [(half, 0.4), (half, 0.5), (half, 0.6), (quarter, 0.2), (quarter, 0.25), (quarter, 0.3), ([LEFT, RIGHT], 0.7), (touching, 0), (half, 0), ([LEFT, LEFT], 1)]
    for boxes, threshold in and_larger(rng, cases):
        compare_sets(student, reference, boxes, [0.8, 0.9], threshold)


@check(points=2, en="all of it works together for many boxes", ko="상자가 많을 때에도 이 모든 것이 함께 맞습니다")
def test_together(student, reference, rng):
    for count, threshold in [(5, 0.347), (8, 0.347), (12, 0.223), (16, 0.513), (16, 0.127)]:  # no IoU of small whole numbers comes near these
        compare(student, reference, *crowd(rng, count), threshold)
    boxes, scores = crowd(rng, 10)
    compare(student, reference, boxes / 16 - 0.5, scores, 0.347)


@check(points=1, en="the answer is right and the arguments stay as they were", ko="답이 맞고, 인자로 받은 배열은 바뀌지 않습니다")
def test_unchanged(student, reference, rng):
    for boxes, scores in and_larger(rng, [([LEFT, RIGHT, FAR], [0.3, 0.4, 0.2]), ([FAR, LEFT, RIGHT, (5, 5, 8, 7)], [0.9, 0.8, 0.7, 0.6])]):
        boxes, scores = np.array(boxes, float), np.array(scores)
        compare_sets(student, reference, boxes, scores, 0.5)
        assert_same(student.non_max_suppression.arguments_after(boxes, scores, 0.5), (boxes, scores, 0.5))
