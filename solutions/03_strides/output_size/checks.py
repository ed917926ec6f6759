"""What output_size must answer. Expected values are floats where 4.0 will do for 4: being an integer is a check of its own."""

import pytest

from autograder import assert_same, check, small

SEVEN_BY_SEVEN = (7, 3)  # the lecture's numbers
TEN_BY_TEN = (10, 3, 2, 0)


@check(points=1, en="at stride 1 without padding, every place where the kernel fits is counted", ko="stride가 1이고 padding이 없을 때, kernel이 들어가는 자리를 모두 셉니다")
def test_every_window(student, reference, rng):
    for size, kernel in small(size=5, kernel=4):
        if kernel <= size:
            assert_same(student.output_size(size, kernel), float(reference.output_size(size, kernel)))
    few, size = rng.integers((6, 30), (20, 300)).tolist()
    for size, kernel in [SEVEN_BY_SEVEN, (few, few), (28, 3), (size, 5)]:
        assert_same(student.output_size(size, kernel), float(reference.output_size(size, kernel)))


@check(points=1, en="with a stride, a window that does not fit is not counted", ko="stride가 1보다 클 때, 끝에 다 들어가지 않는 창은 세지 않습니다")
def test_stride(student, reference, rng):
    cases = [(3, 2, 2), (4, 1, 2), (5, 2, 3), (5, 3, 2), (6, 3, 2), (7, 3, 2), (7, 3, 3), (8, 3, 2), (8, 3, 3), TEN_BY_TEN]
    few, size = rng.integers((3, 30), (10, 300)).tolist()
    drawn = [(2 * few + 2, 3, 2), (4 * few + 2, 3, 4), (4 * few + 3, 3, 4)]  # a pixel is left over, then 3 of them, then none
    for case in [*cases, *drawn, (size, 4, 3)]:
        assert_same(student.output_size(*case), float(reference.output_size(*case)))


@check(points=1, en="padding is added on both sides", ko="padding은 양쪽에 더합니다")
def test_padding(student, reference, rng):
    cases = [(1, 3, 1, 1), (2, 2, 1, 1), (3, 3, 2, 1), (5, 5, 1, 2), (7, 2, 3, 2), (32, 5, 1, 2), (225, 7, 2, 3)]  # the strides divide
    few, size = rng.integers((2, 30), (10, 300)).tolist()
    for case in [*cases, (few, few + 2, 1, 1), (2 * few + 1, 3, 2, 1), (3 * few + 2, 3, 3, 2), (size, 3, 1, 2)]:
        assert_same(student.output_size(*case), float(reference.output_size(*case)))


@check(points=1, en="the answer is an integer, so that an array can have this size", ko="배열의 크기로 쓸 수 있도록 정수를 돌려줍니다")
def test_integer(student, reference, rng):
    few = int(rng.integers(3, 12))
    for case in [(4, 2), (5, 3, 2), (9, 3, 2), (28, 3, 1), (few + 2, 2), (2 * few + 1, 3, 2)]:
        assert_same(student.output_size(*case), reference.output_size(*case))


@check(points=1, en="a kernel larger than the padded input is a ValueError, and one that just fits is not", ko="padding을 더한 입력보다 kernel이 크면 ValueError이고, 꼭 맞게 들어가면 오류가 아닙니다")
def test_too_large(student, reference, rng):
    few = int(rng.integers(3, 12))
    for size, kernel, stride, padding in [(1, 1, 2, 0), (2, 4, 1, 1), (4, 5, 1, 1), (5, 5, 3, 0), (few, few + 2, 1, 1), (few, few + 1, 1, 1), (few, few, few + 1, 0)]:
        assert_same(student.output_size(size, kernel, stride, padding), float(reference.output_size(size, kernel, stride, padding)))
    for case in [(1, 2, 1, 0), (2, 3, 2, 0), (2, 8, 1, 1), (few, few + 1, 1, 0), (few, few + 1, 2, 0), (few, few + 6, 1, 1)]:
        with pytest.raises((ValueError, AssertionError)):
            student.output_size(*case)
