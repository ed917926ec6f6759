"""What gram_matrix must answer."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from autograder import assert_same, check, images


def whole(rng, *shape):
    """Whole numbers from -9 to 9 without 0, which would hide what it is multiplied with."""
    return rng.integers(1, 10, shape) * rng.choice([-1, 1], shape)


def compare(student, reference, *cases):
    for features in cases:
        assert_same(student.gram_matrix(features), reference.gram_matrix(features))


def maps_of(texture, filters):
    """(H, W) and (3, 3, K) to the feature maps (H-2, W-2, K)."""
    return np.tensordot(sliding_window_view(texture, (3, 3)), filters, 2)


@check(points=2, en="each entry is the mean, over all pixels, of the product of two channels", ko="각 값은 두 채널의 곱을 모든 픽셀에서 평균한 것입니다")
def test_values(student, reference, rng):
    compare(student, reference, np.array([[[3]]]), np.array([[[2, 3]]]), np.array([[[1], [3]]]), np.array([[[1, 2], [3, 5]]]), np.array([[[1, 2], [3, 0]], [[0, 1], [4, 1]]]))
    compare(student, reference, whole(rng, 2, 2, 2), whole(rng, 3, 3, 3))


@check(points=1, en="the result is C×C, whatever height and width are", ko="높이와 너비가 얼마이든 결과는 C×C입니다")
def test_shape(student, reference, rng):
    compare(student, reference, *(whole(rng, *shape) for shape in [(1, 1, 3), (2, 1, 2), (2, 2, 1), (2, 3, 4), (4, 3, 2), (3, 5, 5)]))


@check(points=1, en="the sum is divided by height times width, which may differ", ko="합을 높이와 너비의 곱으로 나누며, 높이와 너비는 서로 다를 수 있습니다")
def test_division(student, reference, rng):
    compare(student, reference, *(whole(rng, *shape) for shape in [(1, 2, 1), (3, 1, 1), (2, 3, 2), (4, 2, 2), (2, 7, 3)]))


@check(points=2, en="it does not matter where in the image something is: moved or mixed pixels give the same matrix", ko="이미지의 어디에 있는지는 상관없습니다. 픽셀을 옮기거나 섞어도 같은 행렬입니다")
def test_anywhere(student, reference, rng):
    for height, width, channels in [(1, 2, 2), (2, 2, 2), (4, 3, 3)]:
        features = whole(rng, height, width, channels)
        expected = reference.gram_matrix(features)
        pixels = features.reshape(-1, channels)
        for order in (np.arange(len(pixels))[::-1], rng.permutation(len(pixels))):
            assert_same(student.gram_matrix(pixels[order].reshape(features.shape)), expected)
        assert_same(student.gram_matrix(features.swapaxes(0, 1)), expected)


@check(points=1, en="fractions, integers, small number types and any memory order give the right numbers, and real images do", ko="소수점이 있는 수, 정수, 크기가 작은 자료형, 어떤 메모리 순서, 실제 이미지에서도 값이 맞습니다")
def test_numbers(student, reference, rng):
    fractions = rng.normal(0, 3, (3, 4, 2))
    compare(student, reference, fractions, fractions.astype(np.float32), np.asfortranarray(fractions), whole(rng, 5, 4, 6)[::2, :, ::2])
    filters = rng.normal(size=(3, 3, 4))
    compare(student, reference, *(maps_of(texture[:14, :11], filters) for texture in images.textures().values()))


@check(points=1, en="the answer is right and the argument stays as it was", ko="답이 맞고, 인자로 받은 배열은 바뀌지 않습니다")
def test_unchanged(student, reference, rng):
    for shape in [(2, 2, 2), (2, 3, 2)]:
        features = whole(rng, *shape).astype(float)
        compare(student, reference, features)
        assert_same(student.gram_matrix.arguments_after(features), (features,))
