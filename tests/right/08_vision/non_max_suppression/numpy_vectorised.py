import numpy as np


def non_max_suppression(boxes, scores, threshold):
    y0, x0, y1, x1 = boxes.T
    areas = (y1 - y0) * (x1 - x0)
    order = scores.argsort()[::-1]
    keep = []
    while order.size:
        i, rest = order[0], order[1:]
        keep.append(i)
        h = np.maximum(0, np.minimum(y1[i], y1[rest]) - np.maximum(y0[i], y0[rest]))
        w = np.maximum(0, np.minimum(x1[i], x1[rest]) - np.maximum(x0[i], x0[rest]))
        inter = h * w
        order = rest[inter / (areas[i] + areas[rest] - inter) <= threshold]
    return keep
