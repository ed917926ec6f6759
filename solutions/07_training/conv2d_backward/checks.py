"""What conv2d_backward must give. The three gradients are asked for one by one, so that a wrong one leaves the others' points."""

import numpy as np

from autograder import assert_same, check

DX, DW, DB = 0, 1, 2
# height, width, kernel_h, kernel_w, and then images, channels, filters
AXES = [(2, 2, 2, 2, 2, 1, 1), (2, 2, 2, 2, 1, 2, 1), (2, 2, 2, 2, 1, 1, 2), (3, 3, 2, 2, 1, 2, 2), (3, 3, 2, 2, 3, 2, 1), (3, 3, 2, 2, 2, 3, 4)]
RECTANGLES = [(2, 3, 2, 2), (3, 2, 2, 2), (3, 3, 2, 3), (3, 3, 3, 2), (4, 3, 1, 2), (3, 6, 3, 2)]


def whole(rng, *shape):
    """Whole numbers from -9 to 9 without 0, which would hide what it is multiplied with."""
    return rng.integers(1, 10, shape) * rng.choice([-1, 1], shape)


def layer(rng, height, width, kernel_h, kernel_w, images=1, channels=1, filters=1, numbers=whole):
    """(dy, x, w) of a layer."""
    dy = numbers(rng, images, height - kernel_h + 1, width - kernel_w + 1, filters)
    return dy, numbers(rng, images, height, width, channels), numbers(rng, kernel_h, kernel_w, channels, filters)


def fractions(rng, *shape):
    return rng.normal(0, 3, shape)


def assert_parts_same(got, expected, *parts):
    """Compare these of the three gradients, and say so if there are not three."""
    if not isinstance(got, (tuple, list)) or len(got) != 3:
        assert_same(got, expected)
    for part in parts:
        assert_same(got[part], expected[part])


@check(points=1, en="db adds up dy over images, rows and columns, for each filter", ko="db는 filter마다 dy를 이미지, 행, 열에 대해 모두 더한 값입니다")
def test_db(student, reference, rng):
    for sides in [(1, 1, 1, 1), (2, 2, 1, 1), (2, 2, 1, 1, 2), (2, 2, 1, 1, 1, 1, 2), (3, 3, 2, 2, 3, 2, 4)]:
        case = layer(rng, *sides)
        assert_parts_same(student.conv2d_backward(*case), reference.conv2d_backward(*case), DB)


@check(points=2, en="dw[u, v] adds up dy times the pixel that w[u, v] met, over all positions", ko="dw[u, v]는 w[u, v]와 짝을 이룬 픽셀에 dy를 곱하여 모든 위치에 대해 더한 값입니다")
def test_dw(student, reference, rng):
    for size, kernel in [(1, 1), (2, 1), (2, 2), (3, 2), (4, 2), (5, 3)]:
        case = layer(rng, size, size, kernel, kernel)
        assert_parts_same(student.conv2d_backward(*case), reference.conv2d_backward(*case), DW)


@check(
    points=1,
    en="dw adds up over the images, keeps channels and filters apart, and has the height and width of the filters",
    ko="dw는 이미지에 대해 더하고, 채널과 filter는 섞지 않으며, 높이와 너비는 filter와 같습니다",
)
def test_dw_axes(student, reference, rng):
    for sides in AXES + RECTANGLES:
        case = layer(rng, *sides)
        assert_parts_same(student.conv2d_backward(*case), reference.conv2d_backward(*case), DW)


@check(
    points=3,
    en="dx takes every dy back to the pixels of its window, times their weights; where windows overlap, they add up",
    ko="dx는 각 dy에 weight를 곱해 그 창의 픽셀로 되돌린 값이며, 창이 겹치는 곳에서는 더합니다",
)
def test_dx(student, reference, rng):
    for size, kernel in [(1, 1), (2, 1), (2, 2), (3, 2), (4, 2), (5, 3)]:
        case = layer(rng, size, size, kernel, kernel)
        assert_parts_same(student.conv2d_backward(*case), reference.conv2d_backward(*case), DX)


@check(
    points=1,
    en="dx adds up over the filters, keeps images and channels apart, and has the height and width of x",
    ko="dx는 filter에 대해 더하고, 이미지와 채널은 섞지 않으며, 높이와 너비는 x와 같습니다",
)
def test_dx_axes(student, reference, rng):
    for sides in AXES + RECTANGLES:
        case = layer(rng, *sides)
        assert_parts_same(student.conv2d_backward(*case), reference.conv2d_backward(*case), DX)


def loss(x, w, b, dy):
    """A loss whose gradient with respect to the output of the layer is dy."""
    windows = np.lib.stride_tricks.sliding_window_view(x, w.shape[:2], axis=(1, 2))
    return np.sum(dy * (np.einsum("nijcuv,uvck->nijk", windows, w) + b))


def slopes(function, at):
    """The numerical gradient: how much the function changes for each number of ``at``, from half a step below to half a step above."""
    found = np.zeros(at.shape)
    for index in np.ndindex(at.shape):
        step = np.zeros(at.shape)
        step[index] = 0.5
        found[index] = function(at + step) - function(at - step)
    return found


@check(
    points=2,
    en="all three are the slopes of the loss: what changes when one number of x, w or b is moved a little",
    ko="세 가지 모두 loss의 기울기, 즉 x, w, b의 값 하나를 조금 움직일 때 loss가 변하는 정도와 같습니다",
)
def test_numerical_gradients(student, rng):
    for sides in [(2, 3, 2, 2, 1, 2, 3), (3, 4, 2, 3, 2, 3, 2)]:
        dy, x, w = layer(rng, *sides, numbers=fractions)
        b = np.zeros(w.shape[-1])
        expected = slopes(lambda x: loss(x, w, b, dy), x), slopes(lambda w: loss(x, w, b, dy), w), slopes(lambda b: loss(x, w, b, dy), b)
        assert_same(student.conv2d_backward(dy, x, w), expected)


@check(points=1, en="integers beside fractions, float32 and any memory order give the right numbers", ko="정수와 소수점이 있는 수가 섞여 있거나 float32이거나 메모리 순서가 달라도 값이 맞습니다")
def test_numbers(student, reference, rng):
    sides = 3, 3, 2, 2
    dy, x, w = layer(rng, *sides, numbers=fractions)
    _, whole_x, whole_w = layer(rng, *sides)
    cases = [(dy, whole_x, w), (dy, x, whole_w), tuple(a.astype(np.float32) for a in (dy, x, w)), tuple(np.asfortranarray(a) for a in (dy, x, w))]
    for case in cases:
        assert_parts_same(student.conv2d_backward(*case), reference.conv2d_backward(*case), DX, DW)


@check(points=1, en="dw is right and the arguments stay as they were", ko="dw가 맞고, 인자로 받은 배열은 바뀌지 않습니다")
def test_unchanged(student, reference, rng):
    for size, kernel in [(2, 2), (3, 2)]:
        case = layer(rng, size, size, kernel, kernel, numbers=fractions)
        assert_parts_same(student.conv2d_backward(*case), reference.conv2d_backward(*case), DW)
        assert_same(student.conv2d_backward.arguments_after(*case), case)
