"""When two values are the same, and what is said of the first thing in which they differ."""

import random
import re

import numpy as np
import pytest

from autograder import assert_same
from autograder.grading.compare import Difference, describe, find_difference, same, show
from autograder.particles import attach

NAN, INF = float("nan"), float("inf")


def says(got, expected, **options):
    """The English sentence of the first difference; fails if there is none."""
    difference = find_difference(got, expected, **options)
    assert difference is not None, f"{got!r} passed for {expected!r}"
    return difference.says.en


# what passes


@pytest.mark.parametrize(
    "got, expected",
    [
        ([[1.0, 2.0]], np.array([[1.0, 2.0]])),
        (((1, 2), (3, 4)), np.array([[1.0, 2.0], [3.0, 4.0]])),
        ([np.array([1, 2]), np.array([3, 4])], np.array([[1, 2], [3, 4]])),
        (np.array([[1, 2]], np.uint8), np.array([[1.0, 2.0]])),
        (np.array([1.0, 2.0]), np.array([1, 2])),
        (np.array([True, False]), np.array([1.0, 0.0])),
        ([1, 0], np.array([True, False])),
        (np.asfortranarray(np.arange(6).reshape(2, 3)), np.arange(6).reshape(2, 3)),
        ([], np.array([])),
        (np.zeros((0, 3)), np.zeros((0, 3), int)),
        (np.array(2.5), 2.5),
        (np.float32(2.5), 2.5),
        (4, 4.0),
        (np.int64(4), np.float64(4)),
        (True, 1.0),
        (np.uint8(4), 4),
        (np.array(4), 4),
        (4, np.int32(4)),
        (10**30, 1e30),
        ([10**20, 1], np.array([1e20, 1.0])),
        (2**100, 2**100),
        (-(2**64), -(2**64)),
        ("valid", "valid"),
        ("", ""),
        (None, None),
        ([1, 2], (1, 2)),
        ((1, 2), [1, 2]),
        (np.array([1, 2]), (1, 2)),
        ((), []),
        ({"a": 1, "b": [2.0]}, {"b": (2.0,), "a": 1}),
        ((np.zeros(2), {"n": 3}), (np.zeros(2), {"n": 3})),
    ],
    ids=repr,
)
def test_the_same_value_in_another_dress_passes(got, expected):
    assert_same(got, expected)
    assert same(got, expected)


@pytest.mark.parametrize("truth", [True, np.True_, 1, np.int8(1), np.array(True), np.array(1)], ids=repr)
def test_numpys_truth_and_0_and_1_pass_for_a_truth_value(truth):
    assert same(truth, True)
    assert not same(truth, False)
    assert same(truth, np.bool_(True))


def test_a_complex_number_without_imaginary_part_passes_for_a_real_one():
    assert_same(np.array([1 + 0j, 2 + 1e-9j]), np.array([1.0, 2.0]))
    assert_same(3 + 0j, 3.0)


def test_an_imaginary_part_is_a_difference():
    assert says(np.array([1 + 2j]), np.array([1.0])) == "the shape is right; at [0] it should be 1, yours is (1+2j) (1 of 1 values differ)"


def test_float32_results_of_a_large_sum_pass():
    seed = random.randrange(2**32)
    print(f"seed {seed}")
    rng = np.random.default_rng(seed)
    x, w = rng.normal(0, 9, (50, 300)), rng.normal(0, 9, (300, 8))
    assert_same(x.astype(np.float32) @ w.astype(np.float32), x @ w)


def test_float16_is_too_coarse():
    x = np.array([0.1, 0.7, 1.3])
    assert says(x.astype(np.float16), x).startswith("the shape is right; at [0] it should be 0.1, yours is 0.0999756")


def test_the_tolerance_is_a_share_of_the_largest_expected_value():
    expected = np.array([1e6, 0.0])
    assert same(expected + 9, expected)
    assert not same(expected + 11, expected)


def test_the_tolerance_is_a_share_of_1_if_all_values_are_smaller():
    assert same(1e-4 + 9e-6, 1e-4)
    assert not same(1e-4 + 11e-6, 1e-4)


def test_an_infinity_among_the_expected_values_does_not_make_everything_pass():
    assert not same([INF, 2.0], np.array([INF, 1.0]))


def test_a_tolerance_that_the_author_gives_is_used():
    assert same(1.05, 1.0, tolerance=0.1)
    assert not same([1.05], (1.0,), tolerance=0.01)
    assert same({"a": 1.05}, {"a": 1.0}, tolerance=0.1)


@pytest.mark.parametrize("value", [NAN, INF, -INF])
def test_what_is_no_finite_number_equals_itself(value):
    assert same(value, value)
    assert same(np.array([value, 1]), np.array([value, 1]))
    assert same(np.array([value + 0j, 1]), np.array([value, 1]))


# what does not pass, and what is said


@pytest.mark.parametrize(
    "got, expected, sentence",
    [
        # a whole number
        (4.0, 4, "expected the integer 4, got the float 4.0"),
        (np.float64(4), 4, "expected the integer 4, got the float 4.0"),
        (np.array(4.0), np.int64(4), "expected the integer 4, got the float 4.0"),
        (5, 4, "expected 4, got 5"),
        (4.5, 4, "expected 4, got 4.5"),
        (True, 1, "expected 1, got True"),
        (np.bool_(False), 0, "expected 0, got False"),
        (4 + 0j, 4, "expected 4, got (4+0j)"),
        ("4", 4, "expected 4, got '4'"),
        (None, 4, "expected 4, got None"),
        ([4], 4, "expected 4, got [4]"),
        (np.array([4]), 4, "expected 4, got array(1,) of int64"),
        (2**100 + 1, 2**100, f"expected {2**100}, got {2**100 + 1}"),
        (NAN, 4, "expected 4, got nan"),
        # a truth value
        (False, True, "expected True, got False"),
        (0, True, "expected True, got 0"),
        (np.int8(1), False, "expected False, got 1"),
        (np.bool_(True), False, "expected False, got True"),
        (2, True, "expected True, got 2"),
        (1.0, True, "expected True, got 1.0"),
        ("True", True, "expected True, got 'True'"),
        (None, False, "expected False, got None"),
        (np.array([True]), True, "expected True, got array(1,) of bool"),
        # a float
        (1.5, 1.0, "expected 1, got 1.5"),
        (NAN, 1.0, "expected 1, got nan"),
        (1.0, NAN, "expected nan, got 1"),
        (INF, -INF, "expected -inf, got inf"),
        (None, 1.5, "expected 1.5, got None"),
        ("1.5", 1.5, "expected 1.5, got '1.5'"),
        ([1.5], 1.5, "expected 1.5, got [1.5]"),
        (np.array([1.5]), 1.5, "expected 1.5, got array(1,) of float64"),
        # text and nothing
        ("same", "valid", "expected 'valid', got 'same'"),
        (None, "valid", "expected 'valid', got None"),
        (0, None, "expected None, got 0"),
        (np.zeros(2), None, "expected None, got array(2,) of float64"),
        # arrays
        (None, np.zeros(2), "expected an array of numbers, got None"),
        ("abc", np.zeros(2), "expected an array of numbers, got 'abc'"),
        ([[1, 2], [3]], np.zeros((2, 2)), "expected an array of numbers, got [[1, 2], [3]]"),
        ([1, None], np.zeros(2), "expected an array of numbers, got [1, None]"),
        ([1, "2"], np.zeros(2), "expected an array of numbers, got [1, '2']"),
        ({"y": 1}, np.zeros(2), "expected an array of numbers, got {'y': 1}"),
        (5, np.zeros(2), "the shape should be (2,), yours is ()"),
        (np.zeros((2, 3)), np.ones((3, 2)), "the shape should be (3, 2), yours is (2, 3)"),
        (np.full(4, NAN), np.zeros((2, 2)), "the shape should be (2, 2), yours is (4,)"),
        ([], np.zeros((1, 0)), "the shape should be (1, 0), yours is (0,)"),
        (np.array([[1, 2], [9, 9]]), np.array([[1, 2], [3, 4]]), "the shape is right; at [1, 0] it should be 3, yours is 9 (2 of 4 values differ)"),
        (np.array([1.0, NAN, 3.0]), np.array([1.0, 2.0, 3.0]), "at [1] there is nan, which is no finite number"),
        (np.array([[-INF]]), np.array([[2.0]]), "at [0, 0] there is -inf, which is no finite number"),
        (np.array([1.0]), np.array([NAN]), "the shape is right; at [0] it should be nan, yours is 1 (1 of 1 values differ)"),
        (np.array([INF]), np.array([-INF]), "the shape is right; at [0] it should be -inf, yours is inf (1 of 1 values differ)"),
        # several values
        ((1, 2, 3), (1, 2), "there should be 2 items, yours are 3"),
        (np.array([1]), (1, 2), "there should be 2 items, yours are 1"),
        (3, (1, 2), "expected (1, 2), got 3"),
        (None, (1, 2), "expected (1, 2), got None"),
        ("ab", ("a", "b"), "expected ('a', 'b'), got 'ab'"),
        ((1, 3), (1, 2), "item 1: expected 2, got 3"),
        ((1, 2.0), (1, 2), "item 1: expected the integer 2, got the float 2.0"),
        (np.array([1.0, 2.0]), (1, 2), "item 0: expected the integer 1, got the float 1.0"),
        ((0, (1, np.zeros(2))), (0, (1, np.zeros(3))), "item 1: item 1: the shape should be (3,), yours is (2,)"),
        ({"a": 1}, {"a": 1, "b": 2}, "'b' is missing"),
        ({"a": 1, "c": 3}, {"a": 1}, "'c' should not be there"),
        ({"a": 2}, {"a": 1}, "'a': expected 1, got 2"),
        ({1: [5, 6]}, {1: [5, 7]}, "1: item 1: expected 7, got 6"),
        ([("a", 1)], {"a": 1}, "expected {'a': 1}, got [('a', 1)]"),
    ],
    ids=repr,
)
def test_the_first_difference_is_said(got, expected, sentence):
    assert says(got, expected) == sentence


@pytest.mark.parametrize("number", [10**25, [10**25, 1], -(10**25)])
def test_whole_numbers_beyond_64_bits_where_small_ones_are_right_are_a_difference(number):
    assert not same(number, 1.0)
    assert not same(number, np.ones(2))


def test_shape_comes_before_values():
    assert "shape" in says(np.full((2, 2), 7.0), np.zeros((2, 3)))


def test_what_is_not_finite_comes_before_how_many_values_differ():
    assert says([NAN, 5.0], np.array([1.0, 2.0])) == "at [0] there is nan, which is no finite number"


def test_the_index_of_the_first_difference_is_kept_for_the_picture():
    got = np.zeros((2, 3, 4))
    got[1, 0, 2] = got[1, 2, 3] = 1
    difference = find_difference(got, np.zeros((2, 3, 4)))
    assert difference.index == (1, 0, 2)
    assert all(type(i) is int for i in difference.index)


def test_the_index_of_a_difference_inside_a_tuple_or_dict_is_kept():
    assert find_difference((1, np.array([0, 5])), (1, np.array([0, 4]))).index == (1,)
    assert find_difference({"y": np.array([5])}, {"y": np.array([4])}).index == (0,)


@pytest.mark.parametrize("got, expected", [(np.zeros(2), np.zeros(3)), (1, 2), ("a", "b"), (1.0, 2.0)])
def test_a_difference_that_is_nowhere_has_no_index(got, expected):
    assert find_difference(got, expected).index is None


def test_the_first_item_that_differs_is_the_one_that_is_said():
    assert says((1, 7, 8), (1, 2, 3)).startswith("item 1:")


def test_a_difference_is_raised_as_a_failed_assertion_that_pytest_understands():
    with pytest.raises(AssertionError, match="^expected 4, got 5$") as caught:
        assert_same(5, 4)
    assert type(caught.value) is Difference
    assert caught.value.says.ko == "4여야 하는데 5를 돌려주었습니다"


@pytest.mark.parametrize("expected", [{1, 2}, object(), b"bytes", 1j, range(3)], ids=lambda value: type(value).__name__)
def test_an_author_who_expects_what_cannot_be_compared_is_told_so(expected):
    with pytest.raises(TypeError, match=f"^assert_same cannot compare with {type(expected).__name__}: return arrays, numbers, text, tuples or dicts$"):
        assert_same(1, expected)


def test_comparing_changes_neither_value():
    got, expected = np.array([1.0, NAN]), np.array([1.0, 2.0])
    find_difference(got, expected)
    assert np.isnan(got[1]) and got[0] == 1
    assert expected.tolist() == [1, 2]


def test_no_warning_is_given_for_infinities_and_numbers_that_overflow(recwarn):
    same(np.array([INF, -INF, NAN, 1e308]), np.array([INF, 1.0, NAN, -1e308]))
    same(np.array([1e308 + 1e308j]), np.array([-1e308]))
    assert [str(warning.message) for warning in recwarn] == []


# sentences

DIFFERENCES = [
    (4.0, 4),
    (5, 4),
    (2, True),
    (False, True),
    (0, True),
    ("done", True),
    (NAN, 1.0),
    ("a", "b"),
    (1, None),
    (None, np.zeros(2)),
    (np.zeros(2), np.zeros(3)),
    ([1, 2], np.array([1, 3])),
    ([1, NAN], np.array([1, 3])),
    (1, (1, 2)),
    ((1,), (1, 2)),
    ((1, 3), (1, 2)),
    ({}, {"a": 1}),
    ({"a": 1, "b": 1}, {"a": 1}),
    ({"a": 2}, {"a": 1}),
    (1, {"a": 1}),
]


@pytest.mark.parametrize("got, expected", DIFFERENCES, ids=repr)
def test_every_difference_has_a_korean_sentence_with_the_same_values(got, expected):
    text = find_difference(got, expected).says
    assert re.search("[가-힣]", text.ko) and not re.search("[가-힣]", text.en)
    assert sorted(re.findall(r"-?\d+\.?\d*|'\w+'", text.ko)) == sorted(re.findall(r"-?\d+\.?\d*|'\w+'", text.en))


# after a value stands what needs no choice, or the particle that is read aloud
NO_CHOICE = ("입니다", "개", "번 ")


@pytest.mark.parametrize("got, expected", DIFFERENCES, ids=repr)
def test_korean_particles_fit_whatever_the_value_is(got, expected):
    text = find_difference(got, expected).says.ko
    after_values = re.findall(r"(\([^가-힣]*\)|[^\s가-힣]*[\d\]}'a-zA-Z])([가-힣(]\S* ?)", text)
    assert after_values or "항목" in text or "기대한 답: " in text or "돌려준 값: " in text
    assert [word + after for word, after in after_values if not after.startswith(NO_CHOICE) and attach(word, after.strip()) != word + after.strip()] == []


@pytest.mark.parametrize("got, expected, sentence", [
    ("done", True, "기대한 답: True, 돌려준 값: 'done'"),
    (None, "valid", "기대한 답: 'valid', 돌려준 값: None"),
    (np.array([4]), 4, "기대한 답: 4, 돌려준 값: array(1,) of int64"),
    (0, True, "True여야 하는데 0을 돌려주었습니다"),
    ([4], 4, "4여야 하는데 [4]를 돌려주었습니다"),
])  # fmt: skip
def test_in_korean_a_value_that_nobody_can_read_aloud_stands_in_a_sentence_without_particles(got, expected, sentence):
    assert find_difference(got, expected).says.ko == sentence


def test_a_long_value_is_cut_and_stays_on_one_line():
    sentence = says("line\n" * 1000, "valid")
    assert len(sentence) < 120 and "\n" not in sentence and sentence.endswith("…")


def test_a_large_array_is_described_and_not_dumped():
    assert says((np.zeros(10_000),), np.zeros((1, 2))) == "the shape should be (1, 2), yours is (1, 10000)"
    assert len(says([[0] * 10_000, [1]], np.zeros(3))) < 120


def test_two_values_that_differ_never_look_alike():
    seed = random.randrange(2**32)
    print(f"seed {seed}")
    rng = random.Random(seed)
    for _ in range(3000):
        expected = rng.uniform(-1, 1) * 10 ** rng.randrange(-7, 9)
        got = expected + rng.choice([-1, 1]) * max(abs(expected), 1) * rng.uniform(1e-6, 1e-4)
        if not same(got, expected):
            wanted, mine = re.fullmatch("expected (.+), got (.+)", says(got, expected)).groups()
            assert wanted != mine, (got, expected)


@pytest.mark.parametrize("value, text", [(np.zeros((2, 3), np.float32), "array(2, 3) of float32"), (np.array(3), "array() of int64"), (0.1 + 0.2, "0.3"), ("a", "'a'"), ([1], "[1]")], ids=repr)
def test_a_value_is_described_in_words_that_need_no_translation(value, text):
    assert describe(value) == text


@pytest.mark.parametrize("value, text", [(np.float32(0.5), "0.5"), (np.array(2), "2"), (1e10, "1e+10"), ("x" * 70, "'" + "x" * 58 + "…"), ([1, 2], "[1, 2]"), (-0.0, "-0")], ids=repr)
def test_a_value_is_shown_shortly(value, text):
    assert show(value) == text
