"""Wrong answers that students really give, each written as a slip from the right one."""

import math
from functools import wraps

from autograder import misconception

from .solution import output_size


def refusing(formula):
    """A formula behind the right refusal; the formula alone is its ``__wrapped__``."""

    @wraps(formula)
    def answer(size, kernel_size, stride=1, padding=0):
        output_size(size, kernel_size, stride, padding)  # raises the ValueError
        return formula(size, kernel_size, stride, padding)

    return answer


def refusing_what_is_negative(formula):
    """A formula that refuses where it says itself that no window fits."""

    @wraps(formula)
    def answer(size, kernel_size, stride=1, padding=0):
        windows = formula(size, kernel_size, stride, padding)
        if windows <= 0:
            raise ValueError("the kernel does not fit")
        return windows

    return answer


def but_refuses_rightly(mistake):
    """The same slip by a student who does not repeat it in the comparison."""
    answer = refusing(mistake.__wrapped__)
    answer.__name__ = f"{mistake.__name__}_but_refuses_rightly"
    says = mistake.misconception.says
    return misconception(en=f"{says.en} Your ValueError comes where it should.", ko=f"{says.ko} ValueError를 내는 조건은 맞습니다.")(answer)


def and_refuses_nothing(mistake):
    """The same slip by a student who never raises an error."""

    def answer(size, kernel_size, stride=1, padding=0):
        return mistake.__wrapped__(size, kernel_size, stride, padding)

    answer.__name__ = f"{mistake.__name__}_and_refuses_nothing"
    says, same_as = mistake.misconception.says, mistake.misconception.same_as
    return misconception(
        en=f"{says.en} Besides, where the kernel is larger than the padded input, your function answers all the same: raise ValueError there.",
        ko=f"{says.ko} 또한 padding을 더한 입력보다 kernel이 클 때도 답을 돌려주었습니다. 그때는 ValueError를 내십시오.",
        same_as=same_as and f"{same_as}_and_refuses_nothing",
    )(answer)


@misconception(
    "S01",
    en="You rounded up. A window that does not fit entirely is dropped: 10, 3, stride 2 gives 4.5, so 4.",
    ko="올림했습니다. 다 들어가지 않는 창은 버립니다. 10, 3, stride 2이면 4.5이므로 4입니다.",
)
@refusing
def rounds_up(size, kernel_size, stride=1, padding=0):
    return math.ceil((size - kernel_size + 2 * padding) / stride) + 1


@misconception(
    "S02",
    en="The + 1 is missing: the first window counts too. List the start positions for size 3 and kernel 2: 0 and 1.",
    ko="+ 1이 빠졌습니다. 첫 번째 창도 세어야 합니다. 크기 3, kernel 2일 때 시작 위치를 적어 보십시오. 0과 1입니다.",
)
@refusing
def forgets_the_first_window(size, kernel_size, stride=1, padding=0):
    return (size - kernel_size + 2 * padding) // stride


@misconception(
    en="Your count stops before the last start, as range(0, W - F + 2P, S) does, which leaves its end out. A window may start at W - F + 2P as well: for size 3 and kernel 2 the windows start at 0 and 1.",
    ko="끝을 포함하지 않는 range(0, W - F + 2P, S)처럼, 마지막 시작 위치를 세지 않았습니다. 창은 W - F + 2P에서도 시작할 수 있습니다. 크기 3, kernel 2이면 창은 0과 1에서 시작합니다.",
)
@refusing
def stops_before_the_last_start(size, kernel_size, stride=1, padding=0):
    return len(range(0, size - kernel_size + 2 * padding, stride))


@misconception(
    "S03",
    en="You added P once. The zeros go on both sides, so it is 2P: with padding 1, a side of 5 becomes 7.",
    ko="P를 한 번만 더했습니다. 0은 양쪽에 붙으므로 2P입니다. padding이 1이면 길이 5가 7이 됩니다.",
)
@refusing_what_is_negative
def pads_one_side(size, kernel_size, stride=1, padding=0):
    return (size - kernel_size + padding) // stride + 1


@misconception(
    "S04",
    en="Parentheses are missing: only 2P was divided by the stride. Write (size - kernel_size + 2 * padding) // stride + 1.",
    ko="괄호가 빠져 2P만 stride로 나누었습니다. (size - kernel_size + 2 * padding) // stride + 1로 쓰십시오.",
)
@refusing
def forgets_the_parentheses(size, kernel_size, stride=1, padding=0):
    return size - kernel_size + 2 * padding // stride + 1


@misconception(
    "S05",
    en="/ gives a float, so 4.5 windows came out. A number of windows is an integer: use // and look at 10, 3, stride 2.",
    ko="/는 실수(float)를 돌려주므로 창이 4.5개가 되었습니다. 창의 수는 정수입니다. //를 쓰고 10, 3, stride 2에서 확인해 보십시오.",
)
@refusing
def divides_without_rounding(size, kernel_size, stride=1, padding=0):
    return (size - kernel_size + 2 * padding) / stride + 1


@misconception(
    "S06",
    en="round() takes a half to the nearest even number: 4.5 becomes 4, but 3.5 becomes 4 as well. Use // and try 8, 3, stride 2: the answer is 3.",
    ko="round()는 정확히 반인 값을 가까운 짝수로 반올림합니다. 4.5는 4가 되지만 3.5도 4가 됩니다. //를 쓰고 8, 3, stride 2를 해 보십시오. 답은 3입니다.",
)
@refusing
def rounds_to_nearest(size, kernel_size, stride=1, padding=0):
    return round((size - kernel_size + 2 * padding) / stride + 1)


@misconception(
    "S07",
    en="The + 1 was divided by the stride too. It belongs after the division: 7, 3, stride 2 gives 4 // 2 + 1 = 3.",
    ko="+ 1까지 stride로 나누었습니다. + 1은 나눗셈 뒤에 옵니다. 7, 3, stride 2이면 4 // 2 + 1 = 3입니다.",
)
@refusing
def adds_one_before_dividing(size, kernel_size, stride=1, padding=0):
    return (size - kernel_size + 2 * padding + 1) // stride


@misconception(
    "S08",
    en="1 was added twice, before and after the division, which counts one window too many. Count the windows for size 3 and kernel 2 by hand.",
    ko="1을 나누기 전에 한 번, 나눈 뒤에 또 한 번 더해 창이 하나 많아졌습니다. 크기 3, kernel 2일 때의 창을 직접 세어 보십시오.",
)
@refusing
def adds_one_twice(size, kernel_size, stride=1, padding=0):
    return (size - kernel_size + 2 * padding + 1) // stride + 1


@misconception(
    "S09",
    en="You divided the size by the stride and forgot the kernel. A kernel of 3 cannot start at the last two positions.",
    ko="크기를 stride로 나누기만 하고 kernel을 잊었습니다. 크기 3인 kernel은 마지막 두 위치에서 시작할 수 없습니다.",
)
@refusing
def ignores_the_kernel(size, kernel_size, stride=1, padding=0):
    return size // stride


@misconception(
    "S10",
    en='ceil(size / stride) is the rule for "same" padding. Here the padding is given: use it, and the kernel size, in the formula.',
    ko='ceil(size / stride)은 "same" padding의 규칙입니다. 여기서는 padding이 주어지므로 padding과 kernel 크기를 공식에 넣으십시오.',
)
@refusing
def uses_the_rule_for_same(size, kernel_size, stride=1, padding=0):
    return -(-size // stride)


@misconception(
    "S11",
    en="The signs are exchanged: subtract the kernel size, add 2P. A larger kernel must give fewer windows.",
    ko="부호가 서로 바뀌었습니다. kernel 크기는 빼고 2P는 더합니다. kernel이 클수록 창의 수는 줄어야 합니다.",
)
@refusing
def exchanges_the_signs(size, kernel_size, stride=1, padding=0):
    return (size + kernel_size - 2 * padding) // stride + 1


@misconception(
    "S12",
    en="You subtracted 2P. Padding makes the input larger, so it is added: compare padding 0 and 1 for size 5 and kernel 3.",
    ko="2P를 뺐습니다. padding은 입력을 키우므로 더해야 합니다. 크기 5, kernel 3에서 padding 0과 1을 비교해 보십시오.",
)
@refusing_what_is_negative
def subtracts_the_padding(size, kernel_size, stride=1, padding=0):
    return (size - kernel_size - 2 * padding) // stride + 1


@misconception(
    "S13",
    en="2P was added after the division. The stride jumps over the zeros too, so add 2P first and divide then.",
    ko="2P를 나눗셈 뒤에 더했습니다. stride는 0으로 채운 칸에도 적용되므로 2P를 먼저 더한 다음 나누십시오.",
)
@refusing
def adds_padding_after_dividing(size, kernel_size, stride=1, padding=0):
    return (size - kernel_size) // stride + 1 + 2 * padding


@misconception(
    "S14",
    en="Kernel size and stride have changed places. Subtract the kernel size and divide by the stride; the arguments come in the order size, kernel_size, stride, padding.",
    ko="kernel 크기와 stride가 서로 바뀌었습니다. kernel 크기를 빼고 stride로 나눕니다. 인자의 순서는 size, kernel_size, stride, padding입니다.",
)
@refusing
def exchanges_kernel_and_stride(size, kernel_size, stride=1, padding=0):
    return (size - stride + 2 * padding) // kernel_size + 1


@misconception(
    "S15",
    en="The stride is not used. With stride 2 only every second start position counts: 7, 3, stride 2 gives 0, 2, 4, so 3.",
    ko="stride를 쓰지 않았습니다. stride가 2이면 시작 위치를 하나씩 건너뜁니다. 7, 3, stride 2이면 0, 2, 4로 3개입니다.",
)
@refusing
def ignores_the_stride(size, kernel_size, stride=1, padding=0):
    return size - kernel_size + 2 * padding + 1


@misconception(
    "S16",
    en="The padding is not used. Add 2P to the size: 5, 5, stride 1, padding 2 gives 5, not 1.",
    ko="padding을 쓰지 않았습니다. 크기에 2P를 더하십시오. 5, 5, stride 1, padding 2이면 1이 아니라 5입니다.",
)
@refusing_what_is_negative
def ignores_the_padding(size, kernel_size, stride=1, padding=0):
    return (size - kernel_size) // stride + 1


@misconception(
    "S17",
    en="size // kernel_size is right when the stride is the kernel size, as in pooling. Here windows may overlap: 7, 3, stride 1 gives 5.",
    ko="size // kernel_size는 pooling처럼 stride가 kernel 크기와 같을 때만 맞습니다. 여기서는 창이 겹칠 수 있습니다. 7, 3, stride 1이면 5입니다.",
)
@refusing
def counts_like_pooling(size, kernel_size, stride=1, padding=0):
    return size // kernel_size


@misconception(
    "S18",
    en="int() cuts off towards 0, so -0.5 becomes 0 and one window appears that does not fit. Raise ValueError when size + 2 * padding < kernel_size; try 2, 3, stride 2.",
    ko="int()는 0 쪽으로 자르므로 -0.5가 0이 되어, 들어가지 않는 창이 하나 생깁니다. size + 2 * padding < kernel_size이면 ValueError를 내십시오. 2, 3, stride 2를 해 보십시오.",
)
def cuts_off_towards_zero(size, kernel_size, stride=1, padding=0):
    return int((size - kernel_size + 2 * padding) / stride) + 1


@misconception(
    en="int() cuts off towards 0: -0.5 becomes 0, and after + 1 the window that does not fit looks like one that does. Compare size + 2 * padding with kernel_size instead; try 2, 3, stride 2.",
    ko="int()는 0 쪽으로 자릅니다. -0.5가 0이 되고 1을 더하면, 들어가지 않는 창이 들어가는 것처럼 보입니다. 대신 size + 2 * padding을 kernel_size와 비교하십시오. 2, 3, stride 2를 해 보십시오.",
)
def cuts_off_before_comparing(size, kernel_size, stride=1, padding=0):
    windows = int((size - kernel_size + 2 * padding) / stride) + 1
    if windows <= 0:
        raise ValueError("the kernel does not fit")
    return windows


@misconception(
    "S19",
    en="The kernel size does not change your answers. If you subtracted the stride in its place: the first window covers kernel_size positions, whatever the stride.",
    ko="kernel 크기가 달라져도 답이 바뀌지 않습니다. kernel 크기를 뺄 자리에서 stride를 뺐다면 고치십시오. 첫 창은 stride와 상관없이 kernel_size칸을 덮습니다.",
)
@refusing
def subtracts_the_stride(size, kernel_size, stride=1, padding=0):
    return (size - stride + 2 * padding) // stride + 1


@misconception(
    en="If you wrote (W + 2P) // S: the kernel size and the + 1 are missing. A kernel of 3 cannot start at the last two positions, and the first window counts too.",
    ko="(W + 2P) // S로 썼다면, kernel 크기와 + 1이 빠졌습니다. 크기 3인 kernel은 마지막 두 위치에서 시작할 수 없고, 첫 번째 창도 세어야 합니다.",
    same_as="subtracts_the_stride",
)
@refusing
def forgets_the_kernel(size, kernel_size, stride=1, padding=0):
    return (size + 2 * padding) // stride


@misconception(
    "S20",
    en="When the kernel is larger than the padded input you return 0. That input is a mistake, so say it: raise ValueError.",
    ko="padding을 더한 입력보다 kernel이 클 때 0을 돌려주었습니다. 잘못된 입력이므로 ValueError로 알리십시오.",
)
def returns_zero_when_nothing_fits(size, kernel_size, stride=1, padding=0):
    return max((size - kernel_size + 2 * padding) // stride + 1, 0)


@misconception(
    en="You raise ValueError only when the formula is negative. When it gives 0, nothing fits either: an input of 1 and a kernel of 2.",
    ko="공식의 결과가 음수일 때만 ValueError를 냈습니다. 0일 때도 들어가는 창이 없습니다. 입력 크기가 1이고 kernel 크기가 2일 때가 그렇습니다.",
)
def refuses_only_negative_sizes(size, kernel_size, stride=1, padding=0):
    windows = (size - kernel_size + 2 * padding) // stride + 1
    if windows < 0:
        raise ValueError("the kernel does not fit")
    return windows


@misconception(
    "S21",
    en="You returned the area. The formula gives the length of one side: a 7×7 input and a 3×3 kernel give 5, the map is 5×5.",
    ko="넓이를 돌려주었습니다. 공식으로 구하는 값은 한 변의 길이입니다. 7×7 입력과 3×3 kernel이면 5이고, feature map이 5×5입니다.",
)
def returns_the_area(size, kernel_size, stride=1, padding=0):
    return output_size(size, kernel_size, stride, padding) ** 2


@misconception(
    en="You returned both sides of the map. One number is asked for, the length of one side: 7, 3 gives 5.",
    ko="feature map의 두 변을 모두 돌려주었습니다. 한 변의 길이 하나만 돌려주십시오. 7, 3이면 5입니다.",
)
def returns_both_sides(size, kernel_size, stride=1, padding=0):
    return (output_size(size, kernel_size, stride, padding),) * 2


@misconception(
    "S22",
    en="The kernel size was subtracted twice. It is the kernel's full width, not the distance from its middle: 7, 3 gives 5.",
    ko="kernel 크기를 두 번 뺐습니다. kernel_size는 가운데부터의 거리가 아니라 전체 너비입니다. 7, 3이면 5입니다.",
)
@refusing_what_is_negative
def takes_the_kernel_for_a_radius(size, kernel_size, stride=1, padding=0):
    return (size - 2 * kernel_size + 2 * padding) // stride + 1


@misconception(
    "S23",
    en="You raise an error when the stride does not divide. Some courses (CS231n) do; this one follows Keras and rounds down: 10, 3, stride 2 gives 4.",
    ko="stride로 나누어떨어지지 않을 때 오류를 냈습니다. CS231n처럼 그렇게 하는 강의도 있지만, 이 강의는 Keras처럼 내림합니다. 10, 3, stride 2이면 4입니다.",
)
def refuses_what_does_not_divide(size, kernel_size, stride=1, padding=0):
    if (size - kernel_size + 2 * padding) % stride:
        raise ValueError("the stride does not divide")
    return output_size(size, kernel_size, stride, padding)


@misconception(
    "S24",
    en="The number is right, but it is a float: 4.0 cannot be the size of an array. Use // instead of / and floor.",
    ko="값은 맞지만 자료형이 실수(float)입니다. 4.0은 배열의 크기가 될 수 없습니다. /와 floor 대신 //를 쓰십시오.",
)
def returns_a_float(size, kernel_size, stride=1, padding=0):
    return float(output_size(size, kernel_size, stride, padding))


@misconception(
    en="When the kernel is larger than the padded input, the formula still gives a number, but nothing fits. Compare first and raise ValueError; try 2, 8, stride 1, padding 1.",
    ko="padding을 더한 입력보다 kernel이 커도 공식에서는 수가 나오지만, 들어가는 창은 없습니다. 먼저 비교하여 ValueError를 내십시오. 2, 8, stride 1, padding 1을 해 보십시오.",
)
def trusts_the_formula_when_nothing_fits(size, kernel_size, stride=1, padding=0):
    return (size - kernel_size + 2 * padding) // stride + 1


@misconception(
    en="You compared the kernel with the input before padding. With padding 1, a kernel of 3 does fit into an input of 1.",
    ko="padding을 더하기 전의 입력과 kernel을 비교했습니다. padding이 1이면 크기 3인 kernel이 크기 1인 입력에 들어갑니다.",
)
def compares_before_padding(size, kernel_size, stride=1, padding=0):
    if kernel_size > size:
        raise ValueError("the kernel is larger than the input")
    return output_size(size, kernel_size, stride, padding)


@misconception(
    en="You also refuse a kernel that fills the padded input exactly. It fits once: 3, 3 gives 1. Use < instead of <=.",
    ko="padding을 더한 입력에 꼭 맞는 kernel까지 오류로 처리했습니다. 한 번은 들어갑니다. 3, 3이면 1입니다. <= 대신 <를 쓰십시오.",
)
def refuses_an_exact_fit(size, kernel_size, stride=1, padding=0):
    if size + 2 * padding <= kernel_size:
        raise ValueError("the kernel is too large")
    return output_size(size, kernel_size, stride, padding)


# The same slips by students who refuse otherwise.
pads_one_side_but_refuses_rightly = but_refuses_rightly(pads_one_side)
subtracts_the_padding_but_refuses_rightly = but_refuses_rightly(subtracts_the_padding)
ignores_the_padding_but_refuses_rightly = but_refuses_rightly(ignores_the_padding)
takes_the_kernel_for_a_radius_but_refuses_rightly = but_refuses_rightly(takes_the_kernel_for_a_radius)

rounds_up_and_refuses_nothing = and_refuses_nothing(rounds_up)
forgets_the_first_window_and_refuses_nothing = and_refuses_nothing(forgets_the_first_window)
stops_before_the_last_start_and_refuses_nothing = and_refuses_nothing(stops_before_the_last_start)
pads_one_side_and_refuses_nothing = and_refuses_nothing(pads_one_side)
forgets_the_parentheses_and_refuses_nothing = and_refuses_nothing(forgets_the_parentheses)
divides_without_rounding_and_refuses_nothing = and_refuses_nothing(divides_without_rounding)
rounds_to_nearest_and_refuses_nothing = and_refuses_nothing(rounds_to_nearest)
adds_one_before_dividing_and_refuses_nothing = and_refuses_nothing(adds_one_before_dividing)
adds_one_twice_and_refuses_nothing = and_refuses_nothing(adds_one_twice)
ignores_the_kernel_and_refuses_nothing = and_refuses_nothing(ignores_the_kernel)
uses_the_rule_for_same_and_refuses_nothing = and_refuses_nothing(uses_the_rule_for_same)
exchanges_the_signs_and_refuses_nothing = and_refuses_nothing(exchanges_the_signs)
subtracts_the_padding_and_refuses_nothing = and_refuses_nothing(subtracts_the_padding)
adds_padding_after_dividing_and_refuses_nothing = and_refuses_nothing(adds_padding_after_dividing)
exchanges_kernel_and_stride_and_refuses_nothing = and_refuses_nothing(exchanges_kernel_and_stride)
ignores_the_stride_and_refuses_nothing = and_refuses_nothing(ignores_the_stride)
ignores_the_padding_and_refuses_nothing = and_refuses_nothing(ignores_the_padding)
counts_like_pooling_and_refuses_nothing = and_refuses_nothing(counts_like_pooling)
subtracts_the_stride_and_refuses_nothing = and_refuses_nothing(subtracts_the_stride)
forgets_the_kernel_and_refuses_nothing = and_refuses_nothing(forgets_the_kernel)
takes_the_kernel_for_a_radius_and_refuses_nothing = and_refuses_nothing(takes_the_kernel_for_a_radius)
