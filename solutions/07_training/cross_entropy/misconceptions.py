"""Wrong answers that students really give, each written as a slip from the right one."""

import numpy as np

from autograder import misconception

from .solution import cross_entropy

LEAST = 1e-12


def picked(probabilities, labels):
    """Of each row the probability of its label."""
    return np.asarray(probabilities, float)[np.arange(len(labels)), labels]


def one_hot(labels, classes):
    return np.eye(classes)[labels]


def logs(probabilities):
    return np.log(np.maximum(probabilities, LEAST))


# What is taken of the images


@misconception(
    en="You added the losses of the images up. Divide by the number of images, so that a large batch is not worse than a small one.",
    ko="이미지별 loss를 더하기만 했습니다. 이미지의 수로 나누십시오. 그래야 batch가 크다고 loss가 커지지 않습니다.",
)
def adds_up_the_images(probabilities, labels):
    return cross_entropy(probabilities, labels) * len(labels)


@misconception(
    en="You took the mean over all N·K entries of a one-hot table, most of which are 0. Sum over the classes first, then divide by N alone.",
    ko="one-hot 표의 원소 N·K개 전체의 평균을 냈는데, 그 대부분은 0입니다. 먼저 클래스에 대해 더하고, N으로만 나누십시오.",
)
def divides_by_the_classes_too(probabilities, labels):
    return -np.mean(one_hot(labels, probabilities.shape[1]) * logs(probabilities))


@misconception(
    en="You averaged the probabilities and then took one logarithm. Take the logarithm of each image's probability first, then the mean.",
    ko="확률의 평균을 먼저 내고 로그를 한 번만 취했습니다. 이미지마다 확률의 로그를 먼저 취하고, 그다음 평균을 내십시오.",
)
def takes_the_logarithm_of_the_mean(probabilities, labels):
    return -np.log(np.mean(np.maximum(picked(probabilities, labels), LEAST)))


@misconception(
    en="You returned one loss for each image. The answer is a single number, their mean.",
    ko="이미지마다 loss를 하나씩 돌려주었습니다. 답은 그 평균인 수 하나입니다.",
)
def returns_a_loss_for_each_image(probabilities, labels):
    return -logs(picked(probabilities, labels))


@misconception(
    en="Only the first image counts in your loss. Take all rows, each with its own label.",
    ko="loss에 첫 번째 이미지만 들어갔습니다. 모든 행을 각 행의 label로 계산하십시오.",
)
def looks_at_the_first_image_only(probabilities, labels):
    return cross_entropy(probabilities[:1], labels[:1])


@misconception(
    en="Only the first image was added up before you divided by N. Return after the loop has gone through all images.",
    ko="첫 번째 이미지의 loss만 더하고 N으로 나누었습니다. 반복문이 모든 이미지를 거친 다음에 return하십시오.",
)
def stops_after_the_first_image(probabilities, labels):
    return cross_entropy(probabilities[:1], labels[:1]) / len(labels)


# Which probability


@misconception(
    en="You summed -log of all probabilities of a row. Only the one in the column of the label counts.",
    ko="한 행의 모든 확률에 -log를 취해 더했습니다. label에 해당하는 열의 확률만 씁니다.",
)
def adds_up_all_classes(probabilities, labels):
    return -np.mean(logs(probabilities).sum(axis=1))


@misconception(
    en="probabilities[:, labels] takes all these columns of every row, N·N numbers. Row n goes with label n alone: index rows and columns in pairs.",
    ko="probabilities[:, labels]는 모든 행에서 그 열들을 꺼내므로 N·N개가 됩니다. n번 행은 n번 label과만 짝을 이룹니다. 행과 열을 쌍으로 인덱싱하십시오.",
)
def takes_every_label_of_every_row(probabilities, labels):
    return -np.mean(logs(probabilities[:, labels]))


@misconception(
    en="Rows and columns have changed places: the image is the row, its label the column.",
    ko="행과 열이 서로 바뀌었습니다. 이미지가 행이고 그 label이 열입니다.",
)
def swaps_rows_and_columns(probabilities, labels):
    return -np.mean(logs(probabilities[labels, np.arange(len(labels))]))


@misconception(
    en="You took the column before the label's, as if the classes were counted from 1. Label 0 is column 0.",
    ko="클래스를 1부터 센 것처럼 label보다 한 칸 앞의 열을 꺼냈습니다. label 0은 0번 열입니다.",
)
def counts_the_classes_from_one(probabilities, labels):
    return -np.mean(logs(picked(probabilities, labels - 1)))


@misconception(
    en="You always took column 0. Each row has its right class in the column of its own label.",
    ko="언제나 0번 열을 꺼냈습니다. 정답 클래스는 각 행의 label에 해당하는 열에 있습니다.",
)
def takes_column_0(probabilities, labels):
    return -np.mean(logs(probabilities[:, 0]))


@misconception(
    en="You took the largest probability of each row, which is what the network believes. The loss asks for the class that is right, so use the labels.",
    ko="행마다 가장 큰 확률, 즉 모형이 믿는 클래스의 확률을 꺼냈습니다. loss는 정답 클래스의 확률을 봅니다. labels를 쓰십시오.",
)
def takes_the_largest(probabilities, labels):
    return -np.mean(logs(np.max(probabilities, axis=1)))


@misconception(
    en="You computed the entropy of the probabilities, without the labels. Cross-entropy compares them with the right class: only its column counts.",
    ko="labels 없이 확률의 엔트로피를 구했습니다. cross-entropy는 정답 클래스와 비교합니다. 그 열의 확률만 씁니다.",
)
def computes_the_entropy(probabilities, labels):
    return -np.mean((probabilities * logs(probabilities)).sum(axis=1))


# What is made of it


@misconception(
    en="The minus is missing. Logarithms of probabilities are negative; the loss must not be.",
    ko="음의 부호가 빠졌습니다. 확률의 로그는 음수이지만 loss는 음수가 아니어야 합니다.",
)
def forgets_the_minus(probabilities, labels):
    return -cross_entropy(probabilities, labels)


@misconception(
    en="You used the logarithm to base 2. Here it is the natural one, np.log: -log 0.5 is 0.693, not 1.",
    ko="밑이 2인 로그를 썼습니다. 여기서는 자연로그 np.log를 씁니다. -log 0.5는 1이 아니라 0.693입니다.",
)
def uses_base_2(probabilities, labels):
    return cross_entropy(probabilities, labels) / np.log(2)


@misconception(
    en="You used the logarithm to base 10. Here it is the natural one, np.log: -log 0.5 is 0.693, not 0.301.",
    ko="밑이 10인 로그를 썼습니다. 여기서는 자연로그 np.log를 씁니다. -log 0.5는 0.301이 아니라 0.693입니다.",
)
def uses_base_10(probabilities, labels):
    return cross_entropy(probabilities, labels) / np.log(10)


@misconception(
    en="The logarithm is missing: you returned minus the mean probability.",
    ko="로그가 빠졌습니다. 확률의 평균에 음의 부호만 붙였습니다.",
)
def forgets_the_logarithm(probabilities, labels):
    return -np.mean(picked(probabilities, labels))


@misconception(
    en="You took log(1 - p), the loss of a class that is wrong. For the right class it is -log p.",
    ko="틀린 클래스에 쓰는 log(1 - p)를 썼습니다. 정답 클래스에는 -log p입니다.",
)
def takes_one_minus_p(probabilities, labels):
    return -np.mean(logs(1 - picked(probabilities, labels)))


@misconception(
    en="You multiplied -log p by p, as in an entropy. The right class counts with weight 1: -log p alone.",
    ko="엔트로피처럼 -log p에 p를 곱했습니다. 정답 클래스의 가중치는 1이므로 -log p만 씁니다.",
)
def weighs_with_p(probabilities, labels):
    p = picked(probabilities, labels)
    return -np.mean(p * logs(p))


@misconception(
    en="You added log(1 - p) for the other classes, which is the loss for several yes/no questions. With a softmax only the right class counts.",
    ko="다른 클래스의 log(1 - p)까지 더했습니다. 이는 예/아니요 질문이 여럿일 때의 loss입니다. softmax에서는 정답 클래스만 봅니다.",
)
def adds_the_other_classes(probabilities, labels):
    right = one_hot(labels, probabilities.shape[1])
    return -np.mean((right * logs(probabilities) + (1 - right) * logs(1 - probabilities)).sum(axis=1))


@misconception(
    en="You computed the mean squared error against the one-hot labels. Cross-entropy takes minus the logarithm of the right class's probability.",
    ko="one-hot label과의 평균 제곱 오차를 구했습니다. cross-entropy는 정답 클래스의 확률에 로그를 취하고 음의 부호를 붙입니다.",
)
def computes_the_squared_error(probabilities, labels):
    return np.mean((probabilities - one_hot(labels, probabilities.shape[1])) ** 2)


@misconception(
    en="You applied softmax once more. The rows add up to 1 already: they are probabilities.",
    ko="softmax를 한 번 더 적용했습니다. 각 행은 합이 이미 1인 확률입니다.",
)
def applies_softmax_again(probabilities, labels):
    p = np.exp(np.asarray(probabilities, float))
    return cross_entropy(p / p.sum(axis=1, keepdims=True), labels)


# Clipping


@misconception(
    en="A probability of 0 makes your loss infinite. Clip the probabilities to at least 1e-12 before the logarithm.",
    ko="확률이 0이면 loss가 무한대가 됩니다. 로그를 취하기 전에 확률을 1e-12 이상으로 clip하십시오.",
)
def does_not_clip(probabilities, labels):
    with np.errstate(divide="ignore"):
        return -np.mean(np.log(picked(probabilities, labels)))


@misconception(
    en="You clip at 1e-7, as Keras does. Here the bound is 1e-12: a probability of 2e-8 stays as it is.",
    ko="Keras처럼 1e-7에서 clip했습니다. 여기서는 하한이 1e-12이므로 확률 2e-8은 그대로입니다.",
)
def clips_at_1e_7(probabilities, labels):
    return -np.mean(np.log(np.maximum(picked(probabilities, labels), 1e-7)))


@misconception(
    en="Your bound is 1e-15. Here it is 1e-12: an image whose right class got 0 costs 27.631, not 34.539.",
    ko="하한을 1e-15로 두었습니다. 여기서는 1e-12입니다. 정답 클래스의 확률이 0인 이미지의 loss는 34.539가 아니라 27.631입니다.",
)
def clips_at_1e_15(probabilities, labels):
    return -np.mean(np.log(np.maximum(picked(probabilities, labels), 1e-15)))


@misconception(
    en="You added 1e-7 to the probabilities. Here only those below 1e-12 are raised, to 1e-12, and all others stay as they are.",
    ko="확률에 1e-7을 더했습니다. 여기서는 1e-12보다 작은 확률만 1e-12로 올리고, 나머지는 그대로 둡니다.",
)
def adds_1e_7(probabilities, labels):
    return -np.mean(np.log(picked(probabilities, labels) + 1e-7))


@misconception(
    en="You clip the loss, after one image of probability 0 has made the mean infinite. Clip each probability before the logarithm.",
    ko="확률이 아니라 loss를 clip하여, 확률이 0인 이미지가 하나만 있어도 평균이 먼저 무한대가 됩니다. 확률을 하나씩 clip한 다음 로그를 취하십시오.",
)
def clips_the_loss(probabilities, labels):
    with np.errstate(divide="ignore"):
        return min(-np.mean(np.log(picked(probabilities, labels))), -np.log(LEAST))


@misconception(
    en="You replace only probabilities that are exactly 0. Smaller ones than 1e-12 are raised to it too: 1e-20 counts as 1e-12.",
    ko="정확히 0인 확률만 바꾸었습니다. 1e-12보다 작은 확률은 모두 1e-12로 봅니다. 1e-20도 1e-12가 됩니다.",
)
def replaces_only_zeros(probabilities, labels):
    p = picked(probabilities, labels)
    return -np.mean(np.log(np.where(p == 0, LEAST, p)))


@misconception(
    en="You left out the images whose right class got 0. They are the worst of all: each counts with 27.631.",
    ko="정답 클래스의 확률이 0인 이미지를 뺐습니다. 가장 크게 틀린 이미지이며, 하나마다 loss가 27.631입니다.",
)
def leaves_zeros_out(probabilities, labels):
    p = picked(probabilities, labels)
    p = np.where(p == 0, 1, p)
    return -np.mean(np.log(np.maximum(p, LEAST)))


@misconception(
    en="1e-12 was written into an array of integers and became 0 again. Make the probabilities floats before you clip them.",
    ko="정수 배열에 1e-12를 넣어 다시 0이 되었습니다. clip하기 전에 확률을 실수로 바꾸십시오.",
)
def clips_in_an_array_of_integers(probabilities, labels):
    p = np.array(probabilities)
    p[p < LEAST] = LEAST
    return does_not_clip(p, labels)


# The arguments


@misconception(
    en="The value is right, but you clip in the caller's array. np.maximum and np.clip give back a new one.",
    ko="값은 맞지만, 인자로 받은 배열을 직접 clip했습니다. np.maximum이나 np.clip은 새 배열을 돌려줍니다.",
)
def clips_the_caller_s_array(probabilities, labels):
    if probabilities.dtype.kind == "f":
        probabilities[probabilities < LEAST] = LEAST
    return cross_entropy(probabilities, labels)
