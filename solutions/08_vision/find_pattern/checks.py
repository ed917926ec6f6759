"""Where find_pattern must find it. Every pattern occurs exactly once; columns and rows are compared as numbers, so that 4.0 will do for 4."""

import numpy as np

from autograder import assert_same, check, images


def compare(student, reference, image, pattern):
    row, column = reference.find_pattern(image, pattern)
    assert_same(student.find_pattern(image, pattern), (float(row), float(column)))


def different(rng, height, width):
    """An image in which no number occurs twice, so that every pattern cut from it occurs once."""
    return rng.permutation(height * width).reshape(height, width) + 1


def cut(image, row, column, height, width):
    return image[row : row + height, column : column + width].copy()


@check(points=2, en="the answer is the row and column of the pattern's top left corner, right up to the edges", ko="답은 패턴에서 왼쪽 위 모서리의 행과 열이며, 패턴이 가장자리에 닿아 있어도 맞습니다")
def test_place(student, reference, rng):
    for factor in (1, int(rng.integers(2, 10))):
        for image, pattern in [([[3, 5]], [[5]]), ([[3], [5]], [[5]]), ([[5, 3]], [[5]]), ([[1, 2], [3, 4]], [[1, 2], [3, 4]])]:
            compare(student, reference, factor * np.array(image), factor * np.array(pattern))
    image = different(rng, 3, 3)
    for corner in [(0, 1), (1, 0), (0, 0), (1, 1)]:
        compare(student, reference, image, cut(image, *corner, 2, 2))
    image = different(rng, 7, 7)
    for corner in [(2, 3), (4, 1), (4, 4)]:
        compare(student, reference, image, cut(image, *corner, 3, 3))


@check(points=1, en="height and width of the image and of the pattern may differ", ko="이미지와 패턴의 높이와 너비는 서로 다를 수 있습니다")
def test_rectangles(student, reference, rng):
    for height, width, *place in [(3, 4, 1, 0, 1, 2), (4, 3, 0, 1, 2, 1), (3, 5, 0, 2, 2, 1), (5, 3, 2, 0, 1, 2), (4, 7, 1, 3, 2, 3), (7, 4, 3, 1, 3, 2), (3, 9, 1, 2, 1, 6), (9, 3, 2, 1, 5, 1)]:
        image = different(rng, height, width)
        compare(student, reference, image, cut(image, *place))


@check(points=2, en="a brighter or darker place is not taken for the pattern", ko="더 밝거나 더 어두운 곳을 패턴으로 잘못 알지 않습니다")
def test_brightness(student, reference, rng):
    cases = [
        ([[1, 2, 9]], [[1, 2]]),
        ([[9, 1, 2]], [[1, 2]]),
        ([[9, 9, 9], [9, 1, 2], [9, 3, 4]], [[1, 2], [3, 4]]),
        ([[1, 1, 7, 8]], [[7, 8]]),
        ([[9, -2, -3, -9]], [[-2, -3]]),
    ]
    for factor in (1, int(rng.integers(2, 10))):
        for image, pattern in cases:
            compare(student, reference, factor * np.array(image), factor * np.array(pattern))
    image = rng.integers(1, 20, (8, 9))
    image[4:, :5] += 100
    image[:3, 6:] -= 100
    pattern = np.array([[21, 22, 24], [25, 23, 27]])
    image[1:3, 2:5] = pattern
    compare(student, reference, image, pattern)


@check(points=2, en="only a place where every number agrees will do: no scaled, shifted, rearranged or nearly equal copy", ko="모든 수가 같은 곳만 답입니다. 몇 배 한 것, 일정한 수를 더한 것, 순서를 바꾼 것, 거의 같은 것은 답이 아닙니다")
def test_near_copies(student, reference, rng):
    rows = [([1, 2, 1, 3], [1, 3]), ([2, 4, 1, 2], [1, 2]), ([1, 2, 2, 4], [2, 4]), ([5, 6, 1, 2], [1, 2]), ([1, 2, 5, 6], [5, 6]), ([2, 1, 1, 2], [1, 2]), ([-1, -2, 1, 2], [1, 2]), ([9, 2, 0, 2], [0, 2]), ([5, 0, 1, 2], [1, 2]), ([1, 5, 3, 1, 2, 3], [1, 2, 3]), ([250 - 2**-9, 250.0], [250.0])]
    for factor in (1, int(rng.integers(2, 10))):
        for row, pattern in rows:
            compare(student, reference, factor * np.array([row]), factor * np.array([pattern]))
    pattern = np.array([[7, 2, 5], [1, 8, 3]])
    nearly = pattern + np.array([[0, 0, 0], [0, 0, 1]])
    copies = [nearly, 2 * pattern, pattern + 4, pattern[::-1], pattern[:, ::-1], pattern[::-1, ::-1]]
    for place in (2, 5):
        image = np.concatenate([*copies[:place], pattern, *copies[place:]])
        compare(student, reference, image, pattern)
        compare(student, reference, image.T, pattern.T)


@check(points=1, en="where the pattern moves, the answer moves with it", ko="패턴이 움직이면 답도 그만큼 함께 움직입니다")
def test_moves(student, reference, rng):
    background, pattern = rng.integers(-9, 10, (6, 8)), np.array([[10, -10], [-10, 10]])
    for row, column in [(3, 5), (0, 0), (3, 0), (0, 5), (1, 3)]:
        image = background.copy()
        image[row : row + 2, column : column + 2] = pattern
        compare(student, reference, image, pattern)


@check(points=1, en="fractions, negative numbers, real images, small number types and any memory order are searched alike", ko="소수점이 있는 수, 음수, 실제 이미지, 크기가 작은 자료형, 어떤 메모리 순서에서도 찾습니다")
def test_numbers(student, reference, rng):
    fractions = different(rng, 4, 5) / 32 - 0.33203125  # sums of these are exact, in whatever order
    photograph = images.photograph()[10:30, 20:44]
    brick = images.textures()["brick"][:18, 30:45]
    for image, place in [(fractions[:3, :3], (1, 0, 1, 2)), (fractions, (1, 1, 2, 3)), (photograph, (9, 13, 5, 4)), (brick, (11, 3, 4, 6))]:
        compare(student, reference, image, cut(image, *place))
    image = fractions.astype(np.float32)
    compare(student, reference, image, cut(image, 1, 2, 2, 2))
    image = np.asfortranarray(different(rng, 4, 5))
    compare(student, reference, image, np.asfortranarray(cut(image, 1, 1, 2, 3)))


@check(points=1, en="the answer is right and the arguments stay as they were", ko="답이 맞고, 인자로 받은 배열은 바뀌지 않습니다")
def test_unchanged(student, reference, rng):
    image = different(rng, 4, 5) / 4 - 2.5
    for place in [(1, 2, 2, 2), (0, 1, 2, 3)]:
        pattern = cut(image, *place)
        compare(student, reference, image, pattern)
        assert_same(student.find_pattern.arguments_after(image, pattern), (image, pattern))
