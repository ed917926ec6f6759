"""The reference solutions against the conformance cases of ONNX, some computed there, some recorded from PyTorch.

A case that asks for what the course does not teach does not apply; CASES says how many apply and why the others do not.
Layouts are translated here: ONNX has the channels first (NCHW, filters OIHW), the course has them last (NHWC, HWIO).
"""

import math
from collections import Counter

import numpy as np
import pytest

from tests.oracles.onnx_cases import cases

# operator: how many cases are used, and how many are not, by reason. The numbers are those of the release that pyproject.toml asks for.
CASES = {
    "Conv": (16, {"dilation": 2, "groups of channels": 7, "pads that differ": 1, "three dimensions": 7}),
    "ConvTranspose": (
        1,
        {"dilation": 1, "groups of channels": 2, "height and width differ": 6, "one dimension": 1, "strides or pads": 2, "three dimensions": 1},
    ),
    "MaxPool": (
        10,
        {"dilation": 3, "one dimension": 4, 'pads other than "same"': 1, "sizes rounded up": 2, "the odd zero goes before": 1, "three dimensions": 7},
    ),
    "AveragePool": (5, {"dilation": 1, "one dimension": 1, "pads": 6, "sizes rounded up": 2, "the odd zero goes before": 1, "three dimensions": 9}),
    "GlobalAveragePool": (2, {}),
    "Pad": (1, {"a border of another number": 4, "no constant border": 6}),
    "Flatten": (5, {"another axis than the batch stays": 6}),
    "Relu": (2, {}),
    "Softmax": (8, {"another axis than the last": 2}),
    "Gemm": (6, {"a bias that is not one number for each unit": 3, "factors": 3}),
    "SoftmaxCrossEntropyLoss": (10, {"weights or labels that are left out": 24}),
    "NonMaxSuppression": (7, {"boxes given by their centres": 1, "corners in another order": 1, "equal scores": 1}),
}


class DoesNotApply(Exception):
    """Why a case asks for something that is not in the course."""


def nhwc(x):
    return np.moveaxis(x, 1, -1)


def hwio(w):
    return np.transpose(w, (2, 3, 1, 0))


def the_same(values):
    """The one value that all have."""
    if len({*values}) > 1:
        raise DoesNotApply("height and width differ")
    return values[0]


def what_same_adds(size, kernel, stride):
    total = max((math.ceil(size / stride) - 1) * stride + kernel - size, 0)
    return total // 2, total - total // 2


def paddings(case, sizes, kernel, stride):
    """Every way in which the course would say these zeros: "valid", "same", a number."""
    same = [what_same_adds(size, side, stride) for size, side in zip(sizes, kernel)]
    auto = case.get("auto_pad", b"NOTSET")
    if auto != b"NOTSET":
        if auto == b"SAME_LOWER" and any(before != after for before, after in same):
            raise DoesNotApply("the odd zero goes before")
        return ["same"]
    pads = case.get("pads", [0, 0] * len(sizes))
    pairs = [*zip(pads[: len(sizes)], pads[len(sizes) :])]
    ways = ["valid"] * (not any(pads)) + ["same"] * (pairs == same) + [pads[0]] * (len({*pads}) == 1)
    if not ways:
        raise DoesNotApply("pads that differ")
    return ways


def plane(case, kernel):
    """What every window in the course is: in two dimensions, without gaps, on all channels. Gives the stride."""
    if len(kernel) > 2:
        raise DoesNotApply("three dimensions")
    if case.get("group", 1) != 1:
        raise DoesNotApply("groups of channels")
    if {*case.get("dilations", [1])} != {1}:
        raise DoesNotApply("dilation")
    if case.get("ceil_mode"):
        raise DoesNotApply("sizes rounded up")
    return the_same(case.get("strides", [1]))


# What follows gives, for a case, pairs of the solution's answer and the right one.


def conv(case, solutions):
    (x, w, *b), y = case.inputs, case.outputs[0]
    stride = plane(case, w.shape[2:])
    ways = paddings(case, x.shape[2:], w.shape[2:], stride)
    if x.ndim == 3:  # a signal is an image of one row, which needs no zeros above and below
        x, w, y = x[:, :, None], w[:, :, None], y[:, :, None]
        ways = [way for way in ways if isinstance(way, str)]
    x, w, y, b = nhwc(x), hwio(w), nhwc(y), b[0] if b else None
    for padding in ways:
        yield solutions.conv2d(x, w, b, stride, padding), y
    if "valid" in ways and stride == 1:
        bias = np.zeros(w.shape[-1]) if b is None else b
        yield solutions.conv2d_fast(x, w, bias), y
        yield solutions.convolve_volume(x[0], w, bias), y[0]
        if w.shape[2:] == (1, 1):
            yield solutions.convolve(x[0, ..., 0], w[..., 0, 0]), y[0, ..., 0]


def conv_transpose(case, solutions):
    """A transposed convolution takes a gradient from the output of a convolution to its input."""
    (dy, w, *b), dx = case.inputs, case.outputs[0]
    if plane(case, w.shape[2:]) != 1 or any(case.get("pads", [])) or case.get("auto_pad"):
        raise DoesNotApply("strides or pads")
    if w.ndim == 3:
        raise DoesNotApply("one dimension")
    dx = nhwc(dx) - (b[0] if b else 0)
    yield solutions.conv2d_backward(nhwc(dy), np.ones(dx.shape), hwio(w))[0], dx


def max_pool(case, solutions):
    x, y = case.inputs[0], case.outputs[0]
    kernel = case.get("kernel_shape")
    stride = plane(case, kernel)
    if len(kernel) == 1:
        raise DoesNotApply("one dimension")
    words = [way for way in paddings(case, x.shape[2:], kernel, stride) if isinstance(way, str)]
    if not words:
        raise DoesNotApply('pads other than "same"')
    for padding in words:
        yield solutions.max_pool2d(nhwc(x), the_same(kernel), stride, padding), nhwc(y)


def average_pool(case, solutions):
    x, y = case.inputs[0], case.outputs[0]
    kernel = case.get("kernel_shape")
    stride = plane(case, kernel)
    if len(kernel) == 1:
        raise DoesNotApply("one dimension")
    if "valid" not in paddings(case, x.shape[2:], kernel, stride):
        raise DoesNotApply("pads")
    yield solutions.average_pool2d(nhwc(x), the_same(kernel), stride), nhwc(y)


def global_average_pool(case, solutions):
    yield solutions.global_average_pool2d(nhwc(case.inputs[0])), case.outputs[0][:, :, 0, 0]


def pad(case, solutions):
    if case.get("mode", b"constant") != b"constant":
        raise DoesNotApply("no constant border")
    if case.get("value", case.inputs[2] if len(case.inputs) > 2 else 0):
        raise DoesNotApply("a border of another number")
    _, _, top, left, _, _, bottom, right = case.get("pads")
    for image, padded in zip(nhwc(case.inputs[0]), nhwc(case.outputs[0])):
        most = max(top, left, bottom, right)  # the course pads all sides alike, so what is too much is cut off
        (height, width), mine = image.shape[:2], solutions.zero_pad(image, most)
        yield mine[most - top : most + height + bottom, most - left : most + width + right], padded


def flatten(case, solutions):
    x = case.inputs[0]
    if case.get("axis", 1) not in (1, 1 - x.ndim):
        raise DoesNotApply("another axis than the batch stays")
    yield solutions.flatten(x), case.outputs[0]


def relu(case, solutions):
    yield solutions.relu(case.inputs[0]), case.outputs[0]


def softmax(case, solutions):
    x = case.inputs[0]
    if case.get("axis", -1) not in (-1, x.ndim - 1):
        raise DoesNotApply("another axis than the last")
    yield solutions.softmax(x), case.outputs[0]


def gemm(case, solutions):
    x, w, *b = case.inputs
    if case.get("alpha", 1) != 1 or case.get("beta", 1) != 1:
        raise DoesNotApply("factors")
    x, w = x.T if case.get("transA") else x, w.T if case.get("transB") else w
    if b and b[0].shape not in ((w.shape[1],), (1, w.shape[1])):
        raise DoesNotApply("a bias that is not one number for each unit")
    yield solutions.dense(x, w, b[0].ravel() if b else None), case.outputs[0]


def cross_entropy(case, solutions):
    scores, labels, *weights = case.inputs
    if weights or "ignore_index" in case.attributes:
        raise DoesNotApply("weights or labels that are left out")
    p, labels = solutions.softmax(nhwc(scores)).reshape(-1, scores.shape[1]), labels.ravel()
    if case.get("reduction") == b"none":
        yield [solutions.cross_entropy(p[i : i + 1], labels[i : i + 1]) for i in range(len(labels))], case.outputs[0].ravel()
    else:
        yield solutions.cross_entropy(p, labels) * (len(labels) if case.get("reduction") == b"sum" else 1), case.outputs[0]


def non_max_suppression(case, solutions):
    boxes, scores, most, threshold, least = case.inputs
    if case.get("center_point_box"):
        raise DoesNotApply("boxes given by their centres")
    if (boxes[..., :2] > boxes[..., 2:]).any():
        raise DoesNotApply("corners in another order")
    if any(len(np.unique(row)) < len(row) for row in scores[0]):
        raise DoesNotApply("equal scores")
    mine = []
    for image in range(len(boxes)):
        for kind in range(scores.shape[1]):
            kept = solutions.non_max_suppression(boxes[image], scores[image, kind], float(threshold[0]))
            best = [i for i in kept if scores[image, kind, i] > least[0]][: int(most[0])]
            mine += [[image, kind, i] for i in best]
    yield mine, case.outputs[0]


TRANSLATIONS = {
    "Conv": conv,
    "ConvTranspose": conv_transpose,
    "MaxPool": max_pool,
    "AveragePool": average_pool,
    "GlobalAveragePool": global_average_pool,
    "Pad": pad,
    "Flatten": flatten,
    "Relu": relu,
    "Softmax": softmax,
    "Gemm": gemm,
    "SoftmaxCrossEntropyLoss": cross_entropy,
    "NonMaxSuppression": non_max_suppression,
}


@pytest.mark.parametrize("operator", CASES)
def test_the_solutions_agree_with_every_case_that_applies(operator, solutions, agree):
    used, reasons, wrong = 0, Counter(), []
    for case in cases()[operator]:
        try:
            pairs = [*TRANSLATIONS[operator](case, solutions)]
        except DoesNotApply as reason:
            reasons[str(reason)] += 1
            continue
        used += 1
        for mine, theirs in pairs:
            try:
                agree(mine, theirs)
            except AssertionError as error:
                wrong.append((case.name, str(error)))
    assert wrong == []
    assert (used, dict(reasons)) == CASES[operator]
