"""Wrong answers that students really give, each written as a slip from the right one."""

import numpy as np

from autograder import misconception

from .solution import max_pool2d_backward


def spread(dy, x, pool_size, share):
    """dx, where share(window) says for each window (p, p) how much of dy each of its pixels gets."""
    dx = np.zeros(x.shape)
    for n, i, j, c in np.ndindex(dy.shape):
        here = n, slice(i * pool_size, (i + 1) * pool_size), slice(j * pool_size, (j + 1) * pool_size), c
        dx[here] = dy[n, i, j, c] * share(x[here])
    return dx


def first(window, wanted):
    """1 at the first place in row order at which the window has this value; 0 everywhere else, also if it is nowhere."""
    where = np.zeros(window.size)
    where[np.flatnonzero(window == wanted)[:1]] = 1
    return where.reshape(window.shape)


# Which pixel


@misconception(
    en="All pixels that are as large as the maximum get the gradient. Only the first of them in row order does.",
    ko="최댓값과 같은 픽셀이 모두 gradient를 받았습니다. 행 순서로 맨 처음 것만 받습니다.",
)
def gives_it_to_all_that_are_equal(dy, x, pool_size=2):
    return spread(dy, x, pool_size, lambda window: window == window.max())


@misconception(
    en="Pixels that are equally large share the gradient in your answer. Here the first of them in row order gets all of it.",
    ko="똑같이 큰 픽셀들이 gradient를 나누어 받았습니다. 여기서는 행 순서로 맨 처음 것이 전부 받습니다.",
)
def divides_it_among_equals(dy, x, pool_size=2):
    return spread(dy, x, pool_size, lambda window: (window == window.max()) / np.sum(window == window.max()))


@misconception(
    en="Of several largest pixels you take the last. Take the first in row order: in a loop, compare with > and not with >=.",
    ko="가장 큰 픽셀이 여럿일 때 마지막 것을 택했습니다. 행 순서로 맨 처음 것을 택하십시오. 반복문에서는 >=가 아니라 >로 비교합니다.",
)
def takes_the_last_of_equals(dy, x, pool_size=2):
    return spread(dy, x, pool_size, lambda window: first(window[::-1, ::-1], window.max())[::-1, ::-1])


@misconception(
    en="Of several largest pixels you take the first by columns. Go row by row: from left to right, then down.",
    ko="가장 큰 픽셀이 여럿일 때 열 순서로 첫 번째 것을 택했습니다. 왼쪽에서 오른쪽으로, 그다음 아래로, 행 순서로 보십시오.",
)
def goes_by_columns(dy, x, pool_size=2):
    return spread(dy, x, pool_size, lambda window: first(window.T, window.max()).T)


@misconception(
    "P05",
    en="Windows with only negative pixels get no gradient: your maximum begins at 0. Begin at the window's first pixel.",
    ko="음수만 있는 창이 gradient를 받지 못합니다. 최댓값을 0에서부터 찾았기 때문입니다. 창의 첫 픽셀에서 시작하십시오.",
)
def starts_at_zero(dy, x, pool_size=2):
    return spread(dy, x, pool_size, lambda window: first(window, max(window.max(), 0)))


@misconception(
    en="A window whose largest pixel is 0 or negative gets no gradient. It gets its dy like any other: begin the search at the window's first pixel, not at 0.",
    ko="가장 큰 픽셀이 0이거나 음수인 창이 gradient를 받지 못합니다. 그런 창도 dy를 받습니다. 0이 아니라 창의 첫 픽셀에서 시작하여 찾으십시오.",
)
def passes_nothing_to_windows_without_a_positive_pixel(dy, x, pool_size=2):
    return spread(dy, x, pool_size, lambda window: first(window, window.max()) * (window.max() > 0))


@misconception(
    en="Windows whose largest pixel is not above 0 send their gradient to the top left. Your maximum begins at 0; begin at the window's first pixel.",
    ko="가장 큰 픽셀이 0보다 크지 않은 창은 gradient가 왼쪽 위로 갑니다. 최댓값을 0에서부터 찾았기 때문입니다. 창의 첫 픽셀에서 시작하십시오.",
)
def stays_at_the_corner_of_negative_windows(dy, x, pool_size=2):
    return spread(dy, x, pool_size, lambda window: first(window, window.max() if window.max() > 0 else window[0, 0]))


@misconception(
    en="Windows whose pixels are all -1 or less send their gradient to the top left. Your maximum begins at -1; begin at the window's first pixel.",
    ko="픽셀이 모두 -1 이하인 창은 gradient가 왼쪽 위로 갑니다. 최댓값을 -1에서부터 찾았기 때문입니다. 창의 첫 픽셀에서 시작하십시오.",
)
def stays_at_the_corner_of_windows_below_minus_one(dy, x, pool_size=2):
    return spread(dy, x, pool_size, lambda window: first(window, window.max() if window.max() > -1 else window[0, 0]))


@misconception(
    en="Windows of very negative pixels send their gradient to the top left: none is above the number at which your maximum begins. Begin at the window's first pixel.",
    ko="아주 작은 음수만 있는 창은 gradient가 왼쪽 위로 갑니다. 최댓값의 시작값보다 큰 픽셀이 없기 때문입니다. 창의 첫 픽셀에서 시작하십시오.",
)
def stays_at_the_corner_of_very_negative_windows(dy, x, pool_size=2):
    return spread(dy, x, pool_size, lambda window: first(window, window.max() if window.max() > -1000 else window[0, 0]))


@misconception(
    "P08",
    en="You looked for the largest absolute value. -5 is smaller than 2: compare the values themselves.",
    ko="절댓값이 가장 큰 픽셀을 찾았습니다. -5는 2보다 작습니다. 값 자체를 비교하십시오.",
)
def compares_absolute_values(dy, x, pool_size=2):
    return spread(dy, x, pool_size, lambda window: first(np.abs(window), np.abs(window).max()))


@misconception(
    "P06",
    en="The smallest pixel of each window gets the gradient. In max pooling it is the largest.",
    ko="창에서 가장 작은 픽셀이 gradient를 받았습니다. max pooling에서는 가장 큰 픽셀입니다.",
)
def takes_the_smallest(dy, x, pool_size=2):
    return spread(dy, x, pool_size, lambda window: first(window, window.min()))


@misconception(
    "P04",
    en="You divided the gradient among all pixels of the window. That belongs to average pooling; here the largest one gets all of it.",
    ko="gradient를 창의 모든 픽셀에 나누어 주었습니다. 이는 average pooling입니다. 여기서는 가장 큰 픽셀이 전부 받습니다.",
)
def divides_it_among_all(dy, x, pool_size=2):
    return spread(dy, x, pool_size, lambda window: np.full(window.shape, 1 / window.size))


@misconception(
    en="Every pixel of the window gets the whole gradient. Only the largest one decided the output: the others get 0.",
    ko="창의 모든 픽셀이 gradient를 그대로 받았습니다. 출력을 정한 것은 가장 큰 픽셀뿐이므로 나머지는 0입니다.",
)
def gives_it_to_all(dy, x, pool_size=2):
    return spread(dy, x, pool_size, lambda window: np.ones(window.shape))


@misconception(
    en="The gradient always goes to the top left pixel of the window. It goes to the largest one, wherever that is.",
    ko="gradient가 언제나 창의 왼쪽 위 픽셀로 갑니다. 가장 큰 픽셀이 있는 곳으로 보내십시오.",
)
def takes_the_corner(dy, x, pool_size=2):
    return spread(dy, x, pool_size, lambda window: first(window, window[0, 0]))


@misconception(
    en="Row and column inside the window have changed places. The number from argmax divided by pool_size gives the row, what is left over the column.",
    ko="창 안의 행과 열이 서로 바뀌었습니다. argmax가 준 번호를 pool_size로 나눈 몫이 행이고 나머지가 열입니다.",
)
def swaps_row_and_column(dy, x, pool_size=2):
    return spread(dy, x, pool_size, lambda window: first(window, window.max()).T)


# What it gets


@misconception(
    en="The gradient was multiplied by the pixel. It is passed on as it is: if the largest pixel grows by 0.1, so does the output.",
    ko="gradient에 픽셀의 값을 곱했습니다. gradient는 그대로 전달합니다. 가장 큰 픽셀이 0.1 커지면 출력도 0.1 커집니다.",
)
def multiplies_with_the_pixel(dy, x, pool_size=2):
    return spread(dy, x, pool_size, lambda window: first(window, window.max()) * window)


@misconception(
    en="You marked the largest pixels with 1. They get the gradient of their window: multiply by dy.",
    ko="가장 큰 픽셀을 1로 표시하기만 했습니다. 그 픽셀은 창의 gradient를 받습니다. dy를 곱하십시오.",
)
def forgets_dy(dy, x, pool_size=2):
    return max_pool2d_backward(np.ones(dy.shape), x, pool_size)


@misconception(
    en="You put the maximum back in its place. What goes there is not its value but its gradient, dy.",
    ko="최댓값을 제자리에 다시 넣었습니다. 그 자리에 들어갈 것은 값이 아니라 gradient인 dy입니다.",
)
def puts_the_maximum_back(dy, x, pool_size=2):
    return max_pool2d_backward(np.ones(dy.shape), x, pool_size) * x


@misconception(
    en="Negative gradients were lost. Max pooling passes dy on whatever its sign; only ReLU looks at a sign, and not at that of dy.",
    ko="음수인 gradient가 사라졌습니다. max pooling은 부호와 상관없이 dy를 전달합니다. 부호를 보는 것은 ReLU이며, ReLU도 dy의 부호를 보지는 않습니다.",
)
def drops_negative_gradients(dy, x, pool_size=2):
    return max_pool2d_backward(np.maximum(dy, 0), x, pool_size)


@misconception(
    "P31",
    en="An integer image gave an integer result: np.zeros_like(x) copies the dtype, and the fractions of dy are cut off. Make dx as floats.",
    ko="이미지가 정수이면 결과도 정수가 됩니다. np.zeros_like(x)는 dtype까지 따라 만들므로 dy의 소수점 아래가 잘립니다. dx를 실수로 만드십시오.",
)
def cuts_fractions_off(dy, x, pool_size=2):
    return max_pool2d_backward(dy, x, pool_size).astype(x.dtype)


# Which window


@misconception(
    en="You always use windows of 2×2. Their side is the argument pool_size.",
    ko="언제나 2×2 창을 썼습니다. 창의 한 변은 인자로 받은 pool_size입니다.",
)
def always_pools_by_two(dy, x, pool_size=2):
    dx = np.zeros(x.shape)
    for n, i, j, c in np.ndindex(dy.shape):
        window = x[n, 2 * i : 2 * i + 2, 2 * j : 2 * j + 2, c]
        row, col = divmod(window.argmax(), 2)
        dx[n, 2 * i + row, 2 * j + col, c] = dy[n, i, j, c]
    return dx


@misconception(
    "P22",
    en="Your windows begin at (i, j). They begin at i·pool_size and j·pool_size, so that they do not overlap.",
    ko="창이 (i, j)에서 시작합니다. 창은 겹치지 않도록 i·pool_size행, j·pool_size열에서 시작합니다.",
)
def starts_windows_at_i_and_j(dy, x, pool_size=2):
    dx = np.zeros(x.shape)
    for n, i, j, c in np.ndindex(dy.shape):
        row, col = divmod(x[n, i : i + pool_size, j : j + pool_size, c].argmax(), pool_size)
        dx[n, i + row, j + col, c] = dy[n, i, j, c]
    return dx


@misconception(
    en="The place inside the window was not moved to the window: i·pool_size and j·pool_size are missing, and all gradients land in the top left corner.",
    ko="창 안의 위치를 창이 있는 곳으로 옮기지 않았습니다. i·pool_size와 j·pool_size를 더하지 않아 gradient가 모두 왼쪽 위 구석으로 갑니다.",
)
def forgets_where_the_window_is(dy, x, pool_size=2):
    dx = np.zeros(x.shape)
    for n, i, j, c in np.ndindex(dy.shape):
        window = x[n, i * pool_size : (i + 1) * pool_size, j * pool_size : (j + 1) * pool_size, c]
        row, col = divmod(window.argmax(), pool_size)
        dx[n, row, col, c] = dy[n, i, j, c]
    return dx


@misconception(
    "P16",
    en="You loop over a square output: H' for the columns too. Take H' from dy.shape[1] and W' from dy.shape[2].",
    ko="출력이 정사각형이라고 보고 열도 H'만큼만 반복했습니다. H'은 dy.shape[1], W'은 dy.shape[2]입니다.",
)
def assumes_a_square_output(dy, x, pool_size=2):
    side = dy.shape[1]
    if side > dy.shape[2]:
        raise IndexError("the output has fewer columns than rows")
    left = np.zeros(dy.shape)
    left[:, :, :side] = dy[:, :, :side]
    return max_pool2d_backward(left, x, pool_size)


# The edge


@misconception(
    en="Sizes that are no multiple of pool_size raise an IndexError: there is no window at the edge that is left over, and no dy for it. Let i and j run over the shape of dy.",
    ko="크기가 pool_size의 배수가 아니면 IndexError가 납니다. 가장자리에 남은 칸에는 창도 없고 dy도 없습니다. i와 j가 dy의 모양대로 움직이게 하십시오.",
)
def loops_over_the_edge_too(dy, x, pool_size=2):
    if x.shape[1] % pool_size or x.shape[2] % pool_size:
        raise IndexError("index 1 is out of bounds for axis 1 with size 1")
    return max_pool2d_backward(dy, x, pool_size)


@misconception(
    "P23",
    en="Sizes that are no multiple of pool_size raise an error: the edge that is left over does not fit into the windows. Cut it off before you reshape, and leave zeros for it in dx.",
    ko="크기가 pool_size의 배수가 아니면 오류가 납니다. 가장자리에 남은 칸은 창으로 나눌 수 없습니다. reshape하기 전에 잘라 내고, dx에서는 0으로 두십시오.",
)
def needs_whole_windows(dy, x, pool_size=2):
    if x.shape[1] % pool_size or x.shape[2] % pool_size:
        raise ValueError("cannot reshape array")
    return max_pool2d_backward(dy, x, pool_size)


@misconception(
    en="dx is too small: you left out the rows and columns that belong to no window. dx has the shape of x, with zeros there.",
    ko="dx가 너무 작습니다. 어느 창에도 들어가지 않는 행과 열을 뺐습니다. dx는 x와 모양이 같고 그 자리는 0입니다.",
)
def crops_the_edge(dy, x, pool_size=2):
    return max_pool2d_backward(dy, x, pool_size)[:, : dy.shape[1] * pool_size, : dy.shape[2] * pool_size]


@misconception(
    en="The edge that is left over got its pixels of x back instead of zeros. Begin with zeros, not with a copy of x.",
    ko="가장자리에 남은 칸에 0이 아니라 x의 픽셀이 들어 있습니다. x의 복사본이 아니라 0에서 시작하십시오.",
)
def begins_with_a_copy_of_x(dy, x, pool_size=2):
    dx = np.array(x, float)
    inside = max_pool2d_backward(dy, x, pool_size)[:, : dy.shape[1] * pool_size, : dy.shape[2] * pool_size]
    dx[:, : inside.shape[1], : inside.shape[2]] = inside
    return dx


# The axes


@misconception(
    "P18",
    en="Only one channel of each window gets a gradient. Every channel is pooled on its own and has its own largest pixel.",
    ko="창마다 채널 하나만 gradient를 받았습니다. pooling은 채널마다 따로 하므로 가장 큰 픽셀도 채널마다 있습니다.",
)
def looks_for_one_maximum_in_all_channels(dy, x, pool_size=2):
    dx = max_pool2d_backward(dy, x, pool_size)
    for n, i, j in np.ndindex(dy.shape[:3]):
        here = n, slice(i * pool_size, (i + 1) * pool_size), slice(j * pool_size, (j + 1) * pool_size)
        dx[here] *= x[here].max(axis=(0, 1)) == x[here].max()
    return dx


@misconception(
    en="You looked for one largest pixel among all channels of the window, and used its place for every channel. Look in each channel on its own.",
    ko="창의 모든 채널을 통틀어 가장 큰 픽셀 하나를 찾아 그 자리를 모든 채널에 썼습니다. 채널마다 따로 찾으십시오.",
)
def takes_one_place_for_all_channels(dy, x, pool_size=2):
    dx = np.zeros(x.shape)
    for n, i, j in np.ndindex(dy.shape[:3]):
        window = x[n, i * pool_size : (i + 1) * pool_size, j * pool_size : (j + 1) * pool_size]
        row, col, _ = np.unravel_index(window.argmax(), window.shape)
        dx[n, i * pool_size + row, j * pool_size + col] = dy[n, i, j]
    return dx


@misconception(
    "P19",
    en="Only one image of the batch gets a gradient in each window. Every image is pooled on its own and has its own largest pixels.",
    ko="창마다 batch에서 이미지 하나만 gradient를 받았습니다. pooling은 이미지마다 따로 하므로 가장 큰 픽셀도 이미지마다 있습니다.",
)
def looks_for_one_maximum_in_all_images(dy, x, pool_size=2):
    dx = max_pool2d_backward(dy, x, pool_size)
    for i, j, c in np.ndindex(dy.shape[1:]):
        here = slice(None), slice(i * pool_size, (i + 1) * pool_size), slice(j * pool_size, (j + 1) * pool_size), c
        dx[here] *= x[here] == x[here].max()
    return dx


@misconception(
    en="You compared with the maximum of the whole image. Every window has its own largest pixel.",
    ko="이미지 전체의 최댓값과 비교했습니다. 창마다 가장 큰 픽셀이 따로 있습니다.",
)
def looks_for_one_maximum_in_the_image(dy, x, pool_size=2):
    return max_pool2d_backward(dy, x, pool_size) * (x == np.max(x, axis=(1, 2), keepdims=True))


@misconception(
    en="All channels got the gradient of channel 0. dy has one for each.",
    ko="모든 채널이 채널 0의 gradient를 받았습니다. dy에는 채널마다 gradient가 따로 있습니다.",
)
def repeats_channel_0(dy, x, pool_size=2):
    return max_pool2d_backward(np.repeat(dy[..., :1], dy.shape[-1], axis=-1), x, pool_size)


@misconception(
    en="In all channels the place of channel 0's largest pixel was used. Look for the largest pixel in each channel.",
    ko="모든 채널에서 채널 0의 가장 큰 픽셀 자리를 썼습니다. 채널마다 가장 큰 픽셀을 찾으십시오.",
)
def takes_the_place_in_channel_0(dy, x, pool_size=2):
    return max_pool2d_backward(dy, np.repeat(x[..., :1], x.shape[-1], axis=-1), pool_size)


@misconception(
    en="Only the first image has a gradient, the others are 0. Loop over the whole batch.",
    ko="첫 번째 이미지에만 gradient가 있고 나머지는 0입니다. batch의 모든 이미지에 대해 반복하십시오.",
)
def fills_the_first_image_only(dy, x, pool_size=2):
    dx = max_pool2d_backward(dy, x, pool_size)
    dx[1:] = 0
    return dx


@misconception(
    en="All images got the result of the first one. Each image has its own largest pixels.",
    ko="모든 이미지에 첫 번째 이미지의 결과가 들어갔습니다. 가장 큰 픽셀은 이미지마다 다릅니다.",
)
def repeats_the_first_image(dy, x, pool_size=2):
    return np.repeat(max_pool2d_backward(dy, x, pool_size)[:1], len(x), axis=0)


# The arguments


@misconception(
    "P29",
    en="The values are right, but x was changed: dx = x gives the same array a second name. Begin with zeros of its shape.",
    ko="값은 맞지만 x가 바뀌었습니다. dx = x는 같은 배열에 이름을 하나 더 붙일 뿐입니다. x와 모양이 같은 0 배열에서 시작하십시오.",
)
def collects_dx_in_x(dy, x, pool_size=2):
    dx = max_pool2d_backward(dy, x, pool_size)
    x[:] = dx
    return dx
