import numpy as np


def train_classifier(x_train, y_train, x_test, seed=0):
    """The three most similar training images vote."""
    train, test = x_train.reshape(len(x_train), -1), x_test.reshape(len(x_test), -1)
    answer = np.zeros(len(test))  # floats, which are whole
    for i, image in enumerate(test):
        distance = ((train - image) ** 2).sum(axis=1)
        nearest = np.argsort(distance)[:3]
        votes = np.bincount(y_train[nearest], weights=1 / (distance[nearest] + 1e-9), minlength=10)
        answer[i] = np.argmax(votes)
    return answer
