"""Wrong answers that students really give, each written as a slip from the right one."""

import numpy as np

from autograder import misconception

from .solution import flatten

# The batch


@misconception(
    en="The batch is gone: all images lie in one row of numbers. Flatten each image by itself; the first axis stays N.",
    ko="batch가 사라지고 모든 이미지가 1차원으로 이어졌습니다. 이미지마다 따로 펼치고, 첫 번째 축은 N으로 남기십시오.",
)
def flattens_the_batch(x):
    return np.ravel(x)


@misconception(
    en="All images were put into a single row, (1, N·D). Every image gets a row of its own: (N, D).",
    ko="모든 이미지를 한 행 (1, N·D)에 넣었습니다. 이미지마다 자기 행이 있어야 합니다. (N, D)입니다.",
)
def makes_one_row_of_all(x):
    return np.reshape(x, (1, -1))


@misconception(
    en="Your result is (D, N), one column for each image. The images are the rows: (N, D).",
    ko="결과가 (D, N)이어서 이미지마다 한 열입니다. 이미지는 행이어야 하므로 (N, D)입니다.",
)
def makes_columns(x):
    return flatten(x).T


@misconception(
    en="Your result has N columns: N and -1 have changed places in reshape. N comes first.",
    ko="결과의 열이 N개입니다. reshape에서 N과 -1의 자리가 바뀌었습니다. N이 먼저입니다.",
)
def puts_the_batch_last(x):
    return np.reshape(x, (-1, len(x)))


@misconception(
    en="A batch of one image lost its batch axis. One image still gives one row, (1, D): do not squeeze.",
    ko="이미지가 하나인 batch에서 batch 축이 사라졌습니다. 이미지가 하나여도 결과는 한 행 (1, D)입니다. squeeze를 쓰지 마십시오.",
)
def squeezes_a_batch_of_one(x):
    return np.squeeze(flatten(x), axis=0) if len(x) == 1 else flatten(x)


@misconception(
    en="Only the first image is there. The result has a row for each of the N images.",
    ko="첫 번째 이미지만 있습니다. 결과에는 이미지마다 행이 하나씩, 모두 N개 있어야 합니다.",
)
def keeps_the_first_image(x):
    return flatten(x[:1])


# The order


@misconception(
    en='The numbers of an image are in column order: all of channel 0 first, column by column. That is order="F"; use the default, order="C".',
    ko='이미지의 값이 채널 0부터 열을 따라 놓였습니다. order="F"의 순서입니다. 기본값인 order="C"를 쓰십시오.',
)
def reads_in_column_order(x):
    return np.reshape(x, (len(x), -1), order="F")


@misconception(
    "T18",
    en="transpose(0, 3, 1, 2) puts all values of channel 0 first: that is channels-first. In Keras the channels of a pixel stay side by side, and a batch need not have four axes, so do not move any.",
    ko="transpose(0, 3, 1, 2)를 써서 채널 0의 값이 모두 먼저 나오는 channels-first가 되었습니다. Keras에서는 한 픽셀의 채널이 나란히 놓입니다. batch의 축이 네 개가 아닐 수도 있으므로 축을 옮기지 마십시오.",
)
def transposes_to_channels_first(x):
    return flatten(x.transpose(0, 3, 1, 2))


@misconception(
    en="All values of channel 0 come first, then those of channel 1: that is channels-first. In Keras the channels of a pixel stay side by side, so do not move axes.",
    ko="채널 0의 값이 모두 먼저 나오고 그다음에 채널 1이 나옵니다. channels-first 순서입니다. Keras에서는 한 픽셀의 채널이 나란히 놓이므로 축을 옮기지 마십시오.",
)
def puts_channels_first(x):
    return flatten(np.moveaxis(x, -1, 1))


@misconception(
    en="The image is read column by column: its height and width have changed places before flattening. Leave the axes where they are.",
    ko="이미지를 열 순서로 읽었습니다. 펼치기 전에 높이와 너비가 서로 바뀌었습니다. 축을 그대로 두십시오.",
)
def reads_column_by_column(x):
    return flatten(np.swapaxes(x, 1, 2)) if x.ndim > 3 else flatten(x)


@misconception(
    en="Each image is read backwards. Begin with the top left pixel.",
    ko="이미지를 뒤에서부터 읽었습니다. 왼쪽 위 픽셀부터 시작하십시오.",
)
def reads_backwards(x):
    return flatten(x)[:, ::-1]


@misconception(
    en='order="A" and order="K" follow the memory of the array: one that np.asfortranarray made is read by columns. Use the default, order="C".',
    ko='order="A"와 order="K"는 배열이 저장된 순서를 따르므로, np.asfortranarray로 만든 배열을 열 순서로 읽습니다. 기본값인 order="C"를 쓰십시오.',
)
def follows_the_memory(x):
    return np.reshape(x, (len(x), -1), order="A")


@misconception(
    en='ravel(order="K") follows the memory of the array and mixes the images of one that np.asfortranarray made. Use reshape with the default order.',
    ko='ravel(order="K")은 배열이 저장된 순서를 따르므로, np.asfortranarray로 만든 배열에서 이미지가 섞입니다. reshape를 기본 순서로 쓰십시오.',
)
def ravels_the_memory(x):
    return x.ravel(order="K").reshape(len(x), -1)


# What is flattened


@misconception(
    en="The channels are still an axis of their own: (N, H·W, C). Flatten them too: (N, H·W·C).",
    ko="채널이 아직 별도의 축으로 남아 (N, H·W, C)입니다. 채널까지 펼쳐 (N, H·W·C)로 만드십시오.",
)
def keeps_the_channels(x):
    return np.reshape(x, (len(x), -1, x.shape[-1]))


@misconception(
    en="The rows of the image are still an axis of their own: (N, H, W·C). Flatten all axes after the first: (N, H·W·C).",
    ko="이미지의 행이 아직 별도의 축으로 남아 (N, H, W·C)입니다. 첫 번째 축 뒤의 모든 축을 펼쳐 (N, H·W·C)로 만드십시오.",
)
def keeps_the_rows(x):
    return np.reshape(x, (*x.shape[:2], -1))


@misconception(
    en="Only channel 0 is left. Flatten keeps every number: D = H·W·C.",
    ko="채널 0만 남았습니다. Flatten은 모든 값을 남깁니다. D = H·W·C입니다.",
)
def keeps_one_channel(x):
    return flatten(x[..., 0])


@misconception(
    en="You averaged over height and width, which is global average pooling. Flatten computes nothing: 5×5×64 gives 1600 numbers, not 64.",
    ko="높이와 너비에서 평균을 구했습니다. 이는 global average pooling입니다. Flatten은 아무것도 계산하지 않습니다. 5×5×64이면 64개가 아니라 1600개입니다.",
)
def averages_the_maps(x):
    return x.mean(axis=tuple(range(1, x.ndim - 1))) if x.ndim > 2 else flatten(x)


@misconception(
    en="The channels are not counted: reshape(N, H·W) fits only one channel. D is the product of all axes after the first; write -1 and NumPy counts it.",
    ko="채널 수를 곱하지 않아, reshape(N, H·W)는 채널이 하나일 때만 맞습니다. D는 첫 번째 축을 뺀 모든 축의 길이를 곱한 값입니다. -1을 적으면 NumPy가 계산합니다.",
)
def counts_height_and_width_only(x):
    return x.reshape(len(x), x.shape[1] * x.shape[2])


@misconception(
    en="Your function works for four axes only, (N, H, W, C). Leave it to reshape with -1 to count what comes after N.",
    ko="축이 네 개 (N, H, W, C)일 때만 됩니다. N 뒤에 몇 개가 있는지는 reshape의 -1에 맡기십시오.",
)
def expects_four_axes(x):
    images, height, width, channels = x.shape
    return x.reshape(images, height * width * channels)


@misconception(
    en="1600 is the lecture's number, 5·5·64. Other images have other sizes: compute it from x.shape, or write -1.",
    ko="1600은 강의의 예 5·5·64에서 나온 수입니다. 이미지마다 크기가 다르므로 x.shape에서 계산하거나 -1을 쓰십시오.",
)
def expects_the_lectures_size(x):
    return x.reshape(len(x), 1600)


# Memory


@misconception(
    en="Fractions are cut off. Keep the numbers as they are, without int() and without an array of integers.",
    ko="소수 부분이 잘렸습니다. int()나 정수 배열을 쓰지 말고 값을 그대로 두십시오.",
)
def cuts_off_fractions(x):
    return np.trunc(flatten(x))


@misconception(
    en="x.shape = … changes the caller's array. x.reshape(…) returns a new view and leaves x as it is.",
    ko="x.shape = …는 인자로 받은 배열의 모양을 바꿉니다. x.reshape(…)는 새 view를 돌려주고 x를 그대로 둡니다.",
)
def changes_the_shape_of_x(x):
    x.shape = (len(x), -1)
    return x
