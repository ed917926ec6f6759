import numpy as np


def iou(a, b):
    """Intersection over union of two boxes, a number from 0 to 1.

    a, b: (y0, x0, y1, x1) in continuous coordinates, y0 < y1 and x0 < x1; a tuple, list or array of four numbers.
    """
    # TODO
    raise NotImplementedError
