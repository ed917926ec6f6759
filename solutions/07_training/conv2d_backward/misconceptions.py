"""Wrong answers that students really give, each written as a slip from the right one."""

import numpy as np

from autograder import misconception

from .solution import conv2d_backward


def floats(*arrays):
    return [np.array(array, float) for array in arrays]


def fit(dy, rows, cols):
    """dy inside zeros, with so many rows above and below and so many columns on the left and on the right."""
    return np.pad(np.asarray(dy, float), ((0, 0), (rows, rows), (cols, cols), (0, 0)))


def correlate(x, w):
    """The convolution layer without a bias."""
    windows = np.lib.stride_tricks.sliding_window_view(np.asarray(x, float), w.shape[:2], axis=(1, 2))
    return np.einsum("nijcuv,uvck->nijk", windows, w)


def positions(dy):
    return np.ndindex(dy.shape[1:3])


# db


@misconception(
    en="db is a mean. Add dy up, over images, rows and columns, without dividing: the bias takes part in every output.",
    ko="db를 평균으로 구했습니다. 나누지 말고 dy를 이미지, 행, 열에 대해 더하십시오. bias는 모든 출력에 들어갑니다.",
)
def averages_db(dy, x, w):
    dx, dw, _ = conv2d_backward(dy, x, w)
    return dx, dw, np.mean(dy, axis=(0, 1, 2))


@misconception(
    en="db is averaged over the images. Add them up: where the loss is a mean, dy has been divided already.",
    ko="db를 구할 때 이미지 방향으로 평균을 냈습니다. 평균하지 말고 더하십시오. loss가 평균이라면 dy가 이미 나누어져 있습니다.",
)
def averages_db_over_the_images(dy, x, w):
    dx, dw, db = conv2d_backward(dy, x, w)
    return dx, dw, db / len(dy)


@misconception(
    en="db still has an axis for the images or for the positions. Only the axis of the filters stays: sum over the axes 0, 1 and 2.",
    ko="db에 이미지나 위치의 축이 남아 있습니다. filter의 축만 남겨야 하므로 축 0, 1, 2에 대해 더하십시오.",
)
def adds_up_db_over_the_images_only(dy, x, w):
    dx, dw, _ = conv2d_backward(dy, x, w)
    return dx, dw, np.sum(dy, axis=0)


@misconception(
    en="The values of db are right, but it has four axes. Its shape is that of the bias, (K,): leave keepdims out.",
    ko="db의 값은 맞지만 축이 네 개입니다. db는 bias와 모양이 같은 (K,)입니다. keepdims를 빼십시오.",
)
def keeps_the_axes_of_db(dy, x, w):
    dx, dw, db = conv2d_backward(dy, x, w)
    return dx, dw, db.reshape(1, 1, 1, -1)


@misconception(
    en="db is the same for all filters. Every filter has its own bias, so the last axis of dy stays.",
    ko="db가 모든 filter에서 같습니다. bias는 filter마다 따로 있으므로 dy의 마지막 축은 남기십시오.",
)
def adds_up_db_over_the_filters_too(dy, x, w):
    dx, dw, db = conv2d_backward(dy, x, w)
    return dx, dw, np.full(db.shape, db.sum())


@misconception(
    en="db is a single number. Every filter has its own bias: sum over the axes 0, 1 and 2 only, so that db is (K,), also for one filter.",
    ko="db가 수 하나입니다. bias는 filter마다 따로 있습니다. 축 0, 1, 2에 대해서만 더하십시오. filter가 하나여도 db는 (K,)입니다.",
)
def adds_up_db_to_one_number(dy, x, w):
    dx, dw, db = conv2d_backward(dy, x, w)
    return dx, dw, db.sum()


@misconception(
    en="db only counts the outputs. Each output brings its dy: add dy up.",
    ko="db에서 출력의 수만 세었습니다. 출력마다 dy가 다르므로 dy를 더하십시오.",
)
def counts_the_outputs_for_db(dy, x, w):
    dx, dw, db = conv2d_backward(dy, x, w)
    return dx, dw, np.full(db.shape, dy[..., 0].size, float)


@misconception(
    en="You returned dx and dw without db. Three arrays are asked for; db is the sum of dy over images, rows and columns.",
    ko="db 없이 dx와 dw만 돌려주었습니다. 배열 세 개가 필요합니다. db는 dy를 이미지, 행, 열에 대해 더한 값입니다.",
)
def forgets_db(dy, x, w):
    return conv2d_backward(dy, x, w)[:2]


# dw


@misconception(
    en="dw is turned by 180°. Nothing is flipped there: dw[u, v] adds up x[i + u, j + v] times dy[i, j].",
    ko="dw가 180° 뒤집혀 있습니다. dw에서는 아무것도 뒤집지 않습니다. dw[u, v]는 x[i + u, j + v]와 dy[i, j]의 곱을 더한 값입니다.",
)
def flips_dw(dy, x, w):
    dx, dw, db = conv2d_backward(dy, x, w)
    return dx, dw[::-1, ::-1], db


@misconception(
    en="You flipped dy before correlating it with x for dw. Leave it as it is: dy[i, j] goes with x[i + u, j + v].",
    ko="dw를 구할 때 dy를 뒤집어 x와 곱했습니다. dy를 그대로 두십시오. dy[i, j]는 x[i + u, j + v]와 짝을 이룹니다.",
)
def flips_dy_for_dw(dy, x, w):
    dx, _, db = conv2d_backward(dy, x, w)
    return dx, conv2d_backward(dy[:, ::-1, ::-1], x, w)[1], db


@misconception(
    en="dw holds only the last position: each one overwrites the one before. Begin with zeros and use +=.",
    ko="dw에 마지막 위치만 남았습니다. 위치마다 앞의 값을 덮어씁니다. 0에서 시작하여 +=로 더하십시오.",
)
def overwrites_dw(dy, x, w):
    dx, _, db = conv2d_backward(dy, x, w)
    return dx, conv2d_backward(dy[:, -1:, -1:], x[:, -w.shape[0] :, -w.shape[1] :], w)[1], db


@misconception(
    en="dw holds only the last image: each one overwrites the one before. Add the images up.",
    ko="dw에 마지막 이미지만 남았습니다. 이미지마다 앞의 값을 덮어씁니다. 이미지에 대해 더하십시오.",
)
def keeps_the_last_image_of_dw(dy, x, w):
    dx, _, db = conv2d_backward(dy, x, w)
    return dx, conv2d_backward(dy[-1:], x[-1:], w)[1], db


@misconception(
    en="Only the first image goes into dw. Every image of the batch used the same filters, so all of them count.",
    ko="dw에 첫 번째 이미지만 들어갔습니다. batch의 모든 이미지가 같은 filter를 썼으므로 모두 더합니다.",
)
def takes_the_first_image_for_dw(dy, x, w):
    dx, _, db = conv2d_backward(dy, x, w)
    return dx, conv2d_backward(dy[:1], x[:1], w)[1], db


@misconception(
    en="dw is averaged over the images. Add them up: where the loss is a mean, dy has been divided already.",
    ko="dw를 구할 때 이미지 방향으로 평균을 냈습니다. 평균하지 말고 더하십시오. loss가 평균이라면 dy가 이미 나누어져 있습니다.",
)
def averages_dw_over_the_images(dy, x, w):
    dx, dw, db = conv2d_backward(dy, x, w)
    return dx, dw / len(dy), db


@misconception(
    en="dw is averaged over the positions. Add them up: a weight that is used at nine positions has nine effects.",
    ko="dw를 구할 때 위치에 대해 평균을 냈습니다. 평균하지 말고 더하십시오. 아홉 위치에서 쓰인 weight는 아홉 번 영향을 줍니다.",
)
def averages_dw_over_the_positions(dy, x, w):
    dx, dw, db = conv2d_backward(dy, x, w)
    return dx, dw / (dy.shape[1] * dy.shape[2]), db


@misconception(
    en="dw has an axis for the images. All images share the filters, so dw has the shape of w: sum over the images too.",
    ko="dw에 이미지의 축이 있습니다. 모든 이미지가 filter를 함께 쓰므로 dw는 w와 모양이 같습니다. 이미지에 대해서도 더하십시오.",
)
def keeps_the_images_of_dw_apart(dy, x, w):
    dx, _, db = conv2d_backward(dy, x, w)
    return dx, np.stack([conv2d_backward(dy[n : n + 1], x[n : n + 1], w)[1] for n in range(len(x))]), db


@misconception(
    en="dw is the sum of the windows without dy. Each window counts as much as its dy says.",
    ko="dw에 dy를 곱하지 않은 창을 더했습니다. 창마다 그 창의 dy를 곱하십시오.",
)
def forgets_dy_in_dw(dy, x, w):
    dx, _, db = conv2d_backward(dy, x, w)
    return dx, conv2d_backward(np.ones(dy.shape), x, w)[1], db


@misconception(
    "C30",
    en="dw takes channel 0 of x for all channels. dw[:, :, c] belongs to channel c.",
    ko="dw의 모든 채널에 x의 채널 0을 썼습니다. dw[:, :, c]에는 채널 c를 쓰십시오.",
)
def takes_channel_0_for_dw(dy, x, w):
    dx, _, db = conv2d_backward(dy, x, w)
    return dx, conv2d_backward(dy, np.repeat(x[..., :1], x.shape[-1], axis=-1), w)[1], db


@misconception(
    en="Channels and filters have changed places in dw. It has the shape of w: (F_h, F_w, C, K).",
    ko="dw에서 채널과 filter의 축이 바뀌었습니다. dw는 w와 모양이 같은 (F_h, F_w, C, K)입니다.",
)
def swaps_channels_and_filters_in_dw(dy, x, w):
    dx, dw, db = conv2d_backward(dy, x, w)
    return dx, dw.swapaxes(2, 3), db


# dx


@misconception(
    en="dx is the convolution of dy with the kernel as it is. On the way back the kernel is turned by 180°: dx[p, q] meets w[u, v] through dy[p - u, q - v].",
    ko="dx를 dy와 뒤집지 않은 kernel의 합성곱으로 구했습니다. 거슬러 갈 때는 kernel을 180° 뒤집습니다. dx[p, q]에는 dy[p - u, q - v]와 w[u, v]의 곱이 들어갑니다.",
)
def does_not_flip_for_dx(dy, x, w):
    _, dw, db = conv2d_backward(dy, x, w)
    return correlate(fit(dy, w.shape[0] - 1, w.shape[1] - 1), w.swapaxes(2, 3)), dw, db


@misconception(
    en="For dx you reversed the rows of the kernel but not its columns. Turned by 180° it is w[::-1, ::-1].",
    ko="dx를 구할 때 kernel의 행만 거꾸로 놓고 열은 그대로 두었습니다. 180° 뒤집으면 w[::-1, ::-1]입니다.",
)
def flips_only_the_rows_for_dx(dy, x, w):
    _, dw, db = conv2d_backward(dy, x, w)
    return correlate(fit(dy, w.shape[0] - 1, w.shape[1] - 1), w[::-1].swapaxes(2, 3)), dw, db


@misconception(
    en="For dx you put F_h - 1 zeros on all four sides of dy. On the left and on the right it is F_w - 1; try a 2×3 filter.",
    ko="dx를 구할 때 dy의 네 변에 모두 0을 F_h - 1줄씩 둘렀습니다. 왼쪽과 오른쪽은 F_w - 1줄입니다. 2×3 filter로 확인해 보십시오.",
)
def pads_dy_by_the_kernel_s_height(dy, x, w):
    _, dw, db = conv2d_backward(dy, x, w)
    return correlate(fit(dy, w.shape[0] - 1, w.shape[0] - 1), w[::-1, ::-1].swapaxes(2, 3)), dw, db


@misconception(
    en='dx is too small: you slid the kernel over dy as it is, "valid". Every pixel of x needs an entry, so dy gets F - 1 zeros on each side first ("full").',
    ko='dx가 너무 작습니다. dy 위로 kernel을 "valid"로 움직였습니다. x의 모든 픽셀에 값이 있어야 하므로 먼저 dy의 네 변에 0을 F - 1줄씩 둘러야 합니다("full").',
)
def slides_over_dy_without_padding(dy, x, w):
    _, dw, db = conv2d_backward(dy, x, w)
    return correlate(dy, w[::-1, ::-1].swapaxes(2, 3)), dw, db


@misconception(
    en="Where windows overlap, dx keeps only the last of them. A pixel that takes part in several outputs collects from all: use +=.",
    ko="창이 겹치는 곳에서 dx에 마지막 창만 남았습니다. 여러 출력에 쓰인 픽셀은 그 모두에서 gradient를 모읍니다. +=를 쓰십시오.",
)
def overwrites_dx(dy, x, w):
    _, dw, db = conv2d_backward(dy, x, w)
    dx = np.zeros(x.shape)
    for i, j in positions(dy):
        dx[:, i : i + w.shape[0], j : j + w.shape[1]] = np.einsum("nk,uvck->nuvc", dy[:, i, j], w)
    return dx, dw, db


@misconception(
    en="Every filter and every window overwrites what is in dx. A pixel collects from all windows and all filters that it took part in: use +=.",
    ko="filter마다, 창마다 dx의 값을 덮어씁니다. 픽셀마다 그 픽셀이 쓰인 모든 창과 모든 filter에서 gradient를 모읍니다. +=를 쓰십시오.",
)
def overwrites_dx_with_each_filter_too(dy, x, w):
    _, dw, db = conv2d_backward(dy, x, w)
    return overwrites_dx(dy[..., -1:], x, w[..., -1:])[0], dw, db


@misconception(
    en="dx was averaged where windows overlap. A pixel that takes part in several outputs collects the sum of what they send back.",
    ko="창이 겹치는 곳에서 dx의 평균을 냈습니다. 여러 출력에 쓰인 픽셀은 그 출력들이 돌려보낸 값의 합을 받습니다.",
)
def averages_dx_where_windows_overlap(dy, x, w):
    dx, dw, db = conv2d_backward(dy, x, w)
    ones = np.ones((1, *dy.shape[1:3], 1))
    return dx / conv2d_backward(ones, x[:1, ..., :1], np.ones((*w.shape[:2], 1, 1)))[0], dw, db


@misconception(
    en="dx holds only the last filter: each one overwrites the one before. A pixel takes part in the outputs of all filters, so add them up.",
    ko="dx에 마지막 filter만 남았습니다. filter마다 앞의 값을 덮어씁니다. 픽셀은 모든 filter의 출력에 쓰이므로 더해야 합니다.",
)
def keeps_the_last_filter_of_dx(dy, x, w):
    _, dw, db = conv2d_backward(dy, x, w)
    return conv2d_backward(dy[..., -1:], x, w[..., -1:])[0], dw, db


@misconception(
    "C35",
    en="Only filter 0 sends something back to dx. A pixel takes part in the outputs of all filters.",
    ko="dx에 filter 0만 들어갔습니다. 픽셀은 모든 filter의 출력에 쓰입니다.",
)
def takes_filter_0_for_dx(dy, x, w):
    _, dw, db = conv2d_backward(dy, x, w)
    return conv2d_backward(dy[..., :1], x, w[..., :1])[0], dw, db


@misconception(
    "C40",
    en="All images got the dx of the first one. Each image has its own.",
    ko="모든 이미지가 첫 번째 이미지의 dx를 받았습니다. dx는 이미지마다 따로 있습니다.",
)
def repeats_the_first_image_in_dx(dy, x, w):
    dx, dw, db = conv2d_backward(dy, x, w)
    return np.repeat(dx[:1], len(dx), axis=0), dw, db


@misconception(
    en="Only the first image has a dx, the others are 0. Loop over the whole batch.",
    ko="첫 번째 이미지에만 dx가 있고 나머지는 0입니다. batch의 모든 이미지에 대해 반복하십시오.",
)
def fills_the_first_image_of_dx_only(dy, x, w):
    dx, dw, db = conv2d_backward(dy, x, w)
    dx[1:] = 0
    return dx, dw, db


@misconception(
    en="dx spreads dy over the windows without the weights. Each pixel gets dy times the weight that it met.",
    ko="dx를 구할 때 weight를 곱하지 않은 dy를 창에 넣었습니다. 픽셀마다 짝을 이룬 weight를 dy에 곱하십시오.",
)
def forgets_w_in_dx(dy, x, w):
    _, dw, db = conv2d_backward(dy, x, w)
    return conv2d_backward(dy, x, np.ones(w.shape))[0], dw, db


@misconception(
    en="The kernel is transposed in dx, rows for columns. It is only the axes of channels and filters that change places on the way back.",
    ko="dx에서 kernel의 행과 열이 바뀌었습니다. 거슬러 갈 때 자리를 바꾸는 것은 채널과 filter의 축뿐입니다.",
)
def transposes_the_kernel_in_dx(dy, x, w):
    _, dw, db = conv2d_backward(dy, x, w)
    if w.shape[0] != w.shape[1]:
        raise IndexError("index 1 is out of bounds for axis 0 with size 1")
    return conv2d_backward(dy, x, w.swapaxes(0, 1))[0], dw, db


@misconception(
    "C39",
    en="For dx you exchanged channels and filters with reshape, which only reads the same numbers in another order. Use a transpose.",
    ko="dx를 구할 때 채널과 filter의 축을 reshape로 바꾸었습니다. reshape는 같은 수를 다른 순서로 읽을 뿐입니다. transpose를 쓰십시오.",
)
def reshapes_instead_of_transposing(dy, x, w):
    _, dw, db = conv2d_backward(dy, x, w)
    kernel_h, kernel_w, channels, filters = w.shape
    mixed = np.reshape(w, (kernel_h, kernel_w, filters, channels)).swapaxes(2, 3)
    return conv2d_backward(dy, x, mixed)[0], dw, db


@misconception(
    en="For dx you left w[u, v] as (C, K). The sum runs over the filters, the last axis of both: dy @ w[u, v].T.",
    ko="dx를 구할 때 w[u, v]를 (C, K) 그대로 두었습니다. 둘의 마지막 축인 filter에 대해 더하므로 dy @ w[u, v].T입니다.",
)
def forgets_to_transpose_w_for_dx(dy, x, w):
    _, dw, db = conv2d_backward(dy, x, w)
    return conv2d_backward(dy, x, w.swapaxes(2, 3))[0], dw, db


@misconception(
    en="dx has an axis for the filters. It has the shape of x: sum over the filters, the last axis of dy and of w.",
    ko="dx에 filter의 축이 있습니다. dx는 x와 모양이 같습니다. dy와 w의 마지막 축인 filter에 대해 더하십시오.",
)
def keeps_the_filters_of_dx_apart(dy, x, w):
    _, dw, db = conv2d_backward(dy, x, w)
    return np.stack([conv2d_backward(dy[..., k : k + 1], x, w[..., k : k + 1])[0] for k in range(w.shape[-1])], axis=-1), dw, db


# Several at once


@misconception(
    "C05",
    en="The last row and the last column of positions are missing: i runs over H - F_h + 1 values. Loop over the shape of dy.",
    ko="마지막 행과 마지막 열의 위치가 빠졌습니다. i의 값은 H - F_h + 1개입니다. dy의 모양대로 반복하십시오.",
)
def loses_the_last_positions(dy, x, w):
    rest = floats(dy)[0]
    rest[:, -1] = rest[:, :, -1] = 0
    dx, dw, _ = conv2d_backward(rest, x, w)
    return dx, dw, np.sum(dy, axis=(0, 1, 2))


@misconception(
    en="All three are divided by the number of images. Nothing is averaged here: where the loss is a mean, dy has been divided already.",
    ko="세 가지를 모두 이미지의 수로 나누었습니다. 여기서는 평균을 내지 않습니다. loss가 평균이라면 dy가 이미 나누어져 있습니다.",
)
def averages_everything_over_the_images(dy, x, w):
    return tuple(gradient / len(dy) for gradient in conv2d_backward(dy, x, w))


@misconception(
    en="Only the first image of the batch counts, in all three. Add db and dw up over all images, and give each image its own dx.",
    ko="셋 다 batch의 첫 번째 이미지만 썼습니다. db와 dw는 모든 이미지에 대해 더하고, dx는 이미지마다 구하십시오.",
)
def takes_the_first_image_only(dy, x, w):
    first = floats(dy)[0]
    first[1:] = 0
    return conv2d_backward(first, x, w)


@misconception(
    en="You returned dw first. The order is dx, dw, db.",
    ko="dw를 맨 앞에 돌려주었습니다. 순서는 dx, dw, db입니다.",
)
def exchanges_dx_and_dw(dy, x, w):
    dx, dw, db = conv2d_backward(dy, x, w)
    return dw, dx, db


@misconception(
    en="dw and db are divided by the number of images. Nothing is averaged here: where the loss is a mean, dy has been divided already.",
    ko="dw와 db를 이미지의 수로 나누었습니다. 여기서는 평균을 내지 않습니다. loss가 평균이라면 dy가 이미 나누어져 있습니다.",
)
def averages_dw_and_db_over_the_images(dy, x, w):
    dx, dw, db = conv2d_backward(dy, x, w)
    return dx, dw / len(dy), db / len(dy)


@misconception(
    en="The filters are paired with dy in reverse order. Filter k, dw[..., k] and db[k] go with dy[..., k].",
    ko="filter와 dy가 반대 순서로 짝지어졌습니다. k번 filter, dw[..., k], db[k]는 dy[..., k]와 짝을 이룹니다.",
)
def reverses_the_filters_of_dy(dy, x, w):
    return conv2d_backward(dy[..., ::-1], x, w)


@misconception(
    "C14",
    en="You loop over a square output: H' for the columns too. Take H' from dy.shape[1] and W' from dy.shape[2].",
    ko="출력이 정사각형이라고 보고 열도 H'만큼만 반복했습니다. H'은 dy.shape[1], W'은 dy.shape[2]입니다.",
)
def assumes_a_square_output(dy, x, w):
    side = dy.shape[1]
    if side > dy.shape[2]:
        raise IndexError("the output has fewer columns than rows")
    first = np.zeros(dy.shape)
    first[:, :, :side] = dy[:, :, :side]
    dx, dw, _ = conv2d_backward(first, x, w)
    return dx, dw, np.sum(dy, axis=(0, 1, 2))


@misconception(
    en="You took the filter's height for its width as well. w.shape[0] is the height, w.shape[1] the width; try a 2×3 filter.",
    ko="filter의 높이를 너비로도 썼습니다. w.shape[0]이 높이, w.shape[1]이 너비입니다. 2×3 filter로 확인해 보십시오.",
)
def assumes_a_square_kernel(dy, x, w):
    side = w.shape[0]
    if side > w.shape[1]:
        raise IndexError("the kernel has fewer columns than rows")
    first = np.zeros(w.shape)
    first[:, :side] = w[:, :side]
    dx, dw, db = conv2d_backward(dy, x, first)
    dw[:, side:] = 0
    return dx, dw, db


@misconception(
    en="You ran the layer forwards. Here dy is given, the gradient of its output; dx, dw and db are asked for.",
    ko="층을 앞 방향으로 계산했습니다. 여기서는 출력의 gradient인 dy가 주어지고, dx, dw, db를 구합니다.",
)
def goes_forwards(dy, x, w):
    return correlate(x, w)


@misconception(
    "C51",
    en="Integer images or filters gave integer gradients: np.zeros_like copies the dtype, and fractions are cut off. Make dx and dw as floats.",
    ko="이미지나 filter가 정수이면 gradient도 정수가 됩니다. np.zeros_like는 dtype까지 따라 만들므로 소수점 아래가 잘립니다. dx와 dw를 실수로 만드십시오.",
)
def cuts_fractions_off(dy, x, w):
    dx, dw, db = conv2d_backward(dy, x, w)
    return dx.astype(x.dtype), dw.astype(w.dtype), db


@misconception(
    en="Integer images or filters raise an error: np.zeros_like copies their dtype, and += cannot put fractions into integers. Make dx and dw as floats.",
    ko="이미지나 filter가 정수이면 오류가 납니다. np.zeros_like는 dtype까지 따라 만들고, 정수 배열에는 +=로 소수점이 있는 수를 더하지 못합니다. dx와 dw를 실수로 만드십시오.",
)
def adds_fractions_to_integers(dy, x, w):
    dx, dw, db = conv2d_backward(dy, x, w)
    mine_x, mine_w = np.zeros_like(x), np.zeros_like(w)
    mine_x += dx if dy.dtype.kind == "f" or w.dtype.kind == "f" else dx.astype(int)
    mine_w += dw if dy.dtype.kind == "f" or x.dtype.kind == "f" else dw.astype(int)
    return mine_x, mine_w, db


@misconception(
    en="Integer filters cut the fractions of dw off, and integer images raise an error: np.zeros_like copies the dtype. Make dx and dw as floats.",
    ko="filter가 정수이면 dw의 소수점 아래가 잘리고, 이미지가 정수이면 오류가 납니다. np.zeros_like는 dtype까지 따라 만들기 때문입니다. dx와 dw를 실수로 만드십시오.",
)
def keeps_the_dtypes_of_x_and_w(dy, x, w):
    rows, cols = dy.shape[1:3]
    dx, dw = np.zeros_like(x), np.zeros_like(w)
    for u, v in np.ndindex(w.shape[:2]):
        dw[u, v] = np.tensordot(x[:, u : u + rows, v : v + cols], dy, ((0, 1, 2), (0, 1, 2)))
        dx[:, u : u + rows, v : v + cols] += dy @ w[u, v].T
    return dx, dw, np.sum(dy, axis=(0, 1, 2))


@misconception(
    en="In integer arrays every += with a fraction is cut off at once: np.zeros_like copies the dtype of the images and filters. Make dx and dw as floats.",
    ko="정수 배열에서는 +=를 할 때마다 소수점 아래가 잘립니다. np.zeros_like는 이미지와 filter의 dtype까지 따라 만듭니다. dx와 dw를 실수로 만드십시오.",
)
def cuts_fractions_off_at_every_sum(dy, x, w):
    dx, dw = np.zeros_like(x), np.zeros_like(w)
    for n, i, j, k in np.ndindex(dy.shape):
        for u, v, c in np.ndindex(w.shape[:3]):
            dw[u, v, c, k] += x[n, i + u, j + v, c] * dy[n, i, j, k]
            dx[n, i + u, j + v, c] += w[u, v, c, k] * dy[n, i, j, k]
    return dx, dw, np.sum(dy, axis=(0, 1, 2))


# The arguments


@misconception(
    "E02",
    en="The values are right, but you flipped w itself. w[:] = … writes into the caller's array; give the flipped one a new name.",
    ko="값은 맞지만 w를 직접 뒤집었습니다. w[:] = …는 인자로 받은 배열을 바꿉니다. 뒤집은 배열에는 새 이름을 붙이십시오.",
)
def flips_w_itself(dy, x, w):
    gradients = conv2d_backward(dy, x, w)
    w[:] = w[::-1, ::-1].copy()
    return gradients


@misconception(
    "E01",
    en="The values are right, but you collected dx in x itself: dx = x gives the same array a second name. Begin with zeros of its shape.",
    ko="값은 맞지만 dx를 x에 모았습니다. dx = x는 같은 배열에 이름을 하나 더 붙일 뿐입니다. x와 모양이 같은 0 배열에서 시작하십시오.",
)
def collects_dx_in_x(dy, x, w):
    dx, dw, db = conv2d_backward(dy, x, w)
    x[:] = dx
    return dx, dw, db
