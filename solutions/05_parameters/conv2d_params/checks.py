"""What conv2d_params must answer. Counts may be floats; they are compared to the last digit."""

from autograder import assert_same, check, same


def assert_count(got, expected):
    if not same(got, float(expected), tolerance=0):
        assert_same(got, expected)


def assert_weights(student, reference, cases):
    """The weights are right, with the biases or without them: these have checks of their own."""
    for case in cases:
        answers = student.conv2d_params(*case, False), student.conv2d_params(*case)
        right = reference.conv2d_params(*case, False), reference.conv2d_params(*case)
        if not any(same(answer, float(count), tolerance=0) for answer in answers for count in right):
            assert_count(answers[1], right[1])


@check(points=1, en="a filter has a weight for every row and column of the kernel", ko="filter에는 kernel의 칸마다 weight가 하나씩 있습니다")
def test_kernel(student, reference, rng):
    side, more = rng.integers((2, 1), (10, 6)).tolist()
    drawn = [(side, side + more), (side + more, side)]
    assert_weights(student, reference, [(size, 1, 1) for size in [(1, 1), (1, 3), (3, 1), (2, 2), (2, 3), (3, 3), (5, 5), (7, 4), *drawn]])


@check(points=2, en="a filter is as deep as its input: it has weights for every channel", ko="filter의 깊이는 입력의 깊이와 같으며, 채널마다 weight가 따로 있습니다")
def test_channels(student, reference, rng):
    few, many = rng.integers((4, 40), (16, 90)).tolist()
    assert_weights(student, reference, [((1, 1), 2, 1), ((1, 1), 5, 1), ((2, 2), 3, 1), ((2, 2), few, 1), ((3, 3), 3, 1), ((3, 3), 32, 1), ((3, 3), many, 1)])


@check(points=1, en="every filter has weights of its own", ko="filter마다 weight가 따로 있습니다")
def test_filters(student, reference, rng):
    few, many = rng.integers((5, 40), (16, 90)).tolist()
    assert_weights(student, reference, [((1, 1), 1, 3), ((1, 1), 1, 5), ((2, 2), 1, 4), ((2, 2), 1, few), ((3, 3), 1, 32), ((3, 3), 1, many)])


@check(points=1, en="every filter adds one bias", ko="filter마다 bias가 하나씩 있습니다")
def test_bias(student, reference, rng):
    few, more = rng.integers(4, 20, 2).tolist()
    for case in [((1, 1), 1, 1), ((1, 1), 1, 2), ((1, 1), 1, 5), ((1, 1), 1, 3, True), ((1, 1), 1, few), ((1, 1), 1, more, True)]:
        assert_count(student.conv2d_params(*case), reference.conv2d_params(*case))


@check(points=2, en="a filter has one bias, however many channels and weights it has", ko="채널과 weight가 아무리 많아도 filter의 bias는 하나입니다")
def test_everything(student, reference, rng):
    lecture = [((3, 3), 3, 1), ((3, 3), 3, 2), ((3, 3), 1, 32), ((3, 3), 32, 64), ((3, 3), 3, 1000)]
    height, width, channels, filters = rng.integers((4, 2, 4, 7), (7, 4, 7, 10)).tolist()
    drawn = [((1, 1), channels, filters), ((height, width), channels, filters), ((width, height), filters, channels)]
    for case in [((1, 1), 2, 1), ((1, 1), 2, 3), ((1, 1), 3, 2), ((2, 3), 4, 5), *drawn, *lecture, ((5, 5), 16, 16), ((3, 3), 64, 128)]:
        assert_count(student.conv2d_params(*case), reference.conv2d_params(*case))


@check(points=1, en="with use_bias=False there are only weights", ko="use_bias=False이면 weight만 있습니다")
def test_no_bias(student, reference, rng):
    for filters in [2, 3, 7, *rng.integers(4, 20, 2).tolist()]:
        assert_count(student.conv2d_params((1, 1), 1, filters, False), reference.conv2d_params((1, 1), 1, filters, False))
