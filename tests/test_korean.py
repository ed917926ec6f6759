"""The linter of Korean: particles as they are read aloud, one speech level, nothing left open."""

import pytest

from autograder.authoring.korean import slips
from autograder.particles import attach, right_particle


@pytest.mark.parametrize("text", ["3은 홀수입니다.", "4는 짝수입니다.", "10을 2로 나눕니다.", "3으로 나눕니다.", "7로 나눕니다.", "`stride`가 2이면 됩니다.", "kernel로 곱합니다.", "filter와 bias를 더합니다.",
    "2가지 방법이 있습니다.", "0과 1이 있습니다.", "(W - F)를 계산하십시오.", "답은 무엇입니까?", "목록:\n\n* 하나\n* 둘", "3.5는 없습니다."])  # fmt: skip
def test_good_korean_is_left_alone(text):
    assert [*slips(text)] == []


@pytest.mark.parametrize(
    "text, said",
    [
        ("3는 홀수입니다.", "'3은'"),
        ("4은 짝수입니다.", "'4는'"),
        ("10를 나눕니다.", "'0을'"),
        ("3로 나눕니다.", "'3으로'"),
        ("8으로 나눕니다.", "'8로'"),
        ("`stride`이 큽니다.", "'stride`가'"),
        ("kernel가 움직입니다.", "'kernel이'"),
        ("kernel으로 곱합니다.", "'kernel로'"),
        ("값을(를) 더합니다.", "leaves the particle open in '값을(를)'"),
        ("값을 더해요.", "leaves 합니다체 in '값을 더해요.'"),
        ("값을 더한다.", "leaves 합니다체"),
        ("값을 더합니다. 왜 그럴까요?", "leaves 합니다체 in '왜 그럴까요?'"),
        ("no Korean at all", "has no Korean letter"),
    ],
)  # fmt: skip
def test_a_slip_is_said(text, said):
    assert any(said in slip for slip in slips(text)), [*slips(text)]


def test_of_a_word_that_nobody_told_us_how_to_read_nothing_is_said():
    assert right_particle("xylophone", "을") is None and [*slips("xylophone을 봅니다. xylophone를 봅니다.")] == []


@pytest.mark.parametrize("word, particle, read", [(4, "을", "4를"), (4.5, "은", "4.5는"), (10, "으로", "10으로"), (7, "으로", "7로"), (None, "이", "None이"), (True, "을", "True를"), ("kernel", "으로", "kernel로"),
    ("보고서", "을", "보고서를"), ("제출물", "이", "제출물이"), ("교실", "으로", "교실로"), ("a.py", "은", "a.py은(는)"), ("xyz", "으로", "xyz(으)로"), ("v2", "을", "v2을(를)"), ("", "이", "이(가)")])  # fmt: skip
def test_a_particle_is_attached_as_the_word_is_read(word, particle, read):
    assert attach(word, particle) == read
