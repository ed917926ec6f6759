"""What dense_params must answer. Counts may be floats; they are compared to the last digit that the type can hold, float32
included, since a few biases are little among many weights."""

import numpy as np

from autograder import assert_same, check, same

CAT = (64 * 64 * 3, 1000)  # the lecture's images, and 1000 units
LARGE = (1000 * 1000 * 3, 1000)
SIZES = [(1, 1), (1, 2), (2, 1), (2, 2), (3, 2), (2, 5), (1600, 64)]


def draw(rng):
    """(inputs, units), more inputs than units; the weights of the second pair are too many for 32 bits, but exact in float32."""
    units, more = rng.integers((2, 1), (10, 9)).tolist()
    return [(units + more, units), (1_000_000 * int(rng.integers(4, 9)), 128 * int(rng.integers(5, 10)))]


def assert_count(got, expected):
    if not any(same(got, float(count), tolerance=0) for count in (expected, np.float32(expected))):
        assert_same(got, expected)


@check(points=2, en="every input is connected with every unit by one weight", ko="입력과 unit은 모두 서로 연결되며, 연결마다 weight가 하나씩 있습니다")
def test_weights(student, reference, rng):
    for sizes in [*SIZES, *draw(rng), CAT, LARGE]:
        answers = student.dense_params(*sizes, False), student.dense_params(*sizes)
        right = reference.dense_params(*sizes, False), reference.dense_params(*sizes)
        # with the biases or without them: these have checks of their own
        if not any(same(answer, float(count), tolerance=0) for answer in answers for count in right):
            assert_count(answers[1], right[1])


@check(points=2, en="every unit adds one bias", ko="unit마다 bias가 하나씩 있습니다")
def test_bias(student, reference, rng):
    few, many = draw(rng)
    for case in [*SIZES, few, many, CAT, LARGE, (4, 3, True), (*few, True)]:
        assert_count(student.dense_params(*case), reference.dense_params(*case))


@check(points=1, en="with use_bias=False there are only weights", ko="use_bias=False이면 weight만 있습니다")
def test_no_bias(student, reference, rng):
    for sizes in [*SIZES, draw(rng)[0], draw(rng)[0], CAT]:
        assert_count(student.dense_params(*sizes, False), reference.dense_params(*sizes, False))
