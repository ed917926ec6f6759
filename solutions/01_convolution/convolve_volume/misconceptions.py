"""Wrong answers that students really give, each written as a slip from the right one."""

import numpy as np

from autograder import misconception

from .solution import convolve_volume


def slide(volume, filters, bias, *, size=None, window=None, value=None, strict=False):
    """The right answer in loops, with one part exchanged; errors come as they would come to a student.

    size(height, width, kernel_h, kernel_w): rows and columns of the output;
    window(volume, i, j): what output (i, j) looks at;
    value(window, filters): (K,) from (F_h, F_w, C) and (F_h, F_w, C, K), without the bias;
    strict: a window that runs over the edge is an error, as in loops over pixels. As a slice it may be stretched by NumPy.
    """
    volume, filters = np.asarray(volume, float), np.asarray(filters, float)
    (height, width), (kernel_h, kernel_w) = volume.shape[:2], filters.shape[:2]
    size = size or (lambda height, width, kernel_h, kernel_w: (height - kernel_h + 1, width - kernel_w + 1))
    window = window or (lambda volume, i, j: volume[i : i + kernel_h, j : j + kernel_w])
    value = value or (lambda window, filters: (window[..., None] * filters).sum(axis=(0, 1, 2)))
    rows, cols = size(height, width, kernel_h, kernel_w)
    y = np.zeros((rows, cols, filters.shape[-1]))
    for i in range(rows):
        for j in range(cols):
            seen = window(volume, i, j)
            if strict and seen.shape[:2] != filters.shape[:2]:
                raise IndexError("the window runs over the edge")
            y[i, j] = value(seen, filters)
    return y + bias


def without_bias(volume, filters):
    return convolve_volume(volume, filters, np.zeros(filters.shape[-1]))


# The channels


@misconception(
    "C30",
    en="Only channel 0 is read. A filter is as deep as the volume: multiply every channel and add them all up.",
    ko="채널 0만 읽었습니다. filter의 깊이는 입력의 채널 수와 같습니다. 모든 채널을 filter와 곱하여 더하십시오.",
)
def reads_one_channel(volume, filters, bias):
    return convolve_volume(volume[..., :1], filters[:, :, :1], bias)


@misconception(
    "C31",
    en="You took the mean over the channels. The channels are summed: a 1×1×3 volume of ones with a filter of ones gives 3.",
    ko="채널을 평균했습니다. 평균하지 말고 더하십시오. 값이 모두 1인 1×1×3 입력에 값이 모두 1인 filter를 쓰면 3입니다.",
)
def averages_the_channels(volume, filters, bias):
    return convolve_volume(volume, filters / volume.shape[-1], bias)


@misconception(
    "C32",
    en="You return one map per channel and filter, all maps of channel 0 first. A filter gives one map: add its channels up, so that the last axis has K entries.",
    ko="채널과 filter의 쌍마다 feature map을 하나씩, 채널 0부터 차례로 돌려주었습니다. filter 하나는 feature map 하나를 만듭니다. 채널을 더하여 마지막 축의 길이가 K가 되게 하십시오.",
)
def keeps_the_channels_apart(volume, filters, bias):
    return np.concatenate([convolve_volume(volume[..., c : c + 1], filters[:, :, c : c + 1], bias) for c in range(volume.shape[-1])], axis=-1)


@misconception(
    "T07",
    en="Your output is as deep as channels times filters. One filter gives one map, however many channels it covers: 6×6×3 with 2 filters gives 4×4×2.",
    ko="출력의 깊이가 채널 수 × filter 수입니다. filter 하나는 채널이 몇 개이든 feature map 하나를 만듭니다. 6×6×3에 filter가 2개이면 4×4×2입니다.",
)
def multiplies_the_depths(volume, filters, bias):
    pairs = [(k, c) for k in range(filters.shape[-1]) for c in range(volume.shape[-1])]
    return np.concatenate([convolve_volume(volume[..., [c]], filters[:, :, [c]][..., [k]], bias[[k]]) for k, c in pairs], axis=-1)


@misconception(
    en="Your result keeps an axis for the channels. Sum over the channels as well as over the window: each output is one number per filter.",
    ko="결과에 채널의 축이 남아 있습니다. 창 안에서뿐 아니라 채널끼리도 더하십시오. 출력은 filter마다 수 하나입니다.",
)
def keeps_an_axis_for_the_channels(volume, filters, bias):
    return np.stack([convolve_volume(volume[..., c : c + 1], filters[:, :, c : c + 1], bias) for c in range(volume.shape[-1])], axis=2)


@misconception(
    "C33",
    en="The weights of channel 0 are used for every channel. Channel c has its own slice, filters[:, :, c, k].",
    ko="채널 0의 weight를 모든 채널에 썼습니다. 채널 c의 weight는 filters[:, :, c, k]입니다.",
)
def reuses_the_first_slice(volume, filters, bias):
    return convolve_volume(volume, filters[:, :, :1].repeat(filters.shape[2], axis=2), bias)


@misconception(
    "T08",
    en="You made the volume grey first, and used only 9 weights of a 3×3 filter. A 3×3 filter over RGB has 3·3·3 = 27 weights, one slice per channel.",
    ko="먼저 입력을 흑백으로 바꾸고 3×3 filter에서 weight를 9개만 썼습니다. RGB 이미지에 쓰는 3×3 filter에는 weight가 채널마다 9개씩, 모두 3·3·3 = 27개 있습니다.",
)
def makes_the_volume_grey(volume, filters, bias):
    return convolve_volume(volume.mean(axis=2, keepdims=True), filters[:, :, :1], bias)


@misconception(
    "C34",
    en="The channels meet the weights in reverse order (RGB and BGR). Channel c goes with filters[:, :, c].",
    ko="채널과 weight가 반대 순서(RGB와 BGR)로 짝지어졌습니다. 채널 c는 filters[:, :, c]와 곱합니다.",
)
def reverses_the_channels(volume, filters, bias):
    return convolve_volume(volume[..., ::-1], filters, bias)


@misconception(
    "C63",
    en="In the loop over channels each channel overwrites the one before, so only the last survives. Use +=.",
    ko="채널을 도는 반복문에서 앞 채널의 결과를 덮어써 마지막 채널만 남았습니다. +=로 더하십시오.",
)
def keeps_the_last_channel(volume, filters, bias):
    return convolve_volume(volume[..., -1:], filters[:, :, -1:], bias)


@misconception(
    en="Your loop over channels always runs to 3. Take their number from volume.shape[2]: a volume may have 1, 2 or 64 channels.",
    ko="채널을 도는 반복문이 언제나 세 번 돕니다. volume.shape[2]에서 채널 수를 가져오십시오. 채널은 1개, 2개, 64개일 수도 있습니다.",
)
def assumes_three_channels(volume, filters, bias):
    if volume.shape[2] < 3:
        raise IndexError("index 2 is out of bounds for axis 2")
    return convolve_volume(volume[..., :3], filters[:, :, :3], bias)


@misconception(
    en="Only the first three channels are read. A volume may have more than RGB: take them all, as many as volume.shape[2] says.",
    ko="처음 세 채널만 읽었습니다. 채널은 RGB보다 많을 수도 있으므로 volume.shape[2]만큼 모두 쓰십시오.",
)
def reads_three_channels_at_most(volume, filters, bias):
    return convolve_volume(volume[..., :3], filters[:, :, :3], bias)


@misconception(
    en="Your loop over the channels runs up to the number of filters. filters.shape is (F_h, F_w, C, K): the channels are filters.shape[2].",
    ko="채널을 도는 반복문이 filter의 수만큼 돕니다. filters.shape는 (F_h, F_w, C, K)이므로 채널 수는 filters.shape[2]입니다.",
)
def counts_the_filters_for_the_channels(volume, filters, bias):
    channels, maps = filters.shape[2:]
    if maps > channels:
        raise IndexError("index 1 is out of bounds for axis 2 with size 1")
    return convolve_volume(volume[..., :maps], filters[:, :, :maps], bias)


@misconception(
    "T18",
    en="You took the first axis for the channels, as PyTorch does. Here and in Keras the volume is (H, W, C) and the filters are (F_h, F_w, C, K).",
    ko="PyTorch처럼 첫 번째 축을 채널로 보았습니다. 여기서는 Keras처럼 입력이 (H, W, C)이고 filter가 (F_h, F_w, C, K)입니다.",
)
def takes_the_channels_first(volume, filters, bias):
    channels, height, width = volume.shape
    maps, depth, kernel_h, kernel_w = filters.shape
    y = np.zeros((maps, height - kernel_h + 1, width - kernel_w + 1))
    for k in range(maps):
        for i in range(y.shape[1]):
            for j in range(y.shape[2]):
                y[k, i, j] = (volume[:, i : i + kernel_h, j : j + kernel_w] * filters[k]).sum() + bias[k]
    return y


@misconception(
    en="You took volume.shape for channels, height and width. Here and in Keras it is (H, W, C), height first and channels last.",
    ko="volume.shape를 채널, 높이, 너비 순서로 꺼냈습니다. 여기서는 Keras처럼 (H, W, C)로, 높이가 처음이고 채널이 마지막입니다.",
)
def unpacks_the_channels_first(volume, filters, bias):
    _, height, width = volume.shape
    return slide(volume, filters, bias, size=lambda _, __, kernel_h, kernel_w: (height - kernel_h + 1, width - kernel_w + 1))


# The filters


@misconception(
    "C35",
    en="All your maps come from filter 0. Map k needs filters[:, :, :, k].",
    ko="feature map이 모두 filter 0으로 계산되었습니다. k번째 feature map에는 filters[:, :, :, k]를 쓰십시오.",
)
def uses_the_first_filter_for_all(volume, filters, bias):
    return convolve_volume(volume, filters[..., :1].repeat(filters.shape[-1], axis=-1), bias)


@misconception(
    en="Only filter 0 is used: there is one map where K filters should give K maps. 6×6×3 with 2 filters gives 4×4×2.",
    ko="filter 0만 썼습니다. filter가 K개이면 feature map도 K개여야 하는데 하나뿐입니다. 6×6×3에 filter가 2개이면 4×4×2입니다.",
)
def returns_the_first_map_only(volume, filters, bias):
    return convolve_volume(volume, filters[..., :1], bias[:1])


@misconception(
    en="The maps of all filters are added up to one. Each filter keeps its own map: 6×6×3 with 2 filters gives 4×4×2.",
    ko="모든 filter의 feature map을 더하여 하나로 만들었습니다. feature map은 filter마다 하나씩 따로 있습니다. 6×6×3에 filter가 2개이면 4×4×2입니다.",
)
def adds_up_the_maps(volume, filters, bias):
    return convolve_volume(volume, filters, bias).sum(axis=2, keepdims=True)


@misconception(
    "C36",
    en="You index the third axis of filters by the filter. Its axes are (F_h, F_w, C, K): filter k is filters[:, :, :, k].",
    ko="filter 번호를 filters의 세 번째 축에 썼습니다. filters의 축은 (F_h, F_w, C, K)이므로 k번째 filter는 filters[:, :, :, k]입니다.",
)
def indexes_filters_by_the_channel_axis(volume, filters, bias):
    return slide(volume, filters, bias, value=lambda window, filters: np.array([(window * filters[:, :, k]).sum() for k in range(filters.shape[-1])]))


@misconception(
    en="You index the first axis of filters by the filter, as filters[k]. The filters are on the last axis: filter k is filters[:, :, :, k].",
    ko="filters[k]처럼 filter 번호를 filters의 첫 번째 축에 썼습니다. filter는 마지막 축에 있으므로 k번째 filter는 filters[:, :, :, k]입니다.",
)
def indexes_filters_by_the_first_axis(volume, filters, bias):
    return slide(volume, filters, bias, value=lambda window, filters: np.array([(window * filters[k]).sum() for k in range(filters.shape[-1])]))


@misconception(
    en="Every map contains the products of all filters. Map k is the sum over window * filters[:, :, :, k] alone.",
    ko="모든 feature map에 모든 filter의 곱이 들어 있습니다. k번째 feature map은 window * filters[:, :, :, k]만 더한 값입니다.",
)
def adds_all_filters_to_every_map(volume, filters, bias):
    return without_bias(volume, filters).sum(axis=2, keepdims=True) + bias


@misconception(
    en="You read filters[u, v, k, c] where filters[u, v, c, k] belongs: the channel comes before the filter. It shows as soon as their numbers differ.",
    ko="filters[u, v, c, k]를 쓸 자리에 filters[u, v, k, c]를 썼습니다. 채널이 filter보다 먼저입니다. 채널 수와 filter 수가 다르면 바로 드러납니다.",
)
def swaps_channel_and_filter_indices(volume, filters, bias):
    if filters.shape[2] != filters.shape[3]:
        raise IndexError("there are not as many channels as filters")
    return convolve_volume(volume, filters.swapaxes(2, 3), bias)


@misconception(
    en="The number of maps is the number of channels in your function. It is the number of filters, filters.shape[3].",
    ko="feature map의 수를 채널 수로 정했습니다. feature map의 수는 filter의 수인 filters.shape[3]입니다.",
)
def makes_a_map_per_channel(volume, filters, bias):
    channels, maps = filters.shape[2:]
    y = np.zeros((*without_bias(volume, filters).shape[:2], channels))
    for k in range(channels):
        y[..., k] = convolve_volume(volume, filters[..., [k]], bias[[k]])[..., 0]
    return y


@misconception(
    "C64",
    en="Map k is computed from channel k alone. Each filter covers all channels: window[:, :, :] * filters[:, :, :, k].",
    ko="k번째 feature map을 채널 k만으로 계산했습니다. 각 filter는 모든 채널을 덮습니다. window[:, :, :] * filters[:, :, :, k]입니다.",
)
def takes_the_filter_for_a_channel(volume, filters, bias):
    def value(window, filters):
        return np.array([(window[..., k] * filters[:, :, k, k]).sum() for k in range(filters.shape[-1])])

    return slide(volume, filters, bias, value=value)


@misconception(
    en="Every map holds the values of the last filter: y[i, j] = … writes into all maps at once. Write y[i, j, k] = ….",
    ko="모든 feature map에 마지막 filter의 값이 들어 있습니다. y[i, j] = …로 쓰면 모든 feature map의 값이 한꺼번에 바뀌므로 y[i, j, k] = …로 쓰십시오.",
)
def writes_into_all_maps(volume, filters, bias):
    maps = filters.shape[-1]
    return convolve_volume(volume, filters[..., -1:].repeat(maps, axis=-1), bias[-1:].repeat(maps))


@misconception(
    en="You brought the filters to the front with reshape, which does not move axes but scrambles the weights. Filter k is filters[:, :, :, k], or use np.moveaxis.",
    ko="filter의 축을 reshape로 맨 앞에 두어 weight가 뒤섞였습니다. reshape는 축을 옮기지 않으므로, np.moveaxis를 쓰거나 filters[:, :, :, k]로 k번째 filter를 꺼내십시오.",
)
def reshapes_the_filters(volume, filters, bias):
    maps = filters.shape[-1]
    return convolve_volume(volume, np.moveaxis(filters.reshape(maps, *filters.shape[:3]), 0, -1), bias)


@misconception(
    "C37",
    en="Window and filter are flattened in different orders. Flatten both as (F_h, F_w, C), and move axes with transpose before you reshape.",
    ko="창과 filter를 서로 다른 순서로 펼쳤습니다. 둘 다 (F_h, F_w, C) 순서로 펼치고, 축은 reshape 전에 transpose로 옮기십시오.",
)
def flattens_in_different_orders(volume, filters, bias):
    return slide(volume, filters, bias, value=lambda window, filters: np.moveaxis(window, -1, 0).ravel() @ filters.reshape(-1, filters.shape[-1]))


@misconception(
    "C38",
    en="Your result is (K, H', W'). In Keras and here the maps come last: (H', W', K).",
    ko="결과의 모양이 (K, H', W')입니다. Keras와 이 강의에서는 feature map이 마지막 축입니다. (H', W', K)로 돌려주십시오.",
)
def puts_the_maps_first(volume, filters, bias):
    return convolve_volume(volume, filters, bias).transpose(2, 0, 1)


@misconception(
    en="Your result is (W', H', K): .T turns the order of all three axes round. From (K, H', W') use transpose(1, 2, 0) or np.stack with axis=-1.",
    ko="결과의 모양이 (W', H', K)입니다. .T는 세 축의 순서를 모두 뒤집으므로, (K, H', W')에서는 transpose(1, 2, 0)이나 axis=-1인 np.stack을 쓰십시오.",
)
def turns_all_axes_round(volume, filters, bias):
    return convolve_volume(volume, filters, bias).swapaxes(0, 1)


@misconception(
    "C39",
    en="The shape is right but the values are scrambled: reshape does not move axes, it reads the same memory in another way. Use transpose, or np.stack with axis=-1.",
    ko="모양은 맞지만 값이 뒤섞였습니다. reshape는 축을 옮기지 않고 같은 메모리를 다르게 읽을 뿐입니다. transpose나 axis=-1인 np.stack을 쓰십시오.",
)
def reshapes_instead_of_transposing(volume, filters, bias):
    y = convolve_volume(volume, filters, bias)
    return y.transpose(2, 0, 1).reshape(y.shape)


@misconception(
    "C41",
    en="Each map contains the maps before it. Set the sum back to 0 for every filter.",
    ko="각 feature map에 앞의 feature map이 더해져 있습니다. filter마다 합을 0에서 다시 시작하십시오.",
)
def carries_the_sum_to_the_next_filter(volume, filters, bias):
    return without_bias(volume, filters).cumsum(axis=-1) + bias


@misconception(
    "C43",
    en="Axes of length 1 have disappeared. Do not squeeze: one filter still gives (H', W', 1), as the lecture's 6×6×3 gives 4×4×1.",
    ko="길이가 1인 축이 사라졌습니다. squeeze를 쓰지 마십시오. filter가 하나여도 결과는 (H', W', 1)이며, 강의의 6×6×3은 4×4×1이 됩니다.",
)
def squeezes_the_result(volume, filters, bias):
    return np.squeeze(convolve_volume(volume, filters, bias))


@misconception(
    en="With one filter your result has lost its last axis. One filter gives (H', W', 1), so that the next layer finds three axes again.",
    ko="filter가 하나일 때 결과의 마지막 축이 사라졌습니다. 다음 층이 다시 축이 셋인 입력을 받도록, filter가 하나여도 결과는 (H', W', 1)입니다.",
)
def drops_the_axis_of_a_single_map(volume, filters, bias):
    y = convolve_volume(volume, filters, bias)
    return y[..., 0] if y.shape[-1] == 1 else y


# The bias


@misconception(
    "C54",
    en="The bias is missing: map k differs by exactly bias[k].",
    ko="bias가 빠졌습니다. k번째 feature map이 정확히 bias[k]만큼 다릅니다.",
)
def forgets_the_bias(volume, filters, bias):
    return without_bias(volume, filters)


@misconception(
    "C55",
    en="The bias is inside the sum over the window, so it is added F_h · F_w · C times. Add it once, after the sum.",
    ko="bias가 창의 합 안에 있어 F_h · F_w · C번 더해졌습니다. 합을 구한 뒤 한 번만 더하십시오.",
)
def adds_bias_to_every_product(volume, filters, bias):
    return without_bias(volume, filters) + bias * filters[..., 0].size


@misconception(
    "C56",
    en="The bias is added once per channel. There is one bias per filter: add it after the channels are summed.",
    ko="bias를 채널마다 더했습니다. bias는 filter마다 하나이므로, 채널을 모두 더한 뒤에 더하십시오.",
)
def adds_bias_per_channel(volume, filters, bias):
    return without_bias(volume, filters) + bias * filters.shape[2]


@misconception(
    "C57",
    en="bias[0] is added to every map. Map k needs bias[k].",
    ko="모든 feature map에 bias[0]을 더했습니다. k번째 feature map에는 bias[k]를 더하십시오.",
)
def uses_the_first_bias_for_all(volume, filters, bias):
    return without_bias(volume, filters) + bias[0]


@misconception(
    "C58",
    en="All biases are added to every map. Map k needs bias[k] alone.",
    ko="모든 feature map에 bias를 전부 더했습니다. k번째 feature map에는 bias[k]만 더하십시오.",
)
def adds_all_biases(volume, filters, bias):
    return without_bias(volume, filters) + bias.sum()


@misconception(
    "C59",
    en="The biases run along the width of the map. They belong to the last axis: y + bias, without bias[:, None].",
    ko="bias를 feature map의 너비 방향으로 더했습니다. bias는 마지막 축에 맞춥니다. bias[:, None] 없이 y + bias로 쓰십시오.",
)
def adds_bias_along_the_width(volume, filters, bias):
    return without_bias(volume, filters) + bias[:, None]


@misconception(
    en="bias[:, None, None] is for maps that come first, (K, H', W'), as in PyTorch. Here they come last: y + bias.",
    ko="bias[:, None, None]은 PyTorch처럼 feature map이 맨 앞인 (K, H', W')에 쓰는 것입니다. 여기서는 feature map이 마지막 축이므로 y + bias로 쓰십시오.",
)
def adds_bias_along_the_height(volume, filters, bias):
    return without_bias(volume, filters) + bias[:, None, None]


@misconception(
    "C60",
    en="You multiplied by the bias. It is added.",
    ko="bias를 곱했습니다. bias는 곱하지 않고 더합니다.",
)
def multiplies_by_the_bias(volume, filters, bias):
    return without_bias(volume, filters) * bias


@misconception(
    "C61",
    en="You added the bias to the pixels, before they are multiplied. Add it to the sum of the products.",
    ko="곱하기 전에 픽셀에 bias를 더했습니다. bias는 곱을 모두 더한 값에 더하십시오.",
)
def adds_bias_to_the_pixels(volume, filters, bias):
    return without_bias(volume, filters) + bias * filters.sum(axis=(0, 1, 2))


@misconception(
    en="You subtracted the bias. It is added.",
    ko="bias를 뺐습니다. bias는 빼지 않고 더합니다.",
)
def subtracts_the_bias(volume, filters, bias):
    return without_bias(volume, filters) - bias


# The window, as in convolve


@misconception(
    "C01",
    en="Your filters are turned by 180°. Deep learning's convolution does not flip them: filters[u, v] meets volume[i + u, j + v].",
    ko="filter가 180° 뒤집혀 있습니다. 딥러닝의 합성곱은 filter를 뒤집지 않습니다. filters[u, v]는 volume[i + u, j + v]와 곱합니다.",
)
def flips_the_filters(volume, filters, bias):
    return convolve_volume(volume, filters[::-1, ::-1], bias)


@misconception(
    en="Your filters are flipped along the channels too, as with [::-1, ::-1, ::-1]. Nothing is flipped: filters[u, v, c] meets volume[i + u, j + v, c].",
    ko="[::-1, ::-1, ::-1]처럼 filter를 채널 방향으로도 뒤집었습니다. 아무 축도 뒤집지 않습니다. filters[u, v, c]는 volume[i + u, j + v, c]와 곱합니다.",
)
def flips_the_filters_and_the_channels(volume, filters, bias):
    return convolve_volume(volume, filters[::-1, ::-1, ::-1], bias)


@misconception(
    "C02",
    en="The rows of your filters are in reverse order. Look for a [::-1] on the first axis.",
    ko="filter의 행 순서가 거꾸로입니다. 첫 번째 축에 [::-1]을 쓴 곳을 찾아보십시오.",
)
def flips_the_rows(volume, filters, bias):
    return convolve_volume(volume, filters[::-1], bias)


@misconception(
    "C03",
    en="The columns of your filters are in reverse order. Look for a [::-1] on the second axis.",
    ko="filter의 열 순서가 거꾸로입니다. 두 번째 축에 [::-1]을 쓴 곳을 찾아보십시오.",
)
def flips_the_columns(volume, filters, bias):
    return convolve_volume(volume, filters[:, ::-1], bias)


@misconception(
    "C04",
    en="Your filters are transposed: their rows have become columns. Try a 2×3 filter, which must keep its 2 rows.",
    ko="filter가 전치되어 행이 열이 되었습니다. 2×3 filter로 확인해 보십시오. 그대로 두 행이어야 합니다.",
)
def transposes_the_filters(volume, filters, bias):
    return convolve_volume(volume, filters.swapaxes(0, 1), bias)


@misconception(
    "C05",
    en="The last row and the last column of windows are missing. Count the start positions of a 2×2 filter in a 3×3 image: 2 in each direction, so + 1.",
    ko="마지막 행과 마지막 열의 창이 빠졌습니다. 3×3 이미지에서 2×2 filter의 시작 위치를 세어 보십시오. 방향마다 2개이므로 + 1이 필요합니다.",
)
def loses_the_last_windows(volume, filters, bias):
    return convolve_volume(volume, filters, bias)[:-1, :-1]


@misconception(
    "C06",
    en="Your maps are as large as the volume, with zeros at the end. There are only H - F_h + 1 rows of windows: 6×6 and 3×3 give 4×4.",
    ko="feature map이 입력과 크기가 같고 끝부분이 0으로 남아 있습니다. 창은 H - F_h + 1행뿐입니다. 6×6 입력과 3×3 filter이면 출력은 4×4입니다.",
)
def makes_the_output_as_large_as_the_volume(volume, filters, bias):
    y = convolve_volume(volume, filters, bias)
    large = np.zeros((*volume.shape[:2], y.shape[2]))
    large[: y.shape[0], : y.shape[1]] = y
    return large


@misconception(
    en="Your loops visit every pixel, and near the edge the filter reaches out of the volume. Stop where the last window still fits: there are H - F_h + 1 rows of windows.",
    ko="반복문이 모든 픽셀을 방문하여, 가장자리 근처에서 filter가 입력을 벗어납니다. 마지막 창이 다 들어가는 곳에서 멈추십시오. 창은 H - F_h + 1행입니다.",
)
def loops_over_every_pixel(volume, filters, bias):
    return slide(volume, filters, bias, size=lambda height, width, *_: (height, width), strict=True)


@misconception(
    "C07",
    en="You kept windows that hang over the right and lower edge. A window that does not fit entirely is dropped: 6×6 and 3×3 give 4×4.",
    ko="오른쪽과 아래쪽 가장자리를 벗어나는 창을 남겼습니다. 다 들어가지 않는 창은 버립니다. 6×6 입력과 3×3 filter이면 출력은 4×4입니다.",
)
def keeps_windows_over_the_edge(volume, filters, bias):
    return convolve_volume(np.pad(volume, [(0, filters.shape[0] - 1), (0, filters.shape[1] - 1), (0, 0)]), filters, bias)


@misconception(
    "C09",
    en="/ gives a float, and a float cannot be the size of an array or go into range(). The size needs no division here: H - F_h + 1.",
    ko="/의 결과는 실수(float)이므로 배열의 크기나 range()에 쓸 수 없습니다. 여기서는 나눌 필요 없이 H - F_h + 1입니다.",
)
def divides_to_a_float(volume, filters, bias):
    return slide(volume, filters, bias, size=lambda height, width, kernel_h, kernel_w: ((height - kernel_h) / 1 + 1, (width - kernel_w) / 1 + 1))


@misconception(
    "C17",
    en="The windows are numbered i * rows + j. A row holds cols windows, so number them i * cols + j; a square output hides it.",
    ko="창의 번호를 i * rows + j로 매겼습니다. 한 행에는 창이 cols개 있으므로 i * cols + j입니다. 출력이 정사각형이면 드러나지 않습니다.",
)
def numbers_windows_by_rows(volume, filters, bias):
    y = convolve_volume(volume, filters, bias)
    rows, cols, maps = y.shape
    flat = np.zeros((rows * cols, maps))
    for i in range(rows):
        for j in range(cols):
            flat[i * rows + j] = y[i, j]
    return flat.reshape(y.shape)


@misconception(
    "C18",
    en="The first row and the first column of your maps stay 0. The loops over windows start at 0, not at 1.",
    ko="feature map의 첫 행과 첫 열이 0으로 남아 있습니다. 창을 움직이는 반복문은 1이 아니라 0에서 시작합니다.",
)
def starts_at_one(volume, filters, bias):
    y = convolve_volume(volume, filters, bias)
    y[0] = y[:, 0] = 0
    return y


@misconception(
    en="The maps have the right size, but their last row and column stay 0: your loops end one window too early. range(rows) already stops at rows - 1.",
    ko="feature map의 크기는 맞지만 마지막 행과 열이 0으로 남아 있습니다. 반복문이 창 하나만큼 일찍 끝납니다. range(rows)는 이미 rows - 1에서 끝납니다.",
)
def ends_the_loops_too_early(volume, filters, bias):
    y = convolve_volume(volume, filters, bias)
    y[-1] = y[:, -1] = 0
    return y


@misconception(
    "C29",
    en="Your windows do not overlap: they move by the size of the filter, as in pooling. Here the window moves by one pixel.",
    ko="창이 서로 겹치지 않고 pooling처럼 filter 크기만큼 움직입니다. 여기서는 창이 한 칸씩 움직입니다.",
)
def moves_by_the_filter_size(volume, filters, bias):
    return convolve_volume(volume, filters, bias)[:: filters.shape[0], :: filters.shape[1]]


@misconception(
    en="You put zeros around the volume, so that the maps keep its size. That is padding, the next section; here 6×6×3 and 3×3 give 4×4.",
    ko="입력 둘레에 0을 둘러 feature map이 입력과 같은 크기가 되었습니다. 이는 다음 절에서 다루는 padding이며, 여기서는 6×6×3 입력과 3×3 filter이면 출력이 4×4입니다.",
)
def pads_to_keep_the_size(volume, filters, bias):
    return convolve_volume(np.pad(volume, [*(((side - 1) // 2, side // 2) for side in filters.shape[:2]), (0, 0)]), filters, bias)


@misconception(
    en="You put F_h // 2 and F_w // 2 zeros on each side of the volume. That is padding, the next section; here 6×6×3 and 3×3 give 4×4.",
    ko="입력의 양쪽에 0을 F_h // 2개와 F_w // 2개씩 둘렀습니다. 이는 다음 절에서 다루는 padding이며, 여기서는 6×6×3 입력과 3×3 filter이면 출력이 4×4입니다.",
)
def pads_half_the_filter(volume, filters, bias):
    return convolve_volume(np.pad(volume, [*((side // 2, side // 2) for side in filters.shape[:2]), (0, 0)]), filters, bias)


@misconception(
    en="You put half a filter of zeros around the volume and made the maps as large as it. That is padding, the next section; here 6×6×3 and 3×3 give 4×4.",
    ko="입력 둘레에 filter의 절반만큼 0을 두르고 feature map을 입력과 같은 크기로 만들었습니다. 이는 다음 절에서 다루는 padding이며, 여기서는 6×6×3 입력과 3×3 filter이면 출력이 4×4입니다.",
)
def pads_half_the_filter_and_keeps_the_size(volume, filters, bias):
    return convolve_volume(np.pad(volume, [*((side // 2, (side - 1) // 2) for side in filters.shape[:2]), (0, 0)]), filters, bias)


@misconception(
    "C13",
    en="The number of rows is computed from the width and the number of columns from the height. volume.shape is (H, W, C); try a 2×4 image.",
    ko="출력의 행 수를 너비로, 열 수를 높이로 계산했습니다. volume.shape는 (H, W, C)입니다. 2×4 이미지로 확인해 보십시오.",
)
def exchanges_height_and_width(volume, filters, bias):
    return slide(volume, filters, bias, size=lambda height, width, kernel_h, kernel_w: (width - kernel_h + 1, height - kernel_w + 1))


@misconception(
    "C14",
    en="You took the number of rows for the number of columns too. Compute the width of the maps by itself; try a 2×4 image.",
    ko="출력의 행 수를 열 수로도 썼습니다. feature map의 너비는 따로 계산하십시오. 2×4 이미지로 확인해 보십시오.",
)
def assumes_a_square_output(volume, filters, bias):
    return slide(volume, filters, bias, size=lambda height, width, kernel_h, kernel_w: (height - kernel_h + 1,) * 2)


@misconception(
    en="You took the volume's height for its width as well. volume.shape is (H, W, C); try a 2×4 image.",
    ko="입력의 높이를 너비로도 썼습니다. volume.shape는 (H, W, C)입니다. 2×4 이미지로 확인해 보십시오.",
)
def assumes_a_square_volume(volume, filters, bias):
    return slide(volume, filters, bias, size=lambda height, width, kernel_h, kernel_w: (height - kernel_h + 1, height - kernel_w + 1))


@misconception(
    en="You took heights for widths, in the volume and in the filters. volume.shape[1] and filters.shape[1] are the widths; try a 2×4 image and a 2×3 filter.",
    ko="입력에서도 filter에서도 높이를 너비로 썼습니다. 너비는 volume.shape[1]과 filters.shape[1]이며, 2×4 이미지와 2×3 filter로 확인해 볼 수 있습니다.",
)
def assumes_that_everything_is_square(volume, filters, bias):
    side = filters.shape[0]
    return slide(
        volume, filters, bias,
        size=lambda height, *_: (height - side + 1,) * 2,
        window=lambda volume, i, j: volume[i : i + side, j : j + side],
    )  # fmt: skip


@misconception(
    en="All your loops count with heights. Those over columns need the widths, volume.shape[1] and filters.shape[1]; try a 2×4 image and a 2×3 filter.",
    ko="모든 반복문이 높이만큼 돕니다. 열을 도는 반복문에는 너비인 volume.shape[1]과 filters.shape[1]을 쓰고, 2×4 이미지와 2×3 filter로 확인해 보십시오.",
)
def loops_over_squares(volume, filters, bias):
    side = filters.shape[0]
    if volume.shape[1] < volume.shape[0] or filters.shape[1] < side:
        raise IndexError("index 2 is out of bounds for axis 1 with size 2")
    return convolve_volume(volume[:, : volume.shape[0]], filters[:, :side], bias)


@misconception(
    "C15",
    en="The width of the maps is computed with the height of the filters. It needs filters.shape[1]; try a 2×3 filter.",
    ko="feature map의 너비를 filter의 높이로 계산했습니다. filters.shape[1]을 쓰십시오. 2×3 filter로 확인해 보십시오.",
)
def uses_filter_height_for_the_width(volume, filters, bias):
    return slide(volume, filters, bias, size=lambda height, width, kernel_h, kernel_w: (height - kernel_h + 1, width - kernel_h + 1))


@misconception(
    "C16",
    en="filters.shape begins with the height, then comes the width. You took them in the other order; try a 2×3 filter.",
    ko="filters.shape는 높이, 너비 순서로 시작합니다. 두 값을 반대로 꺼냈습니다. 2×3 filter로 확인해 보십시오.",
)
def unpacks_width_before_height(volume, filters, bias):
    kernel_w, kernel_h = filters.shape[:2]
    return slide(
        volume, filters, bias,
        size=lambda height, width, *_: (height - kernel_h + 1, width - kernel_w + 1),
        window=lambda volume, i, j: volume[i : i + kernel_h, j : j + kernel_w],
    )  # fmt: skip


@misconception(
    en="Every filter that is not square ends in an error. filters.shape begins with the height, for the loop over rows, then the width, for the loop over columns.",
    ko="정사각형이 아닌 filter에서는 언제나 오류가 납니다. filters.shape는 행을 도는 반복문에 쓰는 높이, 열을 도는 반복문에 쓰는 너비 순서로 시작합니다.",
)
def loops_over_width_before_height(volume, filters, bias):
    if filters.shape[0] != filters.shape[1]:
        raise IndexError("index 1 is out of bounds for axis 0 with size 1")
    return convolve_volume(volume, filters, bias)


@misconception(
    en="You read filters[v, u] where filters[u, v] belongs: the row of the window goes with the row of the filter. A 2×3 filter shows it at once.",
    ko="filters[u, v]를 쓸 자리에 filters[v, u]를 썼습니다. 창의 행은 filter의 행과 짝을 이룹니다. 2×3 filter에서 바로 드러납니다.",
)
def swaps_row_and_column_of_the_filter(volume, filters, bias):
    if filters.shape[0] != filters.shape[1]:
        raise IndexError("index 1 is out of bounds for axis 0 with size 1")
    return convolve_volume(volume, filters.swapaxes(0, 1), bias)


@misconception(
    en="You took the filters' height for their width as well. filters.shape[0] is the height, filters.shape[1] the width; try a 2×3 filter.",
    ko="filter의 높이를 너비로도 썼습니다. filters.shape[0]이 높이, filters.shape[1]이 너비입니다. 2×3 filter로 확인해 보십시오.",
)
def assumes_square_filters(volume, filters, bias):
    side = filters.shape[0]
    return slide(
        volume, filters, bias,
        size=lambda height, width, *_: (height - side + 1, width - side + 1),
        window=lambda volume, i, j: volume[i : i + side, j : j + side],
    )  # fmt: skip


@misconception(
    en="The size of your maps is right, but the window is as wide as the filters are high. Cut it out with [i : i + F_h, j : j + F_w]; try a 2×3 filter.",
    ko="feature map의 크기는 맞지만, 창의 너비를 filter의 높이로 잘랐습니다. [i : i + F_h, j : j + F_w]로 자르고, 2×3 filter로 확인해 보십시오.",
)
def cuts_square_windows(volume, filters, bias):
    side = filters.shape[0]
    return slide(volume, filters, bias, window=lambda volume, i, j: volume[i : i + side, j : j + side])


@misconception(
    en="volume[i : i + F_h][j : j + F_w] cuts the rows twice and keeps all columns. Put both slices into one pair of brackets, with a comma.",
    ko="volume[i : i + F_h][j : j + F_w]는 행을 두 번 자르고 열은 모두 남깁니다. 두 slice를 쉼표로 나누어 대괄호 하나에 쓰십시오.",
)
def cuts_the_rows_twice(volume, filters, bias):
    return slide(volume, filters, bias, window=lambda volume, i, j: volume[i : i + filters.shape[0]][j : j + filters.shape[1]])


# What is made of a window


@misconception(
    en="Only the last product of each window is left. Inside the innermost loop, add with += instead of writing with =.",
    ko="창마다 마지막 곱만 남았습니다. 가장 안쪽 반복문에서 = 대신 +=로 더하십시오.",
)
def keeps_the_last_product(volume, filters, bias):
    return slide(volume, filters, bias, value=lambda window, filters: window[-1, -1, -1] * filters[-1, -1, -1])


@misconception(
    en="Each output contains the outputs before it, in all maps. Set the sum back to 0 for every window and every filter.",
    ko="모든 feature map에서 각 출력에 앞의 출력이 더해져 있습니다. 창마다, filter마다 합을 0에서 다시 시작하십시오.",
)
def carries_the_sum_to_the_next_output(volume, filters, bias):
    y = without_bias(volume, filters)
    return y.cumsum().reshape(y.shape) + bias


@misconception(
    en="Each output contains those before it, and each map begins with what the map before ended with. Set the sum back to 0 inside the loops, for every window.",
    ko="각 출력에 앞의 출력이 더해져 있고, feature map은 앞의 feature map이 끝난 값에서 시작합니다. 반복문 안에서, 창마다 합을 0에서 다시 시작하십시오.",
)
def carries_the_sum_from_map_to_map(volume, filters, bias):
    y = without_bias(volume, filters).transpose(2, 0, 1)
    return y.cumsum().reshape(y.shape).transpose(1, 2, 0) + bias


@misconception(
    en="Only one window is computed, the rest stays 0. The return stands inside the loops over windows: move it to the left.",
    ko="창 하나만 계산되고 나머지는 0으로 남았습니다. return이 창을 움직이는 반복문 안에 있습니다. 들여쓰기를 줄이십시오.",
)
def returns_after_the_first_window(volume, filters, bias):
    y = convolve_volume(volume, filters, bias)
    y[1:] = y[:, 1:] = 0
    return y


@misconception(
    en="Your function returns nothing, so its answer is None. End it with return, not with print.",
    ko="함수가 아무것도 돌려주지 않아 답이 None입니다. print가 아니라 return으로 끝내십시오.",
)
def returns_nothing(volume, filters, bias):
    return None


@misconception(
    "C44",
    en="@ and np.dot are matrix products. Multiply window and filter element by element with *, then sum.",
    ko="@와 np.dot은 행렬곱입니다. 창과 filter를 *로 같은 위치끼리 곱한 다음 더하십시오.",
)
def multiplies_matrices(volume, filters, bias):
    def value(window, filters):
        return np.array([sum((window[..., c] @ filters[:, :, c, k]).sum() for c in range(window.shape[-1])) for k in range(filters.shape[-1])])

    return slide(volume, filters, bias, value=value)


@misconception(
    en="You store several numbers in one output. Sum the products with np.sum without an axis, over the channels too, and add bias[k], not the whole bias.",
    ko="출력 한 칸에 수 여러 개를 넣었습니다. axis 없이 np.sum을 써서 채널까지 모두 더하고, bias 전체가 아니라 bias[k]를 더하십시오.",
)
def stores_several_numbers_in_one_output(volume, filters, bias):
    raise ValueError("setting an array element with a sequence.")


@misconception(
    "C45",
    en="You took the largest product instead of the sum of the products. The maximum belongs to pooling.",
    ko="곱을 모두 더하지 않고 가장 큰 곱을 골랐습니다. 최댓값은 pooling에서 씁니다.",
)
def takes_the_largest_product(volume, filters, bias):
    return slide(volume, filters, bias, value=lambda window, filters: (window[..., None] * filters).max(axis=(0, 1, 2)))


@misconception(
    "C46",
    en="You took the mean of the products. Sum them: a 2×2 window of ones and a filter of ones give 4.",
    ko="곱을 평균했습니다. 평균하지 말고 더하십시오. 값이 모두 1인 2×2 창과 filter이면 4입니다.",
)
def averages_the_products(volume, filters, bias):
    return slide(volume, filters, bias, value=lambda window, filters: (window[..., None] * filters).mean(axis=(0, 1, 2)))


@misconception(
    "C47",
    en="You divided by the sum of the filter, as a blur filter does. A convolution layer takes its weights as they are.",
    ko="이미지를 흐리게 하는(blur) filter처럼 filter의 합으로 나누었습니다. 합성곱 층은 weight를 그대로 씁니다.",
)
def normalises_the_filters(volume, filters, bias):
    with np.errstate(divide="ignore", invalid="ignore"):
        return without_bias(volume, filters) / filters.sum(axis=(0, 1, 2), dtype=float) + bias


@misconception(
    "C48",
    en="Negative outputs have become 0. ReLU is a step of its own, after the convolution.",
    ko="음수인 출력이 0이 되었습니다. ReLU는 합성곱 다음에 따로 하는 단계입니다.",
)
def applies_relu(volume, filters, bias):
    return np.maximum(convolve_volume(volume, filters, bias), 0)


@misconception(
    "C49",
    en="Negative outputs have lost their sign. Keep it: it tells an edge from dark to bright from one from bright to dark.",
    ko="음수인 출력의 부호가 사라졌습니다. 부호를 그대로 두십시오. 부호가 있어야 어두운 쪽에서 밝은 쪽으로 가는 가장자리와 그 반대를 구별할 수 있습니다.",
)
def drops_the_sign(volume, filters, bias):
    return np.abs(convolve_volume(volume, filters, bias))


@misconception(
    "C50",
    en="Your output is limited to whole numbers from 0 to 255, as for an image. A feature map is no image: leave its values as they are.",
    ko="출력을 이미지처럼 0부터 255까지의 정수로 제한했습니다. feature map은 이미지가 아니므로 값을 그대로 두십시오.",
)
def makes_pixels_of_the_output(volume, filters, bias):
    return np.clip(convolve_volume(volume, filters, bias), 0, 255).astype(np.uint8)


@misconception(
    en="You divided a uint8 volume by 255. Its pixels count as they are: 200 times 1 is 200.",
    ko="uint8 입력을 255로 나누었습니다. 픽셀의 값을 그대로 써서, 200에 1을 곱하면 200이 되어야 합니다.",
)
def scales_the_pixels(volume, filters, bias):
    return convolve_volume(volume / 255 if volume.dtype == np.uint8 else volume, filters, bias)


@misconception(
    "C51",
    en="With an integer volume your outputs are cut to integers: an array made with volume.dtype or like volume holds integers. Use np.zeros(shape); 1.6 + 1.6 is 3.2, not 3.",
    ko="입력이 정수일 때 출력이 정수로 잘렸습니다. volume.dtype으로, 또는 volume을 본떠 만든 배열에는 정수만 들어갑니다. np.zeros(shape)를 쓰십시오. 1.6 + 1.6은 3이 아니라 3.2입니다.",
)
def stores_in_the_type_of_the_volume(volume, filters, bias):
    y = convolve_volume(volume, filters, bias)
    return y.astype(np.int64).astype(volume.dtype) if volume.dtype.kind in "iu" else y.astype(volume.dtype)


@misconception(
    en="Your outputs are cut to whole numbers, for volumes with fractions too. Leave out int() and dtype=int: 1.6 + 1.6 is 3.2, not 3.",
    ko="소수점이 있는 입력에서도 출력이 정수로 잘렸습니다. int()와 dtype=int를 빼십시오. 1.6 + 1.6은 3이 아니라 3.2입니다.",
)
def stores_integers(volume, filters, bias):
    return convolve_volume(volume, filters, bias).astype(int)


@misconception(
    "C52",
    en="You turned the filters into the volume's type: in uint8, -1 becomes 255 and 1.6 becomes 1. Turn both into float instead.",
    ko="filter를 입력의 자료형으로 바꾸었습니다. uint8에서는 -1이 255가 되고 1.6이 1이 됩니다. 둘 다 float로 바꾸십시오.",
)
def computes_in_the_type_of_the_volume(volume, filters, bias):
    if volume.dtype.kind not in "iu":
        return convolve_volume(volume, filters, bias)
    return without_bias(volume, filters.astype(np.int64).astype(volume.dtype)).astype(np.int64).astype(volume.dtype) + bias


@misconception(
    en="You turned the filters into the volume's type before multiplying, so products of uint8 numbers begin again at 256 and 1.6 becomes 1. Turn both into float instead.",
    ko="곱하기 전에 filter를 입력의 자료형으로 바꾸었습니다. uint8끼리의 곱은 256에서 다시 0이 되고, 1.6은 1이 됩니다. 둘 다 float로 바꾸십시오.",
)
def multiplies_in_the_type_of_the_volume(volume, filters, bias):
    if volume.dtype.kind not in "iu":
        return convolve_volume(volume, filters, bias)
    narrow = filters.astype(np.int64).astype(volume.dtype)

    def value(window, filters):
        return (window[..., None] * filters).astype(np.int64).astype(volume.dtype).sum(axis=(0, 1, 2))

    return slide(volume, narrow, bias, value=value)


@misconception(
    "C53",
    en="float16 keeps only three digits: 2049 becomes 2048. Use float32 or float64.",
    ko="float16은 세 자리 정도만 정확합니다. 2049가 2048이 됩니다. float32나 float64를 쓰십시오.",
)
def stores_in_float16(volume, filters, bias):
    return convolve_volume(volume, filters, bias).astype(np.float16)


# Memory


@misconception(
    "E01",
    en="Your function changes the caller's volume, which also spoils the next windows: a slice is the same memory, so window *= writes into the volume. Write window * filters[..., k].",
    ko="인자로 받은 volume이 바뀌며, 다음 창의 값도 망가집니다. slice는 volume과 메모리를 함께 쓰므로 window *= 로 쓰면 volume의 값이 바뀝니다. window * filters[..., k]로 쓰십시오.",
)
def multiplies_into_the_volume(volume, filters, bias):
    y = np.zeros(without_bias(volume, filters).shape)
    for i in range(y.shape[0]):
        for j in range(y.shape[1]):
            for k in range(y.shape[2]):
                window = volume[i : i + filters.shape[0], j : j + filters.shape[1]]
                window *= filters[..., k]
                y[i, j, k] = window.sum() + bias[k]
    return y


@misconception(
    en="Each window spoils those that come after it: a slice is the same memory, so window *= writes into your volume. Write window * filters[..., k].",
    ko="창을 계산할 때마다 그다음 창의 값이 망가집니다. slice는 volume과 메모리를 함께 쓰므로 window *= 로 쓰면 volume의 값이 바뀝니다. window * filters[..., k]로 쓰십시오.",
)
def multiplies_into_a_copy_of_the_volume(volume, filters, bias):
    return multiplies_into_the_volume(volume.astype(float), filters, bias)


@misconception(
    en="The values are right, but your function writes its results into the caller's volume. Make a new array for the output.",
    ko="값은 맞지만, 인자로 받은 volume에 결과를 썼습니다. 출력을 담을 배열을 새로 만드십시오.",
)
def writes_results_into_the_volume(volume, filters, bias):
    y = convolve_volume(volume, filters, bias)
    if y.shape[2] == volume.shape[2]:
        volume[: y.shape[0], : y.shape[1]] = y
    return y


@misconception(
    "E02",
    en="Your function changes the caller's filters: filters[:] = … flips them where they are. Work on a copy.",
    ko="함수가 인자로 받은 filter를 바꿉니다. filters[:] = …로 쓰면 원래 배열이 뒤집힙니다. 복사본을 쓰십시오.",
)
def flips_the_filters_in_place(volume, filters, bias):
    y = convolve_volume(volume, filters, bias)
    filters[:] = filters[::-1, ::-1].copy()
    return y


@misconception(
    "E03",
    en="as_strided was given steps computed from the shape. An array need not lie in row order (np.asfortranarray(volume) does not): take the steps from volume.strides.",
    ko="as_strided의 간격을 shape로 계산했습니다. 배열이 항상 행 순서로 저장되지는 않으므로(예: np.asfortranarray(volume)) volume.strides에서 가져오십시오.",
)
def assumes_row_order(volume, filters, bias):
    return convolve_volume(volume.ravel(order="K").reshape(volume.shape), filters, bias)


_first_filters = {}


@misconception(
    "E05",
    en="The second call with other filters of the same shape gives the first filters' result. Keep nothing in global variables or default arguments.",
    ko="모양이 같은 다른 filter로 다시 호출하면 첫 번째 filter의 결과가 나옵니다. 전역 변수나 기본 인자에 값을 남겨 두지 마십시오.",
)
def remembers_the_first_filters(volume, filters, bias):
    return convolve_volume(volume, _first_filters.setdefault(filters.shape, filters), bias)
