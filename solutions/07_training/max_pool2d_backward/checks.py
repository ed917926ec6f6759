"""What max_pool2d_backward must give. Values and gradients are positive and values different, except where something else is asked for."""

import numpy as np

from autograder import assert_same, check


def different(rng, *shape):
    """Positive whole numbers, no two of them equal."""
    return rng.permutation(np.arange(2, np.prod(shape) + 2)).reshape(shape)


def layer(rng, height, width, pool_size=2, images=1, channels=1, numbers=different):
    """(dy, x) of a pooling layer."""
    dy = rng.integers(1, 10, (images, height // pool_size, width // pool_size, channels))
    return dy, numbers(rng, images, height, width, channels)


def square(*rows):
    return np.array(rows).reshape(1, len(rows), -1, 1)


@check(points=2, en="the gradient of a window goes to its largest pixel, and the other pixels get 0", ko="창의 gradient는 가장 큰 픽셀로 가고, 나머지 픽셀은 0입니다")
def test_values(student, reference, rng):
    cases = [(square([5]), square([1, 2], [4, 3])), (square([7]), square([2, 9], [1, 4])), layer(rng, 2, 2), layer(rng, 4, 4), layer(rng, 6, 6)]
    for dy, x in cases:
        assert_same(student.max_pool2d_backward(dy, x), reference.max_pool2d_backward(dy, x))


@check(points=1, en="the window has the side pool_size, and height and width may differ", ko="창의 한 변은 pool_size이며, 높이와 너비는 서로 다를 수 있습니다")
def test_windows(student, reference, rng):
    for height, width, pool_size in [(1, 1, 1), (2, 3, 1), (2, 4, 2), (4, 2, 2), (3, 3, 3), (6, 3, 3), (4, 6, 2), (4, 8, 4)]:
        dy, x = layer(rng, height, width, pool_size)
        assert_same(student.max_pool2d_backward(dy, x, pool_size), reference.max_pool2d_backward(dy, x, pool_size))


@check(points=1, en="every image and every channel has its own largest pixel", ko="이미지마다, 채널마다 가장 큰 픽셀이 따로 있습니다")
def test_axes(student, reference, rng):
    for size, images, channels in [(2, 1, 2), (2, 2, 1), (2, 3, 2), (4, 2, 3)]:
        dy, x = layer(rng, size, size, 2, images, channels)
        assert_same(student.max_pool2d_backward(dy, x), reference.max_pool2d_backward(dy, x))


@check(points=1, en="if several pixels are the largest, only the first of them in row order gets the gradient", ko="가장 큰 픽셀이 여럿이면 행 순서로 맨 처음 것만 gradient를 받습니다")
def test_ties(student, reference, rng):
    cases = [
        (square([4]), square([3, 3], [1, 2])),
        (square([6]), square([1, 8], [8, 3])),  # by columns, the other one would be the first
        (square([2]), square([5, 5], [5, 5])),
        (square([3, 8]), square([0, 0, 1, 7], [0, 0, 7, 7])),  # after ReLU whole windows are 0
    ]
    cases = [
        *cases,
        *((dy * rng.integers(2, 10), x * rng.integers(2, 10)) for dy, x in cases),
        layer(rng, 4, 4, numbers=lambda rng, *shape: rng.integers(1, 3, shape)),
    ]
    for dy, x in cases:
        assert_same(student.max_pool2d_backward(dy, x), reference.max_pool2d_backward(dy, x))
    dy, x = layer(rng, 3, 3, 3, numbers=lambda rng, *shape: rng.integers(1, 3, shape))
    assert_same(student.max_pool2d_backward(dy, x, 3), reference.max_pool2d_backward(dy, x, 3))


@check(points=1, en="dx is as large as x; rows and columns that are left over at the edge get 0", ko="dx는 x와 크기가 같으며, 가장자리에 남은 행과 열은 0입니다")
def test_leftover(student, reference, rng):
    for height, width, pool_size in [(2, 3, 2), (3, 2, 2), (3, 3, 2), (5, 5, 2), (5, 4, 3), (7, 8, 3), (11, 11, 2)]:  # 11×11 is the lecture's second pooling
        dy, x = layer(rng, height, width, pool_size)
        assert_same(student.max_pool2d_backward(dy, x, pool_size), reference.max_pool2d_backward(dy, x, pool_size))


@check(points=1, en="the largest of negative pixels is found too, and negative gradients are passed on", ko="음수 중에서도 가장 큰 픽셀을 찾고, 음수인 gradient도 전달합니다")
def test_negative(student, reference, rng):
    cases = [
        (square([5]), square([-4, -1], [-2, -3])),
        (square([5]), square([-2, -8], [1, -5])),
        (square([5]), square([-4, -0.5], [-2, -3])),
        (square([5]), square([-4e12, -1e12], [-2e12, -3e12])),  # a search that begins at -1, or at -1e9, finds nothing
        (square([-7]), square([2, 9], [1, 4])),
    ]
    cases = [
        *cases,
        *((dy * rng.integers(2, 10), x * rng.integers(2, 10)) for dy, x in cases),
        layer(rng, 4, 4, numbers=lambda rng, *shape: -different(rng, *shape)),
        layer(rng, 4, 2, numbers=lambda rng, *shape: different(rng, *shape) - 5),
    ]
    for dy, x in cases:
        assert_same(student.max_pool2d_backward(dy, x), reference.max_pool2d_backward(dy, x))


@check(points=1, en="integers beside fractions, float32 and any memory order give the right numbers", ko="정수와 소수점이 있는 수가 섞여 있거나 float32이거나 메모리 순서가 달라도 값이 맞습니다")
def test_numbers(student, reference, rng):
    dy, x = layer(rng, 4, 4)
    share = rng.uniform(0.1, 0.9, dy.shape)  # whole numbers would lose it
    cases = [
        (square([5]), square([0.25, 0.5], [0.75, 0.5])),  # whole numbers would be equal
        (share, x),
        (dy, x / 4),
        (share.astype(np.float32), x.astype(np.float32)),
        (np.asfortranarray(share), np.asfortranarray(x / 4)),
        (square([0.5]), square([0, 200], [3, 7]).astype(np.uint8)),  # -x would be 0, 56, 253, 249
    ]
    for dy, x in cases:
        assert_same(student.max_pool2d_backward(dy, x), reference.max_pool2d_backward(dy, x))


@check(points=1, en="the answer is right and the arguments stay as they were", ko="값이 맞고, 인자로 받은 배열은 바뀌지 않습니다")
def test_unchanged(student, reference, rng):
    for size in (2, 4):
        dy, x = (a.astype(float) for a in layer(rng, size, size))
        assert_same(student.max_pool2d_backward(dy, x), reference.max_pool2d_backward(dy, x))
        assert_same(student.max_pool2d_backward.arguments_after(dy, x), (dy, x))
