"""Wrong answers that students really give, each written as a slip from the right one."""

import numpy as np

from autograder import misconception

from .solution import gram_matrix


def table(features):
    """(H·W, C): a row for every pixel."""
    return features.reshape(-1, features.shape[-1])


def number_of_pixels(features):
    return features.shape[0] * features.shape[1]


@misconception(
    "T15",
    en="Yours has a row for every pixel. The Gram matrix compares channels and forgets places: C×C, so the (C, H·W) matrix times the (H·W, C) one.",
    ko="픽셀마다 행이 하나인 행렬을 돌려주었습니다. Gram 행렬은 위치와 상관없이 채널끼리 비교하므로 C×C입니다. (C, H·W) 행렬에 (H·W, C) 행렬을 곱하십시오.",
)
def compares_pixels(features):
    return table(features) @ table(features).T / number_of_pixels(features)


@misconception(
    en="The division by H·W is missing, so a larger image has a larger matrix. Divide the sums by the number of pixels.",
    ko="H·W로 나누지 않아, 이미지가 크면 값도 커집니다. 합을 픽셀 수로 나누십시오.",
)
def forgets_to_divide(features):
    return gram_matrix(features) * number_of_pixels(features)


@misconception(
    en="You divided by H·W·C. Every entry is a sum over pixels only: divide by H·W.",
    ko="H·W·C로 나누었습니다. 각 값은 픽셀에 대한 합이므로 H·W로 나누십시오.",
)
def divides_by_channels_too(features):
    return gram_matrix(features) / features.shape[2]


@misconception(
    en="You divided by C. Every entry is a sum over pixels: divide by H·W.",
    ko="C로 나누었습니다. 각 값은 픽셀에 대한 합이므로 H·W로 나누십시오.",
)
def divides_by_channels_alone(features):
    return forgets_to_divide(features) / features.shape[2]


@misconception(
    en="You divided by the height alone. There are H·W pixels.",
    ko="높이로만 나누었습니다. 픽셀은 모두 H·W개입니다.",
)
def divides_by_the_height_alone(features):
    return forgets_to_divide(features) / features.shape[0]


@misconception(
    en="You divided by the width alone. There are H·W pixels.",
    ko="너비로만 나누었습니다. 픽셀은 모두 H·W개입니다.",
)
def divides_by_the_width_alone(features):
    return forgets_to_divide(features) / features.shape[1]


@misconception(
    en="You divided by the square of the height. Height and width may differ: divide by H·W.",
    ko="높이의 제곱으로 나누었습니다. 높이와 너비는 다를 수 있으므로 H·W로 나누십시오.",
)
def assumes_a_square_image(features):
    return forgets_to_divide(features) / features.shape[0] ** 2


@misconception(
    en="You divided by 2·H·W. There is no factor 1/2: one pixel with the value 3 gives 9.",
    ko="2·H·W로 나누었습니다. 2로는 나누지 않으므로, 값이 3인 픽셀 하나이면 9입니다.",
)
def divides_by_two_as_well(features):
    return gram_matrix(features) / 2


@misconception(
    en="You subtracted each channel's mean, which gives the covariance. The Gram matrix takes the values as they are: one pixel with the value 3 gives 9.",
    ko="채널마다 평균을 빼서 공분산이 되었습니다. Gram 행렬은 값을 그대로 쓰므로, 값이 3인 픽셀 하나이면 9입니다.",
)
def computes_the_covariance(features):
    return gram_matrix(features - features.mean(axis=(0, 1)))


@misconception(
    en="You scaled every channel to length 1, so that the diagonal is 1. The Gram matrix takes the values as they are and divides by H·W.",
    ko="채널마다 길이를 1로 맞추어 대각선이 1이 되었습니다. Gram 행렬은 값을 그대로 쓰고 H·W로 나눕니다.",
)
def computes_cosines(features):
    gram = gram_matrix(features)
    lengths = np.sqrt(np.diag(gram))
    return gram / np.outer(lengths, lengths)


@misconception(
    "C39",
    en="reshape to (C, H·W) does not move the channel axis; it re-reads the numbers in memory order and mixes channels. Use reshape to (H·W, C), and then transpose.",
    ko="(C, H·W)로 reshape하면 채널 축이 옮겨지지 않고, 메모리 순서대로 다시 읽어 채널이 뒤섞입니다. (H·W, C)로 reshape한 다음 전치하십시오.",
)
def scrambles_the_channels(features):
    rows = features.reshape(features.shape[2], -1)
    return rows @ rows.T / number_of_pixels(features)


@misconception(
    "T18",
    en="The axes were read as (C, H, W). Here the channels come last, as in Keras: (H, W, C).",
    ko="축을 (C, H, W)로 읽었습니다. 여기서는 Keras처럼 채널이 마지막인 (H, W, C)입니다.",
)
def takes_the_first_axis_for_channels(features):
    rows = features.reshape(features.shape[0], -1)
    return rows @ rows.T / rows.shape[1]


@misconception(
    en="Only the products of a channel with itself are there. The other entries say which channels appear together, and they carry the style.",
    ko="같은 채널끼리의 곱만 있습니다. 나머지 값은 어느 채널이 함께 나타나는지를 나타내며, 스타일은 거기에 담깁니다.",
)
def keeps_only_the_diagonal(features):
    return np.diag(np.diag(gram_matrix(features)))


@misconception(
    en="You returned one number per channel. The result is a C×C matrix: every channel times every channel.",
    ko="채널마다 수를 하나씩 돌려주었습니다. 결과는 모든 채널끼리 곱한 C×C 행렬입니다.",
)
def returns_the_diagonal(features):
    return np.diag(gram_matrix(features)).copy()


@misconception(
    en="Only the upper half is filled. The matrix is symmetric: channel 1 with channel 0 is the same as channel 0 with channel 1.",
    ko="위쪽 절반만 채웠습니다. 행렬은 대칭이므로 G[1, 0]은 G[0, 1]과 같습니다.",
)
def fills_only_the_upper_half(features):
    return np.triu(gram_matrix(features))


@misconception(
    en="You averaged each channel first and multiplied the means. Multiply pixel by pixel and average after that, or it is lost which channels appear together.",
    ko="채널마다 먼저 평균하고 그 평균끼리 곱했습니다. 그러면 어느 채널이 함께 나타나는지 알 수 없게 됩니다. 픽셀마다 곱한 다음 평균을 구하십시오.",
)
def multiplies_the_means(features):
    means = features.mean(axis=(0, 1))
    return np.outer(means, means)


@misconception(
    en="You summed each channel first and multiplied the sums. Multiply pixel by pixel and sum after that, or it is lost which channels appear together.",
    ko="채널마다 먼저 더하고 그 합끼리 곱했습니다. 그러면 어느 채널이 함께 나타나는지 알 수 없게 됩니다. 픽셀마다 곱한 다음 더하십시오.",
)
def multiplies_the_sums(features):
    sums = features.sum(axis=(0, 1))
    return np.outer(sums, sums) / number_of_pixels(features)


@misconception(
    en="You took absolute values. The sign counts: channels of which one is negative where the other is positive have a negative entry.",
    ko="절댓값을 썼습니다. 부호에도 뜻이 있습니다. 한 채널이 양수인 곳에서 다른 채널이 음수이면 G[c, d]는 음수입니다.",
)
def takes_absolute_values(features):
    return gram_matrix(np.abs(features))


@misconception(
    en="Negative values were set to 0. Here the features are taken as they are; an activation is a layer of its own.",
    ko="음수를 0으로 만들었습니다. 여기서는 feature를 그대로 씁니다. activation은 따로 있는 layer입니다.",
)
def applies_relu(features):
    return gram_matrix(np.maximum(features, 0))


@misconception(
    en="You summed channels instead of multiplying them. An entry is the mean of the products of two channels.",
    ko="두 채널을 곱하지 않고 더했습니다. 각 값은 두 채널을 곱한 값의 평균입니다.",
)
def adds_the_channels(features):
    means = features.mean(axis=(0, 1))
    return means[:, None] + means


@misconception(
    en="The matrix was flattened. Keep its shape (C, C).",
    ko="행렬을 한 줄로 펼쳤습니다. (C, C) 모양을 유지하십시오.",
)
def flattens_the_matrix(features):
    return gram_matrix(features).ravel()


@misconception(
    en="// rounds the means down to whole numbers. Divide with / and keep the fractions.",
    ko="//는 평균을 정수로 내림합니다. /로 나누고 소수 부분을 남기십시오.",
)
def rounds_down(features):
    return np.floor(gram_matrix(features))


@misconception(
    en="The fractions are cut off, because the array for the result holds integers. Make it of floats: np.zeros((C, C)).",
    ko="결과를 정수 배열에 넣어 소수 부분이 잘렸습니다. np.zeros((C, C))처럼 실수 배열로 만드십시오.",
)
def fills_an_integer_array(features):
    return np.trunc(gram_matrix(features))


@misconception(
    "C51",
    en="The features are NumPy integers, and an integer array for the result cuts the fractions off. Make it of floats: np.zeros((C, C)).",
    ko="feature가 정수일 때 결과도 정수 배열로 만들어 소수 부분이 잘렸습니다. np.zeros((C, C))처럼 실수 배열로 만드십시오.",
)
def keeps_the_integer_type(features):
    gram = gram_matrix(features)
    return gram.astype(features.dtype) if features.dtype.kind in "iu" else gram


@misconception(
    "E01",
    en="The matrix is right, but features was changed on the way, by *= or -=. Write to a new array.",
    ko="행렬은 맞지만 *=나 -= 때문에 features가 바뀌었습니다. 새 배열에 계산하십시오.",
)
def changes_the_features(features):
    gram = gram_matrix(features)
    if features.dtype.kind == "f":
        features /= number_of_pixels(features) ** 0.5 + 1
    return gram
