"""What fits must answer. Every check asks for both answers."""

from autograder import assert_same, check


@check(points=2, en="without padding, it is true when the stride divides the way the kernel can move", ko="padding이 없을 때, kernel이 움직일 수 있는 거리가 stride로 나누어떨어지면 참입니다")
def test_stride(student, reference, rng):
    cases = [(1, 1), (3, 3, 2), (2, 1, 2), (3, 1, 2), (2, 2, 3), (3, 2, 2), (4, 2, 2), (5, 3, 2), (6, 3, 2), (6, 3, 3), (5, 2, 3), (7, 3, 3), (8, 3, 2), (7, 3), (10, 3, 2), (28, 3, 1)]  # the lecture's 7×7 and 10×10
    few, size = rng.integers((3, 30), (12, 300)).tolist()
    drawn = [(few, few, 2), (few, few, few + 1), (2 * few, 2, 2), (2 * few + 1, 2, 2), (3 * few, 5, 3), (3 * few + 1, 5, 3), (3 * few + 2, 5, 3)]
    for case in [*cases, *drawn, (size, 4, 3), (size + 1, 4, 3), (size + 2, 4, 3)]:
        assert_same(student.fits(*case), reference.fits(*case))


@check(points=1, en="padding counts on both sides", ko="padding은 양쪽에 모두 더합니다")
def test_padding(student, reference, rng):
    cases = [(1, 1, 1, 1), (1, 3, 2, 1), (2, 3, 1, 1), (3, 2, 2, 1), (3, 3, 2, 1), (3, 3, 3, 1), (4, 2, 2, 1), (5, 3, 2, 1), (6, 3, 2, 1), (5, 3, 3, 1), (5, 4, 3, 1), (5, 3, 3, 2), (4, 3, 5, 1), (6, 3, 4, 1), (7, 3, 4, 2), (7, 4, 5, 1), (10, 3, 3, 1), (224, 7, 2, 3)]
    few, size = rng.integers((3, 30), (12, 300)).tolist()
    drawn = [(few, few + 1, 1, 1), (few, 3, 1, 1), (2 * few + 1, 3, 2, 1), (2 * few, 3, 2, 1), (3 * few, 5, 3, 1), (3 * few + 1, 5, 3, 1), (3 * few + 2, 5, 3, 1)]
    drawn += [(few, few, 2, 1), (few, few, 3, 1), (few, few + 2, 2, 1), (few + 1, few, 5, 1)]  # where the kernel is as large as the input, or nearly
    for case in [*cases, *drawn, (size, 4, 3, 2), (size + 1, 4, 3, 2), (size + 2, 4, 3, 2)]:
        assert_same(student.fits(*case), reference.fits(*case))
