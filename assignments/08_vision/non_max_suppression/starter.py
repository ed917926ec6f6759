import numpy as np


def non_max_suppression(boxes, scores, threshold):
    """Which boxes stay when every object should have one box.

    boxes: (n, 4), rows (y0, x0, y1, x1); scores: (n,), all different; threshold: a number from 0 to 1.
    Returns the indices of the boxes kept, best score first. A box goes if its IoU with a kept one is greater than the threshold.
    """
    # TODO
    raise NotImplementedError
