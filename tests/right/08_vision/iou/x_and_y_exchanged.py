import numpy as np


def iou(a, b):
    # read as (x0, y0, x1, y1) in both boxes, which changes nothing
    x0, y0, x1, y1 = np.array([a, b], dtype=np.float32).T
    inside = np.clip(x1.min() - x0.max(), 0, None) * np.clip(y1.min() - y0.max(), 0, None)
    return np.float32(inside / (((x1 - x0) * (y1 - y0)).sum() - inside))
