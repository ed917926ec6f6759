"""What lecture_todo must answer, layer by layer. Other keys are nobody's business; 320.0 is as good as 320.

A wrong number that is known says how it comes about, also to a student who wrote the lecture's total under wrong layers. What
is expected is said of the total alone, which the lecture prints: the rest is what students are to find out.
"""

from autograder import check, fail, same
from autograder.grading.compare import show

# Written out, and not asked of the reference: a page shows what a check asks of the reference, and here that is the whole answer.
RIGHT = {"conv2d_1": 320, "max_pooling2d_1": 0, "conv2d_2": 18_496, "max_pooling2d_2": 0, "flatten_1": 0, "dense_1": 102_464, "dense_2": 2_080, "dense_3": 330, "total": 123_690}
NOTHING_TO_LEARN = ["max_pooling2d_1", "max_pooling2d_2", "flatten_1"]
SOMETHING_TO_LEARN = ["conv2d_1", "conv2d_2", "dense_1", "dense_2", "dense_3"]


def ask(student):
    """The student's table."""
    table = student.lecture_todo()
    if not isinstance(table, dict):
        fail(en="return a dict from the names of the layers to numbers", ko="층의 이름을 key로, 수를 값으로 하는 dict를 돌려주어야 합니다")
    return table


def assert_entry(table, name):
    if name not in table:
        fail(en=f"{name!r} is missing", ko=f"{name!r} 항목이 없습니다")
    for wrong, (en, ko) in WRONG_ENTRIES.get(name, {}).items():
        if same(table[name], float(wrong), tolerance=0):
            fail(en=f"{name!r} is not {wrong:,}, which comes out {en}", ko=f"{name!r} 항목의 값이 다릅니다. 제출한 값({wrong:,})은 {ko} 나오는 값입니다")
    if not same(table[name], float(RIGHT[name]), tolerance=0):
        fail(en=f"{name!r} is not {show(table[name])}", ko=f"{name!r} 항목의 값이 다릅니다. 제출한 값: {show(table[name])}")


@check(points=1, en="conv2d_1: 32 filters of 3×3 on one channel", ko="conv2d_1은 채널 1개를 보는 3×3 filter 32개입니다")
def test_conv2d_1(student):
    assert_entry(ask(student), "conv2d_1")


@check(points=1, en="conv2d_2: 64 filters on the feature maps of conv2d_1", ko="conv2d_2는 conv2d_1의 feature map을 보는 filter 64개입니다")
def test_conv2d_2(student):
    assert_entry(ask(student), "conv2d_2")


@check(points=1, en="pooling and flatten have nothing to learn, the other layers do", ko="pooling과 flatten에는 학습할 것이 없고, 나머지 층에는 있습니다")
def test_nothing_to_learn(student):
    table = ask(student)
    for name in NOTHING_TO_LEARN:
        assert_entry(table, name)
    for name in SOMETHING_TO_LEARN:
        if same(table.get(name), 0.0, tolerance=0):
            fail(en=f"{name!r} is 0, but this layer has something to learn", ko=f"{name!r} 항목이 0이지만, 이 층에는 학습할 것이 있습니다")


@check(points=2, en="dense_1: 64 units on what flatten_1 gives", ko="dense_1은 flatten_1의 출력을 보는 unit 64개입니다")
def test_dense_1(student):
    assert_entry(ask(student), "dense_1")


@check(points=1, en="dense_2: 32 units on the outputs of dense_1", ko="dense_2는 dense_1의 출력을 보는 unit 32개입니다")
def test_dense_2(student):
    assert_entry(ask(student), "dense_2")


@check(points=1, en="dense_3: 10 units on the outputs of dense_2", ko="dense_3은 dense_2의 출력을 보는 unit 10개입니다")
def test_dense_3(student):
    assert_entry(ask(student), "dense_3")


@check(points=2, en="the total of all layers, as the lecture prints it", ko="모든 층의 합계는 강의에 나온 값과 같습니다")
def test_total(student):
    table = ask(student)
    for wrong, (en, ko) in WRONG_TOTALS.items():
        if same(table.get("total"), float(wrong), tolerance=0):
            fail(en=f"the total should be 123,690; {wrong:,} comes out {en}", ko=f"합계는 123,690이어야 합니다. 제출한 합계({wrong:,})는 {ko} 나오는 값입니다")
    assert_entry(table, "total")
    again = ask(student)
    if not same(again.get("total"), table["total"], tolerance=0):
        fail(en=f"the total is right in the first call, but {show(again.get('total'))} in the second", ko=f"합계가 첫 번째 호출에서는 맞지만 두 번째 호출에서는 달라집니다. 두 번째 값: {show(again.get('total'))}")


WRONG_ENTRIES = {
    "conv2d_1": {
        288: ("without the biases", "bias를 빼면"),
        896: ("if the image has 3 channels", "이미지의 채널을 3개로 보면"),
    },
    "conv2d_2": {
        640: ("if the filters have depth 1 and not 32", "filter의 깊이를 32가 아니라 1로 보면"),
        18432: ("without the biases", "bias를 빼면"),
    },
    "flatten_1": {
        1600: ("if its outputs are counted; what counts is what it learns", "학습하는 수가 아니라 출력을 세면"),
    },
    "dense_1": {
        102400: ("without the biases", "bias를 빼면"),
        102401: ("with one bias for the whole layer", "층 전체에 bias를 하나만 세면"),
        104000: ("with one bias per input", "입력마다 bias를 하나씩 세면"),
        1664: ("with 5·5 inputs, without the channels", "채널을 빼고 입력을 5·5개로 보면"),
        4160: ("with 64 inputs, one per channel", "입력을 채널마다 하나씩 64개로 보면"),
        4800: ("with 5 + 5 + 64 inputs", "입력을 5 + 5 + 64개로 보면"),
        147520: ("with 6·6·64 inputs", "입력을 6·6·64개로 보면"),
        200768: ("with 7·7·64 inputs", "입력을 7·7·64개로 보면"),
        495680: ("with 11·11·64 inputs, from before the second pooling", "두 번째 pooling 전의 11·11·64개를 입력으로 보면"),
        64: ("if its outputs are counted; what counts is what it learns", "학습하는 수가 아니라 출력을 세면"),
    },
    "dense_2": {
        2048: ("without the biases", "bias를 빼면"),
        2049: ("with one bias for the whole layer", "층 전체에 bias를 하나만 세면"),
        2112: ("with one bias per input", "입력마다 bias를 하나씩 세면"),
        51232: ("if it is connected with flatten_1", "flatten_1에 연결하면"),
        32: ("if its outputs are counted; what counts is what it learns", "학습하는 수가 아니라 출력을 세면"),
    },
    "dense_3": {
        320: ("without the biases", "bias를 빼면"),
        321: ("with one bias for the whole layer", "층 전체에 bias를 하나만 세면"),
        352: ("with one bias per input", "입력마다 bias를 하나씩 세면"),
        650: ("if it is connected with dense_1", "dense_1에 연결하면"),
        16010: ("if it is connected with flatten_1", "flatten_1에 연결하면"),
        10: ("if its outputs are counted; what counts is what it learns", "학습하는 수가 아니라 출력을 세면"),
    },
}

WRONG_TOTALS = {
    123594: ("without the biases of the convolution layers", "합성곱 층의 bias를 빼면"),
    123584: ("without the biases of the dense layers", "dense layer의 bias를 빼면"),
    123488: ("without any biases", "bias를 모두 빼면"),
    125674: ("if every channel of every filter has a bias", "filter의 채널마다 bias를 세면"),
    123596: ("if a convolution layer has one bias in all", "합성곱 층마다 bias를 하나만 세면"),
    105834: ("if the filters of conv2d_2 have depth 1, because channels are left out or taken from the image", "conv2d_2에서 채널 수를 곱하지 않거나 이미지의 채널 수인 1을 곱하면"),
    105173: ("if a convolution layer has one filter", "합성곱 층의 filter를 하나만 세면"),
    111210: ("if a 3×3 kernel has 3 cells", "3×3 kernel의 칸을 3개로 세면"),
    124266: ("if the image has 3 channels", "이미지의 채널을 3개로 보면"),
    124074: ("if pooling has 2·2 weights per channel", "pooling에 채널마다 2·2개의 weight가 있다고 보면"),
    124170: ("if pooling has weights and biases", "pooling에 weight와 bias가 있다고 보면"),
    125290: ("if flatten_1 has 1600 parameters", "flatten_1에 parameter가 1600개 있다고 보면"),
    22890: ("if flatten_1 forgets the channels: 5·5 instead of 5·5·64", "flatten_1에서 채널을 빼고 5·5로 계산하면"),
    25386: ("if flatten_1 keeps the channels only: 64 instead of 5·5·64", "flatten_1에서 채널만 남겨 64로 계산하면"),
    26026: ("if flatten_1 adds the sizes: 5 + 5 + 64 instead of 5·5·64", "flatten_1에서 크기를 곱하지 않고 5 + 5 + 64로 더하면"),
    516906: ("if flatten_1 comes before the second pooling: 11·11·64", "두 번째 pooling 전의 11·11·64를 펼치면"),
    168746: ("if flatten_1 gives 6·6·64: pooling rounds up, or the image is taken to be 32×32", "pooling에서 올림하거나 이미지를 32×32로 보아 6·6·64를 펼치면"),
    221994: ('if the convolutions have "same" padding: 7·7·64', '합성곱에 "same" padding을 써서 7·7·64를 펼치면'),
    86826: ("if a convolution gives 28 - 3 = 25, without + 1", "합성곱의 출력을 + 1 없이 28 - 3 = 25로 계산하면"),
    125389: ("if a bias is counted among inputs and outputs", "bias를 입력과 출력 양쪽에서 세면"),
    20618: ("if a dense layer has one weight per input", "dense layer에서 입력마다 weight를 하나만 세면"),
    125280: ("if a dense layer has one bias per input", "dense layer에서 입력마다 bias를 세면"),
    2559210: ("if every position of a feature map has weights of its own", "feature map의 위치마다 weight를 따로 세면"),
    123627: ("if a convolution layer has one bias per input channel", "합성곱 층에서 입력 채널마다 bias를 세면"),
    156970: ("if padding makes the kernels 5×5", "padding을 더해 kernel을 5×5로 보면"),
    2003754: ("if pooling moves with stride 1: 22·22·64", "pooling의 stride를 1로 보아 22·22·64를 펼치면"),
    145194: ("if 5.5·5.5·64 = 1936 is computed before rounding down", "내림하기 전에 5.5·5.5·64 = 1936을 계산하면"),
    2380586: ("without the two poolings: 24·24·64", "두 pooling을 빼고 24·24·64를 펼치면"),
    109866: ("if the pooling before conv2d_2 makes its weights fewer", "conv2d_2의 weight가 앞의 pooling 때문에 줄어든다고 보면"),
    188522: ("if dense_2 and dense_3 are connected with flatten_1", "dense_2와 dense_3을 flatten_1에 연결하면"),
    123360: ("without dense_3", "dense_3을 빼면"),
    123587: ("if a dense layer has one bias in all", "dense layer마다 bias를 하나만 세면"),
    104874: ("without the convolution layers", "합성곱 층을 빼면"),
    247380: ("if the total itself is added in", "합계까지 함께 더하면"),
}
