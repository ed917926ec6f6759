"""What dense must do. Each check asks for one thing and leaves the rest simple, so that what is right earns its points."""

import numpy as np

from autograder import assert_same, check


def whole(rng, *shape):
    """Whole numbers from -9 to 9 without 0, which would hide what it is multiplied with, and without 1."""
    return rng.integers(2, 10, shape) * rng.choice([-1, 1], shape)


def layer(rng, images, inputs, units):
    return whole(rng, images, inputs), whole(rng, inputs, units)


def fractions(rng, images, inputs, units):
    """Quarters from -2 to 2 without 0, so that no score is large."""
    return tuple(rng.integers(1, 9, shape) * rng.choice([-1, 1], shape) / 4 for shape in [(images, inputs), (inputs, units)])


@check(points=2, en="every unit adds up all inputs, each times its own weight, for every image of the batch", ko="unit마다 모든 입력에 각각의 weight를 곱하여 더하며, batch의 이미지마다 그렇게 합니다")
def test_values(student, reference, rng):
    for sizes in [(1, 1, 1), (1, 2, 1), (1, 1, 2), (2, 1, 1), (2, 2, 2), (2, 3, 4), (4, 2, 3)]:
        x, w = layer(rng, *sizes)
        assert_same(student.dense(x, w), reference.dense(x, w))


@check(points=1, en="mixing the inputs and the rows of w in the same way changes nothing: the layer does not know which pixels are neighbours", ko="입력과 w의 행을 똑같이 섞어도 결과는 같습니다. 이 층은 어느 픽셀이 이웃인지 모릅니다")
def test_mixed(student, reference, rng):
    for images, inputs, units in [(1, 2, 1), (2, 3, 1), (2, 9, 2)]:  # 9: a 3×3 image
        x, w = layer(rng, images, inputs, units)
        order = np.roll(rng.permutation(inputs), 1) if inputs > 3 else np.roll(np.arange(inputs), 1)
        assert_same(student.dense(x, w), reference.dense(x, w))
        assert_same(student.dense(x[:, order], w[order]), reference.dense(x, w))


@check(points=1, en="each unit has its own bias, added once; without a bias nothing is added", ko="bias는 unit마다 하나씩 한 번만 더하고, bias가 없으면 아무것도 더하지 않습니다")
def test_bias(student, reference, rng):
    for sizes in [(1, 2, 1), (1, 2, 2), (1, 3, 2), (2, 2, 2), (2, 3, 4), (3, 2, 2)]:
        x, w = layer(rng, *sizes)
        b = whole(rng, sizes[-1])
        assert_same(student.dense(x, w, b), reference.dense(x, w, b))
    x, w = layer(rng, 1, 2, 2)
    for b in [np.array([0, 5]), np.array([0.5, -1.5])]:  # a bias of 0 is one, and fractions may join integers
        assert_same(student.dense(x, w, b), reference.dense(x, w, b))
    assert_same(student.dense(x, w, None), reference.dense(x, w, None))


@check(points=1, en='with "relu" negative results become 0, without an activation they stay', ko='"relu"이면 음수인 결과가 0이 되고, activation이 없으면 그대로입니다')
def test_relu(student, reference, rng):
    for sizes in [(1, 1, 2), (2, 2, 3), (3, 2, 4)]:
        x, w = layer(rng, *sizes)
        w[:, 0] = np.abs(w[:, 0]) * -np.sign(x[0])  # one result is negative
        assert_same(student.dense(x, w, None, "relu"), reference.dense(x, w, None, "relu"))
        assert_same(student.dense(x, w, None, None), reference.dense(x, w, None, None))


@check(points=2, en='with "softmax" the units of each image become probabilities, which add up to 1', ko='"softmax"이면 이미지마다 unit의 값이 확률이 되고, 그 합은 1입니다')
def test_softmax(student, reference, rng):
    for sizes in [(1, 1, 2), (1, 2, 3), (2, 2, 1), (2, 2, 2), (3, 2, 4), (2, 4, 10)]:
        x, w = fractions(rng, *sizes)
        assert_same(student.dense(x, w, None, "softmax"), reference.dense(x, w, None, "softmax"))


@check(points=1, en="the activation comes after the bias", ko="activation은 bias를 더한 다음에 적용합니다")
def test_order(student, reference, rng):
    for sizes in [(1, 2, 2), (2, 3, 2), (2, 2, 4)]:
        x, w = fractions(rng, *sizes)
        y = x @ w
        b = -y[0] + rng.choice([-1, 1], sizes[-1]) * 0.5  # what the bias adds changes the sign
        assert_same(student.dense(x, w, b, "relu"), reference.dense(x, w, b, "relu"))
        assert_same(student.dense(x, w, b, "softmax"), reference.dense(x, w, b, "softmax"))


@check(points=1, en="integers, fractions, float32 and any memory order give the right numbers", ko="정수이든 소수점이 있는 수이든 float32이든, 메모리 순서가 어떻든 값이 맞습니다")
def test_numbers(student, reference, rng):
    x, w = rng.normal(size=(2, 3)), rng.normal(size=(3, 4))
    cases = [
        (np.array([[1, 1]]), np.array([[1.2], [1.2]])),  # 2.4, not 2
        (whole(rng, 2, 3), w),
        (x, whole(rng, 3, 2)),
        (x.astype(np.float32), w.astype(np.float32)),
        (np.asfortranarray(x), np.asfortranarray(w)),
    ]
    for x, w in cases:
        assert_same(student.dense(x, w), reference.dense(x, w))


@check(points=1, en="the answer is right and the arguments stay as they were", ko="값이 맞고, 인자로 받은 배열은 바뀌지 않습니다")
def test_unchanged(student, reference, rng):
    for sizes in [(1, 2, 3), (2, 2, 2)]:
        x, w = fractions(rng, *sizes)
        b = whole(rng, sizes[-1]) / 4
        assert_same(student.dense(x, w), reference.dense(x, w))
        assert_same(student.dense.arguments_after(x, w, b, "relu"), (x, w, b, "relu"))
