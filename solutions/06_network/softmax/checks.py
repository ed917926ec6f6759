"""What softmax must do.

Large scores are quarters, which float32 holds exactly. Two rows may lie 2000 apart, and 20000 is too large even for a long double.
"""

import numpy as np

from autograder import assert_same, check


@check(points=2, en="each probability is exp(score), divided by the sum of all of them", ko="확률은 exp(점수)를 모든 exp(점수)의 합으로 나눈 값입니다")
def test_values(student, reference, rng):
    cases = [np.array([0.0, 0.0]), np.array([0.0, 2.0]), np.array([3.0, -1.0]), np.array([1.0, 2.0, 3.0]), np.array([-1.5, -2.5, -0.5]), rng.normal(0, 2, 5)]
    for z in cases:
        assert_same(student.softmax(z), reference.softmax(z))


@check(points=2, en="every row of a batch adds up to 1 by itself", ko="batch에서는 행마다 따로 합이 1이 됩니다")
def test_rows(student, reference, rng):
    cases = [np.array([[0.0, 1.0]]), np.array([[0.0, 1.0], [2.0, 0.5]]), *(rng.normal(0, 2, shape) for shape in [(3, 3), (2, 4), (5, 3)])]
    for z in cases:
        assert_same(student.softmax(z), reference.softmax(z))


@check(points=1, en="with more axes, it is the last axis that adds up to 1", ko="축이 더 많을 때도 마지막 축을 따라 더한 합이 1입니다")
def test_axes(student, reference, rng):
    for shape in [(1, 1, 2), (2, 2, 2), (2, 3, 4), (2, 2, 3, 5)]:
        z = rng.normal(0, 2, shape)
        assert_same(student.softmax(z), reference.softmax(z))


@check(points=2, en="large scores, such as 1000 and -1000, give probabilities and not NaN", ko="1000이나 -1000처럼 절댓값이 큰 점수에서도 NaN이 아니라 확률이 나옵니다")
def test_large(student, reference, rng):
    near = 1000 - rng.integers(0, 12, 4) / 4
    cases = [
        np.array([1000.0, 1000.0]),
        np.array([1000.0, 999.0]),
        np.array([-1000.0, -1000.0]),
        np.array([-1000.0, -1001.0]),
        np.array([1000.0, 0.0]),
        np.array([0.0, -1000.0, 1.0]),
        np.array([1000.0, -1000.0, -998.0]),
        np.array([20000.0, 19999.0]),
        np.array([[1000.0, 999.0], [-1000.0, -998.0]]),
        np.array([[1000.0, 998.5, 1001.0], [1000.25, 1000.0, 999.0]]),
        np.stack([near, -near[::-1] + 2000]),
    ]
    for z in cases:
        assert_same(student.softmax(z), reference.softmax(z))


@check(points=1, en="integers, float32 and any memory order give the same probabilities, and z stays as it was", ko="정수이든 float32이든, 메모리 순서가 어떻든 확률이 같고, 인자로 받은 z는 바뀌지 않습니다")
def test_numbers(student, reference, rng):
    cases = [np.array([1, 3]), np.array([[2, 0, 1], [1, 1, 4]]), rng.normal(0, 2, (2, 3)).astype(np.float32), np.asfortranarray(rng.normal(0, 2, (3, 4)))]
    for z in cases:
        assert_same(student.softmax(z), reference.softmax(z))
    for z in [np.array([2.0, 1.0]), rng.normal(0, 2, (2, 3))]:
        assert_same(student.softmax(z), reference.softmax(z))
        assert_same(student.softmax.arguments_after(z), (z,))
