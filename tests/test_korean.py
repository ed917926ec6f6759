"""The linter of Korean: particles as they are read aloud, one speech level, nothing left open."""

import pytest

from autograder.authoring.korean import slips
from autograder.particles import attach, right_particle


@pytest.mark.parametrize("text", ["3은 홀수입니다.", "4는 짝수입니다.", "10을 2로 나눕니다.", "3으로 나눕니다.", "7로 나눕니다.", "`stride`가 2이면 됩니다.", "kernel로 곱합니다.", "filter와 bias를 더합니다.",
    "2가지 방법이 있습니다.", "0과 1이 있습니다.", "(W - F)를 계산하십시오.", "답은 무엇입니까?", "목록:\n\n* 하나\n* 둘", "3.5는 없습니다.",
    "(H, W)는 (N, C, 3, 2)와 다릅니다.", "`relu(bias, kernel)`를 씁니다.", "`b == None`은 틀립니다.", "4×4가 2×3으로 바뀝니다.", "실수(float)를 가장자리(edge)와 더합니다.", "H'은 96%가 아닙니다.",
    "`w.shape[0]`이 `x[n]`을 정합니다.", "x_train은 float64를 담습니다.", "steps와 boxes는 list입니다.", "x²을 180°로 돌립니다.", "값 \"같음\"은 있습니다.",
    "가을을 마을과 봅니다. 결과 없이 이을 수 있습니다. 들를 곳입니다.", "# 필요", "* 창이 필요\n* 값: 중요", "무엇을 있는 그대로 씁니까?"])  # fmt: skip
def test_good_korean_is_left_alone(text):
    assert [*slips(text)] == []


@pytest.mark.parametrize(
    "text, said",
    [
        ("3는 홀수입니다.", "'3은'"),
        ("4은 짝수입니다.", "'4는'"),
        ("10를 나눕니다.", "'10을'"),
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
        ("# 함께 배워요\n\n좋습니다.", "leaves 합니다체 in '# 함께 배워요'"),
        ("다음과 같아요: 3, 4.", "leaves 합니다체 in '다음과 같아요:'"),
        ("* 하나를 더해요\n* 좋습니다.", "leaves 합니다체 in '* 하나를 더해요'"),
        ("* 하나가 있다\n* 좋습니다.", "leaves 합니다체 in '* 하나가 있다'"),
        ("값를 더합니다.", "'값를'; read aloud it is '값을'"),
        ("크기을 봅니다.", "'크기을'; read aloud it is '크기를'"),
        ("길이와 값와 폭을 봅니다.", "'값와'; read aloud it is '값과'"),
        ("길이과 값을 봅니다.", "'길이과'; read aloud it is '길이와'"),
        ("크기으로 나눕니다.", "'크기으로'; read aloud it is '크기로'"),
        ("이미지을 봅니다.", "'이미지을'"),
        ("(H, W)은 모양입니다.", "'W)은'; read aloud it is 'W)는'"),
        ("`round(x, 0)`은 있습니다.", "read aloud it is 'round(x, 0)`는'"),
        ("4×4이 있습니다.", "'4가'"),
        ("N×M는 있습니다.", "'M은'"),
        ("실수(float)을 봅니다.", "'실수(float)를'"),
        ("`w[0]`를 봅니다.", "'0]`을'"),
        ("10%을 더합니다.", "'10%를'"),
        ("argmin를 봅니다.", "'argmin을'"),
        ("Filters을 봅니다.", "'Filters를'"),
        ("\"같음\"는 있습니다.", "'같음\"은'"),
    ],
)  # fmt: skip
def test_a_slip_is_said(text, said):
    assert any(said in slip for slip in slips(text)), [*slips(text)]


def test_of_a_word_that_nobody_told_us_how_to_read_nothing_is_said():
    assert right_particle("xylophone", "을") is None and [*slips("xylophone을 봅니다. xylophone를 봅니다.")] == []


@pytest.mark.parametrize("word, particle, read", [(4, "을", "4를"), (4.5, "은", "4.5는"), (10, "으로", "10으로"), (7, "으로", "7로"), (None, "이", "None이"), (True, "을", "True를"), ("kernel", "으로", "kernel로"),
    ("보고서", "을", "보고서를"), ("제출물", "이", "제출물이"), ("교실", "으로", "교실로"), ("a.py", "은", "a.py은(는)"), ("xyz", "으로", "xyz(으)로"), ("v2", "을", "v2을(를)"), ("relu", "이", "relu가"), ("layers", "을", "layers를"), ("N", "은", "N은"), ("", "이", "이(가)")])  # fmt: skip
def test_a_particle_is_attached_as_the_word_is_read(word, particle, read):
    assert attach(word, particle) == read
