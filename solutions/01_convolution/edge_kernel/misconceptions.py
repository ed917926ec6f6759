"""Wrong answers that students really give, each written as a slip from the right one.

A mistake is named only if the answers are exactly those of a function here, and there are many right kernels to slip from.
So the commonest mistakes are here once for each of the usual kernels.
"""

import numpy as np

from autograder import misconception

SOBEL = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])
PREWITT = np.array([[-1, 0, 1], [-1, 0, 1], [-1, 0, 1]])
SCHARR = np.array([[-3, 0, 3], [-10, 0, 10], [-3, 0, 3]])


def turn(vertical, direction):
    """The kernel for a direction, made from the vertical one."""
    return vertical if direction == "vertical" else vertical.T


# The directions


def exchanged(en, ko):
    return {
        "en": f"You return {en}, with the directions exchanged. A vertical edge is a line from top to bottom: the image changes from left to right there, so these two sides of the kernel differ in sign.",
        "ko": f"{ko}을 돌려주었지만 두 방향이 서로 바뀌었습니다. 수직 가장자리는 위아래로 뻗은 선입니다. 그곳에서 이미지는 왼쪽에서 오른쪽으로 가면서 변하므로 kernel의 왼쪽과 오른쪽은 부호가 다릅니다.",
    }


def always_vertical(en, ko):
    return {
        "en": f'For both directions you return {en} for vertical edges. Look at direction: for "horizontal", the change is from top to bottom.',
        "ko": f'두 방향 모두 수직 가장자리를 찾는 {ko}을 돌려주었습니다. direction을 확인하십시오. "horizontal"이면 위에서 아래로 가는 변화를 봅니다.',
    }


def always_horizontal(en, ko):
    return {
        "en": f'For both directions you return {en} for horizontal edges. Look at direction: for "vertical", the change is from left to right.',
        "ko": f'두 방향 모두 수평 가장자리를 찾는 {ko}을 돌려주었습니다. direction을 확인하십시오. "vertical"이면 왼쪽에서 오른쪽으로 가는 변화를 봅니다.',
    }


@misconception("T02", **exchanged("Sobel's kernels (minus first)", "Sobel kernel(음수가 먼저)"))
def exchanges_the_directions(direction):
    return turn(SOBEL.T, direction)


@misconception(**exchanged("Sobel's kernels (plus first)", "Sobel kernel(양수가 먼저)"))
def exchanges_the_directions_of_negative_sobel(direction):
    return turn(-SOBEL.T, direction)


@misconception(**exchanged("Prewitt's kernels (minus first)", "Prewitt kernel(음수가 먼저)"))
def exchanges_the_directions_of_prewitt(direction):
    return turn(PREWITT.T, direction)


@misconception(**exchanged("Prewitt's kernels (plus first)", "Prewitt kernel(양수가 먼저)"))
def exchanges_the_directions_of_negative_prewitt(direction):
    return turn(-PREWITT.T, direction)


@misconception(**exchanged("Scharr's kernels (minus first)", "Scharr kernel(음수가 먼저)"))
def exchanges_the_directions_of_scharr(direction):
    return turn(SCHARR.T, direction)


@misconception(**exchanged("Scharr's kernels (plus first)", "Scharr kernel(양수가 먼저)"))
def exchanges_the_directions_of_negative_scharr(direction):
    return turn(-SCHARR.T, direction)


@misconception(**always_vertical("Sobel's kernel (minus first)", "Sobel kernel(음수가 먼저)"))
def ignores_the_direction(direction):
    return SOBEL


@misconception(**always_vertical("Sobel's kernel (plus first)", "Sobel kernel(양수가 먼저)"))
def ignores_the_direction_with_negative_sobel(direction):
    return -SOBEL


@misconception(**always_vertical("Prewitt's kernel (minus first)", "Prewitt kernel(음수가 먼저)"))
def ignores_the_direction_with_prewitt(direction):
    return PREWITT


@misconception(**always_vertical("Prewitt's kernel (plus first)", "Prewitt kernel(양수가 먼저)"))
def ignores_the_direction_with_negative_prewitt(direction):
    return -PREWITT


@misconception(**always_horizontal("Sobel's kernel (minus first)", "Sobel kernel(음수가 먼저)"))
def compares_with_another_word(direction):
    return SOBEL.T


@misconception(**always_horizontal("Sobel's kernel (plus first)", "Sobel kernel(양수가 먼저)"))
def compares_with_another_word_with_negative_sobel(direction):
    return -SOBEL.T


@misconception(**always_horizontal("Prewitt's kernel (minus first)", "Prewitt kernel(음수가 먼저)"))
def compares_with_another_word_with_prewitt(direction):
    return PREWITT.T


@misconception(**always_horizontal("Prewitt's kernel (plus first)", "Prewitt kernel(양수가 먼저)"))
def compares_with_another_word_with_negative_prewitt(direction):
    return -PREWITT.T


@misconception(
    en="You flipped the kernel for the other direction: that changes its sign, not its direction. Transpose it, so that its columns become rows.",
    ko="다른 방향의 kernel을 만들려고 뒤집었습니다. 뒤집으면 방향은 그대로이고 부호만 바뀝니다. 전치하여 열이 행이 되게 하십시오.",
)
def flips_instead_of_transposing(direction):
    return SOBEL if direction == "vertical" else SOBEL[:, ::-1]


@misconception(
    en="Your kernels answer to slanting edges, and to vertical and horizontal ones alike. For a vertical edge, the three rows of the kernel each sum to 0.",
    ko="비스듬한 가장자리를 찾는 kernel이어서 수직과 수평 가장자리에 똑같이 반응합니다. 수직 가장자리를 찾는 kernel은 세 행의 합이 각각 0입니다.",
)
def answers_to_slanting_edges(direction):
    return np.array([[0, 1, 2], [-1, 0, 1], [-2, -1, 0]]) if direction == "vertical" else np.array([[-2, -1, 0], [-1, 0, 1], [0, 1, 2]])


# Kernels that are for something else


def blurs_with(en, ko):
    return {
        "en": f"Your kernel {en}: all its weights have the same sign, so it answers to brightness. An edge is a difference, so one side must be subtracted from the other.",
        "ko": f"{ko} kernel입니다. weight의 부호가 모두 같아 밝기에 반응합니다. 가장자리는 차이이므로 한쪽에서 다른 쪽을 빼야 합니다.",
    }


@misconception(**blurs_with("takes the mean of the window", "창을 평균하는"))
def blurs(direction):
    return np.full((3, 3), 1 / 9)


@misconception(**blurs_with("adds up the window", "창을 모두 더하는"))
def sums_the_window(direction):
    return np.ones((3, 3))


@misconception(**blurs_with("blurs softly, with most weight in the centre", "가운데에 큰 weight를 두어 부드럽게 흐리는"))
def blurs_softly(direction):
    return np.array([[1, 2, 1], [2, 4, 2], [1, 2, 1]]) / 16


def laplacian(en, ko):
    return {
        "en": f"This is Laplace's kernel ({en}), which answers to edges of both directions alike. Each direction needs a kernel that sees its own edges and is blind to the others.",
        "ko": f"Laplacian kernel({ko})이어서 두 방향의 가장자리에 똑같이 반응합니다. 방향마다 자기 가장자리만 보고 다른 가장자리는 보지 않는 kernel이 필요합니다.",
    }


@misconception(**laplacian("-4 in the centre", "가운데가 -4"))
def answers_to_both_directions(direction):
    return np.array([[0, 1, 0], [1, -4, 1], [0, 1, 0]])


@misconception(**laplacian("4 in the centre", "가운데가 4"))
def answers_to_both_directions_with_negative_neighbours(direction):
    return np.array([[0, -1, 0], [-1, 4, -1], [0, -1, 0]])


@misconception(**laplacian("8 in the centre", "가운데가 8"))
def answers_to_all_neighbours(direction):
    return np.array([[-1, -1, -1], [-1, 8, -1], [-1, -1, -1]])


@misconception(**laplacian("-8 in the centre", "가운데가 -8"))
def answers_to_all_neighbours_with_a_negative_centre(direction):
    return np.array([[1, 1, 1], [1, -8, 1], [1, 1, 1]])


@misconception(
    en="This is Kirsch's kernel, which also answers to edges of the other direction. For a vertical edge, each row of the kernel must sum to 0; here they sum to -1, 2 and -1.",
    ko="Kirsch kernel이어서 다른 방향의 가장자리에도 반응합니다. 수직 가장자리를 찾는 kernel은 세 행의 합이 각각 0이어야 하는데, 여기서는 -1, 2, -1입니다.",
)
def answers_like_kirsch(direction):
    return turn(np.array([[-3, -3, 5], [-3, 0, 5], [-3, -3, 5]]), direction)


@misconception(
    en="Your kernel sharpens: its weights sum to 1, so the image itself comes through. For an edge kernel, the weights sum to 0.",
    ko="이미지를 선명하게 하는 kernel입니다. weight의 합이 1이어서 이미지가 그대로 통과합니다. 가장자리를 찾는 kernel은 weight의 합이 0입니다.",
)
def sharpens(direction):
    return np.array([[0, -1, 0], [-1, 5, -1], [0, -1, 0]])


@misconception(
    en="Your kernel copies the image: only its centre is not 0. To see a change, it must compare pixels on two sides.",
    ko="가운데만 0이 아니어서 이미지를 그대로 복사하는 kernel입니다. 변화를 보려면 양쪽의 픽셀을 비교해야 합니다.",
)
def copies_the_image(direction):
    kernel = np.zeros((3, 3))
    kernel[1, 1] = 1
    return kernel


@misconception(
    en="Your kernel is the line itself: ones where the edge should be. It answers to brightness too; give the two sides opposite signs, so that the sum is 0.",
    ko="가장자리가 놓일 자리에 1을 둔, 선 모양의 kernel입니다. 밝기에도 반응합니다. 합이 0이 되도록 양쪽의 부호를 반대로 하십시오.",
)
def draws_the_line(direction):
    return turn(np.array([[0, 1, 0], [0, 1, 0], [0, 1, 0]]), direction)


# Signs


def no_minus(en, ko):
    return {
        "en": f"The minus signs of {en} are missing: the two sides are added instead of compared. Give one side the opposite sign.",
        "ko": f"{ko} kernel에서 음의 부호가 빠져 양쪽을 비교하지 않고 더합니다. 한쪽의 부호를 반대로 하십시오.",
    }


@misconception(**no_minus("Sobel's kernel", "Sobel"))
def forgets_the_minus_signs(direction):
    return np.abs(turn(SOBEL, direction))


@misconception(**no_minus("Prewitt's kernel", "Prewitt"))
def forgets_the_minus_signs_of_prewitt(direction):
    return np.abs(turn(PREWITT, direction))


def one_minus_less(en, ko):
    return {
        "en": f"A minus sign of {en} is missing, so the weights do not sum to 0 and flat areas light up. Add up your nine numbers.",
        "ko": f"{ko} kernel에서 음의 부호 하나가 빠져 weight의 합이 0이 아니고, 밝기가 일정한 곳에서도 반응합니다. 수 아홉 개를 더해 보십시오.",
    }


@misconception(**one_minus_less("Sobel's kernel", "Sobel"))
def forgets_one_minus_sign(direction):
    return turn(np.array([[-1, 0, 1], [-2, 0, 2], [1, 0, 1]]), direction)


@misconception(**one_minus_less("Prewitt's kernel", "Prewitt"))
def forgets_one_minus_sign_of_prewitt(direction):
    return turn(np.array([[-1, 0, 1], [-1, 0, 1], [1, 0, 1]]), direction)


@misconception(
    en="The two sides do not balance: the weights do not sum to 0, so flat areas light up. Give both sides the same numbers with opposite signs.",
    ko="양쪽의 크기가 달라 weight의 합이 0이 아니고, 밝기가 일정한 곳에서도 반응합니다. 양쪽에 같은 수를 반대 부호로 두십시오.",
)
def does_not_balance_the_sides(direction):
    return turn(np.array([[-1, 0, 2], [-2, 0, 4], [-1, 0, 2]]), direction)


@misconception(
    en="Your kernel is stored as uint8, which has no negative numbers: -1 became 255. Leave the type out, or use float.",
    ko="kernel을 음수가 없는 uint8로 저장하여 -1이 255가 되었습니다. 자료형을 지정하지 않거나 float를 쓰십시오.",
)
def stores_the_kernel_as_pixels(direction):
    return turn(SOBEL, direction).astype(np.uint8)


# The shape


@misconception(
    en="Your kernel is 2×2 (Roberts's), and answers to slanting edges. The kernel asked for is 3×3, with the two sides left and right of its middle column.",
    ko="2×2 kernel(Roberts)이며 비스듬한 가장자리에 반응합니다. 3×3 kernel을 만들어, 가운데 열의 왼쪽과 오른쪽을 비교하게 하십시오.",
)
def uses_roberts(direction):
    return np.array([[1, 0], [0, -1]]) if direction == "vertical" else np.array([[0, 1], [-1, 0]])


@misconception(
    en="Your kernel sees the right edges, but it is 2×2. It must be 3×3: put a column or row of zeros in the middle.",
    ko="맞는 방향의 가장자리에 반응하지만 2×2입니다. 3×3이어야 하므로 가운데에 0으로 된 열이나 행을 두십시오.",
)
def makes_it_two_by_two(direction):
    return turn(np.array([[-1, 1], [-1, 1]]), direction)


@misconception(
    en="Your kernel sees the right edges, but it is a single row or column. It must be 3×3: repeat it three times.",
    ko="맞는 방향의 가장자리에 반응하지만 한 행이나 한 열뿐입니다. 3×3이어야 하므로 세 번 반복하십시오.",
)
def makes_a_single_line(direction):
    return turn(np.array([[-1, 0, 1]]), direction)


@misconception(
    en="You return three numbers without rows and columns. A kernel has two axes: 3×3.",
    ko="행과 열 없이 수 세 개만 돌려주었습니다. kernel은 축이 둘이며 3×3입니다.",
)
def returns_three_numbers(direction):
    return np.array([-1, 0, 1])


@misconception(
    en="Your kernel sees the right edges, but it is 5×5. It must be 3×3.",
    ko="맞는 방향의 가장자리에 반응하지만 5×5입니다. 3×3이어야 합니다.",
)
def makes_it_five_by_five(direction):
    smooth = np.array([1, 4, 6, 4, 1])
    return turn(np.outer(smooth, [-1, -2, 0, 2, 1]), direction)


@misconception(
    en="Your kernel has axes for channel and filter. Here it is for one grey image: two axes, (3, 3).",
    ko="kernel에 채널과 filter의 축이 있습니다. 여기서는 흑백 이미지 하나에 쓰므로 축이 둘인 (3, 3)입니다.",
)
def adds_axes_for_channel_and_filter(direction):
    return turn(SOBEL, direction).reshape(3, 3, 1, 1)


@misconception(
    en="Your function returns nothing, so its answer is None. Return the kernel, and compare direction with exactly the words of the task.",
    ko="함수가 아무것도 돌려주지 않아 답이 None입니다. kernel을 return으로 돌려주고, direction은 문제에 나온 단어와 정확히 같은지 비교하십시오.",
)
def returns_nothing(direction):
    return None


@misconception(
    en="You return both kernels each time. Return only the one that direction asks for.",
    ko="두 kernel을 언제나 함께 돌려주었습니다. direction이 가리키는 kernel 하나만 돌려주십시오.",
)
def returns_both_kernels(direction):
    return SOBEL, SOBEL.T


@misconception(
    en="You return an image that a kernel was applied to. The kernel itself is asked for: the nine weights.",
    ko="kernel을 적용한 이미지를 돌려주었습니다. 돌려줄 것은 kernel 자체, 곧 weight 아홉 개입니다.",
)
def returns_the_filtered_image(direction):
    return turn(np.array([[0, 4, 4, 0]] * 4), direction)


@misconception(
    en="You return an image with an edge, not a kernel. The kernel is what finds the edge: its two sides have opposite signs.",
    ko="kernel이 아니라 가장자리가 있는 이미지를 돌려주었습니다. kernel은 가장자리를 찾는 데 쓰며, 양쪽의 부호가 반대입니다.",
)
def returns_an_image_with_an_edge(direction):
    return turn(np.array([[0, 0, 1], [0, 0, 1], [0, 0, 1]]), direction)


@misconception(
    en="You put both kernels together, as sqrt(v² + h²), which has no direction and no negative numbers left. Return one of them as it is.",
    ko="두 kernel을 sqrt(v² + h²)로 합쳐 방향도 음수도 사라졌습니다. 둘 중 하나를 그대로 돌려주십시오.",
)
def combines_both_kernels(direction):
    return np.hypot(SOBEL, SOBEL.T)


@misconception(
    en="You added the two kernels, so the sum answers to both directions. Return one of them as it is.",
    ko="두 kernel을 더하여 두 방향에 모두 반응합니다. 둘 중 하나를 그대로 돌려주십시오.",
)
def adds_both_kernels(direction):
    return SOBEL + SOBEL.T
