"""The two boxes, drawn to scale: dark where they overlap."""

import numpy as np

from autograder.text import Text

PIXELS = 96  # of the longer side


def images(got, a, b):
    a, b = np.array(a, float), np.array(b, float)
    low, high = np.minimum(a, b)[:2], np.maximum(a, b)[2:]
    step = (high - low).max() / PIXELS
    rows, columns = (low + step * (np.arange(PIXELS)[:, None] + 0.5)).T  # the middles of the pixels
    inside = [((rows >= y0) & (rows < y1))[:, None] & (columns >= x0) & (columns < x1) for y0, x0, y1, x1 in (a, b)]
    colours = np.ones((PIXELS, PIXELS, 3))
    for box, colour in zip((*inside, inside[0] & inside[1]), ((0.9, 0.6, 0.0), (0.34, 0.71, 0.91), (0.1, 0.1, 0.1))):  # Okabe and Ito's orange and light blue
        colours[box] = colour
    return [(Text("a is orange, b is blue; where they overlap, it is black", "a는 주황색, b는 파란색이며, 겹치는 부분은 검은색입니다"), colours)]
