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
    assert_weights(student, reference, [(size, 1, 1) for size in [(1, 1), (1, 3), (3, 1), (2, 2), (2, 3), (3, 3), (5, 5), (7, 4)]])


@check(points=2, en="a filter is as deep as its input: it has weights for every channel", ko="filter의 깊이는 입력의 깊이와 같으며, 채널마다 weight가 따로 있습니다")
def test_channels(student, reference, rng):
    drawn = int(rng.integers(40, 90))
    assert_weights(student, reference, [((1, 1), 2, 1), ((1, 1), 5, 1), ((2, 2), 3, 1), ((3, 3), 3, 1), ((3, 3), 32, 1), ((3, 3), drawn, 1)])


@check(points=1, en="every filter has weights of its own", ko="filter마다 weight가 따로 있습니다")
def test_filters(student, reference, rng):
    assert_weights(student, reference, [((1, 1), 1, 3), ((1, 1), 1, 5), ((2, 2), 1, 4), ((3, 3), 1, 32), ((3, 3), 1, int(rng.integers(40, 90)))])


@check(points=1, en="every filter adds one bias", ko="filter마다 bias가 하나씩 있습니다")
def test_bias(student, reference, rng):
    for case in [((1, 1), 1, 1), ((1, 1), 1, 2), ((1, 1), 1, 5), ((1, 1), 1, 3, True)]:
        assert_count(student.conv2d_params(*case), reference.conv2d_params(*case))


@check(points=2, en="a filter has one bias, however many channels and weights it has", ko="채널과 weight가 아무리 많아도 filter의 bias는 하나입니다")
def test_everything(student, reference, rng):
    lecture = [((3, 3), 3, 1), ((3, 3), 3, 2), ((3, 3), 1, 32), ((3, 3), 32, 64), ((3, 3), 3, 1000)]
    for case in [((1, 1), 2, 1), ((1, 1), 2, 3), ((1, 1), 3, 2), ((2, 3), 4, 5), *lecture, ((5, 5), 16, 16), ((3, 3), 64, 128)]:
        assert_count(student.conv2d_params(*case), reference.conv2d_params(*case))


@check(points=1, en="with use_bias=False there are only weights", ko="use_bias=False이면 weight만 있습니다")
def test_no_bias(student, reference, rng):
    for filters in [2, 3, 7]:
        assert_count(student.conv2d_params((1, 1), 1, filters, False), reference.conv2d_params((1, 1), 1, filters, False))
