"""What global_average_pool2d must do."""

import numpy as np

from autograder import assert_same, check


def image(rng, height, width, images=1, channels=1):
    """The whole numbers from 1 on in random order, some of them negative, as floats."""
    size = images * height * width * channels
    x = (rng.permutation(size) + 1.0) * rng.choice([-1, 1, 1], size)
    return x.reshape(images, height, width, channels)


@check(points=1, en="one feature map becomes one number, its mean", ko="feature map 하나는 평균값 하나가 됩니다")
def test_mean(student, reference, rng):
    for x in [np.array([1, 2, 3, 6], float).reshape(1, 2, 2, 1), image(rng, 1, 1), image(rng, 3, 3), image(rng, 2, 4), image(rng, 5, 3)]:
        assert_same(student.global_average_pool2d(x), reference.global_average_pool2d(x))


@check(points=2, en="every image and every channel has its own mean; the result is (N, C)", ko="이미지마다, 채널마다 평균을 따로 구하며, 결과는 (N, C)입니다")
def test_axes(student, reference, rng):
    for sizes in [(2, 2, 1, 2), (2, 2, 2, 1), (2, 2, 2, 2), (2, 3, 1, 3), (3, 2, 3, 2), (4, 3, 2, 5), (5, 5, 1, 64)]:  # the last one is the lecture's
        x = image(rng, *sizes)
        assert_same(student.global_average_pool2d(x), reference.global_average_pool2d(x))


@check(
    points=1,
    en="fractions, integers and any memory order give the right numbers; the mean of integers may be a fraction",
    ko="소수점이 있는 수이든 정수이든, 메모리 순서가 어떻든 값이 맞습니다. 정수의 평균은 정수가 아닐 수 있습니다",
)
def test_numbers(student, reference, rng):
    fractions = rng.normal(0, 9, (1, 3, 3, 1))
    cases = [
        np.array([1, 2, 3, 5]).reshape(1, 2, 2, 1),  # 2.75
        np.array([0, 1, 2, 0]).reshape(1, 2, 2, 1),  # a 0 counts too: 0.75
        np.array([-1, -2, -3, -5]).reshape(1, 2, 2, 1),  # -2.75 is cut to -2, and rounded down to -3
        np.array([2050, 2051, 2052, 2053]).reshape(1, 2, 2, 1),  # 2051.5 has no place in a float16
        fractions,
        fractions.astype(np.float32),
        np.asfortranarray(fractions),
    ]
    for x in cases:
        assert_same(student.global_average_pool2d(x), reference.global_average_pool2d(x))


@check(points=1, en="the answer is right and x stays as it was", ko="값이 맞고, 인자로 받은 x는 바뀌지 않습니다")
def test_unchanged(student, reference, rng):
    for x in [image(rng, 2, 2), image(rng, 3, 3)]:
        assert_same(student.global_average_pool2d(x), reference.global_average_pool2d(x))
        assert_same(student.global_average_pool2d.arguments_after(x), (x,))
