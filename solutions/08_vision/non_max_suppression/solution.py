import numpy as np


def iou(a, b):
    """Intersection over union of two boxes (y0, x0, y1, x1)."""
    height = min(a[2], b[2]) - max(a[0], b[0])
    width = min(a[3], b[3]) - max(a[1], b[1])
    intersection = max(height, 0) * max(width, 0)
    return intersection / (area(a) + area(b) - intersection)


def area(box):
    return (box[2] - box[0]) * (box[3] - box[1])


def non_max_suppression(boxes, scores, threshold):
    """Which boxes stay when every object should have one box.

    boxes: (n, 4), rows (y0, x0, y1, x1); scores: (n,), all different; threshold: a number from 0 to 1.
    Returns the indices of the boxes kept, best score first. A box goes if its IoU with a kept one is greater than the threshold.
    """
    boxes = np.asarray(boxes)
    kept = []
    for index in sorted(range(len(boxes)), key=lambda index: scores[index], reverse=True):  # best first
        if all(iou(boxes[index], boxes[other]) <= threshold for other in kept):
            kept.append(index)
    return kept
