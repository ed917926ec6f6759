"""What relu must do. Every case has a negative number, so that an answer that changes nothing is wrong in each check."""

import numpy as np

from autograder import assert_same, check


def whole(rng, *shape):
    """Whole numbers from -9 to 9 without 0; the first is negative, the last positive."""
    x = rng.integers(1, 10, shape) * rng.choice([-1, 1], shape)
    x.flat[0], x.flat[-1] = -abs(x.flat[0]), abs(x.flat[-1])
    return x


@check(points=1, en="a negative number becomes 0, any other number stays as it is", ko="음수는 0이 되고, 나머지 수는 그대로입니다")
def test_values(student, reference, rng):
    cases = [np.array([[-3]]), np.array([[3]]), np.array([[-2, 5]]), np.array([[4, -1], [-7, 2]]), np.array([[-1, 0, 1], [8, -9, 0]]), whole(rng, 3, 5)]
    for x in cases:
        assert_same(student.relu(x), reference.relu(x))


@check(points=1, en="the array may have any number of axes and keeps its shape", ko="배열의 축은 몇 개여도 되며, 모양은 그대로입니다")
def test_shapes(student, reference, rng):
    for shape in [(2,), (5,), (1, 2, 2), (2, 3, 4), (2, 4, 3, 2), (1, 2, 3, 2, 2)]:
        x = whole(rng, *shape)
        assert_same(student.relu(x), reference.relu(x))


@check(points=1, en="small fractions and large numbers stay exact, in any number type and memory order", ko="소수점이 있는 작은 수도 큰 수도 그대로이며, 자료형과 메모리 순서가 어떻든 그렇습니다")
def test_numbers(student, reference, rng):
    cases = [
        np.array([[-0.5, 0.25]]),
        np.array([[0.75, -8.0], [-0.125, 1.5]]),
        np.array([[-250.0, 1000.0, 40.0]]),
        rng.normal(0, 2, (3, 4)).astype(np.float32),
        np.asfortranarray(rng.normal(0, 2, (4, 3))),
    ]
    for x in cases:
        assert_same(student.relu(x), reference.relu(x))


@check(points=1, en="the answer is right and x stays as it was", ko="값이 맞고, 인자로 받은 x는 바뀌지 않습니다")
def test_unchanged(student, reference, rng):
    for shape in [(1, 2), (2, 3)]:
        x = whole(rng, *shape)
        assert_same(student.relu(x), reference.relu(x))
        assert_same(student.relu.arguments_after(x), (x,))
