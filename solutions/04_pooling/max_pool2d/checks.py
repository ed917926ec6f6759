"""What max_pool2d must do. Each check asks for one thing and leaves the rest simple, so that what is right earns its points.

Images hold positive floats, no number twice, and strides are given, except where a check asks for something else.
"""

import numpy as np

from autograder import assert_same, check

FIGURE = np.array([[1, 1, 2, 4], [5, 6, 7, 8], [3, 2, 1, 0], [1, 2, 3, 4]], float).reshape(1, 4, 4, 1)  # the usual figure, as in the text


def image(rng, height, width, images=1, channels=1):
    """The whole numbers from 1 on in random order, as floats."""
    size = images * height * width * channels
    return (rng.permutation(size) + 1.0).reshape(images, height, width, channels)


def signed(rng, x):
    return x * rng.choice([-1, 1], x.shape)


@check(
    points=2,
    en="every output is the largest number of its window, negative or not; without strides, windows lie side by side",
    ko="출력의 각 값은 창 안에서 가장 큰 값이며, 음수여도 그렇습니다. strides를 주지 않으면 창은 겹치지 않고 나란히 놓입니다",
)
def test_values(student, reference, rng):
    cases = [(image(rng, 2, 2),), (image(rng, 4, 4),), (FIGURE, 2, None), (image(rng, 3, 3), 3), (image(rng, 8, 8), 4)]
    cases += [(-image(rng, 2, 2),), (signed(rng, image(rng, 6, 6)), 2), (image(rng, 26, 26),)]  # the lecture's 26 → 13
    for case in cases:
        assert_same(student.max_pool2d(*case), reference.max_pool2d(*case))


@check(
    points=2,
    en="the window moves by strides, down and to the right; windows may overlap or leave gaps",
    ko="창은 아래로도 오른쪽으로도 strides만큼 움직입니다. 창끼리 겹칠 수도 있고 사이가 벌어질 수도 있습니다",
)
def test_strides(student, reference, rng):
    for size, pool_size, strides in [(3, 2, 1), (3, 1, 2), (5, 3, 2), (5, 2, 3), (8, 2, 3), (9, 3, 2), (10, 4, 3)]:
        x = image(rng, size, size)
        assert_same(student.max_pool2d(x, pool_size, strides), reference.max_pool2d(x, pool_size, strides))


@check(points=1, en="rows and columns left over at the edge are dropped", ko="끝에 남아 창이 다 들어가지 않는 행과 열은 버립니다")
def test_leftover(student, reference, rng):
    cases = [(3, 3, 2, 2), (5, 5, 2, 2), (11, 11, 2, 2), (4, 4, 2, 3), (5, 5, 2, 4), (7, 7, 2, 3), (6, 6, 3, 2), (3, 4, 2, 2)]  # the lecture's 11 → 5
    for height, width, pool_size, strides in cases:
        x = image(rng, height, width)
        assert_same(student.max_pool2d(x, pool_size, strides), reference.max_pool2d(x, pool_size, strides))


@check(points=2, en="height and width may differ; every image and every channel is pooled by itself", ko="높이와 너비는 서로 다를 수 있으며, 이미지마다, 채널마다 따로 pooling합니다")
def test_axes(student, reference, rng):
    for sizes in [(2, 4), (4, 2), (2, 2, 1, 2), (2, 2, 2, 1), (4, 4, 1, 8), (6, 4, 3, 2), (4, 6, 2, 5)]:
        x = image(rng, *sizes)
        assert_same(student.max_pool2d(x, 2, 2), reference.max_pool2d(x, 2, 2))


@check(
    points=2,
    en='"same" gives size / stride, rounded up; half of the missing pixels go before, the odd one after',
    ko='"same"의 출력 크기는 size / stride를 올림한 값입니다. 모자란 칸의 절반을 앞쪽에 두고, 홀수로 남는 하나는 뒤쪽에 둡니다',
)
def test_same(student, reference, rng):
    cases = [(1, 1, 2, 2), (2, 2, 2, 1), (2, 2, 1, 2), (3, 3, 2, 2), (3, 3, 3, 1), (4, 4, 2, 2), (4, 4, 3, 2), (5, 5, 3, 2), (5, 5, 4, 2), (4, 5, 2, 3), (4, 3, 2, 2)]
    for height, width, pool_size, strides in cases:
        x = image(rng, height, width)
        assert_same(student.max_pool2d(x, pool_size, strides, "same"), reference.max_pool2d(x, pool_size, strides, "same"))


@check(
    points=1,
    en='with "same", what lies outside of the image is never the largest, even if all numbers are negative, floats or integers',
    ko='"same"에서 이미지 바깥은 가장 큰 값이 될 수 없으며, 실수든 정수든 값이 모두 음수여도 그렇습니다',
)
def test_same_with_negatives(student, reference, rng):
    for size, pool_size in [(1, 2), (3, 2), (4, 3), (5, 3)]:
        x = -image(rng, size, size)
        assert_same(student.max_pool2d(x, pool_size, pool_size, "same"), reference.max_pool2d(x, pool_size, pool_size, "same"))
    lowest = (image(rng, 3, 3) - 129).astype(np.int8)  # from -128 on: a minimum less 1 has no place in an int8
    far_below = [-1e12 * image(rng, 3, 3), -1000 * image(rng, 3, 3).astype(int)]  # below much that is taken for -inf
    for x in [-image(rng, 3, 3).astype(int), -image(rng, 5, 5).astype(np.int8), lowest, *far_below]:  # no integer is -inf, and np.full makes an int8 of it that is 0
        assert_same(student.max_pool2d(x, 2, None, "same"), reference.max_pool2d(x, 2, None, "same"))


@check(points=1, en="fractions, integers, small number types and any memory order give the right numbers", ko="소수점이 있는 수이든 정수이든 작은 자료형이든, 메모리 순서가 어떻든 값이 맞습니다")
def test_numbers(student, reference, rng):
    fractions = rng.uniform(0, 9, (1, 4, 4, 1))
    cases = [
        np.array([0.5, 1.5, 2.5, 3.75]).reshape(1, 2, 2, 1),
        image(rng, 2, 2).astype(int),
        image(rng, 4, 4).astype(np.uint8),
        np.array([-128, 5, 7, 9], np.int8).reshape(1, 2, 2, 1),  # -(-128) has no place in an int8
        image(rng, 2, 2) + 2047,  # 2051 has no place in a float16
        fractions,
        fractions.astype(np.float32),
        np.asfortranarray(fractions),
    ]
    for x in cases:
        assert_same(student.max_pool2d(x, 2, 2), reference.max_pool2d(x, 2, 2))


@check(points=1, en="the answer is right and x stays as it was", ko="값이 맞고, 인자로 받은 x는 바뀌지 않습니다")
def test_unchanged(student, reference, rng):
    for x in [image(rng, 2, 2), image(rng, 4, 4)]:
        assert_same(student.max_pool2d(x, 2, 2), reference.max_pool2d(x, 2, 2))
        assert_same(student.max_pool2d.arguments_after(x, 2, 2), (x, 2, 2))
