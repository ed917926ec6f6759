"""Wrong answers that students really give, each written as a slip from the right one."""

import numpy as np

from autograder import misconception

from .solution import content_loss


@misconception(
    en="You summed the squares. Take the mean, so that a larger image does not have a larger loss by itself.",
    ko="제곱을 합하기만 했습니다. 이미지가 크다는 이유만으로 손실이 커지지 않도록 평균을 구하십시오.",
)
def sums_the_squares(a, b):
    return float(((a - b) ** 2).sum())


@misconception(
    en="You took half of the sum of squares, as in the paper by Gatys and others. Here it is the mean.",
    ko="Gatys 등의 논문처럼 제곱합의 절반을 구했습니다. 여기서는 평균입니다.",
)
def takes_half_of_the_sum(a, b):
    return sums_the_squares(a, b) / 2


@misconception(
    en="You took half of the mean. There is no factor 1/2 here: 4 and 1 give (4 - 1)² = 9.",
    ko="평균의 절반을 구했습니다. 여기서는 2로 나누지 않으므로, 4와 1이면 (4 - 1)² = 9입니다.",
)
def takes_half_of_the_mean(a, b):
    return content_loss(a, b) / 2


@misconception(
    en="You took a quarter of the mean, 1 / (4·H·W·C) as some courses have it. Here there is no 4: 4 and 1 give (4 - 1)² = 9.",
    ko="몇몇 강좌에 나오는 1 / (4·H·W·C)처럼 평균을 다시 4로 나누었습니다. 여기에는 4가 없으므로, 4와 1이면 (4 - 1)² = 9입니다.",
)
def takes_a_quarter_of_the_mean(a, b):
    return content_loss(a, b) / 4


@misconception(
    en="You took the square root at the end. The loss is the mean of the squares itself: 4 and 1 give 9, not 3.",
    ko="마지막에 제곱근을 구했습니다. 손실은 제곱의 평균 그대로입니다. 4와 1이면 3이 아니라 9입니다.",
)
def takes_the_root(a, b):
    return float(np.sqrt(content_loss(a, b)))


@misconception(
    en="You took the length (norm) of the difference. The loss is the mean of the squares: no root, and divided by H·W·C.",
    ko="차이의 norm을 구했습니다. 손실은 제곱의 평균이므로 제곱근 없이 H·W·C로 나눕니다.",
)
def takes_the_norm(a, b):
    return float(np.linalg.norm(a - b))


@misconception(
    en="You took absolute values where squares belong. A difference of 3 counts 9.",
    ko="제곱할 자리에서 절댓값을 썼습니다. 차이가 3이면 9로 셉니다.",
)
def takes_absolute_values(a, b):
    return float(np.abs(a - b).mean())


@misconception(
    en="The differences were not squared, so positive and negative ones cancel. Square first, then take the mean.",
    ko="차이를 제곱하지 않아 양수와 음수가 서로 상쇄됩니다. 먼저 제곱하고 그다음에 평균을 구하십시오.",
)
def forgets_the_square(a, b):
    return float((a - b).mean())


@misconception(
    en="You squared the mean of the differences, and differences of opposite sign cancel before that. Square each one, then take the mean.",
    ko="차이의 평균을 제곱했습니다. 그러면 부호가 다른 차이가 먼저 서로 상쇄됩니다. 하나씩 제곱한 다음 평균을 구하십시오.",
)
def squares_the_mean(a, b):
    return float((a - b).mean() ** 2)


@misconception(
    en="You subtracted the squares: a² - b². Subtract first and square the difference: 4 and 1 give (4 - 1)² = 9, not 15.",
    ko="제곱끼리 뺐습니다(a² - b²). 먼저 빼고 그 차이를 제곱하십시오. 4와 1이면 15가 아니라 (4 - 1)² = 9입니다.",
)
def subtracts_the_squares(a, b):
    return float((np.square(a) - np.square(b)).mean())


@misconception(
    en="You divided by the number of pixels alone. The mean is over pixels and channels: divide by H·W·C.",
    ko="픽셀 수로만 나누었습니다. 픽셀과 채널 모두에 대한 평균이므로 H·W·C로 나누십시오.",
)
def divides_by_pixels_alone(a, b):
    return sums_the_squares(a, b) / (a.shape[0] * a.shape[1])


@misconception(
    en="You divided by the length of the first axis alone. The mean is over all numbers: divide by H·W·C.",
    ko="첫 번째 축의 길이로만 나누었습니다. 모든 수에 대한 평균이므로 H·W·C로 나누십시오.",
)
def divides_by_the_height_alone(a, b):
    return sums_the_squares(a, b) / len(a)


@misconception(
    en="You divided by the number of channels alone. The mean is over pixels and channels: divide by H·W·C.",
    ko="채널 수로만 나누었습니다. 픽셀과 채널 모두에 대한 평균이므로 H·W·C로 나누십시오.",
)
def divides_by_channels_alone(a, b):
    return sums_the_squares(a, b) / a.shape[2]


@misconception(
    en="You took the largest squared difference. Take the mean of them all.",
    ko="차이의 제곱 중 가장 큰 것을 골랐습니다. 전체의 평균을 구하십시오.",
)
def takes_the_largest(a, b):
    return float(((a - b) ** 2).max())


@misconception(
    en="You compared the Gram matrices, which is the style. Content is where things are: compare the feature maps themselves, place by place.",
    ko="Gram 행렬을 비교했습니다. Gram 행렬은 스타일을 나타냅니다. 내용은 무엇이 어디에 있는지이므로 feature map을 같은 위치끼리 직접 비교하십시오.",
)
def compares_the_style(a, b):
    grams = [np.einsum("ijc,ijd->cd", x, x) / (x.shape[0] * x.shape[1]) for x in (a, b)]
    return float(((grams[0] - grams[1]) ** 2).mean())


@misconception(
    en="You averaged each channel over the image before comparing, and with that you lost where things are. Subtract place by place.",
    ko="비교하기 전에 채널마다 이미지 전체를 평균하여, 무엇이 어디에 있는지가 사라졌습니다. 같은 위치끼리 빼십시오.",
)
def averages_before_comparing(a, b):
    return float(((a.mean(axis=(0, 1)) - b.mean(axis=(0, 1))) ** 2).mean())


@misconception(
    en="You sorted the values before comparing them. The same values in other places are another content: subtract place by place.",
    ko="값을 먼저 정렬하고 비교했습니다. 같은 값이라도 다른 곳에 있으면 다른 내용입니다. 같은 위치끼리 빼십시오.",
)
def sorts_before_comparing(a, b):
    return float(((np.sort(a, axis=None) - np.sort(b, axis=None)) ** 2).mean())


@misconception(
    en="You returned one number per channel. The loss is a single number: take the mean over all axes.",
    ko="채널마다 수를 하나씩 돌려주었습니다. 손실은 수 하나입니다. 모든 축에 대해 평균을 구하십시오.",
)
def returns_one_loss_per_channel(a, b):
    return ((a - b) ** 2).mean(axis=(0, 1))


@misconception(
    en="You returned the squared differences themselves. The loss is a single number: their mean.",
    ko="차이의 제곱을 배열 그대로 돌려주었습니다. 손실은 수 하나, 곧 그 평균입니다.",
)
def returns_the_squares(a, b):
    return (a - b) ** 2


@misconception(
    "E01",
    en="The number is right, but a -= b changes the caller's array. Write the difference to a new one: a - b.",
    ko="값은 맞지만 a -= b가 인자로 받은 배열을 바꿉니다. 차이는 a - b로 새 배열에 만드십시오.",
)
def subtracts_in_place(a, b):
    a -= b
    return float(np.mean(a**2))


@misconception(
    en="The number is right, but a was changed: np.asarray makes no copy of an array that holds floats already, so -= writes into the caller's. Write a - b.",
    ko="값은 맞지만 a가 바뀌었습니다. np.asarray는 이미 실수인 배열을 복사하지 않으므로 -=가 인자로 받은 배열을 바꿉니다. a - b로 쓰십시오.",
)
def subtracts_in_place_after_asarray(a, b):
    a = np.asarray(a, float)
    a -= b
    return float(np.mean(a**2))


@misconception(
    en="You divided by the size of the features, which makes the loss relative. It is the mean squared difference alone: 4 and 1 give 9.",
    ko="feature의 크기로 나누어 상대적인 값이 되었습니다. 손실은 차이를 제곱하여 평균한 값 그대로입니다. 4와 1이면 9입니다.",
)
def divides_by_the_features(a, b):
    return float(((a - b) ** 2).sum() / (np.square(b)).sum())
