"""A small network that has learned to read digits: its layers, and 810 weights in a byte each.

``tests/oracles/make_weights.py`` trained it on the first digits. The others are new to it.
"""

import base64

import numpy as np

TRAINED = 1200  # digits that it has seen
SCALE = 40  # what a weight of 1 is as a byte
LAYERS = [("Conv2D", {"filters": 8, "kernel_size": (3, 3), "activation": "relu"}), ("MaxPooling2D", {}), ("Flatten", {}), ("Dense", {"units": 10, "activation": "softmax"})]
_SHAPES = [(3, 3, 1, 8), (8,), (72, 10), (10,)]
_BYTES = """
IeEN+OsDPgrlrwYF0v7RR+EENiXXDf8OSP0U2+wBtxHzNgrx6f8nct4aNRv3+Sk9WUnl1wkEzNcsacPgFfJd+TPmOikz5REV5wby7B74/8D/8wn2/yD39AkHDtn8FA8CAPsF/wDz9fT1D/j8Fw//9P
Xq8Rf2BBMJBgb6+RD6DgH9BP/5AQH5AP3++wAHDfzvFQwF+PUBAeYPAeYJ9woIDfUK6cwbGwndDwn2LPP4Du0OAAXzD90RF9wC2CEOAAoLCAv38fQV6fcBEv8DBwgF9/zh/wAA/f0CAAQAB+UH/jAi
x+ULAwoEIAn+3gLcJfL7BfgE/PjM3w8WJAIC7uoT+/HxDjEE9AMK8Qn5IO8A/f3/A/36+QoHBf/3//8W/PoI+PP+/vUB+/78A/z7HtLxABjc7wMXKwz09PjMDPsaABcV2v/0JyPx+OcD+wX08wkOEQ
cJ2wYQ6er4CRf7BfgLBOvl/woW+g0G9/gP/vn5Bw4EAwH//f3/APsDAAEC/u/tCgAECBX88hnS1fobCwD5JRPu5P0UBRL2DfXM6g8SAvQDDxUSAgHvCPj++v/kJxATCQfxCvv67PwT+AwK7w7/CvPy
BQYDB/wAA/4CBObyECABAtwZHNrJL+kZ8Qr17fkj8QzmEQUG7RrrE//Q3g0jFx8q59IK9fv5CA75Bvv9BvsB/wACAfz7A/z4BAkAFvf9Bff7AAP+CAH/BwMBEt3hIPQRA/MM/hD/5+oAGA0U4REH6/
QWDQL+7vEM8OoSEvgW9/sQBg/tC/UD6RcJF+EK/Abq+e4RDwvq7/QLDvAN5gX6BP8IAAIFAv3+/wH9ARUK4hABBOj9DvwY6hHyI/D52CIHLP347hT37uYQ6AoN+CX7+N7u/PjpCRr+BOkgAP4D8Asf
B/j96wMN+vkK+Ar7BeAMBP8C/AUBAgn8+QsAD/EFDQH+BOnxMB72K+75/+HL/Dgc/fvjBdQY6xT6PgnR+hq6FPr8+AAB9v0GAO0KAvX5APv9CP3+CQMIFQMEAPoE7wgA/gb/AwD8AwMB8v0IG+vaDQ
EQ/v/6+A7j9xL2HAL++f0J+gn+BPwC
"""


def trained():
    """The weights as ``predict`` takes them, one list for each of LAYERS."""
    numbers = np.frombuffer(base64.b64decode(_BYTES), np.int8) / SCALE
    w, b, dense, bias = (part.reshape(shape) for part, shape in zip(np.split(numbers, np.cumsum([72, 8, 720])), _SHAPES))
    return [[w, b], [], [], [dense, bias]]


def untrained():
    """As many random numbers instead."""
    rng = np.random.default_rng(1)
    w, b, dense, bias = (rng.normal(0, 0.3, shape) for shape in _SHAPES)
    return [[w, b], [], [], [dense, bias]]
