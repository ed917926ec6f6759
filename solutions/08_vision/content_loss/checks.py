"""What content_loss must answer."""

import numpy as np

from autograder import assert_same, check


def whole(rng, *shape):
    """Whole numbers from -9 to 9 without 0."""
    return rng.integers(1, 10, shape) * rng.choice([-1, 1], shape)


def compare(student, reference, *pairs):
    for a, b in pairs:
        assert_same(student.content_loss(a, b), reference.content_loss(a, b))


@check(points=1, en="it is the square of the difference, and 0 only where nothing differs", ko="차이의 제곱이며, 다른 곳이 없을 때에만 0입니다")
def test_square(student, reference, rng):
    one, four = np.array([[[1]]]), np.array([[[4]]])
    compare(student, reference, (four, one), (one, four), (one, one), (-four, one), (-one, -four))
    low, high = rng.integers((2, 6), (6, 12)).tolist()
    low, high = np.array([[[low]]]), np.array([[[high]]])
    compare(student, reference, (high, low), (low, high), (-high, low), (-low, -high))


@check(points=1, en="it is the mean over all pixels and all channels", ko="모든 픽셀과 모든 채널에 걸쳐 평균을 구합니다")
def test_mean(student, reference, rng):
    compare(student, reference, (np.array([[[1], [3]]]), np.array([[[2], [5]]])), (np.array([[[3, 1]]]), np.array([[[0, 1]]])))
    compare(student, reference, *((whole(rng, *shape), whole(rng, *shape)) for shape in [(2, 1, 1), (1, 1, 3), (2, 2, 2), (2, 3, 1), (4, 3, 5)]))


@check(points=1, en="it does matter where something is: the same pixels in another order are another content", ko="어디에 있는지가 중요합니다. 같은 픽셀이라도 순서가 바뀌면 다른 내용입니다")
def test_where(student, reference, rng):
    for a in (np.array([[[1], [3]]]), np.array([[[1, 2], [3, 5]]]), whole(rng, 3, 4, 2)):
        for other in (a[:, ::-1], np.roll(a, 1, axis=1)):
            loss = student.content_loss(a, other)
            assert_same(np.shape(loss), ())
            assert loss > 0.001
        assert_same(student.content_loss(a, a), 0.0)


@check(points=1, en="the answer is right for fractions, small number types and any memory order, and the arguments stay as they were", ko="소수점이 있는 수, 크기가 작은 자료형, 어떤 메모리 순서에서도 값이 맞고, 인자로 받은 배열은 바뀌지 않습니다")
def test_numbers(student, reference, rng):
    a, b = rng.normal(0, 3, (2, 3, 4, 2))
    compare(student, reference, (a, b), (a.astype(np.float32), b.astype(np.float32)), (np.asfortranarray(a), b), (whole(rng, 3, 4, 2), b))
    assert_same(student.content_loss.arguments_after(a, b), (a, b))
