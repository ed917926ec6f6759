import numpy as np


def all_ious(boxes):
    starts, ends = boxes[:, :2], boxes[:, 2:]
    sides = np.clip(np.minimum(ends[:, None], ends) - np.maximum(starts[:, None], starts), 0, None)
    inter = sides.prod(axis=-1)
    areas = (ends - starts).prod(axis=-1)
    return inter / (areas[:, None] + areas - inter)


def non_max_suppression(boxes, scores, threshold):
    overlaps = all_ious(np.asarray(boxes, float)) > threshold
    alive, kept = np.ones(len(boxes), bool), []
    for i in np.argsort(-np.asarray(scores)):
        if alive[i]:
            kept.append(i)
            alive &= ~overlaps[i]
    return np.array(kept)
