"""Wrong tables that students really make, each computed with one slip on the way from 28×28×1 to 10 classes."""

from autograder import misconception

from .solution import lecture_todo


def conv(channels, filters, size):
    """Parameters of 3×3 filters; size is the side of their output."""
    return 9 * channels * filters + filters


def dense(inputs, units):
    return inputs * units + units


def drop_the_edge(size):
    return size - 2


def halve(size):
    return size // 2


def volume(size, channels):
    return size * size * channels


def nothing(channels):
    return 0


def table(
    *,
    size=28, channels=1, after_conv=drop_the_edge, after_pool=halve, after_second_pool=None, flat=volume,
    conv=conv, second_conv=None, dense=dense, pooling=nothing, flatten=nothing,
):  # fmt: skip
    """The lecture's table. Whoever changes nothing gets the right one."""
    first = after_conv(size)
    second = after_conv(after_pool(first))
    inputs = flat((after_second_pool or after_pool)(second), 64)
    rows = {
        "conv2d_1": conv(channels, 32, first),
        "max_pooling2d_1": pooling(32),
        "conv2d_2": (second_conv or conv)(32, 64, second),
        "max_pooling2d_2": pooling(64),
        "flatten_1": flatten(inputs),
        "dense_1": dense(inputs, 64),
        "dense_2": dense(64, 32),
        "dense_3": dense(32, 10),
    }
    return add_total(rows)


def add_total(rows):
    return {**rows, "total": sum(rows.values())}


@misconception(
    "K01",
    en="The biases of the convolution layers are missing: 288 and 18,432 are weights only. Add one bias per filter.",
    ko="합성곱 층의 bias가 빠졌습니다. 288과 18,432는 weight만 센 수이므로 filter마다 bias를 하나씩 더하십시오.",
)
def forgets_the_bias_of_convolutions():
    return table(conv=lambda channels, filters, size: 9 * channels * filters)


@misconception(
    "K02",
    en="The biases of the dense layers are missing. Every unit has one, besides a weight for every input.",
    ko="dense layer의 bias가 빠졌습니다. unit마다 모든 입력에 대한 weight 외에 bias가 하나씩 있습니다.",
)
def forgets_the_bias_of_dense_layers():
    return table(dense=lambda inputs, units: inputs * units)


@misconception(
    "K03",
    en="No biases are counted, in all 202 of them are missing. Every filter and every unit has one.",
    ko="bias를 하나도 세지 않아 모두 202개가 빠졌습니다. filter마다, unit마다 bias가 하나씩 있습니다.",
)
def forgets_every_bias():
    return table(conv=lambda channels, filters, size: 9 * channels * filters, dense=lambda inputs, units: inputs * units)


@misconception(
    "K04",
    en="conv2d_2 has a bias for every channel of every filter in your table. A filter has one bias, however many channels it covers.",
    ko="conv2d_2에서 filter의 채널마다 bias를 세었습니다. 채널이 아무리 많아도 filter의 bias는 하나입니다.",
)
def counts_a_bias_for_each_channel_of_each_filter():
    return table(conv=lambda channels, filters, size: 9 * channels * filters + channels * filters)


@misconception(
    "K05",
    en="A convolution layer has one bias in all in your table. Every filter has its own: 32 and 64 biases.",
    ko="합성곱 층마다 bias를 하나만 세었습니다. bias는 filter마다 따로 있으므로 32개와 64개입니다.",
)
def counts_one_bias_per_layer():
    return table(conv=lambda channels, filters, size: 9 * channels * filters + 1)


@misconception(
    en="A dense layer has one bias in all in your table. Every unit has its own: 64, 32 and 10 of them.",
    ko="dense layer마다 bias를 하나만 세었습니다. bias는 unit마다 따로 있으므로 64개, 32개, 10개입니다.",
)
def counts_one_bias_per_dense_layer():
    return table(dense=lambda inputs, units: inputs * units + 1)


@misconception(
    "K06",
    en="conv2d_2 is not 640: its filters are as deep as its input, which has 32 channels, so each has 3·3·32 weights. In conv2d_1 this factor was 1.",
    ko="conv2d_2는 640이 아닙니다. filter의 깊이는 입력의 깊이와 같고 입력의 채널이 32개이므로 filter마다 weight가 3·3·32개입니다. conv2d_1에서는 입력의 채널이 1개였습니다.",
)
def ignores_the_channels():
    return table(conv=lambda channels, filters, size: 9 * filters + filters)


@misconception(
    "K07",
    en="A convolution layer has a single filter in your table. Multiply weights and bias by the number of filters, 32 and 64.",
    ko="합성곱 층의 filter를 하나만 세었습니다. weight와 bias의 수에 filter의 수인 32와 64를 곱하십시오.",
)
def counts_a_single_filter():
    return table(conv=lambda channels, filters, size: 9 * channels + 1)


@misconception(
    "K08",
    en="A 3×3 kernel has 3·3 = 9 cells. You counted 3.",
    ko="3×3 kernel의 칸은 3·3 = 9개인데 3개로 세었습니다.",
)
def counts_one_side_of_the_kernel():
    return table(conv=lambda channels, filters, size: 3 * channels * filters + filters)


@misconception(
    "K09",
    en="conv2d_1 has 3 channels in your table. The lecture's images are grey: 320 comes out with one channel only.",
    ko="conv2d_1의 입력 채널을 3개로 보았습니다. 강의의 이미지는 흑백이며, 채널이 1개일 때에만 320이 나옵니다.",
)
def assumes_colour():
    return table(channels=3)


@misconception(
    "K10",
    en="Pooling has weights in your table. It takes the largest value and learns nothing: 0.",
    ko="pooling에 weight가 있는 것으로 세었습니다. pooling은 가장 큰 값을 고를 뿐 학습하는 것이 없으므로 0입니다.",
)
def gives_pooling_weights():
    return table(pooling=lambda channels: 2 * 2 * channels)


@misconception(
    "K11",
    en="Pooling has weights and biases in your table. It takes the largest value and learns nothing: 0.",
    ko="pooling에 weight와 bias가 있는 것으로 세었습니다. pooling은 가장 큰 값을 고를 뿐 학습하는 것이 없으므로 0입니다.",
)
def gives_pooling_weights_and_biases():
    return table(pooling=lambda channels: 2 * 2 * channels + channels)


@misconception(
    "K12",
    en="flatten_1 has as many parameters as outputs in your table. It only lays the numbers out in a row and learns nothing: 0.",
    ko="flatten_1의 출력 수를 parameter로 세었습니다. flatten은 수를 한 줄로 펼칠 뿐 학습하는 것이 없으므로 0입니다.",
)
def counts_what_flatten_gives():
    return table(flatten=lambda inputs: inputs)


@misconception(
    "K13",
    en="dense_1 has 25 inputs in your table. Flatten keeps the channels too: 5·5·64 = 1600.",
    ko="dense_1의 입력을 25개로 보았습니다. flatten은 채널까지 모두 펼치므로 5·5·64 = 1600입니다.",
)
def flattens_one_map():
    return table(flat=lambda size, channels: size * size)


@misconception(
    "K14",
    en="dense_1 has 64 inputs in your table, one per channel. That is global pooling; Flatten gives 5·5·64 = 1600.",
    ko="dense_1의 입력을 채널마다 하나씩 64개로 보았습니다. 그렇게 하는 것은 global pooling이며, flatten의 출력은 5·5·64 = 1600개입니다.",
)
def keeps_one_number_per_channel():
    return table(flat=lambda size, channels: channels)


@misconception(
    "K15",
    en="dense_1 has 5 + 5 + 64 = 74 inputs in your table. Multiply the sizes: 5·5·64 = 1600.",
    ko="dense_1의 입력을 5 + 5 + 64 = 74개로 보았습니다. 크기를 곱하십시오. 5·5·64 = 1600입니다.",
)
def adds_the_sizes():
    return table(flat=lambda size, channels: 2 * size + channels)


@misconception(
    "K16",
    en="dense_1 has 11·11·64 inputs in your table. Flatten comes after the second pooling, which leaves 5·5·64.",
    ko="dense_1의 입력을 11·11·64개로 보았습니다. flatten은 두 번째 pooling 다음에 오며, 그때 남는 것은 5·5·64입니다.",
)
def flattens_before_the_second_pooling():
    return table(after_second_pool=lambda size: size)


@misconception(
    "K17",
    en="The second pooling makes 6×6 of 11×11 in your table. A window that does not fit is dropped: 11 becomes 5, and Flatten gives 1600.",
    ko="두 번째 pooling에서 올림하여 11×11을 6×6으로 만들었습니다. 다 들어가지 않는 창은 버리므로 11은 5가 되고, flatten의 출력은 1600개입니다.",
)
def rounds_up_in_pooling():
    return table(after_pool=lambda size: -(-size // 2))


@misconception(
    "K18",
    en='The convolutions keep 28×28 in your table, as with "same" padding. The default is "valid": 28 becomes 26.',
    ko='합성곱이 "same" padding처럼 28×28을 유지하는 것으로 보았습니다. 기본값은 "valid"이므로 28은 26이 됩니다.',
)
def convolves_with_same_padding():
    return table(after_conv=lambda size: size)


@misconception(
    "K19",
    en="A convolution makes 25 of 28 in your table. The first window counts too: 28 - 3 + 1 = 26.",
    ko="합성곱의 출력을 28에서 25로 계산했습니다. 첫 번째 창도 세어야 하므로 28 - 3 + 1 = 26입니다.",
)
def forgets_the_first_window():
    return table(after_conv=lambda size: size - 3)


@misconception(
    "K20",
    en="The dense layers are (inputs + 1)·(units + 1) in your table. A bias is like one more input, not like one more unit: inputs·units + units.",
    ko="dense layer를 (입력 + 1)·(unit + 1)로 세었습니다. bias는 입력이 하나 더 있는 것과 같으며, unit이 하나 더 있는 것과는 다릅니다. 입력·unit + unit입니다.",
)
def counts_the_bias_on_both_sides():
    return table(dense=lambda inputs, units: (inputs + 1) * (units + 1))


@misconception(
    "K21",
    en="The dense layers are inputs + units in your table. Every input is connected with every unit: multiply, then add the biases.",
    ko="dense layer를 입력 + unit으로 세었습니다. 모든 입력이 모든 unit과 연결되므로 곱한 다음 bias를 더하십시오.",
)
def adds_inputs_and_units():
    return table(dense=lambda inputs, units: inputs + units)


@misconception(
    "K22",
    en="The dense layers have one bias per input in your table. Biases belong to the units: 64, 32 and 10 of them.",
    ko="dense layer의 bias를 입력마다 하나씩 세었습니다. bias는 unit에 속하므로 64개, 32개, 10개입니다.",
)
def counts_a_bias_for_each_input():
    return table(dense=lambda inputs, units: inputs * units + inputs)


@misconception(
    "K23",
    en="You multiplied the convolution layers by the positions of their feature maps. All positions share the same weights, so their number does not matter.",
    ko="합성곱 층의 parameter에 feature map의 위치 수를 곱했습니다. 모든 위치가 같은 weight를 함께 쓰므로 위치의 수는 상관이 없습니다.",
)
def counts_weights_for_each_position():
    return table(conv=lambda channels, filters, size: conv(channels, filters, size) * size * size)


@misconception(
    "K24",
    en="The convolution layers have one bias per input channel in your table. Biases belong to the filters: 32 and 64 of them.",
    ko="합성곱 층의 bias를 입력 채널마다 하나씩 세었습니다. bias는 filter에 속하므로 32개와 64개입니다.",
)
def counts_a_bias_for_each_channel():
    return table(conv=lambda channels, filters, size: 9 * channels * filters + channels)


@misconception(
    "K25",
    en="The kernels are 5×5 in your table, as if padding made them larger. Padding adds zeros to the image, not weights.",
    ko="padding 때문에 kernel이 커지는 것처럼 5×5로 세었습니다. padding은 이미지에 0을 더할 뿐 weight를 늘리지 않습니다.",
)
def pads_the_kernel():
    return table(conv=lambda channels, filters, size: 25 * channels * filters + filters)


@misconception(
    "K26",
    en="dense_1 has 6·6·64 inputs in your table, as with images of 32×32. The lecture's are 28×28, since 28 - 3 + 1 = 26.",
    ko="이미지가 32×32인 것처럼 dense_1의 입력을 6·6·64개로 보았습니다. 28 - 3 + 1 = 26이므로 강의의 이미지는 28×28입니다.",
    same_as="rounds_up_in_pooling",
)
def assumes_32_by_32():
    return table(size=32)


@misconception(
    "K27",
    en="Pooling moves with stride 1 in your table: 26 became 25. Its stride is the window's size unless you say otherwise: 26 becomes 13.",
    ko="pooling의 stride를 1로 보아 26이 25가 되었습니다. 따로 정하지 않으면 stride는 창의 크기와 같으므로 26은 13이 됩니다.",
)
def pools_with_stride_1():
    return table(after_pool=lambda size: size - 1)


@misconception(
    "K28",
    en="conv2d_2 has one input channel in your table, like the image. Its input is what conv2d_1 gives, 32 feature maps: 3·3·32 weights per filter.",
    ko="conv2d_2의 입력 채널을 이미지처럼 1개로 보았습니다. conv2d_2의 입력은 conv2d_1의 feature map 32개이므로 filter마다 weight가 3·3·32개입니다.",
    same_as="ignores_the_channels",
)
def takes_the_channels_of_the_image():
    return table(second_conv=lambda channels, filters, size: conv(1, filters, size))


@misconception(
    "K29",
    en="dense_1 has 5.5·5.5·64 = 1936 inputs in your table. Round down before you multiply: 5·5·64 = 1600.",
    ko="dense_1의 입력을 5.5·5.5·64 = 1936개로 보았습니다. 곱하기 전에 내림하십시오. 5·5·64 = 1600입니다.",
)
def multiplies_before_rounding_down():
    return table(after_pool=lambda size: size / 2, flat=lambda size, channels: int(size * size * channels))


@misconception(
    en="Your table has no pooling: 24·24·64 numbers are flattened. The two poolings halve the maps and so make dense_1 23 times smaller.",
    ko="pooling 없이 24·24·64개의 수를 펼쳤습니다. 두 pooling이 feature map을 절반씩 줄여 dense_1이 23분의 1로 작아집니다.",
)
def leaves_the_poolings_out():
    return table(after_pool=lambda size: size)


@misconception(
    "T09",
    en="You made conv2d_2 smaller because of the pooling before it. Its weights depend on kernel, channels and filters only; what pooling saves is in dense_1.",
    ko="앞에 있는 pooling 때문에 conv2d_2를 줄여 세었습니다. weight의 수는 kernel, 채널, filter에만 달려 있고, pooling이 줄여 주는 것은 dense_1입니다.",
)
def lets_pooling_shrink_the_convolution():
    return table(second_conv=lambda channels, filters, size: 9 * channels * filters // 4 + filters)


@misconception(
    en="All dense layers are connected with flatten_1 in your table. Each takes the outputs of the layer before it: 64 numbers for dense_2, 32 for dense_3.",
    ko="모든 dense layer를 flatten_1에 연결했습니다. 각 층의 입력은 바로 앞 층의 출력이므로 dense_2는 64개, dense_3은 32개입니다.",
)
def connects_all_dense_layers_with_flatten():
    rows = {name: number for name, number in table().items() if name != "total"}
    return add_total({**rows, "dense_2": dense(1600, 32), "dense_3": dense(1600, 10)})


@misconception(
    en="dense_3 is missing from your total. The output layer has something to learn as well.",
    ko="합계에서 dense_3이 빠졌습니다. 출력층에도 학습할 것이 있습니다.",
)
def leaves_the_output_layer_out_of_the_total():
    right = lecture_todo()
    return {**right, "total": right["total"] - right["dense_3"]}


@misconception(
    en="There is no entry \"total\". Add the sum of the eight layers under this name.",
    ko="\"total\" 항목이 없습니다. 여덟 층의 합을 이 이름으로 넣으십시오.",
)
def forgets_the_total():
    return {name: number for name, number in lecture_todo().items() if name != "total"}


@misconception(
    en="You listed how many numbers each layer puts out. Param # counts what is learned: weights and biases.",
    ko="층마다 출력하는 수의 개수를 적었습니다. Param #은 학습하는 수, 곧 weight와 bias의 개수입니다.",
)
def counts_the_outputs():
    sides = {"conv2d_1": (26, 32), "max_pooling2d_1": (13, 32), "conv2d_2": (11, 64), "max_pooling2d_2": (5, 64)}
    return add_total({**{name: volume(*side) for name, side in sides.items()}, "flatten_1": 1600, "dense_1": 64, "dense_2": 32, "dense_3": 10})


@misconception(
    en="The names are those of a newer Keras, where the first layer of a kind has no number. Use the lecture's: conv2d_1, conv2d_2, max_pooling2d_1 and so on.",
    ko="종류마다 첫 층에 번호가 없는 최신 Keras의 이름입니다. 강의의 이름인 conv2d_1, conv2d_2, max_pooling2d_1 등을 쓰십시오.",
)
def names_layers_as_keras_3_does():
    def rename(name):
        kind, _, number = name.rpartition("_")
        return name if name == "total" else f"{kind}_{int(number) - 1}".removesuffix("_0")

    return {rename(name): number for name, number in lecture_todo().items()}


@misconception(
    en="Your numbers are text, such as \"18,496\". Leave out quotation marks and commas.",
    ko="수가 \"18,496\"처럼 문자열로 되어 있습니다. 따옴표와 쉼표를 빼십시오.",
)
def returns_text():
    return {name: f"{number:,}" for name, number in lecture_todo().items()}


@misconception(
    en="You returned the numbers alone. Return a dict, so that each number stands under the name of its layer.",
    ko="수만 돌려주었습니다. 수마다 층의 이름이 붙도록 dict를 돌려주십시오.",
)
def returns_a_list():
    return list(lecture_todo().values())


KEPT = {name: number for name, number in table().items() if name != "total"}


@misconception(
    en="Your total is right once and grows with every call, since the table outlives the call and the old total is added in. Make the dict anew inside the function.",
    ko="합계가 첫 번째 호출에서만 맞고 호출할 때마다 커집니다. 표가 호출이 끝난 뒤에도 남아 앞의 합계까지 더하기 때문입니다. 함수 안에서 dict를 새로 만드십시오.",
)
def adds_the_total_again_in_every_call():
    KEPT["total"] = sum(KEPT.values())
    return dict(KEPT)
