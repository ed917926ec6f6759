"""Wrong answers that students really give, each written as a slip from the right one."""

import numpy as np

from autograder import misconception

from .solution import gram_matrix, style_loss


def table(features):
    """(H·W, C): a row for every pixel."""
    return features.reshape(-1, features.shape[-1])


def number_of_pixels(features):
    return features.shape[0] * features.shape[1]


def mean_square(difference):
    return float(np.mean(np.square(difference)))


def difference(a, b):
    return gram_matrix(a) - gram_matrix(b)


@misconception(
    en="You compared the feature maps themselves, which is the content. The style is in the Gram matrices: compare those.",
    ko="feature map을 직접 비교했습니다. feature map은 내용을 나타냅니다. 스타일은 Gram 행렬에 있으므로 Gram 행렬을 비교하십시오.",
)
def compares_the_content(a, b):
    return mean_square(a - b)


@misconception(
    en="You took the Gram matrix of the difference of the features. Make a Gram matrix of each image first, then subtract.",
    ko="feature의 차이로 Gram 행렬을 만들었습니다. 먼저 두 이미지의 Gram 행렬을 각각 만들고 그다음에 빼십시오.",
)
def takes_the_gram_of_the_difference(a, b):
    return mean_square(gram_matrix(a - b))


@misconception(
    "T15",
    en="Your Gram matrices have a row for every pixel, so the place still counts. They compare channels: C×C, whatever the size of the image.",
    ko="Gram 행렬에 픽셀마다 행이 하나씩 있어 위치가 여전히 영향을 줍니다. Gram 행렬은 채널끼리 비교하며, 이미지 크기와 상관없이 C×C입니다.",
)
def compares_pixels(a, b):
    return mean_square(table(a) @ table(a).T / number_of_pixels(a) - table(b) @ table(b).T / number_of_pixels(b))


@misconception(
    en="You summed the squares. Take the mean over the C×C entries.",
    ko="제곱을 합하기만 했습니다. C×C개의 값으로 평균을 구하십시오.",
)
def sums_the_squares(a, b):
    return float(np.sum(difference(a, b) ** 2))


@misconception(
    en="You divided the sum of squares by C. The Gram matrix has C·C entries: divide by all of them.",
    ko="제곱의 합을 C로 나누었습니다. Gram 행렬에는 값이 C·C개 있으므로 그 수로 나누십시오.",
)
def divides_by_channels_once(a, b):
    return sums_the_squares(a, b) / a.shape[2]


@misconception(
    en="You took the square root at the end. The loss is the mean of the squares itself: Gram matrices 4 and 1 give 9, not 3.",
    ko="마지막에 제곱근을 구했습니다. 손실은 제곱의 평균 그대로입니다. Gram 행렬이 4와 1이면 3이 아니라 9입니다.",
)
def takes_the_root(a, b):
    return float(np.sqrt(style_loss(a, b)))


@misconception(
    en="You took the length (norm) of the difference of the matrices. The loss is the mean of the squares: no root, and divided by C·C.",
    ko="두 행렬의 차이의 norm을 구했습니다. 손실은 제곱의 평균이므로 제곱근 없이 C·C로 나눕니다.",
)
def takes_the_norm(a, b):
    return float(np.linalg.norm(difference(a, b)))


@misconception(
    en="You took absolute values where squares belong. A difference of 3 counts 9.",
    ko="제곱할 자리에서 절댓값을 썼습니다. 차이가 3이면 9로 셉니다.",
)
def takes_absolute_values(a, b):
    return float(np.mean(np.abs(difference(a, b))))


@misconception(
    en="The differences were not squared, so positive and negative ones cancel. Square first, then take the mean.",
    ko="차이를 제곱하지 않아 양수와 음수가 서로 상쇄됩니다. 먼저 제곱하고 그다음에 평균을 구하십시오.",
)
def forgets_the_square(a, b):
    return float(np.mean(difference(a, b)))


@misconception(
    en="You squared the mean of the differences, and differences of opposite sign cancel before that. Square each one, then take the mean.",
    ko="차이의 평균을 제곱했습니다. 그러면 부호가 다른 차이가 먼저 서로 상쇄됩니다. 하나씩 제곱한 다음 평균을 구하십시오.",
)
def squares_the_mean(a, b):
    return float(np.mean(difference(a, b)) ** 2)


@misconception(
    en="You took half of it. There is no factor 1/2 here: Gram matrices 4 and 1 give 9.",
    ko="절반을 구했습니다. 여기서는 2로 나누지 않으므로, Gram 행렬이 4와 1이면 9입니다.",
)
def takes_half(a, b):
    return style_loss(a, b) / 2


@misconception(
    en="You took a quarter of it, as courses that follow the paper by Gatys and others do. Here it is the mean alone: Gram matrices 4 and 1 give 9.",
    ko="Gatys 등의 논문을 따르는 강좌처럼 4로 나누었습니다. 여기서는 평균 그대로입니다. Gram 행렬이 4와 1이면 9입니다.",
)
def takes_a_quarter(a, b):
    return style_loss(a, b) / 4


@misconception(
    en="You used the constant 1 / (4 N² M²) of the paper by Gatys and others. Here the Gram matrices are divided by their number of pixels and the mean is taken: no 4.",
    ko="Gatys 등의 논문에 나오는 상수 1 / (4 N² M²)을 썼습니다. 여기서는 Gram 행렬을 각각 픽셀 수로 나누고 평균을 구합니다. 4로는 나누지 않습니다.",
)
def divides_as_in_the_paper(a, b):
    grams = [table(x).T @ table(x) for x in (a, b)]
    return float(np.sum((grams[0] - grams[1]) ** 2) / (4 * a.shape[2] ** 2 * number_of_pixels(a) ** 2))


@misconception(
    en="Your Gram matrices are not divided by the number of pixels, so a larger image seems to have another style. Divide each by its H·W.",
    ko="Gram 행렬을 픽셀 수로 나누지 않아, 크기가 다르면 스타일도 달라 보입니다. 각각 자기 H·W로 나누십시오.",
)
def forgets_the_number_of_pixels(a, b):
    grams = [table(x).T @ table(x) for x in (a, b)]
    return mean_square(grams[0] - grams[1])


@misconception(
    en="Both Gram matrices were divided by the number of pixels of the first image. The images may have different sizes: divide each by its own.",
    ko="두 Gram 행렬을 모두 첫 번째 이미지의 픽셀 수로 나누었습니다. 이미지의 크기는 서로 다를 수 있으므로 각각 자기 픽셀 수로 나누십시오.",
)
def divides_both_by_the_first_size(a, b):
    grams = [table(x).T @ table(x) for x in (a, b)]
    return mean_square((grams[0] - grams[1]) / number_of_pixels(a))


@misconception(
    en="You divided by H·W once, after squaring. Divide the Gram matrices before subtracting and squaring.",
    ko="제곱한 다음에 H·W로 한 번 나누었습니다. 빼고 제곱하기 전에 Gram 행렬을 나누십시오.",
)
def divides_after_squaring(a, b):
    return forgets_the_number_of_pixels(a, b) / number_of_pixels(a)


@misconception(
    en="Your Gram matrices are divided by H·W·C. Each entry is a sum over pixels: divide by H·W.",
    ko="Gram 행렬을 H·W·C로 나누었습니다. 각 값은 픽셀에 대한 합이므로 H·W로 나누십시오.",
)
def divides_by_channels_too(a, b):
    return style_loss(a, b) / a.shape[2] ** 2


@misconception(
    en="You refused images of different sizes, or ran into an error with them. Gram matrices are C×C whatever the size, so they can always be compared.",
    ko="크기가 다른 이미지를 일부러 막았거나, 그런 이미지에서 오류가 났습니다. Gram 행렬은 크기와 상관없이 C×C이므로 언제나 비교할 수 있습니다.",
)
def demands_equal_sizes(a, b):
    if a.shape != b.shape:
        raise ValueError("the images have different sizes")
    return style_loss(a, b)


@misconception(
    en="You subtracted each channel's mean, which compares covariances. The Gram matrix takes the values as they are.",
    ko="채널마다 평균을 빼서 공분산을 비교했습니다. Gram 행렬은 값을 그대로 씁니다.",
)
def compares_covariances(a, b):
    return style_loss(a - a.mean(axis=(0, 1)), b - b.mean(axis=(0, 1)))


@misconception(
    "C39",
    en="reshape to (C, H·W) re-reads the numbers in memory order and mixes channels. Use reshape to (H·W, C), and then transpose.",
    ko="(C, H·W)로 reshape하면 메모리 순서대로 다시 읽어 채널이 뒤섞입니다. (H·W, C)로 reshape한 다음 전치하십시오.",
)
def scrambles_the_channels(a, b):
    rows = [x.reshape(x.shape[2], -1) for x in (a, b)]
    grams = [x @ x.T / x.shape[1] for x in rows]
    return mean_square(grams[0] - grams[1])


@misconception(
    en="You compared how strong each channel is, the diagonal of the Gram matrix. Which channels appear together is in the other entries: use all of them.",
    ko="각 채널이 얼마나 강한지, 곧 Gram 행렬의 대각선만 비교했습니다. 어느 채널이 함께 나타나는지는 나머지 값에 있으므로 모두 쓰십시오.",
)
def compares_the_diagonals(a, b):
    return mean_square(np.diag(difference(a, b)))


@misconception(
    en="You compared the means of the channels. The style is in the Gram matrices, the means of products of two channels.",
    ko="채널의 평균을 비교했습니다. 스타일은 두 채널을 곱한 값의 평균, 곧 Gram 행렬에 있습니다.",
)
def compares_the_means(a, b):
    return mean_square(a.mean(axis=(0, 1)) - b.mean(axis=(0, 1)))


@misconception(
    en="You returned the matrix of squared differences. The loss is a single number: their mean.",
    ko="차이를 제곱한 행렬을 돌려주었습니다. 손실은 수 하나, 곧 그 평균입니다.",
)
def returns_the_squares(a, b):
    return difference(a, b) ** 2


@misconception(
    "E01",
    en="The number is right, but a or b was changed on the way, by *= or -=. Write to a new array.",
    ko="값은 맞지만 *=나 -= 때문에 a나 b가 바뀌었습니다. 새 배열에 계산하십시오.",
)
def changes_the_features(a, b):
    loss = style_loss(a, b)
    for features in (a, b):
        if features.dtype.kind == "f":
            features /= number_of_pixels(features) ** 0.5 + 1
    return loss
