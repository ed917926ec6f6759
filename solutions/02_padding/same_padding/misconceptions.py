"""Wrong answers that students really give, each written as a slip from the right one."""

from autograder import misconception

from .solution import same_padding


def halves(total):
    """The right division of the zeros: (before, after)."""
    return total // 2, total - total // 2


def needed(windows, kernel_size, stride, size):
    """The right number of zeros once the number of windows is known."""
    return max((windows - 1) * stride + kernel_size - size, 0)


def total(size, kernel_size, stride):
    """The right number of zeros."""
    return sum(same_padding(size, kernel_size, stride))


# What "same" means


@misconception(
    "D19",
    en="You put (F - 1) // 2 zeros on both sides. That is one short for an even kernel, and too many where a stride needs fewer: try (5, 2) and (6, 3, 2).",
    ko="양쪽에 0을 (F - 1) // 2개씩 두었습니다. kernel 크기가 짝수이면 하나 모자라고, stride 때문에 덜 필요할 때는 너무 많습니다. (5, 2)와 (6, 3, 2)로 확인해 보십시오.",
)
def pads_half_the_kernel_rounded_down(size, kernel_size, stride=1):
    return (kernel_size - 1) // 2, (kernel_size - 1) // 2


@misconception(
    "D20",
    en="You put F // 2 zeros on both sides. That is one too many for an even kernel, and too many where a stride needs fewer: try (5, 2) and (6, 3, 2).",
    ko="양쪽에 0을 F // 2개씩 두었습니다. kernel 크기가 짝수이면 하나 많고, stride 때문에 덜 필요할 때도 너무 많습니다. (5, 2)와 (6, 3, 2)로 확인해 보십시오.",
)
def pads_half_the_kernel(size, kernel_size, stride=1):
    return kernel_size // 2, kernel_size // 2


@misconception(
    en="(F - 1) / 2 on both sides gives half zeros for an even kernel, and too many where a stride needs fewer: try (5, 2) and (6, 3, 2).",
    ko="양쪽에 (F - 1) / 2개씩 두면 kernel 크기가 짝수일 때 0이 반 개가 되고, stride 때문에 덜 필요할 때는 너무 많습니다. (5, 2)와 (6, 3, 2)로 확인해 보십시오.",
)
def pads_half_the_kernel_in_fractions(size, kernel_size, stride=1):
    return (kernel_size - 1) / 2, (kernel_size - 1) / 2


@misconception(
    "D22",
    en="With a stride you put (F - 1) // 2 on both sides, as is usual in PyTorch. Keras adds only what ceil(W / S) windows need: 6, 3, stride 2 gives (0, 1).",
    ko="stride가 2 이상일 때 PyTorch에서 흔히 하듯이 양쪽에 (F - 1) // 2개씩 두었습니다. Keras는 창 ceil(W / S)개에 필요한 만큼만 붙입니다. 6, 3, stride 2이면 (0, 1)입니다.",
)
def pads_symmetrically_with_a_stride(size, kernel_size, stride=1):
    return same_padding(size, kernel_size) if stride == 1 else ((kernel_size - 1) // 2,) * 2


@misconception(
    "D28",
    en="The stride has no effect on your answer. A larger stride needs fewer zeros: 6, 3 gives (1, 1), but with stride 2 it is (0, 1).",
    ko="stride가 달라져도 답이 똑같습니다. stride가 크면 0이 덜 필요합니다. 6, 3은 (1, 1)이지만 stride가 2이면 (0, 1)입니다.",
)
def ignores_the_stride(size, kernel_size, stride=1):
    return same_padding(size, kernel_size)


@misconception(
    "D23",
    en='You padded so that the output keeps the input\'s size even with a stride. "Same" promises ceil(W / S): 10 at stride 2 gives 5.',
    ko='stride가 2 이상인데도 출력이 입력과 같은 크기가 되도록 0을 붙였습니다. "same"이 보장하는 크기는 ceil(W / S)입니다. 10, stride 2이면 5입니다.',
)
def keeps_the_size_at_any_stride(size, kernel_size, stride=1):
    return halves(needed(size, kernel_size, stride, size))


@misconception(
    "T10",
    en='You solved the formula for a P that keeps the size at any stride. "Same" promises ceil(W / S), and twice the same P is never odd.',
    ko='어떤 stride에서도 크기가 유지되도록 공식을 P에 대해 풀었습니다. "same"이 보장하는 크기는 ceil(W / S)이며, 양쪽에 같은 P를 두면 합이 홀수가 될 수 없습니다.',
)
def solves_the_formula_for_one_padding(size, kernel_size, stride=1):
    return (((size - 1) * stride - size + kernel_size) // 2,) * 2


@misconception(
    "D24",
    en='You put F - 1 zeros on both sides; that is "full". At stride 1, "same" needs F - 1 in total: 5, 3 gives (1, 1).',
    ko='양쪽에 0을 F - 1개씩 두었습니다. 이렇게 하면 "full"이 됩니다. stride가 1이면 "same"에는 모두 합해 F - 1개가 필요합니다. 5, 3이면 (1, 1)입니다.',
)
def pads_full(size, kernel_size, stride=1):
    return kernel_size - 1, kernel_size - 1


@misconception(
    en='Your answer is always (0, 0). That is "valid"; "same" adds zeros: 5, 3 gives (1, 1).',
    ko='답이 언제나 (0, 0)입니다. 이렇게 하면 "valid"가 됩니다. "same"에서는 0을 붙입니다. 5, 3이면 (1, 1)입니다.',
)
def pads_nothing(size, kernel_size, stride=1):
    return 0, 0


# The division into before and after


@misconception(
    "D21",
    en="The odd zero goes after, as in Keras. You put it before: 5, 2 gives (0, 1), not (1, 0).",
    ko="0의 수가 홀수일 때 남는 하나를 앞쪽에 두었습니다. Keras처럼 뒤쪽에 두십시오. 5, 2이면 (1, 0)이 아니라 (0, 1)입니다.",
)
def puts_the_odd_zero_before(size, kernel_size, stride=1):
    before, after = same_padding(size, kernel_size, stride)
    return after, before


@misconception(
    en="Both halves are rounded down, so an odd number of zeros loses one. Before and after must add up to the total: 5, 2 gives (0, 1).",
    ko="양쪽을 모두 내림하여, 0의 수가 홀수일 때 하나가 사라졌습니다. 앞과 뒤를 더하면 전체 수가 되어야 합니다. 5, 2이면 (0, 1)입니다.",
)
def rounds_both_halves_down(size, kernel_size, stride=1):
    return (total(size, kernel_size, stride) // 2,) * 2


@misconception(
    en="Both halves are rounded up, so an odd number of zeros gets one too many. Before and after must add up to the total: 5, 2 gives (0, 1).",
    ko="양쪽을 모두 올림하여, 0의 수가 홀수일 때 하나가 더 생겼습니다. 앞과 뒤를 더하면 전체 수가 되어야 합니다. 5, 2이면 (0, 1)입니다.",
)
def rounds_both_halves_up(size, kernel_size, stride=1):
    return (-(-total(size, kernel_size, stride) // 2),) * 2


@misconception(
    en="round() takes a half to the nearest even number: 0.5 becomes 0, but 1.5 becomes 2. The part before is always rounded down: use //, and try 6, 4.",
    ko="round()는 정확히 반인 값을 가까운 짝수로 반올림합니다. 0.5는 0이 되지만 1.5는 2가 됩니다. 앞쪽은 언제나 내림합니다. //를 쓰고 6, 4를 해 보십시오.",
)
def rounds_the_half(size, kernel_size, stride=1):
    zeros = total(size, kernel_size, stride)
    return round(zeros / 2), zeros - round(zeros / 2)


@misconception(
    en="You gave the total for both sides. It is divided between them: 5, 3 lacks two zeros, one before and one after.",
    ko="양쪽에 모두 전체 수를 두었습니다. 전체 수를 앞뒤로 나눕니다. 5, 3이면 두 개가 모자라므로 앞에 하나, 뒤에 하나입니다.",
)
def gives_the_total_twice(size, kernel_size, stride=1):
    return (total(size, kernel_size, stride),) * 2


@misconception(
    en="All zeros are after. Only the odd one is; the others are divided equally: 5, 3 gives (1, 1).",
    ko="0을 모두 뒤에 두었습니다. 앞뒤로 똑같이 나누고, 0의 수가 홀수일 때 남는 하나만 뒤에 둡니다. 5, 3이면 (1, 1)입니다.",
)
def puts_all_zeros_after(size, kernel_size, stride=1):
    return 0, total(size, kernel_size, stride)


@misconception(
    en="All zeros are before. Half of them go before, half after: 5, 3 gives (1, 1).",
    ko="0을 모두 앞에 두었습니다. 반은 앞에, 반은 뒤에 둡니다. 5, 3이면 (1, 1)입니다.",
)
def puts_all_zeros_before(size, kernel_size, stride=1):
    return total(size, kernel_size, stride), 0


@misconception(
    en="Your function returns nothing, so its answer is None. End it with return, not with print.",
    ko="함수가 아무것도 돌려주지 않아 답이 None입니다. print가 아니라 return으로 끝내십시오.",
)
def returns_nothing(size, kernel_size, stride=1):
    return None


@misconception(
    en="You returned only the total. Two numbers are asked for, (before, after): 5, 3 gives (1, 1).",
    ko="전체 수만 돌려주었습니다. (앞, 뒤) 두 수를 돌려주십시오. 5, 3이면 (1, 1)입니다.",
)
def returns_the_total(size, kernel_size, stride=1):
    return total(size, kernel_size, stride)


@misconception(
    en="You returned pairs for two axes. This function is about one side: (before, after), two numbers.",
    ko="두 축의 쌍을 돌려주었습니다. 이 함수는 한 변만 다룹니다. (앞, 뒤) 두 수를 돌려주십시오.",
)
def returns_pairs_for_two_axes(size, kernel_size, stride=1):
    return (same_padding(size, kernel_size, stride),) * 2


@misconception(
    en="You divided with /, so half zeros come out: 5, 2 gives 0.5 and 0.5. Use // for the part before; the rest goes after.",
    ko="/로 나누어 0이 반 개씩 나왔습니다. 5, 2가 0.5와 0.5가 됩니다. 앞쪽은 //로 구하고 나머지를 뒤에 두십시오.",
)
def divides_to_fractions(size, kernel_size, stride=1):
    return (total(size, kernel_size, stride) / 2,) * 2


@misconception(
    en="The numbers are right, but they are floats, and an array cannot be padded with 1.0 zeros. Use // instead of / and np.floor, and math.ceil instead of np.ceil.",
    ko="값은 맞지만 자료형이 실수(float)여서, 배열에 0을 붙일 때 쓸 수 없습니다. /와 np.floor 대신 //를, np.ceil 대신 math.ceil을 쓰십시오.",
)
def returns_floats(size, kernel_size, stride=1):
    before, after = same_padding(size, kernel_size, stride)
    return float(before), float(after)


@misconception(
    en="The numbers are right, but np.ceil made the number of windows a float, and all that was computed with it. Use math.ceil, or int(np.ceil(W / S)).",
    ko="값은 맞지만 np.ceil 때문에 창의 수가 실수(float)가 되어, 이 수로 계산한 답도 실수입니다. math.ceil이나 int(np.ceil(W / S))를 쓰십시오.",
)
def computes_with_a_float_of_windows(size, kernel_size, stride=1):
    missing = (float(-(-size // stride)) - 1) * stride + kernel_size - size
    return halves(max(missing, 0))


@misconception(
    en="The numbers are right, but they are floats wherever zeros are needed, because np.ceil gives a float. Use math.ceil, or int(np.ceil(W / S)).",
    ko="값은 맞지만 np.ceil이 실수(float)를 돌려주므로, 0이 필요할 때마다 답이 실수입니다. math.ceil이나 int(np.ceil(W / S))를 쓰십시오.",
)
def computes_with_a_float_where_zeros_are_needed(size, kernel_size, stride=1):
    missing = (float(-(-size // stride)) - 1) * stride + kernel_size - size
    return halves(max(0, missing))


@misconception(
    en="The number after is right, but it is a float, because np.ceil gives one. Take T - T // 2 for it, or math.ceil.",
    ko="뒤쪽의 값은 맞지만, np.ceil이 실수(float)를 돌려주므로 이 값도 실수입니다. T - T // 2로 구하거나 math.ceil을 쓰십시오.",
)
def returns_a_float_after(size, kernel_size, stride=1):
    before, after = same_padding(size, kernel_size, stride)
    return before, float(after)


# The number of windows and of zeros


@misconception(
    en="W / S was rounded down, so one window is missing when the stride does not divide. Round up: 5 at stride 2 has 3 windows.",
    ko="W / S를 내림하여, stride로 나누어떨어지지 않을 때 창이 하나 빠졌습니다. 올림하십시오. 5, stride 2이면 창이 3개입니다.",
)
def rounds_the_windows_down(size, kernel_size, stride=1):
    return halves(needed(size // stride, kernel_size, stride, size))


@misconception(
    en="round() takes a half to the nearest even number: 5 / 2 becomes 2, and one window is missing. Round up: 5 at stride 2 has 3 windows.",
    ko="round()는 정확히 반인 값을 가까운 짝수로 반올림합니다. 5 / 2가 2가 되어 창이 하나 빠집니다. 올림하십시오. 5, stride 2이면 창이 3개입니다.",
)
def rounds_the_windows_to_nearest(size, kernel_size, stride=1):
    return halves(needed(round(size / stride), kernel_size, stride, size))


@misconception(
    en="W / S was rounded to the nearest number, so a window is missing when less than half is left over. Round up: 4 at stride 3 has 2 windows.",
    ko="W / S를 반올림하여, 나머지가 절반보다 작을 때 창이 하나 빠졌습니다. 올림하십시오. 4, stride 3이면 창이 2개입니다.",
)
def rounds_a_half_of_a_window_up(size, kernel_size, stride=1):
    return halves(needed(int(size / stride + 0.5), kernel_size, stride, size))


@misconception(
    en="You always add one window after dividing. W // S + 1 is rounding up only if there is a remainder: 6 at stride 2 has 3 windows, not 4.",
    ko="나눈 다음 언제나 창을 하나 더했습니다. 나머지가 있을 때만 W // S + 1이 올림과 같습니다. 6, stride 2이면 창이 4개가 아니라 3개입니다.",
)
def always_adds_a_window(size, kernel_size, stride=1):
    return halves(needed(size // stride + 1, kernel_size, stride, size))


@misconception(
    en="There can be no negative number of zeros. When the windows need less than there is, the answer is (0, 0): take max with 0, and try 4, 1, stride 2.",
    ko="0의 수는 음수가 될 수 없습니다. 창에 필요한 길이가 입력보다 짧으면 답은 (0, 0)입니다. max를 써서 0보다 작아지지 않게 하고 4, 1, stride 2로 확인해 보십시오.",
)
def goes_below_zero(size, kernel_size, stride=1):
    return halves((-(-size // stride) - 1) * stride + kernel_size - size)


@misconception(
    en="There can be no negative number of zeros, and int() rounds it towards 0, so the rest is negative. Take max with 0 before you divide; try 6, 1, stride 2.",
    ko="0의 수는 음수가 될 수 없으며, int()는 음수를 0 쪽으로 자르므로 나머지가 음수로 남습니다. 나누기 전에 max를 써서 0보다 작아지지 않게 하고 6, 1, stride 2로 확인해 보십시오.",
)
def cuts_a_negative_half(size, kernel_size, stride=1):
    missing = (-(-size // stride) - 1) * stride + kernel_size - size
    return int(missing / 2), missing - int(missing / 2)


@misconception(
    en="You made a negative number of zeros positive with abs. It means that nothing is missing: take max with 0, and try 4, 1, stride 2.",
    ko="음수로 나온 0의 수를 abs로 양수로 바꾸었습니다. 음수는 모자라는 것이 없다는 뜻입니다. max를 써서 0보다 작아지지 않게 하고 4, 1, stride 2로 확인해 보십시오.",
)
def takes_the_absolute_value(size, kernel_size, stride=1):
    return halves(abs((-(-size // stride) - 1) * stride + kernel_size - size))


@misconception(
    en="You used n * S + F - W. Between n windows there are only n - 1 steps: 5, 3 needs 4 + 3 = 7, so two zeros.",
    ko="n * S + F - W를 썼습니다. 첫 창에서 n번째 창까지는 n - 1번만 움직입니다. 5, 3이면 4 + 3 = 7이 필요하므로 0이 두 개입니다.",
)
def counts_a_step_too_many(size, kernel_size, stride=1):
    return halves(needed(-(-size // stride) + 1, kernel_size, stride, size))


@misconception(
    en="You forgot to multiply n - 1 by the stride. The windows are S apart: 6, 3, stride 2 needs 2·2 + 3 = 7.",
    ko="n - 1에 stride를 곱하지 않았습니다. 창은 S칸씩 떨어져 있습니다. 6, 3, stride 2이면 2·2 + 3 = 7이 필요합니다.",
)
def forgets_the_stride_between_windows(size, kernel_size, stride=1):
    return halves(needed(-(-size // stride), kernel_size, 1, size))


@misconception(
    en="You have F - S zeros, as if W / S always came out whole. Round it up: 5, 3, stride 2 has 3 windows, which need two zeros.",
    ko="W / S가 언제나 나누어떨어지는 것처럼 0을 F - S개 두었습니다. 올림하십시오. 5, 3, stride 2이면 창이 3개이므로 0이 두 개 필요합니다.",
)
def assumes_that_the_stride_divides(size, kernel_size, stride=1):
    return halves(max(kernel_size - stride, 0))


@misconception(
    en="You used F - W % S also when the remainder is 0. Then S must be subtracted instead: 6, 3, stride 2 needs 3 - 2 = 1 zero, not 3.",
    ko="나머지가 0일 때도 F - W % S를 썼습니다. 이때는 S를 빼야 합니다. 6, 3, stride 2이면 0이 3개가 아니라 3 - 2 = 1개 필요합니다.",
    same_as="always_adds_a_window",
)
def subtracts_a_remainder_of_zero(size, kernel_size, stride=1):
    return halves(max(kernel_size - size % stride, 0))


@misconception(
    en="You counted the windows that fit without padding, and these need no zeros. Begin with the output that is wanted, ceil(W / S).",
    ko="padding 없이 들어가는 창의 수를 세었습니다. 이런 창에는 0이 필요 없습니다. 나와야 할 출력의 크기 ceil(W / S)에서 시작하십시오.",
    same_as="pads_nothing",
)
def counts_the_windows_of_valid(size, kernel_size, stride=1):
    return halves(needed((size - kernel_size) // stride + 1, kernel_size, stride, size))


# The arguments


@misconception(
    en="Kernel size and stride have changed places. The arguments come in the order size, kernel_size, stride.",
    ko="kernel 크기와 stride가 서로 바뀌었습니다. 인자의 순서는 size, kernel_size, stride입니다.",
)
def exchanges_kernel_and_stride(size, kernel_size, stride=1):
    return same_padding(size, stride, kernel_size)


@misconception(
    en="Size and kernel size have changed places. The arguments come in the order size, kernel_size, stride.",
    ko="입력의 크기와 kernel 크기가 서로 바뀌었습니다. 인자의 순서는 size, kernel_size, stride입니다.",
)
def exchanges_size_and_kernel(size, kernel_size, stride=1):
    return same_padding(kernel_size, size, stride)


@misconception(
    en="Without a third argument you compute with stride 2. It must be 1 then: def same_padding(size, kernel_size, stride=1).",
    ko="세 번째 인자가 없을 때 stride를 2로 계산했습니다. 이때는 1이어야 합니다: def same_padding(size, kernel_size, stride=1).",
)
def changes_the_default_of_stride(size, kernel_size, stride=2):
    return same_padding(size, kernel_size, stride)


@misconception(
    en="You used 2 whatever the stride is, once it is not 1. Use the argument: 6, 5, stride 3 needs two zeros.",
    ko="stride가 1이 아니면 언제나 2로 계산했습니다. 인자로 받은 stride를 쓰십시오. 6, 5, stride 3이면 0이 두 개 필요합니다.",
)
def knows_only_stride_two(size, kernel_size, stride=1):
    return same_padding(size, kernel_size, min(stride, 2))


@misconception(
    en='You refuse a kernel that is larger than the input. With "same" padding it fits, because zeros are added: 1, 3 gives (1, 1).',
    ko='입력보다 큰 kernel에 오류를 냈습니다. "same" padding은 0을 붙이므로 이런 kernel도 들어갑니다. 1, 3이면 (1, 1)입니다.',
)
def refuses_a_large_kernel(size, kernel_size, stride=1):
    if kernel_size > size:
        raise ValueError("the kernel is larger than the input")
    return same_padding(size, kernel_size, stride)


@misconception(
    en="You refuse a stride that does not divide the size. Keras rounds W / S up: 5 at stride 2 has 3 windows.",
    ko="크기가 stride로 나누어떨어지지 않을 때 오류를 냈습니다. Keras는 W / S를 올림합니다. 5, stride 2이면 창이 3개입니다.",
)
def refuses_what_does_not_divide(size, kernel_size, stride=1):
    if size % stride:
        raise ValueError("the stride does not divide the size")
    return same_padding(size, kernel_size, stride)


@misconception(
    en='You refuse an even kernel. "Same" works for it too, with one zero more after than before: 5, 2 gives (0, 1).',
    ko='크기가 짝수인 kernel에 오류를 냈습니다. "same"은 이때도 되며, 뒤에 0을 하나 더 둡니다. 5, 2이면 (0, 1)입니다.',
)
def refuses_an_even_kernel(size, kernel_size, stride=1):
    if kernel_size % 2 == 0:
        raise ValueError("the kernel size is even")
    return same_padding(size, kernel_size, stride)
