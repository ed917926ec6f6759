import numpy as np


def iou(a, b):
    inter = max(0, min(a[2], b[2]) - max(a[0], b[0])) * max(0, min(a[3], b[3]) - max(a[1], b[1]))
    return inter / ((a[2] - a[0]) * (a[3] - a[1]) + (b[2] - b[0]) * (b[3] - b[1]) - inter)


def non_max_suppression(boxes, scores, threshold):
    left, kept = np.array(scores, float), []
    while np.any(left > -np.inf):
        best = left.argmax()
        kept.append(best)
        for other in range(len(boxes)):
            if other == best or iou(boxes[best], boxes[other]) > threshold:
                left[other] = -np.inf
    return tuple(kept)
