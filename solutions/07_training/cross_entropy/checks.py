"""What cross_entropy must give. Rows add up to 1 and hold nothing close to 0, except where that is what is asked for."""

import numpy as np

from autograder import assert_same, check, same


def rows(rng, images, classes):
    """(probabilities, labels), all labels different as long as there are enough classes."""
    p = rng.uniform(0.2, 1, (images, classes))
    return p / p.sum(axis=1, keepdims=True), rng.permutation(np.arange(images) % classes)


@check(
    points=1,
    en="for one image, the loss is minus the natural logarithm of the probability of its right class",
    ko="이미지가 하나이면 loss는 정답 클래스의 확률에 자연로그를 취하고 음의 부호를 붙인 값입니다",
)
def test_one_image(student, reference, rng):
    cases = [([[0.25, 0.75]], [0]), ([[0.25, 0.75]], [1]), ([[0.5, 0.3, 0.2]], [2])]
    for p, labels in [*((np.array(p), np.array(labels)) for p, labels in cases), rows(rng, 1, 3), rows(rng, 1, 10), (rows(rng, 1, 4)[0], rng.integers(1, 4, 1))]:
        assert_same(student.cross_entropy(p, labels), reference.cross_entropy(p, labels))


@check(points=1, en="for several images, the loss is the mean over the images", ko="이미지가 여럿이면 loss는 이미지별 loss의 평균입니다")
def test_mean(student, reference, rng):
    for images, classes in [(2, 2), (2, 3), (3, 2), (4, 4), (7, 5), (30, 10)]:
        p, labels = rows(rng, images, classes)
        if images == 7:
            p = np.asfortranarray(p)
        assert_same(student.cross_entropy(p, labels), reference.cross_entropy(p, labels))


@check(
    points=1,
    en="probabilities below 1e-12 count as 1e-12, so the loss is never infinite; larger ones stay",
    ko="1e-12보다 작은 확률은 1e-12로 보므로 loss가 무한대가 되지 않으며, 그보다 큰 확률은 그대로입니다",
)
def test_clipping(student, reference, rng):
    tiny, small, least = 2e-8, rng.integers(20, 90) * 1e-9, rng.integers(1, 90) * 1e-20
    share, other = rng.uniform(0.2, 0.7, 2)
    classes = int(rng.integers(3, 8))
    cases = [
        ([[0.0, 1.0]], [0]),
        ([[0.0, 1.0]], [1]),
        ([[1.0, 1e-20]], [1]),
        ([[1 - tiny, tiny]], [1]),
        ([[0.0, 0.0, 1.0]], [1]),
        ([[1, 0]], [1]),  # whole numbers, as from a network that is certain
        ([[0.0, share, 1 - share]], [0]),
        ([[share, 0.0, 1 - share]], [1]),
        ([[1 - small, small]], [1]),
        ([[1.0, least]], [1]),
        ([[0] * (classes - 1) + [1]], [1]),
    ]
    for p, labels in cases:
        p, labels = np.array(p), np.array(labels)
        assert_same(student.cross_entropy(p, labels), reference.cross_entropy(p, labels))
    labels = np.array([0, 0])
    for first, second in [(0.25, 0.5), (share, other)]:
        without, beside = np.array([[first, 1 - first], [second, 1 - second]]), np.array([[0.0, 1.0], [second, 1 - second]])
        if same(student.cross_entropy(without, labels), reference.cross_entropy(without, labels)):  # else the mean is wrong, another check's matter
            assert_same(student.cross_entropy(beside, labels), reference.cross_entropy(beside, labels))


@check(
    points=1,
    en="labels of any integer dtype and probabilities of any numeric dtype give the right number",
    ko="label의 정수 dtype이 무엇이든, 확률의 dtype이 무엇이든 값이 맞습니다",
)
def test_numbers(student, reference, rng):
    p, labels = np.array([[0.2, 0.5, 0.3]]), np.array([1])
    other, _ = rows(rng, 1, 4)
    cases = [
        (p, labels.astype(np.uint8)),
        (p, (labels - 1).astype(np.uint8)),
        (p, (labels + 1).astype(np.int32)),
        (other.astype(np.float32), labels),
        (np.array([[0, 1]]), labels),
    ]
    for p, labels in cases:
        assert_same(student.cross_entropy(p, labels), reference.cross_entropy(p, labels))


@check(points=1, en="the answer is right and the arguments stay as they were", ko="값이 맞고, 인자로 받은 배열은 바뀌지 않습니다")
def test_unchanged(student, reference, rng):
    share = rng.uniform(0.1, 0.4)
    for p, labels in [rows(rng, 1, 3), (np.array([[0.0, 0.25, 0.75]]), np.array([1])), (np.array([[0.0, share, 1 - share]]), np.array([1]))]:
        assert_same(student.cross_entropy(p, labels), reference.cross_entropy(p, labels))
        assert_same(student.cross_entropy.arguments_after(p, labels), (p, labels), tolerance=0)  # 1e-12 in place of 0 counts
