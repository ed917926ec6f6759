"""A photograph, and what their kernel and a right one answer on it: many kernels are right, so no number is shown as expected."""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from autograder.images import photograph
from autograder.report.picture_panel import numbers
from autograder.text import Text

from .solution import edge_kernel

LARGEST = 9  # the side of a kernel that is still worth a picture


def images(got, direction):
    kernel = numbers(got)
    if kernel is None or kernel.dtype.kind == "c" or kernel.ndim != 2 or not kernel.size or max(kernel.shape) > LARGEST or not np.isfinite(kernel).all():
        return []
    return [
        (Text("the photograph", "사진"), photograph()),
        (Text("what your kernel answers", "제출한 kernel의 출력"), _edges(kernel.astype(float))),
        (Text("what a right kernel answers", "올바른 kernel의 출력"), _edges(np.asarray(edge_kernel(direction), float))),
    ]


def _edges(kernel):
    """How strongly a kernel answers, from 0 to 1: bright where there is an edge."""
    kernel = kernel / (np.abs(kernel).max() or 1)
    strength = np.abs(np.einsum("ijuv,uv->ij", sliding_window_view(photograph(), kernel.shape), kernel))
    return strength / (strength.max() or 1)
