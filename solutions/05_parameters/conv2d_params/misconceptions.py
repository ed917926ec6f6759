"""Wrong answers that students really give, each written as a slip from the right one."""

from autograder import misconception

from .solution import conv2d_params


def weights(kernel_size, in_channels, filters):
    return conv2d_params(kernel_size, in_channels, filters, False)


@misconception(
    "K01",
    en="The biases are missing: only the weights are counted. Add one bias for every filter.",
    ko="bias를 빼고 weight만 세었습니다. filter마다 bias를 하나씩 더하십시오.",
)
def forgets_the_bias(kernel_size, in_channels, filters, use_bias=True):
    return weights(kernel_size, in_channels, filters)


@misconception(
    "K04",
    en="You counted a bias for every channel of every filter. A filter sums up all its channels and adds one bias.",
    ko="filter의 채널마다 bias를 세었습니다. filter는 모든 채널을 더한 다음 bias를 하나만 더합니다.",
)
def counts_a_bias_for_each_channel_of_each_filter(kernel_size, in_channels, filters, use_bias=True):
    return weights(kernel_size, in_channels, filters) + (in_channels * filters if use_bias else 0)


@misconception(
    "K05",
    en="You added one bias for the whole layer. Every filter has its own: 32 filters have 32 biases.",
    ko="층 전체에 bias를 하나만 더했습니다. bias는 filter마다 따로 있으므로 filter가 32개이면 bias도 32개입니다.",
)
def counts_one_bias_per_layer(kernel_size, in_channels, filters, use_bias=True):
    return weights(kernel_size, in_channels, filters) + (1 if use_bias else 0)


@misconception(
    "K06",
    en="in_channels is not used. A filter is as deep as its input: 3×3 on 32 channels has 3·3·32 weights, not 9.",
    ko="in_channels를 쓰지 않았습니다. filter의 깊이는 입력의 깊이와 같습니다. 채널 32개에 쓰는 3×3 filter의 weight는 9개가 아니라 3·3·32개입니다.",
)
def ignores_the_channels(kernel_size, in_channels, filters, use_bias=True):
    return conv2d_params(kernel_size, 1, filters, use_bias)


@misconception(
    "K07",
    en="You counted a single filter. Every filter has weights and a bias of its own, so multiply by filters.",
    ko="filter 하나만 세었습니다. filter마다 weight와 bias가 따로 있으므로 filters를 곱하십시오.",
)
def counts_a_single_filter(kernel_size, in_channels, filters, use_bias=True):
    return conv2d_params(kernel_size, in_channels, 1, use_bias)


@misconception(
    en="You added the filters' biases, but counted the weights of one filter only. Multiply the weights by filters too.",
    ko="bias는 filter마다 더했지만 weight는 filter 하나만 세었습니다. weight의 수에도 filters를 곱하십시오.",
)
def counts_the_weights_of_a_single_filter(kernel_size, in_channels, filters, use_bias=True):
    return weights(kernel_size, in_channels, 1) + (filters if use_bias else 0)


@misconception(
    "K08",
    en="Only the height of the kernel is counted. A 3×3 kernel has 3·3 = 9 cells, not 3.",
    ko="kernel의 높이만 세었습니다. 3×3 kernel의 칸은 3개가 아니라 3·3 = 9개입니다.",
)
def counts_only_the_height(kernel_size, in_channels, filters, use_bias=True):
    return conv2d_params((kernel_size[0], 1), in_channels, filters, use_bias)


@misconception(
    en="Only the width of the kernel is counted. A 3×3 kernel has 3·3 = 9 cells, not 3.",
    ko="kernel의 너비만 세었습니다. 3×3 kernel의 칸은 3개가 아니라 3·3 = 9개입니다.",
)
def counts_only_the_width(kernel_size, in_channels, filters, use_bias=True):
    return conv2d_params((1, kernel_size[1]), in_channels, filters, use_bias)


@misconception(
    en="Height and width of the kernel are added. Multiply them: 3×3 has 9 cells, not 6.",
    ko="kernel의 높이와 너비를 더했습니다. 둘을 곱하십시오. 3×3의 칸은 6개가 아니라 9개입니다.",
)
def adds_height_and_width(kernel_size, in_channels, filters, use_bias=True):
    return conv2d_params((sum(kernel_size), 1), in_channels, filters, use_bias)


@misconception(
    en="You squared the height of the kernel. Its width may differ: a kernel of (2, 3) has 6 cells, not 4.",
    ko="kernel의 높이를 제곱했습니다. 너비는 높이와 다를 수 있습니다. (2, 3)인 kernel의 칸은 4개가 아니라 6개입니다.",
)
def squares_the_height(kernel_size, in_channels, filters, use_bias=True):
    return conv2d_params((kernel_size[0], kernel_size[0]), in_channels, filters, use_bias)


@misconception(
    en="You squared the width of the kernel. Its height may differ: a kernel of (2, 3) has 6 cells, not 9.",
    ko="kernel의 너비를 제곱했습니다. 높이는 너비와 다를 수 있습니다. (2, 3)인 kernel의 칸은 9개가 아니라 6개입니다.",
)
def squares_the_width(kernel_size, in_channels, filters, use_bias=True):
    return conv2d_params((kernel_size[1], kernel_size[1]), in_channels, filters, use_bias)


@misconception(
    "K09",
    en="You took 3 channels, as in a colour image, whatever the input has. Use in_channels: a grey image has 1, the output of 32 filters has 32.",
    ko="입력과 상관없이 컬러 이미지처럼 채널을 3개로 보았습니다. in_channels를 쓰십시오. 흑백 이미지는 1이고, filter 32개의 출력은 32입니다.",
)
def assumes_colour(kernel_size, in_channels, filters, use_bias=True):
    return conv2d_params(kernel_size, 3, filters, use_bias)


@misconception(
    "K24",
    en="The number of biases is that of the input's channels. It is that of the filters; make sure that in_channels and filters have not changed places.",
    ko="bias를 입력의 채널 수만큼 더했습니다. bias는 filter의 수만큼 있습니다. in_channels와 filters가 서로 바뀌지 않았는지 확인하십시오.",
)
def counts_a_bias_for_each_channel(kernel_size, in_channels, filters, use_bias=True):
    return weights(kernel_size, in_channels, filters) + (in_channels if use_bias else 0)


@misconception(
    "K25",
    en="You added padding to the kernel. Padding puts zeros around the image; the kernel keeps its size and its weights.",
    ko="kernel에 padding을 더했습니다. padding은 이미지 둘레에 0을 두르는 것이며, kernel의 크기와 weight는 그대로입니다.",
)
def pads_the_kernel(kernel_size, in_channels, filters, use_bias=True):
    return conv2d_params((kernel_size[0] + 2, kernel_size[1] + 2), in_channels, filters, use_bias)


@misconception(
    en="The channels are added to the cells of the kernel. Every channel has all the cells, so multiply: 3×3 on 3 channels has 27 weights, not 12.",
    ko="kernel의 칸 수에 채널 수를 더했습니다. 채널마다 그 칸이 모두 있으므로 곱하십시오. 채널 3개에 쓰는 3×3 filter의 weight는 12개가 아니라 27개입니다.",
)
def adds_the_channels(kernel_size, in_channels, filters, use_bias=True):
    return conv2d_params((kernel_size[0] * kernel_size[1] + in_channels, 1), 1, filters, use_bias)


@misconception(
    en="You counted a bias for every weight. A filter adds up all products of its window first and adds its bias once.",
    ko="weight마다 bias를 세었습니다. filter는 창 안의 곱을 모두 더한 다음 bias를 한 번만 더합니다.",
)
def counts_a_bias_for_each_weight(kernel_size, in_channels, filters, use_bias=True):
    return weights(kernel_size, in_channels, filters) * (2 if use_bias else 1)


@misconception(
    "K20",
    en="The bias is counted on both sides. It is like one more weight of each filter, not like one more filter.",
    ko="bias를 양쪽에서 세었습니다. bias는 filter마다 weight가 하나 더 있는 것과 같으며, filter가 하나 더 있는 것과는 다릅니다.",
)
def counts_the_bias_on_both_sides(kernel_size, in_channels, filters, use_bias=True):
    return conv2d_params(kernel_size, in_channels, filters + 1 if use_bias else filters, use_bias)


@misconception(
    en="use_bias is not used: the biases are counted even with use_bias=False.",
    ko="use_bias를 쓰지 않았습니다. use_bias=False일 때에도 bias를 세었습니다.",
)
def ignores_use_bias(kernel_size, in_channels, filters, use_bias=True):
    return conv2d_params(kernel_size, in_channels, filters)


@misconception(
    en="use_bias works the wrong way round: the biases are left out when it is true and counted when it is false.",
    ko="use_bias가 거꾸로 되어 있습니다. 참일 때 bias를 빼고 거짓일 때 세었습니다.",
)
def turns_use_bias_around(kernel_size, in_channels, filters, use_bias=True):
    return conv2d_params(kernel_size, in_channels, filters, not use_bias)


@misconception(
    en="Without bias you return 0: a + b if use_bias else 0 means (a + b) if use_bias else 0. Put parentheses around the bias part.",
    ko="bias가 없을 때 0을 돌려줍니다. a + b if use_bias else 0은 (a + b) if use_bias else 0이라는 뜻입니다. bias 부분을 괄호로 묶으십시오.",
)
def forgets_the_parentheses(kernel_size, in_channels, filters, use_bias=True):
    return weights(kernel_size, in_channels, filters) + filters if use_bias else 0


@misconception(
    en="You returned weights and biases as two numbers. Return their sum.",
    ko="weight의 수와 bias의 수를 따로 돌려주었습니다. 둘의 합을 돌려주십시오.",
)
def returns_two_numbers(kernel_size, in_channels, filters, use_bias=True):
    return weights(kernel_size, in_channels, filters), filters if use_bias else 0


@misconception(
    en="Weights are counted for one channel, biases for every channel of every filter. It is the other way round: a filter has one bias.",
    ko="weight는 채널 하나만 세고, bias는 filter의 채널마다 세었습니다. 그 반대로, weight는 채널마다 있고 bias는 filter마다 하나입니다.",
)
def multiplies_the_biases_by_the_channels(kernel_size, in_channels, filters, use_bias=True):
    return weights(kernel_size, 1, filters) + (in_channels * filters if use_bias else 0)


@misconception(
    en="Without a fourth argument you leave the biases out. use_bias is True unless the caller says otherwise.",
    ko="네 번째 인자가 없을 때 bias를 뺐습니다. use_bias의 기본값은 True입니다.",
)
def leaves_the_bias_out_unless_asked(kernel_size, in_channels, filters, use_bias=False):
    return conv2d_params(kernel_size, in_channels, filters, use_bias)
