"""What flatten must do. Where the order of the channels is not asked for there is one channel, so that a wrong order does not cost all points."""

import numpy as np

from autograder import assert_same, check


def numbered(*shape):
    """1, 2, 3, … in row order, so that one can see where each number went."""
    return np.arange(1, np.prod(shape) + 1).reshape(shape)


@check(points=2, en="an image becomes one row: pixel after pixel, row by row, the channels of a pixel side by side", ko="이미지 하나가 한 행이 됩니다. 행 순서대로 픽셀을 하나씩 놓고, 한 픽셀의 채널은 나란히 둡니다")
def test_order(student, reference, rng):
    drawn = (1, *rng.integers(2, 5, 3).tolist())
    for shape in [(1, 1, 2, 2), (1, 2, 2, 1), (1, 2, 1, 2), (1, 2, 2, 3), (1, 3, 4, 2), drawn]:
        assert_same(student.flatten(numbered(*shape)), reference.flatten(numbered(*shape)))
    x = rng.integers(-99, 100, (1, 5, 5, 64))  # what the lecture's network flattens: 1600
    assert_same(student.flatten(x), reference.flatten(x))


@check(points=1, en="the batch axis stays: one row for every image", ko="batch 축은 그대로 남아 이미지마다 한 행이 됩니다")
def test_batch(student, reference, rng):
    drawn = (*rng.integers((2, 2, 3), (6, 6, 6)).tolist(), 1)
    for shape in [(2, 1, 2, 1), (2, 2, 1, 1), (3, 2, 2, 1), (4, 3, 2, 1), (2, 3, 5, 1), drawn]:
        assert_same(student.flatten(numbered(*shape)), reference.flatten(numbered(*shape)))


@check(points=1, en="the items of the batch may have one, two or more axes", ko="batch의 항목은 축이 하나일 수도, 둘일 수도, 더 많을 수도 있습니다")
def test_axes(student, reference, rng):
    drawn = [tuple(rng.integers(2, 6, axes).tolist()) for axes in (2, 3, 4)]
    for shape in [(2, 3), (2, 2, 2), (3, 4, 2), (2, 2, 3, 2, 2), *drawn[:2], (*drawn[2], 2)]:
        assert_same(student.flatten(numbered(*shape)), reference.flatten(numbered(*shape)))


@check(points=1, en="fractions, float32 and any memory order give the same rows, and x stays as it was", ko="소수점이 있는 수이든 float32이든, 메모리 순서가 어떻든 결과가 같고, 인자로 받은 x는 바뀌지 않습니다")
def test_numbers(student, reference, rng):
    cases = [
        np.array([[0.5, -1.25], [2.75, 3.5]]).reshape(1, 2, 2, 1),
        np.asfortranarray(numbered(2, 2, 2, 1)),
        np.asfortranarray(rng.normal(0, 9, (3, 2, 3, 1))),
        rng.normal(0, 9, (3, 1, 4, 1)).astype(np.float32),
    ]
    for x in cases:
        assert_same(student.flatten(x), reference.flatten(x))
    for x in [numbered(2, 2, 2, 1), rng.normal(0, 9, (2, 2, 3, 1))]:
        assert_same(student.flatten(x), reference.flatten(x))
        assert_same(student.flatten.arguments_after(x), (x,))
