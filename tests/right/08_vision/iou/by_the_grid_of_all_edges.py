import numpy as np


def iou(a, b):
    ys, xs = np.unique([a[0], a[2], b[0], b[2]]), np.unique([a[1], a[3], b[1], b[3]])
    areas = np.outer(np.diff(ys), np.diff(xs))

    def covers(box):
        return np.outer((ys[:-1] >= box[0]) & (ys[1:] <= box[2]), (xs[:-1] >= box[1]) & (xs[1:] <= box[3]))

    return np.array(areas[covers(a) & covers(b)].sum() / areas[covers(a) | covers(b)].sum())
