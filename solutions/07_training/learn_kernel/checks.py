"""What learn_kernel must give. Images of noise, so that the pixels of a window say different things and few steps are enough."""

import numpy as np

from autograder import assert_same, check

SOBEL = np.array([[1, 0, -1], [2, 0, -2], [1, 0, -1]])  # finds vertical edges; its transpose, horizontal ones
LECTURE = np.array([[0, 1, 2], [2, 2, 0], [0, 1, 2]])


def convolve(images, kernel):
    return np.einsum("nijuv,uv->nij", np.lib.stride_tricks.sliding_window_view(images, kernel.shape, axis=(1, 2)), kernel)


def whole(rng, *shape):
    """Whole numbers from -4 to 4 without 0, as floats."""
    return rng.integers(1, 5, shape) * rng.choice([-1.0, 1.0], shape)


def lesson(rng, height, width, kernel_h, kernel_w, images=1):
    """(images, targets, kernel_shape), where no kernel gives exactly these targets."""
    return whole(rng, images, height, width), whole(rng, images, height - kernel_h + 1, width - kernel_w + 1), (kernel_h, kernel_w)


def direction(kernel):
    """The kernel, its largest weight made 1 or -1: a step that is only too long or too short is no other mistake's fault."""
    kernel = np.array(kernel, float)
    return kernel / (np.abs(kernel).max() or 1)


@check(
    points=2,
    en="one step from zeros goes against the gradient of the mean squared error, times the learning rate",
    ko="0에서 시작한 step 한 번은 평균 제곱 오차의 gradient에 learning rate를 곱한 만큼 반대 방향으로 움직입니다",
)
def test_one_step(student, reference, rng):
    for size, kernel, rate in [(1, 1, 0.5), (2, 2, 0.1), (2, 1, 0.1), (3, 2, 0.05), (4, 2, 2.0)]:
        case = (*lesson(rng, size, size, kernel, kernel), 1, rate)
        assert_same(student.learn_kernel(*case), reference.learn_kernel(*case))


@check(
    points=2,
    en="each step starts from the kernel that the step before left, and there are exactly `steps` of them",
    ko="각 step은 바로 앞 step이 남긴 kernel에서 시작하며, 정확히 `steps`번 반복합니다",
)
def test_steps(student, reference, rng):
    for size, kernel, steps in [(1, 1, 2), (2, 2, 0), (2, 2, 2), (3, 2, 2), (3, 2, 3), (4, 3, 5)]:
        case = (*lesson(rng, size, size, kernel, kernel), steps, 0.03)
        assert_same(student.learn_kernel(*case), reference.learn_kernel(*case))
    case = np.array([[[1.0, 2.0]]]), np.array([[[3.0, 6.0]]]), (1, 1), 20, 0.1  # each halves what is missing; to stop at a small loss is too soon
    assert_same(student.learn_kernel(*case), reference.learn_kernel(*case))


@check(points=1, en="the error is the mean over all outputs of all images", ko="오차는 모든 이미지의 모든 출력에 대한 평균입니다")
def test_images(student, reference, rng):
    for size, kernel, images, steps in [(1, 1, 2, 1), (2, 2, 3, 1), (3, 2, 2, 1), (3, 2, 2, 3), (4, 2, 3, 2)]:
        case = (*lesson(rng, size, size, kernel, kernel, images), steps, 0.03)
        assert_same(student.learn_kernel(*case), reference.learn_kernel(*case))


@check(points=1, en="height and width of the images and of the kernel may differ", ko="이미지와 kernel은 높이와 너비가 서로 다를 수 있습니다")
def test_rectangles(student, reference, rng):
    for sides in [(2, 3, 1, 2), (3, 2, 2, 1), (3, 3, 2, 3), (3, 5, 2, 2), (5, 4, 3, 2)]:
        case = (*lesson(rng, *sides), 1, 0.03)
        assert_same(direction(student.learn_kernel(*case)), direction(reference.learn_kernel(*case)))


@check(points=2, en="with enough steps the kernel becomes Sobel's, from images and their edges alone", ko="step을 충분히 거치면 이미지와 그 가장자리(edge)만 보고도 Sobel kernel이 됩니다")
def test_sobel(student, rng):
    images = rng.normal(size=(2, 12, 11))
    for kernel in (SOBEL, SOBEL.T, LECTURE):
        assert_same(student.learn_kernel(images, convolve(images, kernel), (3, 3), 60, 0.2), kernel.astype(float), tolerance=1e-2)


@check(
    points=1,
    en="integers, fractions, float32 and any memory order give the right numbers, and the arguments stay as they were",
    ko="정수이든 소수점이 있는 수이든 float32이든, 메모리 순서가 어떻든 값이 맞고, 인자로 받은 배열은 바뀌지 않습니다",
)
def test_numbers(student, reference, rng):
    images, targets, shape = lesson(rng, 4, 3, 2, 2, 2)
    images, targets = images / 3, targets / 3
    cases = [
        (images, targets),
        (images.astype(np.float32), targets.astype(np.float32)),
        (np.asfortranarray(images), np.asfortranarray(targets)),
        (whole(rng, *images.shape).astype(int), targets),
    ]
    for kinds in cases:
        case = (*kinds, shape, 1, 0.05)
        assert_same(direction(student.learn_kernel(*case)), direction(reference.learn_kernel(*case)))
        assert_same(student.learn_kernel.arguments_after(*case), case)
    images, targets = np.array([[[1, 2]]]), np.array([[[3, 6]]])
    as_floats = student.learn_kernel(images.astype(float), targets.astype(float), (1, 1), 2, 0.1)
    for kinds in [(images, targets.astype(float)), (images.astype(float), targets)]:
        assert_same(student.learn_kernel(*kinds, (1, 1), 2, 0.1), as_floats)  # what the steps give at all is another check's matter
