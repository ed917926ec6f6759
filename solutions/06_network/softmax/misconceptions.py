"""Wrong answers that students really give, each written as a slip from the right one."""

import numpy as np

from autograder import misconception

from .solution import softmax


def quiet(function):
    """Overflow is the point of some of these; NumPy need not warn us of it."""

    def called(z):
        with np.errstate(all="ignore"):
            return function(z)

    called.__name__ = function.__name__
    return called


def shares(e):
    return e / e.sum(axis=-1, keepdims=True)


# Large scores


@misconception(
    en="exp(1000) is too large for a float, and exp(-1000) is 0, so the quotient becomes NaN. Subtract the largest score of the row first; the probabilities stay the same.",
    ko="exp(1000)은 float에 담기에 너무 크고 exp(-1000)은 0이므로 몫이 NaN이 됩니다. 먼저 행의 가장 큰 점수를 빼십시오. 확률은 그대로입니다.",
)
@quiet
def overflows(z):
    return shares(np.exp(z))


@misconception(
    en="You replaced what overflowed with np.nan_to_num, which hides the error and leaves wrong probabilities. Subtract the largest score before exp instead.",
    ko="np.nan_to_num으로 넘친 값을 바꾸어, 오류는 가려졌지만 확률이 틀립니다. 그 대신 exp 전에 가장 큰 점수를 빼십시오.",
)
@quiet
def hides_the_overflow(z):
    return np.nan_to_num(shares(np.exp(z)))


@misconception(
    en="You limited the scores before exp, so 1000 and 999 become equal. Subtract the largest score instead: 0 and -1 keep their distance.",
    ko="exp 전에 점수를 일정한 범위로 잘라 1000과 999가 같아졌습니다. 그 대신 가장 큰 점수를 빼십시오. 0과 -1이 되어 차이가 남습니다.",
)
def limits_the_scores(z):
    return shares(np.exp(np.clip(z, -500, 500)))


@misconception(
    en="A small number added to the sum avoids 0 / 0 but not a wrong answer: for -1000 and -1000 you return 0 and 0. Subtract the largest score before exp, then the sum is never 0.",
    ko="합에 작은 수를 더하면 0 / 0은 피하지만 답은 틀립니다. -1000과 -1000에서 0과 0이 나옵니다. exp 전에 가장 큰 점수를 빼면 합은 0이 되지 않습니다.",
)
@quiet
def adds_a_small_number_to_the_sum(z):
    e = np.exp(z)
    return e / (e.sum(axis=-1, keepdims=True) + 1e-12)


@misconception(
    en="You subtracted the smallest score, which makes the others larger still: exp overflows. Subtract the largest.",
    ko="가장 작은 점수를 빼서 나머지가 더 커졌고, exp가 넘쳤습니다. 가장 큰 점수를 빼십시오.",
)
@quiet
def subtracts_the_smallest(z):
    return shares(np.exp(z - np.min(z, axis=-1, keepdims=True)))


@misconception(
    en="You subtracted the mean, after which 1000, -1000 and -998 still overflow. Subtract the largest score, so that no exponent is above 0.",
    ko="평균을 뺐습니다. 그래도 점수가 1000, -1000, -998이면 exp가 넘칩니다. 가장 큰 점수를 빼면 지수가 0을 넘지 않습니다.",
)
@quiet
def subtracts_the_mean(z):
    return shares(np.exp(z - np.mean(z, axis=-1, keepdims=True)))


@misconception(
    en="You subtracted the largest absolute value. For -1000 and -1000 that leaves -2000, and exp gives 0 everywhere; subtract the largest score, here -1000.",
    ko="절댓값 중 가장 큰 값을 뺐습니다. -1000과 -1000에서는 -2000이 되어 exp가 모두 0입니다. 가장 큰 점수, 여기서는 -1000을 빼십시오.",
)
@quiet
def subtracts_the_largest_absolute_value(z):
    return shares(np.exp(z - np.max(np.abs(z), axis=-1, keepdims=True)))


@misconception(
    en="You subtracted the largest score of the whole array. In a row that lies far below it every exp is 0, and 0 / 0 is NaN: take the largest of each row, with axis=-1 and keepdims=True.",
    ko="배열 전체에서 가장 큰 점수를 뺐습니다. 점수가 그보다 훨씬 작은 행에서는 exp가 모두 0이 되어 0 / 0, 즉 NaN이 나옵니다. axis=-1과 keepdims=True로 행마다 가장 큰 점수를 구하십시오.",
)
@quiet
def subtracts_the_largest_of_all(z):
    return shares(np.exp(z - np.max(z)))


@misconception(
    en="You divided the scores by the largest one instead of subtracting it. Only a difference leaves the quotient as it is: exp(a - m) / exp(b - m) = exp(a) / exp(b).",
    ko="가장 큰 점수를 빼지 않고 그 값으로 나누었습니다. 몫이 그대로인 것은 뺄 때뿐입니다. exp(a - m) / exp(b - m) = exp(a) / exp(b)입니다.",
)
@quiet
def divides_by_the_largest(z):
    return shares(np.exp(z / np.max(z, axis=-1, keepdims=True)))


# Which numbers add up to 1


@misconception(
    en="Your columns add up to 1. The classes are on the last axis: sum over axis=-1, not over axis 0.",
    ko="열마다 합이 1입니다. 클래스는 마지막 축에 있으므로 축 0이 아니라 axis=-1로 더하십시오.",
)
def sums_down_the_columns(z):
    e = np.exp(z - np.max(z))
    return e / e.sum(axis=0)


@misconception(
    en="The whole array adds up to 1. Every row of a batch is an image of its own: sum over the last axis, with keepdims=True.",
    ko="배열 전체의 합이 1입니다. batch의 행은 각각 서로 다른 이미지이므로, 마지막 축만 keepdims=True로 더하십시오.",
)
def normalises_the_whole_array(z):
    e = np.exp(z - np.max(z))
    return e / e.sum()


@misconception(
    en="axis=1 is the last axis only if there are two. Use axis=-1, which is right for one axis and for four.",
    ko="axis=1이 마지막 축인 것은 축이 두 개일 때뿐입니다. 축이 하나든 네 개든 맞는 axis=-1을 쓰십시오.",
)
def sums_over_axis_one(z):
    e = np.exp(z - np.max(z, axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


@misconception(
    en="A batch with two axes is right, but with more axes you still sum over axis 1. The classes are on the last axis: axis=-1.",
    ko="축이 두 개인 batch에서는 맞지만, 축이 더 많을 때도 축 1로 더했습니다. 클래스는 마지막 축에 있으므로 axis=-1로 더하십시오.",
)
def sums_over_axis_one_of_more_axes(z):
    axis = min(z.ndim - 1, 1)
    e = np.exp(z - np.max(z, axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)


@misconception(
    en="One and two axes are right, but with three or more the whole array adds up to 1. axis=-1 with keepdims=True needs no cases: it is right for any number of axes.",
    ko="축이 하나나 두 개이면 맞지만, 세 개 이상이면 배열 전체의 합이 1이 됩니다. axis=-1과 keepdims=True를 쓰면 경우를 나눌 필요 없이 축이 몇 개여도 맞습니다.",
)
def takes_more_axes_for_one_row(z):
    if z.ndim == 2:
        return softmax(z)
    e = np.exp(z - np.max(z))
    return e / e.sum()


@misconception(
    en="Your columns add up to 1: sum over axis=-1, not over axis 0. And exp(1000) is too large for a float, so subtract the largest score of each row first.",
    ko="열마다 합이 1입니다. 축 0이 아니라 axis=-1로 더하십시오. 또 exp(1000)은 float에 담기에 너무 크므로, 먼저 행마다 가장 큰 점수를 빼십시오.",
)
@quiet
def sums_down_the_columns_and_overflows(z):
    e = np.exp(z)
    return e / e.sum(axis=0)


@misconception(
    en="The whole array adds up to 1: sum over the last axis, with keepdims=True. And exp(1000) is too large for a float, so subtract the largest score of each row first.",
    ko="배열 전체의 합이 1입니다. 마지막 축만 keepdims=True로 더하십시오. 또 exp(1000)은 float에 담기에 너무 크므로, 먼저 행마다 가장 큰 점수를 빼십시오.",
)
@quiet
def normalises_the_whole_array_and_overflows(z):
    e = np.exp(z)
    return e / e.sum()


@misconception(
    en="keepdims=True is missing in the maximum and in the sum, so a row is compared with the values of other rows or the shapes do not fit. Keep the axis.",
    ko="최댓값과 합에 keepdims=True가 없어, 행이 다른 행의 값과 짝지어지거나 모양이 맞지 않습니다. 축을 유지하십시오.",
)
@quiet
def forgets_keepdims(z):
    e = np.exp(z - np.max(z, axis=-1))
    return e / e.sum(axis=-1)


@misconception(
    en="keepdims=True is missing in the sum, so a row is divided by the sums of other rows or the shapes do not fit. Keep the axis.",
    ko="합에 keepdims=True가 없어, 행을 다른 행의 합으로 나누거나 모양이 맞지 않습니다. 축을 유지하십시오.",
)
def forgets_keepdims_in_the_sum(z):
    e = np.exp(z - np.max(z, axis=-1, keepdims=True))
    return e / e.sum(axis=-1)


@misconception(
    en="keepdims=True is missing in the maximum, so a row loses the maxima of other rows or the shapes do not fit. Keep the axis.",
    ko="최댓값에 keepdims=True가 없어, 행에서 다른 행의 최댓값을 빼거나 모양이 맞지 않습니다. 축을 유지하십시오.",
)
@quiet
def forgets_keepdims_in_the_maximum(z):
    return shares(np.exp(z - np.max(z, axis=-1)))


@misconception(
    en="Your function expects a table, (N, K): one row of scores stops it with an error, and with three axes each table adds up to 1. axis=-1 with keepdims=True fits any number of axes.",
    ko="표 (N, K)만 처리합니다. 점수 한 행에서는 오류로 멈추고, 축이 세 개이면 표마다 합이 1이 됩니다. axis=-1과 keepdims=True를 쓰면 축이 몇 개여도 맞습니다.",
)
def expects_a_table(z):
    p = np.zeros(z.shape)
    for row in range(z.shape[0]):
        e = np.exp(z[row, :] - np.max(z[row, :]))
        p[row, :] = e / e.sum()
    return p


@misconception(
    en="A single row of scores came back as a batch of one, (1, K). The result has the shape of z, (K,).",
    ko="점수 한 행을 넣었는데 이미지가 하나인 batch (1, K)가 나왔습니다. 결과의 모양은 z와 같은 (K,)입니다.",
)
def returns_a_batch_of_one(z):
    return np.atleast_2d(softmax(z))


@misconception(
    en="You return only the first row of the batch. Every row has probabilities of its own, and the shape stays as it is.",
    ko="batch의 첫 행만 돌려주었습니다. 확률은 행마다 따로 구하며, 모양은 그대로입니다.",
)
def returns_the_first_row(z):
    p = softmax(z)
    return p if p.ndim == 1 else p[0]


# Another formula


@misconception(
    en="exp is missing: you divided the scores by their sum. Scores may be negative, exp of them is not.",
    ko="exp가 빠졌습니다. 점수를 점수의 합으로 나누었습니다. 점수는 음수일 수 있지만 exp(점수)는 양수입니다.",
)
@quiet
def forgets_exp(z):
    return shares(z)


@misconception(
    en="You subtracted the largest score and then forgot exp: the largest becomes 0. Apply exp before you sum.",
    ko="가장 큰 점수를 뺀 다음 exp를 빠뜨려 가장 큰 점수가 0이 되었습니다. 더하기 전에 exp를 계산하십시오.",
)
@quiet
def forgets_exp_after_subtracting(z):
    return shares(z - np.max(z, axis=-1, keepdims=True))


@misconception(
    en="The sum is missing: you return exp(z). Divide by the sum of the row, so that it adds up to 1.",
    ko="나누는 단계가 빠져 exp(z)를 돌려주었습니다. 합이 1이 되도록 행의 합으로 나누십시오.",
)
@quiet
def forgets_to_divide(z):
    return np.exp(z)


@misconception(
    en="Your largest probability is 1: you return exp(z - max) undivided, or divided by its largest value. Divide by the sum of all exp in the row.",
    ko="가장 큰 확률이 1입니다. exp(z - max)를 나누지 않았거나 그중 가장 큰 값으로 나누었습니다. 행에 있는 모든 exp의 합으로 나누십시오.",
)
def divides_by_the_largest_exp(z):
    return np.exp(z - np.max(z, axis=-1, keepdims=True))


@misconception(
    en="You return the logarithms of the probabilities (log-softmax). Apply exp to them.",
    ko="확률의 로그(log-softmax)를 돌려주었습니다. 여기에 exp를 적용하십시오.",
)
def returns_logarithms(z):
    z = z - np.max(z, axis=-1, keepdims=True)
    return z - np.log(np.exp(z).sum(axis=-1, keepdims=True))


@misconception(
    en="You applied a sigmoid to every score by itself, so a row does not add up to 1. In softmax the scores of a row compete: divide by their sum.",
    ko="점수마다 따로 sigmoid를 계산하여 행의 합이 1이 아닙니다. softmax에서는 한 행의 점수가 서로 경쟁합니다. exp를 그 행의 합으로 나누십시오.",
)
@quiet
def computes_the_sigmoid(z):
    return 1 / (1 + np.exp(-np.asarray(z, float)))


@misconception(
    en="You return 1 for the largest score and 0 for the others. Softmax is softer: 1000 and 999 give 0.731 and 0.269.",
    ko="가장 큰 점수에 1, 나머지에 0을 돌려주었습니다. softmax는 더 부드럽습니다. 1000과 999이면 0.731과 0.269입니다.",
)
def takes_the_winner_only(z):
    return (np.arange(z.shape[-1]) == np.argmax(z, axis=-1)[..., None]).astype(float)


@misconception(
    en="You return the number of the most probable class. Return all probabilities; their shape is that of z.",
    ko="가장 확률이 높은 클래스의 번호를 돌려주었습니다. 확률을 모두 돌려주십시오. 모양은 z와 같습니다.",
)
def returns_the_class(z):
    return np.argmax(z, axis=-1)


@misconception(
    en="The sign is wrong: you used exp(-z), so the smallest score gets the largest probability.",
    ko="부호가 틀렸습니다. exp(-z)를 써서 가장 작은 점수의 확률이 가장 커졌습니다.",
)
def turns_the_sign_around(z):
    return softmax(-np.asarray(z))


@misconception(
    en="You used powers of 2 instead of e. For scores 0 and 2 that gives 0.2 and 0.8; with exp it is 0.119 and 0.881.",
    ko="e 대신 2의 거듭제곱을 썼습니다. 점수가 0과 2이면 0.2와 0.8이 되지만, exp로는 0.119와 0.881입니다.",
)
def uses_powers_of_two(z):
    return softmax(np.asarray(z) * np.log(2))


@misconception(
    en="You rounded the probabilities. Return them as they are, or the row no longer adds up to 1.",
    ko="확률을 반올림했습니다. 그대로 돌려주십시오. 반올림하면 행의 합이 1이 아닐 수 있습니다.",
)
def rounds_the_probabilities(z):
    return np.round(softmax(z), 3)


# Memory


@misconception(
    en="With integer scores every probability is cut to an integer: np.zeros_like(z) makes an array of integers then. Use np.zeros(z.shape).",
    ko="점수가 정수이면 확률이 정수로 잘립니다. 이때 np.zeros_like(z)는 정수 배열을 만듭니다. np.zeros(z.shape)를 쓰십시오.",
)
def stores_in_the_type_of_the_scores(z):
    return softmax(z).astype(z.dtype)


@misconception(
    en="The values are right, but z -= … changes the caller's z. Write z = z - …, which makes a new array.",
    ko="값은 맞지만, z -= …는 인자로 받은 z를 바꿉니다. 새 배열을 만드는 z = z - …로 쓰십시오.",
)
def subtracts_in_place(z):
    z -= np.max(z, axis=-1, keepdims=True)
    return softmax(z)
