"""The pattern is a window on the image, at the place that is looked for."""

import numpy as np

from autograder.report.picture import Geometry


def geometry(image, pattern):
    return Geometry(np.shape(pattern), (1, 1), (0, 0), (0, 0), image=0, kernel=1)
