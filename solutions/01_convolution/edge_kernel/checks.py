"""What edge_kernel must do: its kernels are judged by what they answer to images, never by their numbers.

Every check asks for both directions, and for more than silence: each kernel must answer to the edges of its own direction,
and more strongly than to those of the other. So one kernel for both earns nothing, whatever it is.
"""

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from autograder import assert_same, check, images

DIRECTIONS = ("vertical", "horizontal")
UP = np.repeat([0.0, 1.0], 8)[:, None] * np.ones(16)  # dark above, bright below: a horizontal edge
STEPS = {"horizontal": (UP, 1 - UP), "vertical": (UP.T, 1 - UP.T)}  # from dark to bright, from bright to dark
FLAT = np.ones((16, 16))
OTHER = {"vertical": "horizontal", "horizontal": "vertical"}


def array_of(kernel):
    """The student's kernel as an array with two axes, its largest weight made 1; anything else fails the check."""
    assert isinstance(kernel, (np.ndarray, list, tuple))
    kernel = np.asarray(kernel)
    assert kernel.ndim == 2 and 0 < kernel.size <= 49 and kernel.dtype.kind in "biuf"
    kernel = kernel.astype(float)
    assert np.isfinite(kernel).all() and kernel.any()
    return kernel / np.abs(kernel).max()


def answer(image, kernel):
    """The image convolved with the kernel."""
    return np.einsum("ijuv,uv->ij", sliding_window_view(image, kernel.shape), kernel)


def strength(kernel, direction):
    return max(np.abs(answer(step, kernel)).max() for step in STEPS[direction])


def kernels(student):
    """(direction, kernel) for both directions; each answers to its own edges more strongly than to the others."""
    for direction in DIRECTIONS:
        kernel = array_of(student.edge_kernel(direction))
        own, other = strength(kernel, direction), strength(kernel, OTHER[direction])
        assert own > 0.05 and own > 1.2 * other
        yield direction, kernel


@check(
    points=2,
    en="the vertical kernel answers to a change from left to right, the horizontal one to a change from top to bottom",
    ko='"vertical" kernel은 왼쪽에서 오른쪽으로 가는 변화에, "horizontal" kernel은 위에서 아래로 가는 변화에 반응합니다',
)
def test_own_edges(student, reference, rng):
    assert len(list(kernels(student))) == 2


@check(points=1, en="both kernels answer to their own edges and are 3×3", ko="두 kernel 모두 자기 방향의 가장자리에 반응하며, 크기가 3×3입니다")
def test_size(student, reference, rng):
    for _, kernel in kernels(student):
        assert_same(kernel.shape, (3, 3))


@check(points=1, en="where nothing changes the answer is exactly 0, however bright it is", ko="아무 변화가 없는 곳에서는 얼마나 밝든 출력이 정확히 0입니다")
def test_flat(student, reference, rng):
    for _, kernel in kernels(student):
        y = answer(FLAT, kernel)
        assert_same(y, np.zeros(y.shape))


@check(points=2, en="to edges of the other direction the answer is exactly 0", ko="다른 방향의 가장자리에서는 출력이 정확히 0입니다")
def test_other_edges(student, reference, rng):
    for direction, kernel in kernels(student):
        for step in STEPS[OTHER[direction]]:
            y = answer(step, kernel)
            assert_same(y, np.zeros(y.shape))


@check(
    points=1,
    en="stripes of the other direction, laid over a photograph, do not change the answer",
    ko="사진 위에 다른 방향의 줄무늬를 겹쳐도 출력이 바뀌지 않습니다",
)
def test_photograph(student, reference, rng):
    photograph = images.photograph()
    rows = rng.random(len(photograph))[:, None] * np.ones(photograph.shape)
    stripes = {"vertical": rows, "horizontal": rows.T}  # those that the kernel of this direction must not see
    for direction, kernel in kernels(student):
        assert np.abs(answer(photograph, kernel)).max() > 0.05
        assert_same(answer(photograph + stripes[direction], kernel), answer(photograph, kernel))
