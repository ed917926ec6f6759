"""Wrong answers that students really give, each written as a slip from the right one."""

import numpy as np

from autograder import misconception

from .solution import global_average_pool2d

# What is made of a feature map


@misconception(
    en="You added up each map and forgot to divide by its number of pixels, H * W.",
    ko="feature map의 값을 더하기만 하고 픽셀 수 H * W로 나누지 않았습니다.",
)
def forgets_to_divide(x):
    return global_average_pool2d(x) * (x.shape[1] * x.shape[2])


@misconception(
    en="You took the largest number of each map. That is global max pooling; here it is the mean.",
    ko="feature map마다 가장 큰 값을 골랐습니다. 이는 global max pooling이며, 여기서는 평균을 구합니다.",
)
def takes_the_largest(x):
    return x.max(axis=(1, 2))


@misconception(
    en="You took the median of each map. The mean is the sum, divided by the number of pixels.",
    ko="feature map마다 중앙값을 구했습니다. 평균은 합을 픽셀 수로 나눈 값입니다.",
)
def takes_the_median(x):
    return np.median(x, axis=(1, 2))


@misconception(
    en="You divided by H * H. A map has H rows of W pixels, so divide by H * W; try a 2×4 image.",
    ko="H * H로 나누었습니다. feature map에는 W개씩 H행이 있으므로 H * W로 나누십시오. 2×4 이미지로 확인해 보십시오.",
)
def divides_by_the_height_twice(x):
    return x.sum(axis=(1, 2)) / x.shape[1] ** 2


@misconception(
    en="You divided by the height only. A map has H * W pixels.",
    ko="높이로만 나누었습니다. feature map의 픽셀은 H * W개입니다.",
)
def divides_by_the_height(x):
    return x.sum(axis=(1, 2)) / x.shape[1]


@misconception(
    en="You divided by H + W. A map has H * W pixels: 2×4 are 8, not 6.",
    ko="H + W로 나누었습니다. feature map의 픽셀은 H * W개입니다. 2×4이면 6개가 아니라 8개입니다.",
)
def divides_by_the_sum_of_the_sides(x):
    return x.sum(axis=(1, 2)) / (x.shape[1] + x.shape[2])


@misconception(
    en="You divided by the number of channels too (H * W * C). Each channel has its own mean, over H * W pixels.",
    ko="채널 수까지 곱한 H * W * C로 나누었습니다. 채널마다 픽셀 H * W개의 평균을 따로 구하십시오.",
)
def divides_by_the_channels_too(x):
    return global_average_pool2d(x) / x.shape[3]


@misconception(
    en="You divided by the number of images too, as x.size / C does. Each image has its own mean, over H * W pixels.",
    ko="이미지 수로도 나누었습니다(x.size / C에는 N도 들어 있습니다). 이미지마다 픽셀 H * W개의 평균을 따로 구하십시오.",
)
def divides_by_the_batch_too(x):
    return global_average_pool2d(x) / len(x)


@misconception(
    en="The sum goes on from map to map, so each number contains those before it. Set it back to 0 for every image and every channel.",
    ko="합이 다음 feature map으로 이어져, 값마다 앞의 합이 더해져 있습니다. 이미지와 채널마다 합을 0에서 다시 시작하십시오.",
)
def carries_the_sum_on(x):
    return global_average_pool2d(x).ravel().cumsum().reshape(len(x), -1)


@misconception(
    en="// rounds the mean down: (1 + 2 + 3 + 5) // 4 is 2, the mean is 2.75. Divide with /.",
    ko="//는 평균을 내림합니다. (1 + 2 + 3 + 5) // 4는 2이지만 평균은 2.75입니다. /로 나누십시오.",
)
def divides_with_two_slashes(x):
    return x.sum(axis=(1, 2)) // (x.shape[1] * x.shape[2])


@misconception(
    en="You rounded the mean to a whole number. Leave 2.75 as it is.",
    ko="평균을 정수로 반올림했습니다. 2.75는 그대로 두십시오.",
)
def rounds_the_mean(x):
    return np.round(global_average_pool2d(x))


@misconception(
    en="With integer images your means are cut to integers: zeros with x.dtype make an integer array. Use np.zeros(shape); the mean of 1, 2, 3, 5 is 2.75.",
    ko="정수 이미지에서 평균이 정수로 잘렸습니다. x.dtype으로 만든 배열은 정수 배열입니다. np.zeros(shape)를 쓰십시오. 1, 2, 3, 5의 평균은 2.75입니다.",
)
def stores_in_the_type_of_the_image(x):
    return global_average_pool2d(x).astype(x.dtype)


@misconception(
    en="Your output is an array of integers, so 2.75 became 2. Make it without an integer dtype.",
    ko="출력이 정수 배열이어서 2.75가 2가 되었습니다. 정수 dtype 없이 만드십시오.",
)
def stores_integers(x):
    return global_average_pool2d(x).astype(int)


@misconception(
    en="float16 keeps only three digits: 2051.5 becomes 2052. Use float32 or float64.",
    ko="float16은 세 자리 정도만 정확합니다. 2051.5가 2052가 됩니다. float32나 float64를 쓰십시오.",
)
def stores_in_float16(x):
    return global_average_pool2d(x).astype(np.float16)


# Which axes


@misconception(
    en="The values are right, but the axes of height and width are still there: (N, 1, 1, C). Leave keepdims out; the result is (N, C).",
    ko="값은 맞지만 높이와 너비의 축이 남아 (N, 1, 1, C)입니다. keepdims를 쓰지 마십시오. 결과는 (N, C)입니다.",
)
def keeps_the_axes(x):
    return global_average_pool2d(x)[:, None, None]


@misconception(
    en="Axes of length 1 have disappeared. Do not squeeze: one image with one channel still gives (1, 1).",
    ko="길이가 1인 축이 사라졌습니다. squeeze를 쓰지 마십시오. 이미지 하나와 채널 하나라도 결과는 (1, 1)입니다.",
)
def squeezes_the_result(x):
    return np.squeeze(global_average_pool2d(x))


@misconception(
    en="You averaged over the channels, axis 3. Average over height and width, axes 1 and 2, so that the channels stay apart.",
    ko="채널인 축 3에서 평균을 구했습니다. 높이와 너비인 축 1과 축 2에서 평균을 구하여 채널을 따로 남기십시오.",
)
def averages_over_the_channels(x):
    return x.mean(axis=3)


@misconception(
    en="You averaged over the batch too. Axis 0 stays: every image has its own row in the result.",
    ko="batch 방향으로도 평균을 구했습니다. 축 0은 남아야 합니다. 결과에는 이미지마다 행이 하나씩 있습니다.",
)
def averages_over_the_batch_too(x):
    return x.mean(axis=(0, 1, 2))


@misconception(
    en="You averaged over height, width and channels together. Every channel has its own mean: the result is (N, C).",
    ko="높이, 너비, 채널에서 한꺼번에 평균을 구했습니다. 채널마다 평균을 따로 구하며, 결과는 (N, C)입니다.",
)
def averages_each_image(x):
    return x.mean(axis=(1, 2, 3))


@misconception(
    en="mean() without an axis makes one number of the whole batch. Give it the axes of height and width.",
    ko="축을 주지 않은 mean()은 batch 전체에서 값 하나만 구합니다. 높이와 너비의 축을 주십시오.",
)
def averages_everything(x):
    return x.mean()


@misconception(
    en="You averaged over axes 2 and 3, which are height and width in PyTorch. Here they are 1 and 2: (N, H, W, C).",
    ko="축 2와 축 3에서 평균을 구했습니다. PyTorch에서는 이 두 축이 높이와 너비이지만, 여기서는 (N, H, W, C)이므로 축 1과 축 2입니다.",
)
def averages_width_and_channels(x):
    return x.mean(axis=(2, 3))


@misconception(
    en="You averaged over axes 0 and 1, which are height and width of a single image. In a batch they are 1 and 2: (N, H, W, C).",
    ko="축 0과 축 1에서 평균을 구했습니다. 이미지 하나라면 이 두 축이 높이와 너비이지만, batch에서는 (N, H, W, C)이므로 축 1과 축 2입니다.",
)
def averages_batch_and_height(x):
    return x.mean(axis=(0, 1))


@misconception(
    en="You averaged over the height only, so the width is still there. Average over both.",
    ko="높이 방향으로만 평균을 구해 너비의 축이 남았습니다. 두 축 모두에서 평균을 구하십시오.",
)
def averages_over_the_height_only(x):
    return x.mean(axis=1)


@misconception(
    en="You averaged over the width only, so the height is still there. Average over both.",
    ko="너비 방향으로만 평균을 구해 높이의 축이 남았습니다. 두 축 모두에서 평균을 구하십시오.",
)
def averages_over_the_width_only(x):
    return x.mean(axis=2)


@misconception(
    en="You flattened the maps: all H * W * C numbers are still there. Flatten keeps them, global average pooling makes one number of each map.",
    ko="feature map을 펼치기만 하여 값 H * W * C개가 모두 남았습니다. Flatten은 값을 모두 남기지만, global average pooling은 feature map 하나를 값 하나로 만듭니다.",
)
def flattens(x):
    return x.reshape(len(x), -1)


@misconception(
    en="x.reshape(N, C, H * W) does not move the channels forward: it mixes the numbers of different channels. Use (N, H * W, C) and average over axis 1.",
    ko="x.reshape(N, C, H * W)는 채널 축을 앞으로 옮기지 않고 서로 다른 채널의 값을 섞습니다. (N, H * W, C)로 바꾸고 축 1에서 평균을 구하십시오.",
)
def reshapes_the_channels_forward(x):
    return x.reshape(len(x), x.shape[3], -1).mean(axis=2)


@misconception(
    en="Your result is (C, N). Each image is a row: (N, C).",
    ko="결과의 모양이 (C, N)입니다. 이미지 하나가 한 행이므로 (N, C)로 돌려주십시오.",
)
def puts_the_channels_first(x):
    return global_average_pool2d(x).T


@misconception(
    en="Only the first image is there. x is a batch: the result has one row for each image.",
    ko="첫 번째 이미지의 결과만 있습니다. x는 batch이므로 결과에는 이미지마다 행이 하나씩 있어야 합니다.",
)
def averages_only_the_first_image(x):
    return global_average_pool2d(x[:1])


@misconception(
    en="You pooled 2×2 windows only. Global pooling has one window that covers the whole map.",
    ko="2×2 창으로만 pooling했습니다. global pooling의 창은 하나이며 feature map 전체를 덮습니다.",
)
def pools_two_by_two(x):
    rows, cols = x.shape[1] // 2, x.shape[2] // 2
    return x[:, : 2 * rows, : 2 * cols].reshape(len(x), rows, 2, cols, 2, -1).mean(axis=(2, 4))


# Memory


@misconception(
    en="x /= … divides the caller's x. Divide the sum instead, or write x = x / …, which makes a new array; this fails with integers, too.",
    ko="x /= …는 인자로 받은 x 자체를 바꿉니다. 합을 나누거나, 새 배열을 만드는 x = x / …로 쓰십시오. x /= …는 정수 배열에서는 오류도 냅니다.",
)
def divides_x_in_place(x):
    x /= x.shape[1] * x.shape[2]
    return x.sum(axis=(1, 2))
