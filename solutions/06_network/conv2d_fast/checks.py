"""What conv2d_fast must do. The values are asked for in small cases; how fast it is, in larger ones of its own."""

import functools
import time

import numpy as np

from autograder import assert_same, check, fail

FIGURE = np.array([[3, 3, 2, 1, 0], [0, 0, 1, 3, 1], [3, 1, 2, 2, 3], [2, 0, 0, 2, 2], [2, 0, 0, 0, 1]]).reshape(1, 5, 5, 1)  # the lecture's 5×5
FIGURE_KERNEL = np.array([[0, 1, 2], [2, 2, 0], [0, 1, 2]]).reshape(3, 3, 1, 1)

FASTER = 20  # than plain loops
TIMED = [(14, 8, 7, 3, 3, 3, 10), (14, 7, 9, 3, 2, 2, 10), (14, 8, 8, 2, 3, 4, 10)]  # images, height, width, kernel height and width, channels, filters


def whole(rng, *shape):
    """Whole numbers from -9 to 9 without 0, which would hide what it is multiplied with."""
    return rng.integers(1, 10, shape) * rng.choice([-1, 1], shape)


def layer(rng, height, width, kernel_h, kernel_w, images=1, channels=1, filters=1):
    x, w = whole(rng, images, height, width, channels), whole(rng, kernel_h, kernel_w, channels, filters)
    w += w.sum(axis=(0, 1, 2)) == 0  # a kernel divided by its sum must be wrong by a number, not by NaN, which equals nothing
    return x, w, np.zeros(filters)


def ask(student, reference, x, w, b):
    assert_same(student.conv2d_fast(x, w, b), reference.conv2d_fast(x, w, b))


@check(points=1, en="every output is the sum of one window times the kernel, which is not flipped", ko="출력의 각 값은 창 하나와 kernel을 같은 위치끼리 곱한 합이며, kernel은 뒤집지 않습니다")
def test_values(student, reference, rng):
    for size, kernel in [(1, 1), (2, 1), (2, 2), (3, 2), (4, 3)]:
        ask(student, reference, *layer(rng, size, size, kernel, kernel))
    ask(student, reference, FIGURE, FIGURE_KERNEL, np.zeros(1))


@check(points=1, en="height and width of the image and of the kernel may differ", ko="이미지와 kernel은 높이와 너비가 서로 다를 수 있습니다")
def test_rectangles(student, reference, rng):
    for sides in [(2, 4, 2, 2), (4, 2, 2, 2), (3, 3, 2, 3), (3, 3, 3, 2), (3, 3, 2, 1), (5, 4, 2, 3), (4, 6, 3, 2)]:
        ask(student, reference, *layer(rng, *sides))


@check(points=2, en="a filter adds up all channels and gives one map, for every image of the batch", ko="filter 하나는 모든 채널을 더해 feature map 하나를 만들며, batch의 이미지마다 그렇게 합니다")
def test_axes(student, reference, rng):
    for size, kernel, images, channels, filters in [(2, 2, 1, 2, 1), (2, 2, 1, 1, 2), (2, 1, 2, 1, 1), (3, 2, 1, 2, 2), (3, 2, 3, 2, 1), (3, 2, 2, 3, 4), (6, 3, 1, 3, 1), (6, 3, 1, 3, 2)]:
        ask(student, reference, *layer(rng, size, size, kernel, kernel, images, channels, filters))


@check(points=1, en="each filter has its own bias, added once", ko="bias는 filter마다 하나씩 한 번만 더합니다")
def test_bias(student, reference, rng):
    for size, kernel, channels, filters in [(2, 2, 1, 1), (3, 2, 2, 2), (3, 2, 1, 3), (4, 2, 3, 2)]:
        x, w, _ = layer(rng, size, size, kernel, kernel, 1, channels, filters)
        ask(student, reference, x, w, whole(rng, filters))


@check(points=1, en="fractions, integers, small number types and any memory order give the right numbers, for one kernel after another", ko="소수점이 있는 수이든 정수이든 작은 정수형이든, 메모리 순서가 어떻든 값이 맞으며, kernel을 바꾸어 다시 불러도 맞습니다")
def test_numbers(student, reference, rng):
    x, w = rng.normal(0, 9, (1, 4, 4, 1)), rng.normal(0, 9, (2, 2, 1, 1))
    cases = [
        (np.array([1, 1, 0, 0]).reshape(1, 2, 2, 1), np.full((2, 2, 1, 1), 1.2)),  # 2.4, not 2
        (rng.integers(150, 256, (1, 3, 3, 1), np.uint8), whole(rng, 2, 2, 1, 1)),  # uint8 by int64: more than a uint8 can hold
        (whole(rng, 1, 4, 4, 1), w),
        (x, w),
        (x, w[::-1] + 1),
        (x.astype(np.float32), w.astype(np.float32)),
        (np.asfortranarray(x), np.asfortranarray(w)),
        (np.asfortranarray(rng.normal(0, 9, (2, 3, 4, 2))), np.asfortranarray(rng.normal(0, 9, (2, 3, 2, 3)))),
    ]
    for x, w in cases:
        ask(student, reference, x, w, np.zeros(w.shape[-1]))


@check(points=1, en="the answer is right and the arguments stay as they were", ko="값이 맞고, 인자로 받은 배열은 바뀌지 않습니다")
def test_unchanged(student, reference, rng):
    for size, kernel in [(2, 2), (3, 2)]:
        x, w, _ = (a.astype(float) for a in layer(rng, size, size, kernel, kernel))
        b = rng.normal(size=1)
        ask(student, reference, x, w, b)
        assert_same(student.conv2d_fast.arguments_after(x, w, b), (x, w, b))


@check(points=5, en="the values are right, and it is at least 20 times faster than plain loops", ko="값이 맞고, 단순한 반복문보다 20배 이상 빠릅니다")
def test_fast(student, reference, rng):
    times = []
    for sizes in TIMED:
        x, w, b = arrays(rng, *sizes)
        value, seconds = student.conv2d_fast.timed(x, w, b)
        assert_same(value, reference.conv2d_fast(x, w, b))
        times.append(max(seconds, 1e-6))  # 0 when the script is recorded
    best = max(plain_seconds(sizes) / seconds for sizes, seconds in zip(TIMED, times))  # the best counts, so that a busy machine costs no points
    if FASTER / 4 < best < FASTER:  # our own time once more: the machine may be slower now than when it was measured
        best = max(best, *(plain_seconds.__wrapped__(sizes) / seconds for sizes, seconds in zip(TIMED, times)))
    if best < FASTER:
        fail(
            en=f"every value is right, but it is only {best:.1f} times as fast as plain loops on the same arrays; at least {FASTER} times is asked for",
            ko=f"값은 모두 맞지만, 같은 배열에서 빠르기가 단순한 반복문의 {best:.1f}배입니다. {FASTER}배 이상이어야 합니다",
        )


def arrays(rng, images, height, width, kernel_h, kernel_w, channels, filters):
    return rng.normal(size=(images, height, width, channels)), rng.normal(size=(kernel_h, kernel_w, channels, filters)), rng.normal(size=filters)


@functools.lru_cache
def plain_seconds(sizes):
    """Processor time of plain loops over arrays of these sizes."""
    x, w, b = arrays(np.random.default_rng(0), *sizes)
    started = time.process_time()
    plain_loops(x, w, b)
    return time.process_time() - started


def plain_loops(x, w, b):
    kernel_h, kernel_w, _, filters = w.shape
    images, rows, cols = len(x), x.shape[1] - kernel_h + 1, x.shape[2] - kernel_w + 1
    y = np.zeros((images, rows, cols, filters))
    for n in range(images):
        for i in range(rows):
            for j in range(cols):
                for k in range(filters):
                    y[n, i, j, k] = np.sum(x[n, i : i + kernel_h, j : j + kernel_w] * w[..., k]) + b[k]
    return y
