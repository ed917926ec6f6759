"""What convolve_volume must do. Each check asks for one thing and leaves the rest simple, so that what is right earns its points.

Where it could be had, the sizes make a window that runs over the edge an error in loops and in slices alike. A slice with
one row left is silently broadcast against the filter, and the same slip would answer differently in the two styles.
"""

import numpy as np

from autograder import assert_same, check


def layer(rng, height, width, kernel_h, kernel_w, channels=1, maps=1):
    """(volume, filters, no bias), without 0, which would hide what it is multiplied with. Nothing negative: that is a check of its own."""
    return rng.integers(1, 6, (height, width, channels)), rng.integers(1, 10, (kernel_h, kernel_w, channels, maps)), np.zeros(maps)


def signed(rng, *shape):
    """Whole numbers from -9 to 9, without 0."""
    return rng.integers(1, 10, shape) * rng.choice([-1, 1], shape)


def signed_filters(rng, *shape):
    """No filter sums to 0: divided by its sum, it must be wrong by a number, not by NaN, which equals nothing."""
    filters = signed(rng, *shape)
    return filters + (filters.sum(axis=(0, 1, 2)) == 0)


@check(points=1, en="one filter over one channel: the window slides as in convolve, and the result has three axes", ko="채널 하나에 filter 하나이면 창은 convolve에서처럼 움직이고, 결과의 축은 셋입니다")
def test_one_channel(student, reference, rng):
    for size, kernel in [(1, 1), (2, 1), (2, 2), (3, 2), (4, 3), (7, 3)]:
        case = layer(rng, size, size, kernel, kernel)
        assert_same(student.convolve_volume(*case), reference.convolve_volume(*case))


@check(points=3, en="one filter adds up all channels and gives one map", ko="filter 하나는 모든 채널을 더해 feature map 하나를 만듭니다")
def test_channels(student, reference, rng):
    for size, kernel, channels in [(1, 1, 2), (1, 1, 4), (2, 2, 2), (3, 2, 3), (6, 3, 3)]:  # the lecture's 6×6×3 is the last
        case = layer(rng, size, size, kernel, kernel, channels)
        assert_same(student.convolve_volume(*case), reference.convolve_volume(*case))


@check(points=2, en="each filter gives its own map, on the last axis", ko="filter마다 feature map이 하나씩 마지막 축에 놓입니다")
def test_filters(student, reference, rng):
    for size, kernel, maps in [(1, 1, 2), (3, 2, 2), (4, 2, 3)]:
        case = layer(rng, size, size, kernel, kernel, 1, maps)
        assert_same(student.convolve_volume(*case), reference.convolve_volume(*case))


@check(points=2, en="each filter has its own bias, added once", ko="filter마다 자기 bias를 한 번만 더합니다")
def test_bias(student, reference, rng):
    for size, kernel, channels, maps in [(2, 2, 1, 1), (3, 2, 1, 2), (4, 2, 1, 3), (3, 2, 2, 2)]:
        volume, filters, _ = layer(rng, size, size, kernel, kernel, channels, maps)
        bias = signed(rng, maps)
        assert_same(student.convolve_volume(volume, filters, bias), reference.convolve_volume(volume, filters, bias))


@check(points=1, en="height and width of the volume and of the filters may differ", ko="입력과 filter는 높이와 너비가 서로 다를 수 있습니다")
def test_rectangles(student, reference, rng):
    for sides in [(2, 4, 2, 2), (4, 2, 2, 2), (3, 3, 1, 3), (3, 3, 2, 3), (3, 3, 3, 2), (5, 4, 2, 3), (4, 6, 3, 2)]:
        case = layer(rng, *sides)
        assert_same(student.convolve_volume(*case), reference.convolve_volume(*case))


@check(points=1, en="channels, filters, bias and rectangles work together", ko="채널과 filter가 여럿이고 bias가 있으며 정사각형이 아닐 때도 값이 맞습니다")
def test_together(student, reference, rng):
    for sides in [(2, 4, 2, 2, 2, 3), (4, 6, 2, 3, 3, 2), (6, 3, 3, 2, 2, 4), (6, 6, 3, 3, 3, 1), (6, 6, 3, 3, 3, 2)]:  # the lecture's come last
        volume, filters, _ = layer(rng, *sides)
        bias = signed(rng, sides[-1])
        assert_same(student.convolve_volume(volume, filters, bias), reference.convolve_volume(volume, filters, bias))


@check(points=1, en="negative numbers, fractions, small number types and any memory order give the right numbers", ko="음수이든 소수점이 있는 수이든 작은 정수형이든, 메모리 순서가 어떻든 값이 맞습니다")
def test_numbers(student, reference, rng):
    fractions = rng.normal(0, 9, (4, 4, 1)), rng.normal(0, 9, (2, 2, 1, 1)), np.zeros(1)
    cases = [
        (signed(rng, 3, 3, 1), signed_filters(rng, 2, 2, 1, 1), np.zeros(1)),
        (np.array([1, 1, 0, 0]).reshape(2, 2, 1), np.full((2, 2, 1, 1), 1.6), np.zeros(1)),  # 3.2, not 3
        (rng.integers(150, 256, (3, 3, 1), np.uint8), signed_filters(rng, 2, 2, 1, 1), np.zeros(1)),  # uint8 by int64: more than a uint8 can hold
        (rng.integers(1, 6, (4, 4, 1)), *fractions[1:]),
        fractions,
        tuple(a.astype(np.float32) for a in fractions),
        tuple(np.asfortranarray(a) for a in fractions),
    ]
    for case in cases:
        assert_same(student.convolve_volume(*case), reference.convolve_volume(*case))


@check(points=1, en="the answer is right and the arguments stay as they were", ko="값이 맞고, 인자로 받은 배열은 바뀌지 않습니다")
def test_unchanged(student, reference, rng):
    for size, kernel in [(2, 2), (3, 2)]:
        case = tuple(a.astype(float) for a in layer(rng, size, size, kernel, kernel))
        assert_same(student.convolve_volume(*case), reference.convolve_volume(*case))
        case = *case[:2], np.array([2.0])  # a bias that has something to lose
        assert_same(student.convolve_volume.arguments_after(*case), case)
