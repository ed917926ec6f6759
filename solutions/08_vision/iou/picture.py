"""The two boxes, drawn to scale: b has stripes, and where they overlap it is black."""

import numpy as np

from autograder.text import Text

PIXELS = 96  # of the longer side
COLOURS = ((0.9, 0.6, 0.0), (0.34, 0.71, 0.91), (0.0, 0.45, 0.7), (0.1, 0.1, 0.1))  # of Okabe and Ito: a, b, its stripes, both


def images(got, a, b):
    boxes = np.array([a, b], float)
    low, high = boxes[:, :2].min(axis=0), boxes[:, 2:].max(axis=0)
    step = (high - low).max() / PIXELS
    rows, columns = (start + step * (np.arange(-(-(stop - start) // step)) + 0.5) for start, stop in zip(low, high))  # the middles of the pixels
    first, second = (((rows >= y0) & (rows < y1))[:, None] & (columns >= x0) & (columns < x1) for y0, x0, y1, x1 in boxes)
    stripes = second & (np.arange(len(columns)) // 4 % 2 == 0)
    colours = np.ones((len(rows), len(columns), 3))
    for where, colour in zip((first, second, stripes, first & second), COLOURS):
        colours[where] = colour
    return [(Text("a is orange, b is blue with stripes; where they overlap, it is black", "a는 주황색, b는 줄무늬가 있는 파란색이며, 겹치는 부분은 검은색입니다"), colours)]
