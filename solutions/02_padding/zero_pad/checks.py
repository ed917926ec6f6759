"""What zero_pad must do. Each check asks for one thing and leaves the rest simple, so that what is right earns its points."""

import numpy as np

from autograder import assert_same, check

FIGURE = np.array([[3, 3, 2, 1, 0], [0, 0, 1, 3, 1], [3, 1, 2, 2, 3], [2, 0, 0, 2, 2], [2, 0, 0, 0, 1]]).reshape(5, 5, 1)  # the lecture's 5×5


def whole(rng, *shape):
    """Whole numbers from -9 to 9 without 0, which would look like the border."""
    return rng.integers(1, 10, shape) * rng.choice([-1, 1], shape)


@check(points=1, en="with padding 1, the image is in the middle and one ring of zeros is around it", ko="padding이 1이면 이미지가 가운데에 있고 0이 그 둘레를 한 겹 둘러쌉니다")
def test_ring(student, reference, rng):
    for size in [1, 2, 3, 4]:
        x = whole(rng, size, size, 1)
        assert_same(student.zero_pad(x, 1), reference.zero_pad(x, 1))
    assert_same(student.zero_pad(FIGURE, 1), reference.zero_pad(FIGURE, 1))


@check(points=1, en="any number of zeros can go on each side, none as well", ko="0을 몇 개든 붙일 수 있고, 하나도 붙이지 않을 수도 있습니다")
def test_amount(student, reference, rng):
    for size, padding in [(1, 0), (1, 2), (2, 0), (2, 2), (2, 3), (3, 0), (3, 2), (4, 5)]:
        x = whole(rng, size, size, 1)
        assert_same(student.zero_pad(x, padding), reference.zero_pad(x, padding))


@check(points=1, en="height and width may differ", ko="높이와 너비는 서로 다를 수 있습니다")
def test_rectangle(student, reference, rng):
    for height, width in [(1, 2), (2, 1), (2, 3), (3, 2), (2, 5), (5, 3)]:
        x = whole(rng, height, width, 1)
        assert_same(student.zero_pad(x, 1), reference.zero_pad(x, 1))


@check(points=1, en="every channel gets its own border, and no channel is added or lost", ko="채널마다 둘레에 0이 붙으며, 채널이 늘거나 줄지 않습니다")
def test_channels(student, reference, rng):
    for size, channels in [(1, 2), (2, 2), (2, 3), (3, 2), (6, 3)]:
        x = whole(rng, size, size, channels)
        assert_same(student.zero_pad(x, 1), reference.zero_pad(x, 1))


@check(points=1, en="fractions, negative numbers, small types and any memory order keep their values", ko="소수점이 있는 수이든 음수이든 작은 정수형이든, 메모리 순서가 어떻든 값이 그대로입니다")
def test_numbers(student, reference, rng):
    fractions = rng.normal(0, 9, (3, 3, 1))
    images = [
        np.array([[0.5]]).reshape(1, 1, 1),
        np.array([[-1, 2], [3, -4]]).reshape(2, 2, 1),
        np.array([[0.25, -0.5], [1.75, 2.0]]).reshape(2, 2, 1),
        rng.integers(150, 256, (2, 2, 1), np.uint8),
        fractions,
        fractions.astype(np.float32),
        np.asfortranarray(rng.normal(0, 9, (3, 3, 1))),
    ]
    for x in images:
        assert_same(student.zero_pad(x, 1), reference.zero_pad(x, 1))


@check(points=1, en="amount, height, width and channels work together", ko="0의 수, 높이, 너비, 채널 수를 함께 바꾸어도 결과가 맞습니다")
def test_together(student, reference, rng):
    for height, width, channels, padding in [(2, 3, 2, 2), (4, 2, 3, 0), (4, 2, 3, 1), (3, 6, 4, 3), (7, 5, 3, 2), (28, 28, 1, 2)]:
        x = whole(rng, height, width, channels)
        assert_same(student.zero_pad(x, padding), reference.zero_pad(x, padding))
    x = np.asfortranarray(whole(rng, 3, 4, 2))
    assert_same(student.zero_pad(x, 2), reference.zero_pad(x, 2))


@check(points=1, en="the answer is right and x stays as it was", ko="값이 맞고, 인자로 받은 x는 바뀌지 않습니다")
def test_unchanged(student, reference, rng):
    for size, padding in [(2, 1), (3, 2)]:
        x = whole(rng, size, size, 1).astype(float)
        assert_same(student.zero_pad(x, padding), reference.zero_pad(x, padding))
        assert_same(student.zero_pad.arguments_after(x, padding), (x, padding))
