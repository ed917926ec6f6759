import numpy as np


def train_classifier(x_train, y_train, x_test, seed=0):
    """A Gaussian for each class that there is: nothing random, nothing learned in steps."""
    train, test = x_train.reshape(-1, 64), x_test.reshape(-1, 64)
    labels = np.unique(y_train)
    scores = []
    for label in labels:
        mine = train[y_train == label]
        spread = np.cov(mine.T) + 0.03 * np.eye(64)
        off = test - mine.mean(axis=0)
        scores.append(-np.einsum("ni,ij,nj->n", off, np.linalg.inv(spread), off) - np.linalg.slogdet(spread)[1])
    return labels[np.argmax(scores, axis=0)].tolist()
