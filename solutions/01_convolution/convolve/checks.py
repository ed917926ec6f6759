"""What convolve must do. Each check asks for one thing and leaves the rest simple, so that what is right earns its points.

Where it could be had, the sizes make a window that runs over the edge an error in loops and in slices alike. A slice with
one row left is silently broadcast against the kernel, and the same slip would answer differently in the two styles.
"""

import numpy as np

from autograder import assert_same, check

FIGURE = np.array([[3, 3, 2, 1, 0], [0, 0, 1, 3, 1], [3, 1, 2, 2, 3], [2, 0, 0, 2, 2], [2, 0, 0, 0, 1]])  # the lecture's 5×5
FIGURE_KERNEL = np.array([[0, 1, 2], [2, 2, 0], [0, 1, 2]])


def pixels(rng, height, width):
    """Small and without 0, which would hide what it is multiplied with; with ``weights`` no output reaches 255."""
    return rng.integers(1, 6, (height, width))


def weights(rng, height, width):
    """All different, so that no kernel is its own mirror image."""
    return rng.permutation(np.arange(1, 10))[: height * width].reshape(height, width)


@check(points=3, en="every output is the sum of one window times the kernel, which is not flipped", ko="출력의 각 값은 창 하나와 kernel을 같은 위치끼리 곱한 합이며, kernel은 뒤집지 않습니다")
def test_values(student, reference, rng):
    cases = [(pixels(rng, size, size), weights(rng, kernel, kernel)) for size, kernel in [(1, 1), (2, 1), (2, 2), (3, 2), (4, 3), (7, 3)]]
    lecture = [(FIGURE, FIGURE_KERNEL), (pixels(rng, 28, 28), weights(rng, 3, 3))]
    for image, kernel in [*cases, *lecture]:
        assert_same(student.convolve(image, kernel), reference.convolve(image, kernel))


@check(points=2, en="height and width of the image and of the kernel may differ", ko="이미지와 kernel은 높이와 너비가 서로 다를 수 있습니다")
def test_rectangles(student, reference, rng):
    for height, width, kernel_h, kernel_w in [(2, 4, 2, 2), (4, 2, 2, 2), (3, 3, 1, 3), (3, 3, 3, 1), (3, 3, 2, 3), (3, 3, 3, 2), (5, 4, 2, 3), (4, 6, 3, 2)]:
        image, kernel = pixels(rng, height, width), weights(rng, kernel_h, kernel_w)
        assert_same(student.convolve(image, kernel), reference.convolve(image, kernel))


@check(points=1, en="negative outputs keep their sign, and large ones are not cut off", ko="음수인 출력은 부호를 유지하고, 큰 출력은 잘리지 않습니다")
def test_signs(student, reference, rng):
    mixed = weights(rng, 2, 2) * np.array([[1, -1], [-1, 1]])
    mixed[0, 0] += mixed.sum() == 0  # a kernel divided by its sum must be wrong by a number, not by NaN, which equals nothing
    cases = [
        (pixels(rng, 2, 2), -weights(rng, 2, 2)),
        (100 * pixels(rng, 2, 2), weights(rng, 2, 2)),
        (pixels(rng, 4, 4) * rng.choice([-10, 10], (4, 4)), mixed),
    ]
    for image, kernel in cases:
        assert_same(student.convolve(image, kernel), reference.convolve(image, kernel))


@check(points=1, en="fractions, integers, small number types and any memory order give the right numbers", ko="소수점이 있는 수이든 정수이든 작은 정수형이든, 메모리 순서가 어떻든 값이 맞습니다")
def test_numbers(student, reference, rng):
    fractions = rng.normal(0, 9, (4, 4)), rng.normal(0, 9, (2, 2))
    centred = weights(rng, 2, 2) - 5
    centred[0, 0] += centred.sum() == 0  # as in test_signs
    cases = [
        (np.array([[1, 1], [0, 0]]), np.full((2, 2), 1.6)),  # 3.2, not 3
        (rng.integers(150, 256, (3, 3), np.uint8), centred),  # uint8 by int64: more than a uint8 can hold
        (pixels(rng, 4, 4), fractions[1]),
        fractions,
        tuple(a.astype(np.float32) for a in fractions),
        tuple(np.asfortranarray(a) for a in fractions),
    ]
    for image, kernel in cases:
        assert_same(student.convolve(image, kernel), reference.convolve(image, kernel))


@check(points=1, en="the answer is right and the arguments stay as they were", ko="값이 맞고, 인자로 받은 배열은 바뀌지 않습니다")
def test_unchanged(student, reference, rng):
    for size, kernel_size in [(2, 2), (3, 2)]:
        image, kernel = pixels(rng, size, size) + 0.5, weights(rng, kernel_size, kernel_size) + 0.5
        assert_same(student.convolve(image, kernel), reference.convolve(image, kernel))
        assert_same(student.convolve.arguments_after(image, kernel), (image, kernel))
