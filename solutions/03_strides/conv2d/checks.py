"""What conv2d must do. Each check asks for one thing and leaves the rest simple, so that what is right earns its points.

Where it could be had, the sizes make a window that runs over the edge an error in loops and in slices alike. A slice with
one row left is silently broadcast against the kernel, and the same slip would answer differently in the two styles.
"""

import numpy as np

from autograder import assert_same, check

FIGURE = np.array([[3, 3, 2, 1, 0], [0, 0, 1, 3, 1], [3, 1, 2, 2, 3], [2, 0, 0, 2, 2], [2, 0, 0, 0, 1]]).reshape(1, 5, 5, 1)  # the lecture's 5×5
FIGURE_KERNEL = np.array([[0, 1, 2], [2, 2, 0], [0, 1, 2]]).reshape(3, 3, 1, 1)


def whole(rng, *shape):
    """Whole numbers from -9 to 9 without 0, which would hide what it is multiplied with."""
    return rng.integers(1, 10, shape) * rng.choice([-1, 1], shape)


def layer(rng, height, width, kernel_h, kernel_w, images=1, channels=1, filters=1):
    x, w = whole(rng, images, height, width, channels), whole(rng, kernel_h, kernel_w, channels, filters)
    w += w.sum(axis=(0, 1, 2)) == 0  # a kernel divided by its sum must be wrong by a number, not by NaN, which equals nothing
    return x, w


@check(points=1, en="every output is the sum of one window times the kernel, which is not flipped", ko="출력의 각 값은 창 하나와 kernel을 같은 위치끼리 곱한 합이며, kernel은 뒤집지 않습니다")
def test_values(student, reference, rng):
    cases = [layer(rng, size, size, kernel, kernel) for size, kernel in [(1, 1), (2, 1), (2, 2), (3, 2), (4, 3)]]
    for x, w in [*cases, (FIGURE, FIGURE_KERNEL)]:
        assert_same(student.conv2d(x, w), reference.conv2d(x, w))


@check(points=1, en="height and width of the image and of the kernel may differ", ko="이미지와 kernel은 높이와 너비가 서로 다를 수 있습니다")
def test_rectangles(student, reference, rng):
    for sides in [(2, 4, 2, 2), (4, 2, 2, 2), (3, 3, 2, 3), (3, 3, 3, 2), (5, 4, 2, 3), (4, 6, 3, 2)]:
        x, w = layer(rng, *sides)
        assert_same(student.conv2d(x, w), reference.conv2d(x, w))


@check(points=2, en="a filter adds up all channels and gives one map, for every image of the batch", ko="filter 하나는 모든 채널을 더해 feature map 하나를 만들며, batch의 이미지마다 그렇게 합니다")
def test_axes(student, reference, rng):
    for size, kernel, images, channels, filters in [(2, 2, 1, 2, 1), (2, 2, 1, 1, 2), (2, 1, 2, 1, 1), (3, 2, 1, 2, 2), (3, 2, 3, 2, 1), (3, 2, 2, 3, 4), (6, 3, 1, 3, 1), (6, 3, 1, 3, 2)]:
        x, w = layer(rng, size, size, kernel, kernel, images, channels, filters)
        assert_same(student.conv2d(x, w), reference.conv2d(x, w))


@check(points=2, en="the window moves by the stride, and a window that does not fit is dropped", ko="창은 stride만큼 움직이고, 끝에 다 들어가지 않는 창은 버립니다")
def test_stride(student, reference, rng):
    for size, kernel, stride in [(3, 1, 2), (4, 1, 3), (5, 3, 2), (6, 3, 2), (6, 3, 3), (8, 3, 2), (8, 3, 3), (10, 3, 2)]:
        x, w = layer(rng, size, size, kernel, kernel)
        assert_same(student.conv2d(x, w, None, stride), reference.conv2d(x, w, None, stride))


@check(points=1, en="a whole number as padding puts that many zeros on all four sides", ko="padding이 정수이면 네 변에 0을 그만큼씩 두릅니다")
def test_padding(student, reference, rng):
    for size, kernel, padding in [(1, 1, 1), (1, 3, 1), (2, 2, 0), (2, 2, 1), (3, 3, 1), (3, 2, 2), (4, 3, 2)]:
        x, w = layer(rng, size, size, kernel, kernel)
        assert_same(student.conv2d(x, w, None, 1, padding), reference.conv2d(x, w, None, 1, padding))


@check(points=1, en='"same" at stride 1 keeps height and width; an odd zero goes after', ko='stride가 1일 때 "same"은 높이와 너비를 유지하며, 0의 수가 홀수이면 남는 하나를 뒤쪽에 둡니다')
def test_same(student, reference, rng):
    for sides in [(1, 1, 3, 3), (2, 2, 2, 2), (3, 3, 3, 3), (3, 3, 1, 1), (3, 4, 2, 3), (4, 3, 4, 3), (5, 5, 5, 5)]:
        x, w = layer(rng, *sides)
        assert_same(student.conv2d(x, w, None, 1, "same"), reference.conv2d(x, w, None, 1, "same"))


@check(points=1, en="each filter has its own bias, added once; without a bias nothing is added", ko="filter마다 자기 bias를 한 번만 더하고, bias가 없으면 아무것도 더하지 않습니다")
def test_bias(student, reference, rng):
    for size, kernel, channels, filters in [(2, 2, 1, 1), (3, 2, 2, 2), (3, 2, 1, 3), (4, 2, 3, 2)]:
        x, w = layer(rng, size, size, kernel, kernel, 1, channels, filters)
        b = whole(rng, filters)
        assert_same(student.conv2d(x, w, b), reference.conv2d(x, w, b))
    b[0] = 0  # one bias of 0 does not mean that there is none
    assert_same(student.conv2d(x, w, b), reference.conv2d(x, w, b))
    assert_same(student.conv2d(x, w, None), reference.conv2d(x, w, None))


@check(points=1, en="fractions, integers, small number types and any memory order give the right numbers", ko="소수점이 있는 수이든 정수이든 작은 정수형이든, 메모리 순서가 어떻든 값이 맞습니다")
def test_numbers(student, reference, rng):
    fractions = rng.normal(0, 9, (1, 4, 4, 1)), rng.normal(0, 9, (2, 2, 1, 1))
    pixels = rng.integers(150, 256, (1, 3, 3, 1), np.uint8)
    cases = [
        (np.array([1, 1, 0, 0]).reshape(1, 2, 2, 1), np.full((2, 2, 1, 1), 1.2)),  # 2.4, not 2
        (pixels, whole(rng, 2, 2, 1, 1)),  # uint8 by int64: more than a uint8 can hold
        (whole(rng, 1, 4, 4, 1), fractions[1]),
        fractions,
        tuple(a.astype(np.float32) for a in fractions),
        tuple(np.asfortranarray(a) for a in fractions),
    ]
    for x, w in cases:
        assert_same(student.conv2d(x, w), reference.conv2d(x, w))


@check(points=1, en='stride, padding, bias, channels and batch work together; "same" gives size / stride, rounded up', ko='stride, padding, bias, 채널, batch를 함께 써도 값이 맞습니다. "same"의 출력 크기는 size / stride를 올림한 값입니다')
def test_together(student, reference, rng):
    cases = [
        (4, 4, 3, 3, 1, 1, 1, 2, "same"),
        (4, 4, 1, 1, 1, 1, 1, 3, "same"),
        (3, 3, 2, 2, 1, 1, 1, 3, "same"),  # the one window needs less than there is
        (5, 6, 2, 3, 1, 1, 1, 2, "same"),
        (5, 4, 3, 2, 1, 1, 1, 2, 1),
        (5, 6, 3, 2, 3, 2, 4, 2, "valid"),
        (7, 5, 2, 3, 2, 3, 4, 3, 2),
        (7, 6, 4, 3, 2, 3, 2, 3, "same"),
        (28, 28, 3, 3, 1, 1, 2, 1, "valid"),  # the lecture's, and last: it costs a mistake more than all the others
    ]
    for *sizes, stride, padding in cases:
        x, w = layer(rng, *sizes)
        b = whole(rng, w.shape[-1])
        assert_same(student.conv2d(x, w, b, stride, padding), reference.conv2d(x, w, b, stride, padding))


@check(points=1, en="the answer is right and the arguments stay as they were", ko="값이 맞고, 인자로 받은 배열은 바뀌지 않습니다")
def test_unchanged(student, reference, rng):
    for size, kernel in [(2, 2), (3, 2)]:
        x, w = (a.astype(float) for a in layer(rng, size, size, kernel, kernel))
        b = rng.normal(size=1)
        assert_same(student.conv2d(x, w), reference.conv2d(x, w))
        assert_same(student.conv2d.arguments_after(x, w), (x, w))
        assert_same(student.conv2d.arguments_after(x, w, b, 1, 1), (x, w, b, 1, 1))
