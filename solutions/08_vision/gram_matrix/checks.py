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


@check(points=2, en="every channel is multiplied with every channel, pixel by pixel: here with a single pixel", ko="픽셀마다 모든 채널끼리 곱합니다. 여기서는 픽셀이 하나입니다")
def test_products(student, reference, rng):
    compare(student, reference, np.array([[[3]]]), np.array([[[2, 3]]]), np.array([[[1, -2, 4]]]), whole(rng, 1, 1, 2), whole(rng, 1, 1, 5))


@check(points=1, en="it works for any number of channels and pixels, and the result is always C×C", ko="채널과 픽셀이 몇 개이든 계산되며, 결과는 언제나 C×C입니다")
def test_shapes(student, reference, rng):
    compare(student, reference, np.array([[[1, 2], [3, 5]]]), np.array([[[1, 2], [3, -1]], [[-1, 1], [4, 1]]]))
    compare(student, reference, *(whole(rng, *shape) for shape in [(2, 1, 2), (2, 2, 2), (3, 3, 3), (2, 3, 4), (4, 3, 2), (3, 5, 5)]))


@check(points=1, en="the sum over the pixels is divided by height times width: here with a single channel", ko="픽셀에 대한 합을 높이와 너비의 곱으로 나눕니다. 여기서는 채널이 하나입니다")
def test_division(student, reference, rng):
    compare(student, reference, np.array([[[1], [3]]]), *(whole(rng, *shape) for shape in [(2, 1, 1), (1, 3, 1), (2, 2, 1), (2, 3, 1), (4, 2, 1), (3, 7, 1)]))


@check(points=2, en="it does not matter where in the image something is: moved or mixed pixels give the same matrix", ko="이미지의 어디에 있는지는 상관없습니다. 픽셀을 옮기거나 섞어도 행렬은 같습니다")
def test_anywhere(student, reference, rng):
    for height, width, channels in [(1, 2, 2), (2, 2, 2), (4, 3, 3)]:
        features = whole(rng, height, width, channels)
        gram = student.gram_matrix(features)
        assert_same(np.shape(gram), (channels, channels))
        gram = np.asarray(gram, float)
        assert (np.diag(gram) > 0).all()  # no channel is 0 everywhere
        pixels = features.reshape(-1, channels)
        for order in (np.arange(len(pixels))[::-1], rng.permutation(len(pixels))):
            assert_same(student.gram_matrix(pixels[order].reshape(features.shape)), gram)
        assert_same(student.gram_matrix(features.swapaxes(0, 1)), gram)


@check(points=1, en="fractions, integers, small number types and any memory order give the right numbers, and real images do", ko="소수점이 있는 수, 정수, 크기가 작은 자료형, 어떤 메모리 순서, 실제 이미지에서도 값이 맞습니다")
def test_numbers(student, reference, rng):
    fractions = rng.normal(0, 3, (3, 4, 2))
    compare(student, reference, fractions, fractions.astype(np.float32), np.asfortranarray(fractions), whole(rng, 5, 4, 6)[::2, :, ::2])
    filters = rng.normal(size=(3, 3, 4))
    compare(student, reference, *(maps_of(texture[:14, :11], filters) for texture in images.textures().values()))


@check(points=1, en="the answer is right and the argument stays as it was", ko="답이 맞고, 인자로 받은 배열은 바뀌지 않습니다")
def test_unchanged(student, reference, rng):
    compare(student, reference, *(whole(rng, 1, 1, channels).astype(float) for channels in (2, 3)))
    for shape in [(1, 1, 2), (2, 3, 2)]:
        features = whole(rng, *shape).astype(float)
        assert_same(student.gram_matrix.arguments_after(features), (features,))
