"""Wrong answers that students really give, each written as a slip from the right one."""

import numpy as np

from autograder import misconception

from .solution import dense_params


@misconception(
    "K02",
    en="The biases are missing. Every unit has one besides its weights: 3 inputs and 2 units have 6 weights and 2 biases.",
    ko="bias가 빠졌습니다. unit마다 weight 외에 bias가 하나씩 있습니다. 입력이 3개, unit이 2개이면 weight 6개와 bias 2개입니다.",
)
def forgets_the_bias(inputs, units, use_bias=True):
    return inputs * units


@misconception(
    "K05",
    en="You added one bias for the whole layer. Every unit has a bias of its own, so add as many as there are units.",
    ko="층 전체에 bias를 하나만 더했습니다. unit마다 bias가 따로 있으므로 unit의 수만큼 더하십시오.",
)
def counts_one_bias_per_layer(inputs, units, use_bias=True):
    return inputs * units + (1 if use_bias else 0)


@misconception(
    "K20",
    en="(inputs + 1) * (units + 1) counts the bias on both sides. It is like one more input, not like one more unit.",
    ko="(inputs + 1) * (units + 1)은 bias를 양쪽에서 셉니다. bias는 입력이 하나 더 있는 것과 같으며, unit이 하나 더 있는 것과는 다릅니다.",
)
def counts_the_bias_on_both_sides(inputs, units, use_bias=True):
    return (inputs + 1) * (units + 1) if use_bias else inputs * units


@misconception(
    "K21",
    en="You counted one weight for each input. Every unit has its own weight for every input, so multiply by the number of units.",
    ko="입력마다 weight를 하나만 세었습니다. unit마다 모든 입력에 대한 weight가 따로 있으므로 unit의 수를 곱하십시오.",
)
def counts_one_weight_per_input(inputs, units, use_bias=True):
    return inputs + (units if use_bias else 0)


@misconception(
    "T04",
    en="You added inputs and units to get the weights. Every input is connected with every unit, so multiply: 3 and 2 have 6 connections, not 5.",
    ko="입력의 수와 unit의 수를 더하여 weight를 세었습니다. 모든 입력이 모든 unit과 연결되므로 곱하십시오. 3개와 2개 사이의 연결은 5개가 아니라 6개입니다.",
)
def adds_instead_of_multiplying(inputs, units, use_bias=True):
    return inputs + units + (units if use_bias else 0)


@misconception(
    en="inputs + units counts the numbers that go in and out, not what connects them. Every input has a weight to every unit: multiply, then add the biases.",
    ko="inputs + units는 들어가고 나오는 수의 개수이지 그 사이를 잇는 연결의 수가 아닙니다. 모든 입력과 모든 unit 사이에 weight가 있으므로 곱한 다음 bias를 더하십시오.",
)
def counts_inputs_and_outputs(inputs, units, use_bias=True):
    return inputs + units


@misconception(
    "K22",
    en="You added one bias for each input. Biases belong to the units: 3 inputs and 2 units have 2 of them.",
    ko="bias를 입력마다 하나씩 더했습니다. bias는 unit에 속합니다. 입력이 3개, unit이 2개이면 bias는 2개입니다.",
)
def counts_a_bias_for_each_input(inputs, units, use_bias=True):
    return inputs * units + (inputs if use_bias else 0)


@misconception(
    en="You counted a bias for every connection. A unit sums up all its inputs first and adds its bias once.",
    ko="연결마다 bias를 세었습니다. unit은 모든 입력을 먼저 더하고 bias는 한 번만 더합니다.",
)
def counts_a_bias_for_each_weight(inputs, units, use_bias=True):
    return 2 * inputs * units if use_bias else inputs * units


@misconception(
    en="use_bias is not used: the biases are counted even with use_bias=False. 3 inputs and 2 units have 6 parameters then.",
    ko="use_bias를 쓰지 않았습니다. use_bias=False일 때에도 bias를 세었습니다. 입력이 3개, unit이 2개이고 bias가 없으면 parameter는 6개입니다.",
)
def ignores_use_bias(inputs, units, use_bias=True):
    return dense_params(inputs, units)


@misconception(
    en="use_bias works the wrong way round: the biases are left out when it is true and counted when it is false.",
    ko="use_bias가 거꾸로 되어 있습니다. 참일 때 bias를 빼고 거짓일 때 세었습니다.",
)
def turns_use_bias_around(inputs, units, use_bias=True):
    return dense_params(inputs, units, not use_bias)


@misconception(
    en="Without bias you return 0: a + b if use_bias else 0 means (a + b) if use_bias else 0. Put parentheses around the bias part.",
    ko="bias가 없을 때 0을 돌려줍니다. a + b if use_bias else 0은 (a + b) if use_bias else 0이라는 뜻입니다. bias 부분을 괄호로 묶으십시오.",
)
def forgets_the_parentheses(inputs, units, use_bias=True):
    return inputs * units + units if use_bias else 0


@misconception(
    en="You counted the layer's outputs. A parameter is what is learned: a weight for every connection, a bias for every unit.",
    ko="층의 출력을 세었습니다. parameter는 학습하는 수이며, 연결마다 weight가 하나, unit마다 bias가 하나 있습니다.",
)
def counts_the_units(inputs, units, use_bias=True):
    return units


@misconception(
    en="The number is too large for 32 bits: 3,000,000 inputs and 1000 units came out negative. Compute with Python's integers or int64.",
    ko="수가 32비트를 넘어 값이 달라졌습니다. 입력 3,000,000개, unit 1000개에서 음수가 나왔습니다. Python의 정수나 int64로 계산하십시오.",
)
def overflows_32_bits(inputs, units, use_bias=True):
    count = np.array([inputs], np.int32) * np.array([units], np.int32)
    return int(count[0]) + (units if use_bias else 0)


@misconception(
    en="You returned the memory in bytes, 4 for each parameter. Return how many parameters there are.",
    ko="parameter 하나를 4바이트로 보고 메모리의 바이트 수를 돌려주었습니다. parameter의 수를 돌려주십시오.",
)
def returns_bytes(inputs, units, use_bias=True):
    return 4 * dense_params(inputs, units, use_bias)


@misconception(
    en="You returned weights and biases as two numbers. Return their sum.",
    ko="weight의 수와 bias의 수를 따로 돌려주었습니다. 둘의 합을 돌려주십시오.",
)
def returns_two_numbers(inputs, units, use_bias=True):
    return inputs * units, units if use_bias else 0


@misconception(
    en="Without a third argument you leave the biases out. use_bias is True unless the caller says otherwise.",
    ko="세 번째 인자가 없을 때 bias를 뺐습니다. use_bias의 기본값은 True입니다.",
)
def leaves_the_bias_out_unless_asked(inputs, units, use_bias=False):
    return dense_params(inputs, units, use_bias)
