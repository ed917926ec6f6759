"""What average_pool2d must do. Each check asks for one thing and leaves the rest simple, so that what is right earns its points."""

import numpy as np

from autograder import assert_same, check


def image(rng, height, width, images=1, channels=1):
    """The whole numbers from 1 on in random order, some of them negative, as floats."""
    size = images * height * width * channels
    x = (rng.permutation(size) + 1.0) * rng.choice([-1, 1, 1], size)
    return x.reshape(images, height, width, channels)


@check(
    points=2,
    en="every output is the mean of its window; without strides, windows lie side by side",
    ko="출력의 각 값은 창의 평균입니다. strides를 주지 않으면 창은 겹치지 않고 나란히 놓입니다",
)
def test_values(student, reference, rng):
    by_hand = np.array([1, 2, 3, 6], float).reshape(1, 2, 2, 1)
    cases = [(by_hand,), (image(rng, 2, 2), 1), (image(rng, 4, 4),), (image(rng, 3, 3), 3), (image(rng, 6, 6), 3, None)]
    for case in cases:
        assert_same(student.average_pool2d(*case), reference.average_pool2d(*case))


@check(
    points=1,
    en="the window moves by strides, down and to the right; windows may overlap or leave gaps",
    ko="창은 아래로도 오른쪽으로도 strides만큼 움직입니다. 창끼리 겹칠 수도 있고 사이가 벌어질 수도 있습니다",
)
def test_strides(student, reference, rng):
    for size, pool_size, strides in [(3, 2, 1), (3, 1, 2), (5, 3, 2), (5, 2, 3), (8, 2, 3), (9, 3, 2)]:
        x = image(rng, size, size)
        assert_same(student.average_pool2d(x, pool_size, strides), reference.average_pool2d(x, pool_size, strides))


@check(points=1, en="rows and columns left over at the edge are dropped", ko="끝에 남아 창이 다 들어가지 않는 행과 열은 버립니다")
def test_leftover(student, reference, rng):
    for size, pool_size, strides in [(3, 2, 2), (5, 2, 2), (11, 2, 2), (4, 2, 3), (5, 2, 4), (7, 2, 3), (6, 3, 2)]:  # the lecture's 11 → 5
        x = image(rng, size, size)
        assert_same(student.average_pool2d(x, pool_size, strides), reference.average_pool2d(x, pool_size, strides))


@check(points=1, en="height and width may differ; every image and every channel is pooled by itself", ko="높이와 너비는 서로 다를 수 있으며, 이미지마다, 채널마다 따로 pooling합니다")
def test_axes(student, reference, rng):
    for sizes in [(2, 4), (4, 2), (2, 2, 1, 2), (2, 2, 2, 1), (4, 4, 1, 3), (6, 4, 3, 2), (4, 6, 2, 5)]:
        x = image(rng, *sizes)
        assert_same(student.average_pool2d(x, 2, 2), reference.average_pool2d(x, 2, 2))


@check(
    points=1,
    en="fractions, integers and any memory order give the right numbers; the mean of integers may be a fraction",
    ko="소수점이 있는 수이든 정수이든, 메모리 순서가 어떻든 값이 맞습니다. 정수의 평균은 정수가 아닐 수 있습니다",
)
def test_numbers(student, reference, rng):
    fractions = rng.normal(0, 9, (1, 4, 4, 1))
    cases = [
        np.array([1, 2, 3, 5]).reshape(1, 2, 2, 1),  # 2.75
        np.array([0, 1, 2, 0]).reshape(1, 2, 2, 1),  # a 0 counts too: 0.75
        np.array([-1, -2, -3, -5]).reshape(1, 2, 2, 1),  # -2.75 is cut to -2, and rounded down to -3
        np.array([2050, 2051, 2052, 2053]).reshape(1, 2, 2, 1),  # 2051.5 has no place in a float16
        image(rng, 4, 4).astype(int),
        fractions,
        fractions.astype(np.float32),
        np.asfortranarray(fractions),
    ]
    for x in cases:
        assert_same(student.average_pool2d(x, 2, 2), reference.average_pool2d(x, 2, 2))


@check(points=1, en="the answer is right and x stays as it was", ko="값이 맞고, 인자로 받은 x는 바뀌지 않습니다")
def test_unchanged(student, reference, rng):
    for x in [image(rng, 2, 2), image(rng, 4, 4)]:
        assert_same(student.average_pool2d(x, 2, 2), reference.average_pool2d(x, 2, 2))
        assert_same(student.average_pool2d.arguments_after(x, 2, 2), (x, 2, 2))
