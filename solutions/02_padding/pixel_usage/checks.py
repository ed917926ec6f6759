"""What pixel_usage must count. Every check has cases in which the pixels are not all used equally often."""

from autograder import assert_same, check


@check(points=2, en="without padding, pixels at the edge are in fewer windows than those in the middle", ko="padding이 없으면 가장자리의 픽셀은 가운데의 픽셀보다 적은 수의 창에 들어갑니다")
def test_no_padding(student, reference, rng):
    few, more = rng.integers(6, 14, 2).tolist()
    for case in [(1, 1), (2, 1), (3, 2), (4, 2, 0), (5, 2), (5, 3), (7, 3), (9, 4), (few, 2), (more, 3), (10, 3), (28, 3)]:  # the lecture's 5×5, 7×7, 10×10, 28×28
        assert_same(student.pixel_usage(*case), reference.pixel_usage(*case))


@check(points=1, en="no pixel is in more windows than there are, however large the kernel is", ko="kernel이 아무리 커도, 한 픽셀이 들어가는 창의 수는 전체 창의 수를 넘지 않습니다")
def test_large_kernel(student, reference, rng):
    half = int(rng.integers(2, 6))
    drawn = [(2 * half + 2, 2 * half), (2 * half + 4, 2 * half + 1), (int(rng.integers(10, 16)), 9)]
    for size, kernel in [(2, 2), (3, 3), (4, 3), (5, 4), (6, 4), (7, 5), (8, 5), *drawn, (int(rng.integers(31, 35)), 16), (32, 17)]:  # 256 windows
        assert_same(student.pixel_usage(size, kernel), reference.pixel_usage(size, kernel))


@check(points=2, en="windows that reach into the zeros count too; the zeros themselves are not in the answer", ko="0에 걸친 창도 세지만, 0 자체의 횟수는 답에 들어가지 않습니다")
def test_padding(student, reference, rng):
    few, more, side = rng.integers((5, 6, 4), (10, 11, 10)).tolist()
    for case in [(1, 3, 1), (2, 2, 1), (3, 3, 1), (4, 2, 1), (5, 3, 1), (5, 5, 1), (6, 4, 1), (3, 4, 1), (few, 2, 1), (more, 3, 1), (side, side + 1, 1)]:
        assert_same(student.pixel_usage(*case), reference.pixel_usage(*case))


@check(points=1, en="padding may be larger than 1; with enough zeros every pixel is used equally often", ko="padding은 1보다 클 수 있으며, 0을 충분히 두르면 모든 픽셀이 똑같이 쓰입니다")
def test_much_padding(student, reference, rng):
    few, side, size, kernel = rng.integers((4, 4, 8, 4), (10, 10, 13, 7)).tolist()
    for case in [(2, 1, 2), (3, 2, 2), (3, 3, 2), (3, 5, 2), (5, 5, 2), (4, 6, 3), (6, 3, 4), (few, 2, 3), (side, side + 2, 2), (size, kernel, 3), (28, 5, 2)]:
        assert_same(student.pixel_usage(*case), reference.pixel_usage(*case))
