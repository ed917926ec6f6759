"""Wrong answers that students really give. They are performed for every class, so what they learn with is cheap."""

import numpy as np

from autograder import misconception


def flat(x):
    return np.asarray(x, float).reshape(len(x), -1)


def scores(x_train, y_train, x_test):
    """(M, 10), largest at the class: from the similarity to all training images, as least squares has it."""
    centres = flat(x_train)[:60]

    def features(x):
        return np.exp(-((flat(x)[:, None] - centres) ** 2).sum(axis=2) / 4)

    seen, right = features(x_train), np.eye(10)[y_train]
    return features(x_test) @ np.linalg.solve(seen.T @ seen + 1e-3 * np.eye(len(centres)), seen.T @ right)


@misconception(
    en="You returned ten numbers for each image. Return the class, the place of the largest of them: np.argmax along the last axis.",
    ko="이미지마다 수 열 개를 돌려주었습니다. 그 가운데 가장 큰 것의 자리인 클래스를 돌려주십시오. 마지막 축을 따라 np.argmax를 쓰면 됩니다.",
)
def returns_the_probabilities(x_train, y_train, x_test, seed=0):
    e = np.exp(scores(x_train, y_train, x_test))
    return e / e.sum(axis=1, keepdims=True)


@misconception(
    en="You returned one-hot rows. Return the number of the class itself, (M,).",
    ko="one-hot 행을 돌려주었습니다. 클래스의 번호 자체를 (M,)으로 돌려주십시오.",
)
def returns_one_hot_rows(x_train, y_train, x_test, seed=0):
    return np.eye(10, dtype=int)[scores(x_train, y_train, x_test).argmax(axis=1)]


@misconception(
    en="np.argmax ran along the images: ten answers, one for each class. The classes are the last axis.",
    ko="이미지 축을 따라 np.argmax를 구하여, 답이 클래스마다 하나씩 열 개 나왔습니다. 클래스는 마지막 축에 있습니다.",
)
def takes_the_maximum_over_the_images(x_train, y_train, x_test, seed=0):
    return scores(x_train, y_train, x_test).argmax(axis=0)


@misconception(
    en="You answered for the training images, whose labels you had. Say what x_test shows.",
    ko="label을 이미 아는 학습 이미지에 대해 답했습니다. x_test가 어떤 숫자인지 답하십시오.",
)
def answers_for_the_training_images(x_train, y_train, x_test, seed=0):
    return scores(x_train, y_train, x_train).argmax(axis=1)


@misconception(
    en="You gave every image the label that is most frequent in y_train. That is right for one digit in ten: look at the images.",
    ko="모든 이미지에 y_train에서 가장 많은 label을 주었습니다. 열에 하나꼴로 맞습니다. 이미지를 보고 답하십시오.",
)
def answers_the_most_frequent_class(x_train, y_train, x_test, seed=0):
    return np.full(len(x_test), np.bincount(y_train).argmax())


@misconception(
    en="Every image got class 0. np.argmax gives 0 as well where the scores are nan, as after dividing by the standard deviation of a pixel that is 0 in all images.",
    ko="모든 이미지가 클래스 0이 되었습니다. 점수가 nan이어도 np.argmax는 0을 돌려줍니다. 모든 이미지에서 0인 픽셀의 표준편차로 나누면 그렇게 됩니다.",
)
def answers_class_0(x_train, y_train, x_test, seed=0):
    return np.zeros(len(x_test), dtype=int)


@misconception(
    en="You returned the first labels of y_train. They belong to other images; each test image needs an answer of its own.",
    ko="y_train의 앞부분을 그대로 돌려주었습니다. 이는 다른 이미지의 label입니다. 시험 이미지마다 답을 구하십시오.",
)
def returns_the_first_labels(x_train, y_train, x_test, seed=0):
    return y_train[: len(x_test)]


@misconception(
    en="Your labels are one too large, as if the classes were counted from 1. Class 0 is the first, just as np.argmax counts.",
    ko="클래스를 1부터 센 것처럼 label이 하나씩 큽니다. np.argmax가 세는 것처럼 첫 클래스는 0입니다.",
)
def counts_the_classes_from_one(x_train, y_train, x_test, seed=0):
    return scores(x_train, y_train, x_test).argmax(axis=1) + 1


@misconception(
    en="The images were shuffled and the labels were not, so nothing could be learned. Use the same permutation for both.",
    ko="이미지만 섞고 label은 섞지 않아 배울 수 있는 것이 없었습니다. 둘을 같은 순열로 섞으십시오.",
)
def shuffles_the_images_alone(x_train, y_train, x_test, seed=0):
    return scores(np.random.default_rng(seed).permutation(x_train), y_train, x_test).argmax(axis=1)


@misconception(
    en="The classifier answers with its first random weights. Train it before you ask it.",
    ko="분류기가 처음의 무작위 weight로 답합니다. 먼저 학습시킨 다음 답하게 하십시오.",
)
def does_not_train(x_train, y_train, x_test, seed=0):
    return (flat(x_test) @ np.random.default_rng(seed).normal(0, 0.1, (64, 10))).argmax(axis=1)


@misconception(
    en="You answered with the mean of similar labels, so between a 3 and a 9 there is a 6. Labels are names: let the nearest neighbours vote.",
    ko="비슷한 이미지의 label을 평균하여, 3과 9 사이에서 6이 나옵니다. label은 이름입니다. 가까운 이웃들이 투표하게 하십시오.",
)
def averages_the_labels(x_train, y_train, x_test, seed=0):
    test, train = flat(x_test), flat(x_train)
    distance = (test**2).sum(axis=1)[:, None] - 2 * test @ train.T + (train**2).sum(axis=1)
    return np.asarray(y_train)[np.argsort(distance, axis=1)[:, :5]].mean(axis=1).round().astype(int)
