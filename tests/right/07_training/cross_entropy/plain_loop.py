import math


def cross_entropy(probabilities, labels):
    total = 0.0
    for row, label in zip(probabilities, labels):
        total -= math.log(max(float(row[label]), 1e-12))
    return total / len(labels)
