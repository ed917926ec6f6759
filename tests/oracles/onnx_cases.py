"""The conformance cases that the package onnx brings: those it computes itself, and those recorded from PyTorch."""

import warnings
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import onnx
import onnx.backend.test
from onnx.backend.test.case.node import collect_testcases

RECORDED = Path(onnx.backend.test.__file__).parent / "data"


@dataclass(frozen=True)
class Case:
    """One node with its inputs, weights included, and the outputs that are right."""

    name: str
    operator: str
    attributes: dict
    inputs: list
    outputs: list

    def get(self, attribute, default=None):
        return self.attributes.get(attribute, default)


@cache
def cases():
    """Every case that is a single node, by operator."""
    found = {}
    for case in [*_computed(), *_recorded()]:
        found.setdefault(case.operator, []).append(case)
    return found


def _computed():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the package computes with infinities on purpose
        collected = collect_testcases()
    for case in collected:
        if len(case.model.graph.node) == 1:
            inputs, outputs = case.data_sets[0]
            yield _case(case.name, case.model, inputs, outputs)


def _recorded():
    for folder in sorted(RECORDED.glob("pytorch-*/*")):
        model = onnx.load(folder / "model.onnx")
        if len(model.graph.node) == 1:
            data = folder / "test_data_set_0"
            yield _case(folder.name, model, _arrays(data.glob("input_*.pb")), _arrays(data.glob("output_*.pb")))


def _arrays(paths):
    return [onnx.numpy_helper.to_array(onnx.load_tensor(path)) for path in sorted(paths)]


def _case(name, model, inputs, outputs):
    """The inputs in the node's order; what the model stores are weights."""
    node = model.graph.node[0]
    stored = {tensor.name: onnx.numpy_helper.to_array(tensor) for tensor in model.graph.initializer}
    handed_in = iter(inputs)
    values = [stored[name] if name in stored else next(handed_in, None) for name in node.input if name]
    return Case(name, node.op_type, {attribute.name: onnx.helper.get_attribute_value(attribute) for attribute in node.attribute}, values, outputs)
