"""What iou must answer. No box has zero area: what the union would be then is left open."""

import numpy as np

from autograder import assert_same, check


def compare(student, reference, *pairs):
    for a, b in pairs:
        assert_same(student.iou(a, b), reference.iou(a, b))


def around(rng, y, x):
    """A box of whole numbers with the point (y, x) inside."""
    up, left, down, right = rng.integers(1, 10, 4).tolist()
    return y - up, x - left, y + down, x + right


@check(points=2, en="it is the shared area divided by the area that the two boxes cover together", ko="두 상자가 겹친 넓이를 두 상자가 함께 덮는 넓이로 나눈 값입니다")
def test_overlap(student, reference, rng):
    one, shifted, half, inside, large = (0, 0, 2, 2), (1, 1, 3, 3), (0, 0, 2, 1), (1, 1, 3, 3), (0, 0, 4, 4)
    compare(student, reference, (one, one), (one, shifted), (shifted, one), (one, half), (half, one), (large, inside), (inside, large))
    side, move = rng.integers((4, 1), (12, 4)).tolist()
    one, shifted, half, inside = (0, 0, side, side), (move, move, side + move, side + move), (0, 0, side, move), (1, 1, 1 + move, 1 + move)
    compare(student, reference, (one, one), (one, shifted), (shifted, one), (one, half), (half, one), (one, inside), (inside, one))


@check(points=2, en="boxes that are apart, or only touch, give 0", ko="떨어져 있거나 맞닿기만 한 상자의 IoU는 0입니다")
def test_apart(student, reference, rng):
    one = (0, 0, 2, 2)
    compare(student, reference, (one, one), (one, (0, 2, 2, 4)), (one, (2, 2, 4, 4)), (one, (0, 3, 2, 5)), (one, (4, 0, 5, 2)))
    compare(student, reference, (one, (3, 3, 5, 5)), ((3, 3, 5, 5), one), (one, (3, -4, 6, -1)), ((7, 1, 9, 4), (0, 8, 3, 9)))
    side, gap = rng.integers((3, 1), (9, 5)).tolist()
    one, near, far = (0, 0, side, side), side + gap, 2 * side + gap
    compare(student, reference, (one, (0, side, side, 2 * side)), (one, (side, side, 2 * side, 2 * side)), (one, (0, near, side, far)), (one, (near, 0, far, side)))
    compare(student, reference, (one, (near, near, far, far)), ((near, near, far, far), one), (one, (near, -far, far, -near)), ((near, 0, far, side), (0, near, side, far)))


@check(points=1, en="height and width may differ, and each box may begin first in either direction", ko="높이와 너비가 서로 달라도 되고, 어느 방향에서든 어느 상자가 먼저 시작해도 됩니다")
def test_rectangles(student, reference, rng):
    compare(student, reference, ((0, 0, 1, 4), (0, 1, 1, 3)), ((0, 2, 3, 3), (1, 0, 2, 6)), ((0, 3, 4, 5), (2, 1, 7, 4)), ((2, 0, 3, 8), (1, 5, 6, 9)))
    high, wide = rng.integers((4, 1), (10, 7)).tolist()
    compare(student, reference, ((0, wide, high, wide + 2), (1, 0, high - 1, wide + 4)))  # a cross: no corner is inside the other box
    compare(student, reference, *((around(rng, 5, 20), around(rng, 5, 20)) for _ in range(4)))


@check(points=1, en="coordinates are continuous: fractions, negative numbers and boxes smaller than 1 are measured as they are", ko="좌표는 연속적인 값입니다. 소수점이 있는 수, 음수, 1보다 작은 상자도 그대로 계산합니다")
def test_fractions(student, reference, rng):
    compare(student, reference, ((0, 0, 0.5, 0.5), (0, 0.25, 0.5, 0.75)), ((-1, -3, 1, -1), (-2, -2, 0.5, 0)), ((-0.25, 0.125, 0.5, 2), (0.25, 1, 1.5, 3)), ((0, 0, 2**-6, 2**-6), (0, 2**-7, 2**-6, 2**-6 + 2**-7)))
    corners, sizes = rng.random((2, 2, 2)) / 4, rng.random((2, 2, 2)) + 0.5
    compare(student, reference, *(((*map(float, a), *map(float, a + s)), (*map(float, b), *map(float, b + t))) for (a, b), (s, t) in zip(corners, sizes)))


@check(points=1, en="boxes may be tuples, lists or arrays, and stay as they were", ko="상자는 tuple, list, 배열 중 무엇이어도 되며, 바뀌지 않습니다")
def test_kinds(student, reference, rng):
    height, width = rng.integers((4, 3), (10, 10)).tolist()
    for a, b in [([0, 0, 3, 2], [1, 0, 4, 3]), ([0, 0, height, width], [1, 0, height + 1, width + 1])]:
        compare(student, reference, (a, b), (np.array(a), np.array(b)), (np.array(b, float), a), (np.array(a, np.float32), np.array(b, np.float32)))
        boxes = np.array(a, float) + 0.5, np.array(b, float)
        compare(student, reference, boxes)
        assert_same(student.iou.arguments_after(*boxes), boxes)
