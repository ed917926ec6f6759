"""What train_classifier must reach, in steps. Every check asks the same two questions, so that they are answered once, and counts the worse answer.

In the second question the classes have other numbers, other images are learned from, and all are turned by 90°. That is as hard as
before for whoever learns, and of no use to a table of digits or to weights that were trained elsewhere.
"""

from functools import cache

import numpy as np

from autograder import assert_same, check, fail, images


@cache
def questions():
    """[((x_train, y_train, x_test, seed), the labels of x_test)], the same whoever asks: not from a check's own rng.

    The two splits are no harder than most: a network of the size that the text names reaches 97 % and more on both.
    """
    x, y = images.digits()
    turned, renumbered = np.ascontiguousarray(np.rot90(x, axes=(1, 2))), np.array([3, 8, 5, 0, 9, 1, 7, 2, 6, 4])[y]
    found = []
    for seed, split, pictures, labels, ask in [(0, 0, x, y, 450), (1, 10, turned, renumbered, 500)]:
        order = np.random.default_rng(split).permutation(len(x))
        train, test = order[:1250], order[1250 : 1250 + ask]
        found.append(((pictures[train], labels[train], pictures[test], seed), labels[test]))
    return found


def assert_recognised(student, percent):
    for question, labels in questions():
        answer = student.train_classifier(*question)
        if np.shape(answer) != labels.shape:
            assert_same(answer, labels)  # says what is wrong with it
        right, needed = int(np.sum(np.asarray(answer) == labels)), -(-percent * len(labels) // 100)
        if right < needed:
            fail(
                en=f"{right} of {len(labels)} digits are right, {needed} are needed for {percent} %",
                ko=f"숫자 {len(labels)}개 중 {right}개를 맞혔습니다. {percent}%가 되려면 {needed}개를 맞혀야 합니다",
            )


@check(points=2, en="at least 80 % of the digits are recognised", ko="숫자를 80% 이상 맞힙니다")
def test_80(student):
    assert_recognised(student, 80)


@check(points=2, en="at least 85 % of the digits are recognised", ko="숫자를 85% 이상 맞힙니다")
def test_85(student):
    assert_recognised(student, 85)


@check(points=2, en="at least 90 % of the digits are recognised", ko="숫자를 90% 이상 맞힙니다")
def test_90(student):
    assert_recognised(student, 90)


@check(points=2, en="at least 93 % of the digits are recognised", ko="숫자를 93% 이상 맞힙니다")
def test_93(student):
    assert_recognised(student, 93)


@check(points=2, en="at least 96 % of the digits are recognised", ko="숫자를 96% 이상 맞힙니다")
def test_96(student):
    assert_recognised(student, 96)
