"""The reference solutions against what Keras answered once; tests/oracles/make_keras.py asked, keras.json is the record."""

import json
from pathlib import Path

import numpy as np
import pytest

KERAS = json.loads(Path(__file__).with_name("keras.json").read_text(encoding="utf-8"))
# what was recorded of each kind: a record that shrinks must be noticed
RECORDED = {
    "same": 180, "convolutions": 36, "poolings": 31, "dense": 6, "softmax": 2, "relu": 2, "flatten": 2, "stacks": 6, "dense_params": 6, "conv2d_params": 5,
    "conv2d gradients": 3, "max_pool2d gradients": 4, "learned_kernels": 3, "receptive_field": 6, "pixel_usage": 6, "boxes": 6,
}  # fmt: skip


def arrays(case, *names):
    return [None if case[name] is None else np.array(case[name]) for name in names]


def as_called(layers):
    """Layers as in the contract: JSON knows no tuples."""
    return [(name, {key: tuple(value) if isinstance(value, list) else value for key, value in config.items()}) for name, config in layers]


def as_in_the_lecture(name):
    """Keras 3 counts conv2d, conv2d_1 …; the lecture's Keras, and the course, count from conv2d_1."""
    kind, _, number = name.rpartition("_")
    return f"{kind}_{int(number) + 1}" if number.isdigit() else f"{name}_1"


def test_the_record_is_whole_and_says_who_made_it():
    functions, gradients, seen, parameters = (KERAS[part] for part in ("functions", "gradients", "windows_seen", "parameters"))
    assert {
        **{name: len(KERAS[name]) for name in ("same", "convolutions", "poolings", "dense", "stacks", "learned_kernels", "boxes")},
        **{name: len(functions[name]) for name in ("softmax", "relu", "flatten")},
        **{f"{name}_params": len(cases) for name, cases in parameters.items()},
        **{f"{name} gradients": len(cases) for name, cases in gradients.items()},
        **{name: len(cases) for name, cases in seen.items()},
    } == RECORDED
    assert set(KERAS["made_with"]) == {"keras", "tensorflow", "numpy", "python"}


def test_same_padding(solutions):
    wrong = {tuple(case): got for *case, before, after in KERAS["same"] if (got := tuple(solutions.same_padding(*case))) != (before, after)}
    assert wrong == {}


@pytest.mark.parametrize("case", KERAS["convolutions"])
def test_convolutions(case, solutions, agree):
    x, w, b, y = arrays(case, "x", "w", "b", "y")
    agree(solutions.conv2d(x, w, b, case["stride"], case["padding"]), y)
    zeros = np.zeros(w.shape[-1])
    if case["stride"] == 1 and case["padding"] == "valid":
        agree(solutions.conv2d_fast(x, w, zeros if b is None else b), y)
        agree([solutions.convolve_volume(image, w, zeros if b is None else b) for image in x], y)
    if case["stride"] == 1 and case["padding"] == 1:
        agree([solutions.convolve_volume(solutions.zero_pad(image, 1), w, zeros if b is None else b) for image in x], y)
    if case["padding"] != "same":
        sizes = [solutions.output_size(x.shape[axis], w.shape[axis - 1], case["stride"], 0 if case["padding"] == "valid" else 1) for axis in (1, 2)]
        assert sizes == [*y.shape[1:3]]


@pytest.mark.parametrize("case", KERAS["poolings"])
def test_poolings(case, solutions, agree):
    x, y = arrays(case, "x", "y")
    if case["layer"] == "MaxPooling2D":
        agree(solutions.max_pool2d(x, case["pool_size"], case["strides"], case["padding"]), y)
    elif case["layer"] == "AveragePooling2D":
        agree(solutions.average_pool2d(x, case["pool_size"], case["strides"]), y)
    else:
        agree(solutions.global_average_pool2d(x), y)


@pytest.mark.parametrize("case", KERAS["dense"])
def test_dense(case, solutions, agree):
    x, w, b, y = arrays(case, "x", "w", "b", "y")
    agree(solutions.dense(x, w, b, case["activation"]), y)


@pytest.mark.parametrize("name", ["softmax", "relu", "flatten"])
def test_functions(name, solutions, agree):
    for case in KERAS["functions"][name]:
        for order in ("C", "F"):
            agree(getattr(solutions, name)(np.array(case["x"], order=order)), case["y"])


def test_cross_entropy(solutions, agree):
    case = KERAS["functions"]["cross_entropy"]
    agree(solutions.cross_entropy(*arrays(case, "p", "labels")), case["y"])


@pytest.mark.parametrize("case", KERAS["stacks"])
def test_stacks(case, solutions, agree):
    layers = as_called(case["layers"])
    rows, total = solutions.summary(layers, tuple(case["input_shape"]))
    assert [(name, [*shape], count) for name, shape, count in rows] == [(as_in_the_lecture(name), shape, count) for name, shape, count in case["rows"]]
    assert total == case["total"]
    if "weights" in case:
        weights = [[np.array(array) for array in arrays] for arrays in case["weights"]]
        agree(solutions.predict(layers, weights, np.array(case["x"])), case["y"])


def test_the_lectures_network(solutions):
    lecture = KERAS["stacks"][0]
    counts = {as_in_the_lecture(name): count for name, _, count in lecture["rows"]}
    assert solutions.lecture_todo() == {**counts, "total": lecture["total"]}
    assert lecture["summary"].startswith("Total params: 123,690 ")


def test_parameters(solutions):
    assert [solutions.dense_params(*arguments) for arguments, _ in KERAS["parameters"]["dense"]] == [count for _, count in KERAS["parameters"]["dense"]]
    assert [solutions.conv2d_params(*arguments) for arguments, _ in KERAS["parameters"]["conv2d"]] == [count for _, count in KERAS["parameters"]["conv2d"]]


@pytest.mark.parametrize("case", KERAS["gradients"]["conv2d"])
def test_gradients_of_conv2d(case, solutions, agree):
    for mine, theirs in zip(solutions.conv2d_backward(*arrays(case, "dy", "x", "w")), arrays(case, "dx", "dw", "db"), strict=True):
        agree(mine, theirs)


@pytest.mark.parametrize("case", KERAS["gradients"]["max_pool2d"])
def test_gradients_of_max_pool2d(case, solutions, agree):
    agree(solutions.max_pool2d_backward(*arrays(case, "dy", "x"), case["pool_size"]), case["dx"])


@pytest.mark.parametrize("case", KERAS["learned_kernels"])
def test_learned_kernels(case, solutions, agree):
    images, targets = arrays(case, "images", "targets")
    agree(solutions.learn_kernel(images, targets, tuple(case["kernel_shape"]), case["steps"], case["learning_rate"]), case["kernel"])


def test_windows_seen(solutions, agree):
    for stack, side in KERAS["windows_seen"]["receptive_field"]:
        assert solutions.receptive_field([tuple(layer) for layer in stack]) == side
    for arguments, counts in KERAS["windows_seen"]["pixel_usage"]:
        agree(solutions.pixel_usage(*arguments), counts)


@pytest.mark.parametrize("case", KERAS["boxes"])
def test_boxes(case, solutions, agree):
    boxes, scores, overlap = arrays(case, "boxes", "scores", "iou")
    agree([[solutions.iou(one, other) for other in boxes] for one in boxes], overlap)
    assert [*solutions.non_max_suppression(boxes, scores, case["threshold"])] == case["kept"]
