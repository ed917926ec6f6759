"""What is typed is understood, or asked for again; it is never wrong because of how it is written."""

import pytest

from autograder.quiz import answers
from autograder.quiz.answers import Unread
from tests.quiz_answers import CHOICES, NUMBERS, ORDERS, SEVERAL, TUPLES


def read(reader, *arguments):
    try:
        return reader(*arguments)
    except Unread as unread:
        assert unread.says.en and unread.says.ko and "{" not in unread.says.en + unread.says.ko
        return None


@pytest.mark.parametrize("typed", NUMBERS)
def test_a_number_is_read_however_it_is_written(typed):
    assert read(answers.read_number, typed) == NUMBERS[typed]


@pytest.mark.parametrize("typed", TUPLES)
def test_a_shape_is_read_however_it_is_written(typed):
    assert read(answers.read_tuple, typed, 2) == TUPLES[typed]


@pytest.mark.parametrize("typed", CHOICES)
def test_an_option_is_read_however_it_is_named(typed):
    assert read(answers.read_choice, typed, ["x", "Equal maps", "z"]) == CHOICES[typed]


@pytest.mark.parametrize("typed", SEVERAL)
def test_several_options_are_read_however_they_are_named(typed):
    assert read(answers.read_several, typed, ["w", "x", "y", "z"]) == SEVERAL[typed]


@pytest.mark.parametrize("typed", ORDERS)
def test_an_order_is_read_however_it_is_written(typed):
    assert read(answers.read_order, typed, ["x", "y", "z"]) == ORDERS[typed]


@pytest.mark.parametrize("typed", ["3", "1 3", "stride 3"])
def test_a_number_is_no_letter_where_the_options_are_numbers(typed):
    assert read(answers.read_several, typed, ["stride 3", "stride 1", "stride 2"]) is None
    assert read(answers.read_several, "a b", ["stride 3", "stride 1", "stride 2"]) == [0, 1]


@pytest.mark.parametrize("typed", ["12 GB", "12GB", "12 gb", "12 기가바이트", "12"])
def test_a_questions_own_unit_is_understood(typed):
    assert answers.read_number(typed, {"en": "GB", "ko": "기가바이트"}) == 12


@pytest.mark.parametrize("typed", ["12000 MB", "12 kg"])
def test_another_unit_is_asked_about_and_not_ignored(typed):
    with pytest.raises(Unread, match="in GB"):
        answers.read_number(typed, {"en": "GB", "ko": "기가바이트"})


@pytest.mark.parametrize("typed", ["1" * 10_000, "(" * 10_000, "1," * 10_000, " " * 10_000 + "1", "9" * 150 + "e99", "a" * 10_000])
def test_what_is_far_too_long_ends_at_once(typed):
    for reader in (answers.read_number, lambda text: answers.read_tuple(text, 2), lambda text: answers.read_choice(text, ["x"]), lambda text: answers.read_order(text, ["x", "y", "z"])):
        read(reader, typed)
