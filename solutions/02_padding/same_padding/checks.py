"""What same_padding must answer. Expected values are floats where 1.0 will do for 1: being integers is a check of its own."""

from autograder import assert_same, check


def floats(pair):
    return tuple(float(zeros) for zeros in pair)


@check(points=1, en="at stride 1, an odd kernel gets as many zeros before as after", ko="stride가 1이고 kernel 크기가 홀수이면 앞과 뒤에 같은 수의 0을 둡니다")
def test_odd_kernel(student, reference, rng):
    few, large = 2 * int(rng.integers(1, 7)), int(rng.integers(30, 300))
    for case in [(1, 1), (1, 3), (2, 5), (3, 3), (4, 1), (6, 3, 1), (7, 5), (28, 3), (few, 7), (few, few + 3), (large, 7)]:
        assert_same(student.same_padding(*case), floats(reference.same_padding(*case)))


@check(points=1, en="at stride 1, an even kernel gets one zero more after than before", ko="stride가 1이고 kernel 크기가 짝수이면 뒤에 0을 하나 더 둡니다")
def test_even_kernel(student, reference, rng):
    few, large = 2 * int(rng.integers(1, 7)), int(rng.integers(30, 300))
    for case in [(1, 2), (2, 2), (3, 4), (6, 4, 1), (9, 6), (12, 8), (few, 6), (few, few + 2), (large, 4)]:
        assert_same(student.same_padding(*case), floats(reference.same_padding(*case)))


@check(points=2, en="where the stride divides the size, size / stride windows get what they need", ko="크기가 stride로 나누어떨어지면, 창 size / stride개에 필요한 만큼만 0을 둡니다")
def test_stride_divides(student, reference, rng):
    few, half = int(rng.integers(2, 10)), int(rng.integers(15, 150))
    cases = [(2, 2, 2), (2, 3, 2), (3, 4, 3), (4, 3, 2), (4, 5, 2), (6, 3, 2), (6, 4, 2), (6, 5, 3), (6, 3, 3), (10, 3, 2), (12, 5, 3), (28, 3, 2), (224, 7, 2)]
    for case in [*cases, (2 * few, 4, 2), (3 * few, 4, 3), (2 * few, 2 * few + 3, 2), (2 * half, 5, 2), (3 * half, 5, 3)]:
        assert_same(student.same_padding(*case), floats(reference.same_padding(*case)))


@check(points=2, en="with a stride that does not divide the size, size / stride is rounded up", ko="크기가 stride로 나누어떨어지지 않으면 size / stride를 올림합니다")
def test_stride_leaves_a_rest(student, reference, rng):
    few, half = int(rng.integers(1, 9)), int(rng.integers(15, 150))
    cases = [(1, 2, 2), (1, 4, 3), (3, 3, 2), (4, 3, 3), (5, 3, 2), (5, 3, 3), (5, 4, 2), (7, 3, 2), (7, 5, 3), (8, 4, 3), (11, 5, 2), (11, 3, 3)]
    drawn = [(2 * few + 1, 4, 2), (3 * few + 1, 8, 3), (4 * few + 3, 6, 4), (2 * few + 1, 2 * few + 4, 2)]
    for case in [*cases, *drawn, (2 * half + 1, 5, 2), (3 * half + 1, 5, 3), (3 * half + 2, 4, 3)]:
        assert_same(student.same_padding(*case), floats(reference.same_padding(*case)))


@check(points=1, en="a kernel smaller than the stride never needs fewer than no zeros", ko="kernel이 stride보다 작아도 0의 수는 음수가 되지 않습니다")
def test_kernel_smaller_than_stride(student, reference, rng):
    few = int(rng.integers(2, 10))
    cases = [(2, 1, 2), (3, 1, 2), (4, 2, 3), (6, 1, 2), (6, 1, 3), (6, 2, 3), (7, 2, 3), (12, 1, 3), (9, 2, 4), (10, 3, 5)]
    for case in [*cases, (4 * few, 1, 4), (4 * few + 1, 2, 4), (5 * few, 2, 5), (5 * few, 4, 5), (5 * few + 3, 1, 5), (5 * few + 3, 4, 5)]:
        assert_same(student.same_padding(*case), floats(reference.same_padding(*case)))


@check(points=1, en="both numbers are integers, so that an array can be padded with them", ko="배열에 padding할 때 쓸 수 있도록 두 수가 모두 정수입니다")
def test_integers(student, reference, rng):
    few = int(rng.integers(4, 12))
    for case in [(1, 1), (3, 3), (6, 3, 2), (5, 3, 2), (2 * few + 1, 1), (2 * few + 1, 3), (2 * few, 3, 2), (2 * few + 1, 3, 2)]:
        assert_same(student.same_padding(*case), reference.same_padding(*case))
