"""What style_loss must answer."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from autograder import assert_same, check, images


def whole(rng, *shape):
    """Whole numbers from -9 to 9 without 0, which would hide what it is multiplied with."""
    return rng.integers(1, 10, shape) * rng.choice([-1, 1], shape)


def compare(student, reference, *pairs):
    for a, b in pairs:
        assert_same(student.style_loss(a, b), reference.style_loss(a, b))


def maps_of(texture, filters):
    """(H, W) and (3, 3, K) to the feature maps (H-2, W-2, K)."""
    return np.tensordot(sliding_window_view(texture, (3, 3)), filters, 2)


@check(points=2, en="it is the squared difference of the Gram matrices, which are 1×1 here: one channel, one pixel", ko="Gram 행렬의 차이를 제곱한 값입니다. 여기서는 채널과 픽셀이 하나씩이어서 행렬이 1×1입니다")
def test_square(student, reference, rng):
    low, more = rng.integers((2, 1), (6, 5)).tolist()
    drawn = [(low, low + more), (low + more, low), (-low - more, low), (-low, low), (low + more, -low)]
    compare(student, reference, *(tuple(np.array([[[value]]]) for value in pair) for pair in [(2, 1), (1, 2), (2, 2), (-3, 2), (-2, 2), (5, -1), *drawn]))


@check(points=1, en="the mean is over all C×C entries: here with a single pixel", ko="C×C개의 값을 모두 평균합니다. 여기서는 픽셀이 하나입니다")
def test_mean(student, reference, rng):
    compare(student, reference, (np.array([[[1, 2]]]), np.array([[[1, 1]]])), (np.array([[[1, 2]]]), np.array([[[2, 1]]])))
    compare(student, reference, *((whole(rng, 1, 1, channels), whole(rng, 1, 1, channels)) for channels in (2, 3, 5)))


@check(points=1, en="with many pixels, the Gram matrices are divided by their number", ko="픽셀이 여러 개이면 Gram 행렬을 픽셀 수로 나눕니다")
def test_pixels(student, reference, rng):
    compare(student, reference, (np.array([[[1], [3]]]), np.array([[[1], [2]]])))
    compare(student, reference, *((whole(rng, *shape), whole(rng, *shape)) for shape in [(3, 1, 1), (2, 2, 1), (1, 2, 2), (2, 3, 2), (4, 2, 3), (2, 5, 5)]))


@check(points=1, en="the two images may have different sizes: each Gram matrix is divided by its own number of pixels", ko="두 이미지의 크기는 서로 다를 수 있습니다. Gram 행렬은 각각 자기 픽셀 수로 나눕니다")
def test_two_sizes(student, reference, rng):
    sizes = [(1, 1, 1, 2, 1), (2, 1, 1, 1, 2), (2, 2, 1, 3, 2), (3, 4, 2, 3, 3), (2, 3, 3, 2, 2)]
    compare(student, reference, *((whole(rng, h, w, channels), whole(rng, h2, w2, channels)) for h, w, h2, w2, channels in sizes))


@check(points=1, en="it does not matter where in the image something is: the same pixels in another order have the same style", ko="이미지의 어디에 있는지는 상관없습니다. 같은 픽셀의 순서를 바꾸어도 스타일은 같습니다")
def test_anywhere(student, reference, rng):
    for shape in [(1, 2, 2), (2, 3, 2), (3, 3, 3)]:
        a, b = whole(rng, *shape), whole(rng, *shape) + 20
        mixed = rng.permutation(a.reshape(-1, shape[-1])).reshape(shape)
        loss = student.style_loss(a, b)
        assert_same(np.shape(loss), ())
        assert loss > 0
        assert_same(student.style_loss(mixed, b), float(loss))
        assert_same(student.style_loss(a, a[::-1, ::-1]), 0.0)


@check(points=1, en="fractions, small number types and any memory order give the right number, and real textures do", ko="소수점이 있는 수, 크기가 작은 자료형, 어떤 메모리 순서, 실제 질감에서도 값이 맞습니다")
def test_numbers(student, reference, rng):
    a, b = rng.normal(0, 2, (2, 3, 4, 2))
    compare(student, reference, (a, b), (a.astype(np.float32), b.astype(np.float32)), (np.asfortranarray(a), b), (whole(rng, 3, 3, 2), b), (np.array([[[0.5]]]), np.array([[[0.25]]])))
    filters = 4 * rng.normal(size=(3, 3, 3))
    brick, grass, gravel = (maps_of(texture[:12, :15], filters) for texture in images.textures().values())
    compare(student, reference, (brick, grass), (brick, gravel), (grass, gravel))


@check(points=1, en="the answer is right and the arguments stay as they were", ko="답이 맞고, 인자로 받은 배열은 바뀌지 않습니다")
def test_unchanged(student, reference, rng):
    compare(student, reference, (np.array([[[2.0]]]), np.array([[[3.0]]])), (np.array([[[4.0]]]), np.array([[[-1.0]]])))
    low, more = rng.integers((2, 1), (6, 5)).tolist()
    compare(student, reference, (np.array([[[float(low)]]]), np.array([[[-low - more + 0.0]]])))
    for shape in [(1, 1, 1), (3, 2, 2)]:
        pair = whole(rng, *shape).astype(float), whole(rng, *shape).astype(float)
        assert_same(student.style_loss.arguments_after(*pair), pair)
