import math


def cross_entropy(probabilities, labels):
    def mean(start, end):
        if end - start == 1:
            return -math.log(max(probabilities[start, labels[start]], 1e-12))
        middle = (start + end) // 2
        return (mean(start, middle) * (middle - start) + mean(middle, end) * (end - middle)) / (end - start)

    return mean(0, len(labels))
