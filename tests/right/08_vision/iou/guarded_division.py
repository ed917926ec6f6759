import numpy as np


def pairwise(boxes, others):
    top_left = np.maximum(boxes[:, None, :2], others[None, :, :2])
    bottom_right = np.minimum(boxes[:, None, 2:], others[None, :, 2:])
    inside = np.prod(bottom_right - top_left, axis=2) * (top_left < bottom_right).all(axis=2)
    areas = [np.prod(x[:, 2:] - x[:, :2], axis=1) for x in (boxes, others)]
    return inside / np.maximum(areas[0][:, None] + areas[1] - inside, np.finfo(float).eps)


def iou(a, b):
    return pairwise(np.atleast_2d(a), np.atleast_2d(b))[0, 0]
