"""Wrong answers that students really give, each written as a slip from the right one."""

import numpy as np

from autograder import misconception

from .solution import conv2d_fast


def slide(x, w, b, *, size=None, window=None, value=None):
    """The right answer in loops, with one part exchanged; errors come as they would come to a student.

    size(height, width, kernel_h, kernel_w): rows and columns of the output; window(x, i, j): what output (i, j) looks at;
    value(window, w): (N, K) from (N, F_h, F_w, C) and (F_h, F_w, C, K).
    """
    x, w = np.asarray(x, float), np.asarray(w, float)
    (height, width), (kernel_h, kernel_w) = x.shape[1:3], w.shape[:2]
    size = size or (lambda height, width, kernel_h, kernel_w: (height - kernel_h + 1, width - kernel_w + 1))
    window = window or (lambda x, i, j: x[:, i : i + kernel_h, j : j + kernel_w])
    value = value or (lambda window, w: (window[..., None] * w).sum(axis=(1, 2, 3)))
    rows, cols = size(height, width, kernel_h, kernel_w)
    y = np.zeros((len(x), rows, cols, w.shape[-1]))
    for i in range(rows):
        for j in range(cols):
            y[:, i, j] = value(window(x, i, j), w)
    return y + b


# Time


@misconception(
    en="Every value is right, but it is not 20 times faster than plain loops. Let one NumPy call do the work of many rounds: gather the windows in one array and multiply it by all filters at once.",
    ko="값은 모두 맞지만, 단순한 반복문보다 20배 빠르지는 않습니다. 여러 번 반복할 일을 NumPy 호출 한 번에 맡기십시오. 창을 한 배열에 모아 모든 filter와 한꺼번에 곱하면 됩니다.",
)
def loops_over_everything(x, w, b):
    x, w = np.asarray(x, float), np.asarray(w, float)
    kernel_h, kernel_w, _, filters = w.shape
    images, rows, cols = len(x), x.shape[1] - kernel_h + 1, x.shape[2] - kernel_w + 1
    y = np.zeros((images, rows, cols, filters))
    for n in range(images):
        for i in range(rows):
            for j in range(cols):
                for k in range(filters):
                    y[n, i, j, k] = np.sum(x[n, i : i + kernel_h, j : j + kernel_w] * w[..., k]) + b[k]
    return y


# The kernel


@misconception(
    "C01",
    en="Your kernel is turned by 180°. Deep learning's convolution does not flip it: w[u, v] meets x[i + u, j + v].",
    ko="kernel이 180° 뒤집혀 있습니다. 딥러닝의 합성곱은 kernel을 뒤집지 않습니다. w[u, v]는 x[i + u, j + v]와 곱합니다.",
)
def flips_the_kernel(x, w, b):
    return conv2d_fast(x, w[::-1, ::-1], b)


@misconception(
    "C02",
    en="The rows of your kernel are in reverse order. Look for a [::-1] on its first axis.",
    ko="kernel의 행 순서가 거꾸로입니다. 첫 번째 축에 [::-1]을 쓴 곳을 찾아보십시오.",
)
def flips_the_rows(x, w, b):
    return conv2d_fast(x, w[::-1], b)


@misconception(
    "C03",
    en="The columns of your kernel are in reverse order. Look for a [::-1] on its second axis.",
    ko="kernel의 열 순서가 거꾸로입니다. 두 번째 축에 [::-1]을 쓴 곳을 찾아보십시오.",
)
def flips_the_columns(x, w, b):
    return conv2d_fast(x, w[:, ::-1], b)


@misconception(
    "C04",
    en="Your kernel is transposed: its rows have become columns. Try a 2×3 kernel, which must keep its 2 rows.",
    ko="kernel이 전치되어 행이 열이 되었습니다. 2×3 kernel로 확인해 보십시오. 그대로 두 행이어야 합니다.",
)
def transposes_the_kernel(x, w, b):
    return conv2d_fast(x, w.swapaxes(0, 1), b)


@misconception(
    en="You read w[v, u] where w[u, v] belongs: the row of the window goes with the row of the kernel. A 2×3 kernel shows it at once.",
    ko="w[u, v]를 쓸 자리에 w[v, u]를 썼습니다. 창의 행은 kernel의 행과 짝을 이룹니다. 2×3 kernel에서 바로 드러납니다.",
)
def swaps_the_kernel_indices(x, w, b):
    if w.shape[0] != w.shape[1]:
        raise IndexError("index 1 is out of bounds for axis 0 with size 1")
    return conv2d_fast(x, w.swapaxes(0, 1), b)


@misconception(
    "C16",
    en="w.shape begins with the height, then comes the width. You took them in the other order; try a 2×3 kernel.",
    ko="w.shape는 높이, 너비 순서입니다. 두 값을 반대로 꺼냈습니다. 2×3 kernel로 확인해 보십시오.",
)
def unpacks_width_before_height(x, w, b):
    return slide(
        x, w, b,
        size=lambda height, width, kernel_h, kernel_w: (height - kernel_w + 1, width - kernel_h + 1),
        window=lambda x, i, j: x[:, i : i + w.shape[1], j : j + w.shape[0]],
    )  # fmt: skip


@misconception(
    en="You took the kernel's height for its width as well. w.shape[0] is the height, w.shape[1] the width; try a 2×3 kernel.",
    ko="kernel의 높이를 너비로도 썼습니다. w.shape[0]이 높이, w.shape[1]이 너비입니다. 2×3 kernel로 확인해 보십시오.",
)
def assumes_a_square_kernel(x, w, b):
    side = w.shape[0]
    return slide(
        x, w, b,
        size=lambda height, width, kernel_h, kernel_w: (height - side + 1, width - side + 1),
        window=lambda x, i, j: x[:, i : i + side, j : j + side],
    )  # fmt: skip


@misconception(
    en="Your loops over the kernel run over its height twice, so the columns beyond that are never used. The second loop runs over w.shape[1]; try a 2×3 kernel.",
    ko="kernel을 도는 반복문이 둘 다 높이만큼만 돌아, 그 뒤의 열을 쓰지 않았습니다. 두 번째 반복문은 w.shape[1]만큼 돌아야 합니다. 2×3 kernel로 확인해 보십시오.",
)
def loops_over_a_square_kernel(x, w, b):
    side = w.shape[0]
    if side > w.shape[1]:
        raise IndexError("the kernel has fewer columns than rows")
    return conv2d_fast(x, w[:, :side], b)


# The size of the output


@misconception(
    "C05",
    en="The last row and the last column of windows are missing. Count the start positions of a 2×2 kernel in a 3×3 image: 2 in each direction, so + 1.",
    ko="마지막 행과 마지막 열의 창이 빠졌습니다. 3×3 이미지에서 2×2 kernel의 시작 위치를 세어 보십시오. 방향마다 2개이므로 + 1이 필요합니다.",
)
def loses_the_last_windows(x, w, b):
    return conv2d_fast(x, w, b)[:, :-1, :-1]


@misconception(
    "C06",
    en="Your output is as large as the image, with zeros at the end. Its height is H - F_h + 1.",
    ko="출력이 이미지와 크기가 같고 끝부분이 0으로 남아 있습니다. 출력의 높이는 H - F_h + 1입니다.",
)
def makes_the_output_as_large_as_the_input(x, w, b):
    y = conv2d_fast(x, w, b)
    large = np.zeros((*x.shape[:3], y.shape[-1]))
    large[:, : y.shape[1], : y.shape[2]] = y
    return large


@misconception(
    "C13",
    en="The number of rows is computed from the width and the number of columns from the height. The shape is (N, H, W, C); try a 2×4 image.",
    ko="출력의 행 수를 너비로, 열 수를 높이로 계산했습니다. shape는 (N, H, W, C)입니다. 2×4 이미지로 확인해 보십시오.",
)
def exchanges_height_and_width(x, w, b):
    return slide(x, w, b, size=lambda height, width, kernel_h, kernel_w: (width - kernel_h + 1, height - kernel_w + 1))


@misconception(
    "C14",
    en="You took the number of rows for the number of columns too. Compute the width of the output by itself; try a 2×4 image.",
    ko="출력의 행 수를 열 수로도 썼습니다. 출력의 너비는 따로 계산하십시오. 2×4 이미지로 확인해 보십시오.",
)
def assumes_a_square_output(x, w, b):
    return slide(x, w, b, size=lambda height, width, kernel_h, kernel_w: (height - kernel_h + 1,) * 2)


@misconception(
    "C15",
    en="The width of the output is computed with the height of the kernel. It needs w.shape[1]; try a 2×3 kernel.",
    ko="출력의 너비를 kernel의 높이로 계산했습니다. w.shape[1]을 쓰십시오. 2×3 kernel로 확인해 보십시오.",
)
def uses_kernel_height_for_the_width(x, w, b):
    return slide(x, w, b, size=lambda height, width, kernel_h, kernel_w: (height - kernel_h + 1, width - kernel_h + 1))


@misconception(
    "C17",
    en="The windows are numbered i * rows + j. A row holds cols windows, so number them i * cols + j; a square output hides it.",
    ko="창의 번호를 i * rows + j로 매겼습니다. 한 행에는 창이 cols개 있으므로 i * cols + j입니다. 출력이 정사각형이면 드러나지 않습니다.",
)
def numbers_windows_by_rows(x, w, b):
    y = conv2d_fast(x, w, b)
    images, rows, cols, filters = y.shape
    flat = np.zeros((images, rows * cols, filters))
    for i in range(rows):
        for j in range(cols):
            flat[:, i * rows + j] = y[:, i, j]
    return flat.reshape(y.shape)


@misconception(
    "C18",
    en="The first row and the first column of your output stay 0. The loops over windows start at 0, not at 1.",
    ko="출력의 첫 행과 첫 열이 0으로 남아 있습니다. 창을 움직이는 반복문은 1이 아니라 0에서 시작합니다.",
)
def starts_at_one(x, w, b):
    y = conv2d_fast(x, w, b)
    y[:, 0] = y[:, :, 0] = 0
    return y


# Channels, filters, images


@misconception(
    "C30",
    en="Only channel 0 is read. A filter is as deep as the image: multiply every channel and add them all up.",
    ko="채널 0만 읽었습니다. filter의 깊이는 이미지의 채널 수와 같습니다. 모든 채널을 filter와 곱하여 더하십시오.",
)
def reads_one_channel(x, w, b):
    return conv2d_fast(x[..., :1], w[:, :, :1], b)


@misconception(
    "C31",
    en="You took the mean over the channels. The channels are summed: an image of ones with 3 channels and a 1×1 filter of ones gives 3.",
    ko="채널을 평균했습니다. 평균하지 말고 더하십시오. 값이 모두 1이고 채널이 3개인 이미지에 1로 된 1×1 filter를 쓰면 3입니다.",
)
def averages_the_channels(x, w, b):
    return conv2d_fast(x, w / x.shape[-1], b)


@misconception(
    "C32",
    en="You return one map per channel and filter. A filter gives one map: add its channels up, so that the last axis has K entries.",
    ko="채널과 filter의 쌍마다 feature map을 하나씩 돌려주었습니다. filter 하나는 feature map 하나를 만듭니다. 채널을 더하여 마지막 축의 길이가 K가 되게 하십시오.",
)
def keeps_the_channels_apart(x, w, b):
    return np.concatenate([conv2d_fast(x[..., c : c + 1], w[:, :, c : c + 1], b) for c in range(x.shape[-1])], axis=-1)


@misconception(
    "C33",
    en="The weights of channel 0 are used for every channel. Channel c has its own slice, w[:, :, c, k].",
    ko="채널 0의 weight를 모든 채널에 썼습니다. 채널 c의 weight는 w[:, :, c, k]입니다.",
)
def reuses_the_first_slice(x, w, b):
    return conv2d_fast(x, w[:, :, :1].repeat(w.shape[2], axis=2), b)


@misconception(
    "C34",
    en="The channels meet the weights in reverse order (RGB and BGR). Channel c goes with w[:, :, c].",
    ko="채널과 weight가 반대 순서(RGB와 BGR)로 짝지어졌습니다. 채널 c는 w[:, :, c]와 곱합니다.",
)
def reverses_the_channels(x, w, b):
    return conv2d_fast(x[..., ::-1], w, b)


@misconception(
    "C35",
    en="All your maps come from filter 0. Map k needs w[:, :, :, k].",
    ko="feature map이 모두 filter 0으로 계산되었습니다. k번째 feature map에는 w[:, :, :, k]를 쓰십시오.",
)
def uses_the_first_filter_for_all(x, w, b):
    return conv2d_fast(x, w[..., :1].repeat(w.shape[-1], axis=-1), b)


@misconception(
    "C36",
    en="You index the third axis of w by the filter. Its axes are (F_h, F_w, C, K): filter k is w[:, :, :, k].",
    ko="filter 번호를 w의 세 번째 축에 썼습니다. w의 축은 (F_h, F_w, C, K)이므로 k번째 filter는 w[:, :, :, k]입니다.",
)
def indexes_filters_by_the_channel_axis(x, w, b):
    def value(window, w):
        return np.stack([(window * w[:, :, k, :]).sum(axis=(1, 2, 3)) for k in range(w.shape[-1])], axis=-1)

    return slide(x, w, b, value=value)


@misconception(
    en="You read w[u, v, k, c] where w[u, v, c, k] belongs: the channel comes before the filter. It shows as soon as their numbers differ.",
    ko="w[u, v, c, k]를 쓸 자리에 w[u, v, k, c]를 썼습니다. 채널이 filter보다 먼저입니다. 채널 수와 filter 수가 다르면 바로 드러납니다.",
)
def swaps_channel_and_filter_indices(x, w, b):
    if w.shape[2] != w.shape[3]:
        raise IndexError("there are not as many channels as filters")
    return conv2d_fast(x, w.swapaxes(2, 3), b)


@misconception(
    "C37",
    en="Window and kernel are flattened in different orders. Flatten both as (F_h, F_w, C), and move axes with transpose before you reshape.",
    ko="창과 kernel을 서로 다른 순서로 펼쳤습니다. 둘 다 (F_h, F_w, C) 순서로 펼치고, 축은 reshape 전에 transpose로 옮기십시오.",
)
def flattens_in_different_orders(x, w, b):
    def value(window, w):
        return np.moveaxis(window, -1, 1).reshape(len(window), -1) @ w.reshape(-1, w.shape[-1])

    return slide(x, w, b, value=value)


@misconception(
    "C38",
    en="Your result is (N, K, H', W'). In Keras and here the maps come last: (N, H', W', K).",
    ko="결과의 모양이 (N, K, H', W')입니다. Keras와 이 강의에서는 feature map이 마지막 축입니다. (N, H', W', K)로 돌려주십시오.",
)
def puts_the_maps_first(x, w, b):
    return conv2d_fast(x, w, b).transpose(0, 3, 1, 2)


@misconception(
    "C39",
    en="The shape is right but the values are scrambled: reshape does not move axes, it reads the same memory in another way. Use transpose.",
    ko="모양은 맞지만 값이 뒤섞였습니다. reshape는 축을 옮기지 않고 같은 메모리를 다르게 읽을 뿐입니다. transpose를 쓰십시오.",
)
def reshapes_instead_of_transposing(x, w, b):
    y = conv2d_fast(x, w, b)
    return y.transpose(0, 3, 1, 2).reshape(y.shape)


@misconception(
    "C40",
    en="Every image of the batch gets the result of the first. Keep the batch axis in every step.",
    ko="batch의 모든 이미지에 첫 번째 이미지의 결과가 들어갔습니다. 모든 단계에서 batch 축을 남기십시오.",
)
def repeats_the_first_image(x, w, b):
    return conv2d_fast(x[:1], w, b).repeat(len(x), axis=0)


@misconception(
    "C41",
    en="Each map contains the maps before it. Set the sum back to 0 for every filter.",
    ko="각 feature map에 앞의 feature map이 더해져 있습니다. filter마다 합을 0에서 다시 시작하십시오.",
)
def carries_the_sum_to_the_next_filter(x, w, b):
    y = conv2d_fast(x, w, np.zeros(w.shape[-1])).cumsum(axis=-1)
    return y + b


@misconception(
    "C42",
    en="Each image contains the images before it. Set the sum back to 0 for every image.",
    ko="각 이미지의 결과에 앞 이미지의 결과가 더해져 있습니다. 이미지마다 합을 0에서 다시 시작하십시오.",
)
def carries_the_sum_to_the_next_image(x, w, b):
    y = conv2d_fast(x, w, np.zeros(w.shape[-1])).cumsum(axis=0)
    return y + b


@misconception(
    "C43",
    en="Axes of length 1 have disappeared. Do not squeeze: one image with one filter still gives (1, H', W', 1).",
    ko="길이가 1인 축이 사라졌습니다. squeeze를 쓰지 마십시오. 이미지 하나와 filter 하나라도 결과는 (1, H', W', 1)입니다.",
)
def squeezes_the_result(x, w, b):
    return np.squeeze(conv2d_fast(x, w, b))


@misconception(
    "C63",
    en="In the loop over channels each channel overwrites the one before, so only the last survives. Use +=.",
    ko="채널을 도는 반복문에서 앞 채널의 결과를 덮어써 마지막 채널만 남았습니다. +=로 더하십시오.",
)
def keeps_the_last_channel(x, w, b):
    return conv2d_fast(x[..., -1:], w[:, :, -1:], b)


@misconception(
    "C64",
    en="Map k is computed from channel k alone. Each filter covers all channels: window[:, :, :] * w[:, :, :, k].",
    ko="k번째 feature map을 채널 k만으로 계산했습니다. 각 filter는 모든 채널을 덮습니다. window[:, :, :] * w[:, :, :, k]입니다.",
)
def takes_the_filter_for_a_channel(x, w, b):
    def value(window, w):
        return np.stack([(window[..., k] * w[:, :, k, k]).sum(axis=(1, 2)) for k in range(w.shape[-1])], axis=-1)

    return slide(x, w, b, value=value)


# How the windows are gathered


@misconception(
    en="Rows and columns of your maps are exchanged: (N, W', H', K). The window that starts in row i and column j belongs to y[:, i, j].",
    ko="feature map의 행과 열이 서로 바뀌어 (N, W', H', K)가 되었습니다. i번째 행, j번째 열에서 시작하는 창의 결과는 y[:, i, j]입니다.",
)
def exchanges_rows_and_columns(x, w, b):
    return conv2d_fast(x, w, b).swapaxes(1, 2)


@misconception(
    en="Your result is (K, N, H', W'), the order in which tensordot or w.T @ windows leaves the axes. Move the filters to the end with np.moveaxis, not with reshape.",
    ko="tensordot나 w.T @ windows가 남긴 축의 순서대로 결과가 (K, N, H', W')입니다. reshape가 아니라 np.moveaxis로 filter 축을 끝으로 옮기십시오.",
)
def leaves_the_filters_in_front(x, w, b):
    return np.moveaxis(conv2d_fast(x, w, b), -1, 0)


@misconception(
    en="The windows are still one long list: (N·H'·W', K). Reshape the result to (N, H', W', K).",
    ko="창들이 아직 한 줄로 이어져 (N·H'·W', K)입니다. 결과를 (N, H', W', K)로 reshape하십시오.",
)
def leaves_the_windows_in_a_list(x, w, b):
    return conv2d_fast(x, w, b).reshape(-1, w.shape[-1])


@misconception(
    en="The rows of your im2col matrix run over positions first and images second, but the result is read as (N, H', W', K). Gather in the order of the result, or move the axes before you reshape.",
    ko="im2col 행렬의 행이 위치, 이미지 순서로 놓여 있는데 결과를 (N, H', W', K)로 읽었습니다. 결과의 순서대로 모으거나, reshape 전에 축을 옮기십시오.",
)
def gathers_positions_before_images(x, w, b):
    y = conv2d_fast(x, w, b)
    return np.moveaxis(y, 0, 2).reshape(y.shape)


@misconception(
    en="You read the list of windows as (N, W', H', K), which puts values into the wrong rows. The reshape at the end needs the height before the width: (N, H', W', K).",
    ko="이어진 창들을 (N, W', H', K)로 읽어 값이 엉뚱한 행에 들어갔습니다. 마지막 reshape에서는 높이가 너비보다 먼저입니다. (N, H', W', K)입니다.",
)
def reads_width_before_height(x, w, b):
    y = conv2d_fast(x, w, b)
    return y.reshape(len(y), y.shape[2], y.shape[1], -1)


@misconception(
    en='Your output is as large as the image and has zeros around it: that is "same". With "valid" padding only whole windows count, H - F_h + 1 of them.',
    ko='출력이 이미지와 크기가 같으며, 이미지 둘레에 0을 둔 "same"입니다. "valid"에서는 다 들어가는 창 H - F_h + 1개만 셉니다.',
)
def pads_as_for_same(x, w, b):
    (kernel_h, kernel_w) = w.shape[:2]
    zeros = [((side - 1) // 2, side // 2) for side in (kernel_h, kernel_w)]
    return conv2d_fast(np.pad(x, [(0, 0), *zeros, (0, 0)]), w, b)


@misconception(
    "D04",
    en="Your output is as large as the image, and its last rows and columns mix both edges: a Fourier transform works on a ring. Keep the first H - F_h + 1 rows and W - F_w + 1 columns.",
    ko="출력이 이미지와 크기가 같고, 마지막 행과 열에서 양쪽 가장자리가 섞였습니다. Fourier 변환은 입력의 양 끝이 고리처럼 이어져 있다고 봅니다. 처음 H - F_h + 1행과 W - F_w + 1열만 남기십시오.",
)
def keeps_the_ring(x, w, b):
    return conv2d_fast(np.pad(x, [(0, 0), (0, w.shape[0] - 1), (0, w.shape[1] - 1), (0, 0)], mode="wrap"), w, b)


@misconception(
    en="Only one filter fits into your function: the bias or the shape is that of K = 1. Let the last axis of w through to the result.",
    ko="함수가 filter 하나만 처리합니다. filter가 여러 개이면 오류가 납니다. w의 마지막 축이 결과까지 이어지게 하십시오.",
)
def works_for_one_filter(x, w, b):
    kernel_h, kernel_w, channels, filters = w.shape
    return conv2d_fast(x, w.reshape(kernel_h, kernel_w, channels, 1), b)


@misconception(
    en="Your loops over the positions in the kernel overwrite the sum, so only the last pixel of each window counts. Use +=.",
    ko="kernel 안의 위치를 도는 반복문에서 합을 덮어써 각 창의 마지막 픽셀만 남았습니다. +=로 더하십시오.",
)
def keeps_the_last_position(x, w, b):
    return conv2d_fast(x[:, w.shape[0] - 1 :, w.shape[1] - 1 :], w[-1:, -1:], b)


@misconception(
    en="w.reshape(K, -1) mixes the weights of different filters, because K is the last axis of w. Use w.reshape(-1, K): one column for each filter.",
    ko="K는 w의 마지막 축이므로 w.reshape(K, -1)를 쓰면 서로 다른 filter의 weight가 섞입니다. filter마다 한 열이 되도록 w.reshape(-1, K)를 쓰십시오.",
)
def reshapes_filters_into_rows(x, w, b):
    return conv2d_fast(x, w.reshape(w.shape[-1], -1).T.reshape(w.shape), b)


@misconception(
    en="The pixels of a window are gathered column by column, but w.reshape(-1, K) holds the weights row by row. Loop over u outside and v inside, or keep the axes in the order (F_h, F_w, C).",
    ko="창의 픽셀은 열을 따라 모았는데, w.reshape(-1, K)에는 weight가 행을 따라 놓여 있습니다. u를 바깥, v를 안쪽에서 반복하거나, 축을 (F_h, F_w, C) 순서로 두십시오.",
)
def gathers_windows_by_columns(x, w, b):
    kernel_h, kernel_w, channels, filters = w.shape
    return conv2d_fast(x, w.reshape(kernel_w, kernel_h, channels, filters).swapaxes(0, 1), b)


# What is made of a window


@misconception(
    "C44",
    en="Each window was multiplied with the kernel as a matrix, rows by columns. They meet element by element; @ is right only once each window lies in a single row.",
    ko="창과 kernel을 행렬로 보고 행과 열을 곱했습니다. 둘은 같은 위치끼리 곱합니다. @는 창을 한 행으로 펼친 다음에만 맞습니다.",
)
def multiplies_matrices(x, w, b):
    def value(window, w):
        window, w = np.moveaxis(window, -1, 1)[:, None], w.transpose(3, 2, 0, 1)
        return (window @ w).sum(axis=(2, 3, 4))

    return slide(x, w, b, value=value)


@misconception(
    "C45",
    en="You took the largest product instead of the sum of the products. The maximum belongs to pooling.",
    ko="곱을 모두 더하지 않고 가장 큰 곱을 골랐습니다. 최댓값은 pooling에서 씁니다.",
)
def takes_the_largest_product(x, w, b):
    return slide(x, w, b, value=lambda window, w: (window[..., None] * w).max(axis=(1, 2, 3)))


@misconception(
    "C46",
    en="You took the mean of the products. Sum them: a 2×2 window of ones and a kernel of ones give 4.",
    ko="곱을 평균했습니다. 평균하지 말고 더하십시오. 값이 모두 1인 2×2 창과 kernel이면 4입니다.",
)
def averages_the_products(x, w, b):
    return slide(x, w, b, value=lambda window, w: (window[..., None] * w).mean(axis=(1, 2, 3)))


@misconception(
    "C47",
    en="You divided by the sum of the kernel, as a blur filter does. A convolution layer takes its weights as they are.",
    ko="이미지를 흐리게 하는(blur) filter처럼 kernel의 합으로 나누었습니다. 합성곱 층은 weight를 그대로 씁니다.",
)
def normalises_the_kernel(x, w, b):
    with np.errstate(divide="ignore", invalid="ignore"):
        y = conv2d_fast(x, w, np.zeros(w.shape[-1])) / w.sum(axis=(0, 1, 2), dtype=float)
    return y + b


@misconception(
    "C48",
    en="Negative outputs have become 0. ReLU is a step of its own, after the convolution.",
    ko="음수인 출력이 0이 되었습니다. ReLU는 합성곱 다음에 따로 하는 단계입니다.",
)
def applies_relu(x, w, b):
    return np.maximum(conv2d_fast(x, w, b), 0)


@misconception(
    "C49",
    en="Negative outputs have lost their sign. Keep it: it tells an edge from dark to bright from one from bright to dark.",
    ko="음수인 출력의 부호가 사라졌습니다. 부호를 그대로 두십시오. 부호가 있어야 어두운 쪽에서 밝은 쪽으로 가는 가장자리와 그 반대를 구별할 수 있습니다.",
)
def drops_the_sign(x, w, b):
    return np.abs(conv2d_fast(x, w, b))


@misconception(
    "C50",
    en="Your output is limited to whole numbers from 0 to 255, as for an image. A feature map is no image: leave its values as they are.",
    ko="출력을 이미지처럼 0부터 255까지의 정수로 제한했습니다. feature map은 이미지가 아니므로 값을 그대로 두십시오.",
)
def makes_pixels_of_the_output(x, w, b):
    return np.clip(conv2d_fast(x, w, b), 0, 255).astype(np.uint8)


@misconception(
    "C51",
    en="With integer images your outputs are cut to integers: np.zeros_like(x), or zeros with x.dtype, makes an integer array. Use np.zeros(shape); 1.2 + 1.2 is 2.4, not 2.",
    ko="정수 이미지에서 출력이 정수로 잘렸습니다. np.zeros_like(x)나 x.dtype으로 만든 배열은 정수 배열입니다. np.zeros(shape)를 쓰십시오. 1.2 + 1.2는 2가 아니라 2.4입니다.",
)
def stores_in_the_type_of_the_image(x, w, b):
    y = conv2d_fast(x, w, b)
    return y.astype(np.int64).astype(x.dtype) if x.dtype.kind in "iu" else y.astype(x.dtype)


@misconception(
    "C52",
    en="You turned the kernel into the image's type: in a uint8 image -1 becomes 255 and 1.2 becomes 1. Turn both into float instead.",
    ko="kernel을 이미지의 자료형으로 바꾸었습니다. uint8에서는 -1이 255가 되고 1.2가 1이 됩니다. 둘 다 float로 바꾸십시오.",
)
def computes_in_the_type_of_the_image(x, w, b):
    if x.dtype.kind not in "iu":
        return conv2d_fast(x, w, b)
    return slide(x, w.astype(np.int64).astype(x.dtype), b, value=lambda window, w: ((window[..., None] * w).sum(axis=(1, 2, 3)).astype(np.int64)).astype(x.dtype))


@misconception(
    "C53",
    en="float16 keeps only three digits: 2049 becomes 2048. Use float32 or float64.",
    ko="float16은 세 자리 정도만 정확합니다. 2049가 2048이 됩니다. float32나 float64를 쓰십시오.",
)
def stores_in_float16(x, w, b):
    return conv2d_fast(x, w, b).astype(np.float16)


# The bias


def with_bias(change, x, w, b):
    """Right but for what is made of the bias: change(y, b)."""
    return change(conv2d_fast(x, w, np.zeros(w.shape[-1])), b)


@misconception(
    "C54",
    en="The bias is missing: map k is too small by exactly b[k].",
    ko="bias가 빠졌습니다. k번째 feature map이 정확히 b[k]만큼 다릅니다.",
)
def forgets_the_bias(x, w, b):
    return with_bias(lambda y, b: y, x, w, b)


@misconception(
    "C55",
    en="The bias is inside the sum over the window, so it is added F_h · F_w · C times. Add it once, after the sum.",
    ko="bias가 창의 합 안에 있어 F_h · F_w · C번 더해졌습니다. 합을 구한 뒤 한 번만 더하십시오.",
)
def adds_bias_to_every_product(x, w, b):
    return with_bias(lambda y, b: y + b * w[..., 0].size, x, w, b)


@misconception(
    en="The bias is added at every position in the kernel, F_h · F_w times. Add it once, after the loop over the positions.",
    ko="kernel의 위치마다 bias를 더하여 F_h · F_w번 더해졌습니다. 위치를 도는 반복문이 끝난 다음 한 번만 더하십시오.",
)
def adds_bias_at_every_position(x, w, b):
    return with_bias(lambda y, b: y + b * (w.shape[0] * w.shape[1]), x, w, b)


@misconception(
    "C56",
    en="The bias is added once per channel. There is one bias per filter: add it after the channels are summed.",
    ko="bias를 채널마다 더했습니다. bias는 filter마다 하나이므로, 채널을 모두 더한 뒤에 더하십시오.",
)
def adds_bias_per_channel(x, w, b):
    return with_bias(lambda y, b: y + b * w.shape[2], x, w, b)


@misconception(
    "C57",
    en="b[0] is added to every map. Map k needs b[k].",
    ko="모든 feature map에 b[0]을 더했습니다. k번째 feature map에는 b[k]를 더하십시오.",
)
def uses_the_first_bias_for_all(x, w, b):
    return with_bias(lambda y, b: y + b[0], x, w, b)


@misconception(
    "C58",
    en="All biases are added to every map. Map k needs b[k] alone.",
    ko="모든 feature map에 bias를 전부 더했습니다. k번째 feature map에는 b[k]만 더하십시오.",
)
def adds_all_biases(x, w, b):
    return with_bias(lambda y, b: y + b.sum(), x, w, b)


@misconception(
    "C59",
    en="The biases run along the width of the map. They belong to the last axis: y + b, without b[:, None].",
    ko="bias를 feature map의 너비 방향으로 더했습니다. bias는 마지막 축에 맞춥니다. b[:, None] 없이 y + b로 쓰십시오.",
)
def adds_bias_along_the_width(x, w, b):
    return with_bias(lambda y, b: y + b[:, None], x, w, b)


@misconception(
    "C60",
    en="You multiplied by the bias. It is added.",
    ko="bias를 곱했습니다. bias는 곱하지 않고 더합니다.",
)
def multiplies_by_the_bias(x, w, b):
    return with_bias(lambda y, b: y * b, x, w, b)


@misconception(
    "C61",
    en="You added the bias to the pixels, before they are multiplied. Add it to the sum of the products.",
    ko="곱하기 전에 픽셀에 bias를 더했습니다. bias는 곱을 모두 더한 값에 더하십시오.",
)
def adds_bias_to_the_pixels(x, w, b):
    return with_bias(lambda y, b: y + b * w.sum(axis=(0, 1, 2)), x, w, b)


# Memory


@misconception(
    "E01",
    en="Your function changes the caller's x, which also spoils the next windows: a slice of x is the same memory, so window *= w writes into x. Write window * w.",
    ko="인자로 받은 x가 바뀌며, 다음 창의 값도 망가집니다. slice는 x와 메모리를 함께 쓰므로 window *= w로 쓰면 x의 값이 바뀝니다. window * w로 쓰십시오.",
)
def multiplies_into_x(x, w, b):
    kernel_h, kernel_w, _, filters = w.shape

    def value(window, _):
        sums = []
        for k in range(filters):
            window *= w[..., k]
            sums.append(window.sum(axis=(1, 2, 3)))
        return np.stack(sums, axis=-1)

    return slide(x, w, b, window=lambda _, i, j: x[:, i : i + kernel_h, j : j + kernel_w], value=value)


@misconception(
    en="The values are right, but your function writes its results into the caller's x. Make a new array for the output.",
    ko="값은 맞지만, 인자로 받은 x에 결과를 썼습니다. 출력을 담을 배열을 새로 만드십시오.",
)
def writes_results_into_x(x, w, b):
    y = conv2d_fast(x, w, b)
    if y.shape[-1] == x.shape[-1] and x.dtype.kind == "f":
        x[:, : y.shape[1], : y.shape[2]] = y
    return y


@misconception(
    "E02",
    en="Your function changes the caller's w: w[:] = … flips it where it is. Work on a copy, or index it the other way round.",
    ko="함수가 인자로 받은 w를 바꿉니다. w[:] = …로 쓰면 원래 배열이 뒤집힙니다. 복사본을 쓰거나 인덱스를 반대로 쓰십시오.",
)
def flips_w_in_place(x, w, b):
    y = conv2d_fast(x, w, b)
    w[:] = w[::-1, ::-1].copy()
    return y


@misconception(
    "E03",
    en="as_strided was given steps computed from the shape. An array need not lie in row order (np.asfortranarray(x) does not): take the steps from x.strides.",
    ko="as_strided의 간격을 shape로 계산했습니다. 배열이 항상 행 순서로 저장되지는 않으므로(예: np.asfortranarray(x)) x.strides에서 가져오십시오.",
)
def assumes_row_order(x, w, b):
    return conv2d_fast(x.ravel(order="K").reshape(x.shape), w, b)


_first_kernels = {}


@misconception(
    "E05",
    en="The second call with another kernel of the same shape gives the first kernel's result. Keep nothing in global variables or default arguments.",
    ko="모양이 같은 다른 kernel로 다시 호출하면 첫 번째 kernel의 결과가 나옵니다. 전역 변수나 기본 인자에 값을 남겨 두지 마십시오.",
)
def remembers_the_first_kernel(x, w, b):
    return conv2d_fast(x, _first_kernels.setdefault(w.shape, w), b)

