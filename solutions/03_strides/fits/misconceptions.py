"""Wrong answers that students really give, each written as a slip from the right one."""

from autograder import misconception

from .solution import fits


def divides(room, stride):
    """The right answer once W - F + 2P is known."""
    return room % stride == 0


@misconception(
    en="The padding does not change your answers. Add 2P to the size: 2, 2, stride 4 fits, and with padding 1 it no longer does.",
    ko="padding이 달라져도 답이 바뀌지 않습니다. 크기에 2P를 더하십시오. 2, 2, stride 4는 맞지만 padding이 1이면 맞지 않습니다.",
)
def ignores_the_padding(size, kernel_size, stride=1, padding=0):
    return fits(size, kernel_size, stride)


@misconception(
    en="If you added 2P after the division: there it cannot change whether the formula comes out whole. Add 2P first and divide then.",
    ko="2P를 나눗셈 뒤에 더했다면, 그 자리의 2P로는 결과가 정수인지가 바뀌지 않습니다. 2P를 먼저 더한 다음 나누십시오.",
    same_as="ignores_the_padding",
)
def adds_the_padding_after_dividing(size, kernel_size, stride=1, padding=0):
    return ((size - kernel_size) / stride + 1 + 2 * padding).is_integer()


@misconception(
    en="You added P once. The zeros go on both sides, so it is 2P: with padding 1, a side of 5 becomes 7.",
    ko="P를 한 번만 더했습니다. 0은 양쪽에 붙으므로 2P입니다. padding이 1이면 길이 5가 7이 됩니다.",
)
def pads_one_side(size, kernel_size, stride=1, padding=0):
    return divides(size - kernel_size + padding, stride)


@misconception(
    en="2P has the wrong sign. If you subtracted it: padding makes the input larger, so it is added. With padding 1, a kernel of 3 fits into an input of 1.",
    ko="2P의 부호가 틀렸습니다. 2P를 뺐다면, padding은 입력을 키우므로 더해야 합니다. padding이 1이면 크기 3인 kernel이 크기 1인 입력에 들어갑니다.",
)
def subtracts_the_padding(size, kernel_size, stride=1, padding=0):
    return divides(size - kernel_size - 2 * padding, stride)


@misconception(
    en="If you wrote F - W + 2P: size and kernel_size have changed places. Subtract the kernel size from the size: 6, 3, stride 4, padding 1 leaves 5, not -1.",
    ko="F - W + 2P로 썼다면, 크기와 kernel 크기가 서로 바뀌었습니다. 크기에서 kernel 크기를 빼십시오. 6, 3, stride 4, padding 1이면 -1이 아니라 5입니다.",
    same_as="subtracts_the_padding",
)
def subtracts_the_size(size, kernel_size, stride=1, padding=0):
    return divides(kernel_size - size + 2 * padding, stride)


@misconception(
    en="You tested W - F + 2P + 1. The + 1 comes after the division and cannot change whether it comes out whole: 7, 3, stride 2 fits.",
    ko="W - F + 2P + 1이 나누어떨어지는지 보았습니다. + 1은 나눗셈 뒤에 오므로 결과가 정수인지와 상관이 없습니다. 7, 3, stride 2는 맞습니다.",
)
def adds_one_before_dividing(size, kernel_size, stride=1, padding=0):
    return divides(size - kernel_size + 2 * padding + 1, stride)


@misconception(
    en="You tested whether the stride divides the size. It must divide the way the kernel can move, W - F + 2P: 10 is divisible by 2, yet 10, 3, stride 2 gives 4.5.",
    ko="크기가 stride로 나누어떨어지는지 보았습니다. 나누어떨어져야 하는 것은 kernel이 움직일 수 있는 거리 W - F + 2P입니다. 10은 2로 나누어떨어지지만 10, 3, stride 2는 4.5입니다.",
)
def divides_the_size(size, kernel_size, stride=1, padding=0):
    return size % stride == 0


@misconception(
    en="The kernel size does not change your answers: they say whether the stride divides W + 2P (or W - S + 2P, which comes to the same). It must divide W - F + 2P: 7, 3, stride 2 fits.",
    ko="kernel 크기가 달라져도 답이 바뀌지 않습니다. W + 2P(또는 이와 결과가 같은 W - S + 2P)가 stride로 나누어떨어지는지를 본 것과 같습니다. 나누어떨어져야 하는 것은 W - F + 2P입니다. 7, 3, stride 2는 맞습니다.",
)
def forgets_the_kernel(size, kernel_size, stride=1, padding=0):
    return divides(size + 2 * padding, stride)


@misconception(
    en="You compared (W - F + 2P) // S + 1 with size // stride. That asks whether two sizes agree, not whether the division comes out whole: look at 7, 3, stride 1.",
    ko="(W - F + 2P) // S + 1을 size // stride와 비교했습니다. 이 비교로는 두 크기가 같은지만 알 수 있고, 나누어떨어지는지는 알 수 없습니다. 7, 3, stride 1을 보십시오.",
)
def compares_with_size_by_stride(size, kernel_size, stride=1, padding=0):
    return (size - kernel_size + 2 * padding) // stride + 1 == size // stride


@misconception(
    en="Your answers are the opposite. A remainder of 0 means that it fits: 7, 3, stride 2 is True.",
    ko="답이 반대입니다. 나머지가 0이면 꼭 맞습니다. 7, 3, stride 2는 True입니다.",
)
def answers_the_opposite(size, kernel_size, stride=1, padding=0):
    return not fits(size, kernel_size, stride, padding)


@misconception(
    en="Where it does not fit, your function returns nothing, which is None. Return False there; the comparison itself is True or False already.",
    ko="맞지 않을 때 함수가 아무것도 돌려주지 않아 None이 됩니다. 이때 False를 돌려주십시오. 비교한 결과 자체가 이미 True나 False입니다.",
)
def returns_nothing_for_false(size, kernel_size, stride=1, padding=0):
    return fits(size, kernel_size, stride, padding) or None


@misconception(
    en="Your answer was False in every case. If you ask whether it is an int: / gives a float even where it comes out whole, so look at the remainder (%) instead.",
    ko="모든 경우에 False라고 답했습니다. 결과가 int인지 물었다면, /는 나누어떨어질 때도 실수(float)를 돌려주므로 나머지(%)를 보십시오.",
)
def asks_for_an_int_after_dividing(size, kernel_size, stride=1, padding=0):
    return isinstance((size - kernel_size + 2 * padding) / stride + 1, int)


@misconception(
    en="You returned the remainder itself, which is 0 (false) just when it fits. Compare it with 0 and return True or False.",
    ko="나머지를 그대로 돌려주었습니다. 맞을 때 나머지가 0(거짓)이 됩니다. 0과 비교하여 True나 False를 돌려주십시오.",
)
def returns_the_remainder(size, kernel_size, stride=1, padding=0):
    return (size - kernel_size + 2 * padding) % stride


@misconception(
    en="Your answer was True in every case. If you divide with //: it has rounded down already, so a test for a whole number is always true. Test the remainder with %, or divide with /; try 10, 3, stride 2.",
    ko="모든 경우에 True라고 답했습니다. //로 나누었다면 이미 내림한 값이므로, 그 결과가 정수인지 물으면 언제나 참입니다. %로 나머지를 보거나 /로 나누십시오. 10, 3, stride 2를 해 보십시오.",
)
def rounds_before_asking(size, kernel_size, stride=1, padding=0):
    windows = (size - kernel_size + 2 * padding) // stride + 1
    return windows == int(windows)


@misconception(
    en="If you asked whether the kernel fits at all: the question is whether the last window ends exactly at the edge: in 10, 3, stride 2 it does not.",
    ko="kernel이 들어가는지만 보았다면, 문제에서 묻는 것은 마지막 창이 가장자리에서 꼭 맞게 끝나는지입니다. 10, 3, stride 2에서는 그렇지 않습니다.",
    same_as="rounds_before_asking",
)
def asks_only_for_room(size, kernel_size, stride=1, padding=0):
    return kernel_size <= size + 2 * padding


@misconception(
    en="A kernel that fills the padded input exactly was refused. It fits once and leaves nothing over: 3, 3 is True.",
    ko="padding을 더한 입력에 꼭 맞는 kernel인데 False를 돌려주었습니다. 한 번 들어가고 남는 칸이 없습니다. 3, 3은 True입니다.",
)
def refuses_an_exact_fit(size, kernel_size, stride=1, padding=0):
    return size + 2 * padding > kernel_size and fits(size, kernel_size, stride, padding)


@misconception(
    en="You compared the kernel with the input before padding. With padding 1, a kernel of 3 fits into an input of 1.",
    ko="padding을 더하기 전의 입력과 kernel을 비교했습니다. padding이 1이면 크기 3인 kernel이 크기 1인 입력에 들어갑니다.",
)
def compares_before_padding(size, kernel_size, stride=1, padding=0):
    return kernel_size <= size and fits(size, kernel_size, stride, padding)


@misconception(
    en="Kernel size and stride have changed places. Subtract the kernel size and divide by the stride; the arguments come in the order size, kernel_size, stride, padding.",
    ko="kernel 크기와 stride가 서로 바뀌었습니다. kernel 크기를 빼고 stride로 나눕니다. 인자의 순서는 size, kernel_size, stride, padding입니다.",
)
def exchanges_kernel_and_stride(size, kernel_size, stride=1, padding=0):
    return divides(size - stride + 2 * padding, kernel_size)


@misconception(
    en="Parentheses are missing: % binds more tightly than + and -, so only 2P was divided. Write (size - kernel_size + 2 * padding) % stride.",
    ko="괄호가 빠졌습니다. %는 +와 -보다 먼저 계산되므로 2P만 나누었습니다. (size - kernel_size + 2 * padding) % stride로 쓰십시오.",
)
def forgets_the_parentheses(size, kernel_size, stride=1, padding=0):
    return size - kernel_size + 2 * padding % stride == 0


@misconception(
    en="You divided by 2 whatever the stride. Use the argument: 6, 3, stride 3 fits.",
    ko="stride와 상관없이 2로 나누었습니다. 인자로 받은 stride를 쓰십시오. 6, 3, stride 3은 맞습니다.",
)
def divides_by_two(size, kernel_size, stride=1, padding=0):
    return stride == 1 or divides(size - kernel_size + 2 * padding, 2)


@misconception(
    en='You asked whether the output is as large as the input. That is "same"; fits asks whether the formula comes out whole: 7, 3 is True although the output is 5.',
    ko='출력이 입력과 크기가 같은지를 보았습니다. 이는 "same"의 조건이며, fits는 공식의 값이 정수인지를 묻습니다. 7, 3은 출력이 5이지만 True입니다.',
)
def asks_whether_the_size_stays(size, kernel_size, stride=1, padding=0):
    return (size - kernel_size + 2 * padding) / stride + 1 == size


@misconception(
    en="Your answer is True only where W - F + 2P is 0. What must be 0 is the remainder (%), not the quotient: 7, 3, stride 2 leaves 4, which 2 divides, so it is True.",
    ko="W - F + 2P가 0일 때만 True라고 답했습니다. 0이어야 하는 것은 몫이 아니라 나머지(%)입니다. 7, 3, stride 2이면 4가 2로 나누어떨어지므로 True입니다.",
)
def compares_the_quotient_with_zero(size, kernel_size, stride=1, padding=0):
    return (size - kernel_size + 2 * padding) / stride == 0


@misconception(
    en="Your answer is True only where (W - F + 2P) // S is 0. // gives the quotient; what must be 0 is the remainder, which % gives: 7, 3, stride 2 is True.",
    ko="(W - F + 2P) // S가 0일 때만 True라고 답했습니다. //는 몫을 돌려주며, 0이어야 하는 것은 %로 구하는 나머지입니다. 7, 3, stride 2는 True입니다.",
)
def compares_the_whole_quotient_with_zero(size, kernel_size, stride=1, padding=0):
    return (size - kernel_size + 2 * padding) // stride == 0


@misconception(
    en="Your answer is True only where the kernel is as large as the input before padding. A smaller kernel fits too, if the stride takes it exactly to the edge: 7, 3, stride 2 is True.",
    ko="kernel이 padding을 더하기 전의 입력과 크기가 같을 때만 True라고 답했습니다. 더 작은 kernel도 stride만큼 움직여 가장자리에 꼭 맞게 닿으면 맞습니다. 7, 3, stride 2는 True입니다.",
)
def asks_whether_the_kernel_is_the_input(size, kernel_size, stride=1, padding=0):
    return size == kernel_size
