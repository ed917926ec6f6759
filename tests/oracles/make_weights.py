"""Trains the small network that the gallery shows, and prints its weights as autograder/gallery/weights.py holds them:

    python -m tests.oracles.make_weights
"""

import base64
import textwrap

import numpy as np

from autograder import images
from autograder.course.course import read_course
from autograder.gallery.weights import SCALE, TRAINED
from tests.conftest import ROOT

FILTERS, EPOCHS, BATCH, RATE, MOMENTUM = 8, 60, 32, 0.05, 0.9


def train():
    """(w, b, dense, bias), learned from the first digits with the gradients of the reference solution."""
    exercise = next(exercise for exercise in read_course(ROOT).assignment("07_training").exercises if exercise.name == "train_classifier")
    ours = exercise.load_solution().__globals__
    ours["FILTERS"] = FILTERS
    x, labels = images.digits()
    windows, right = ours["windows_of"](x[:TRAINED]), np.eye(10)[labels[:TRAINED]]
    rng = np.random.default_rng(0)
    weights = [rng.normal(0, 0.3, (9, FILTERS)), np.zeros(FILTERS), rng.normal(0, 0.1, (9 * FILTERS, 10)), np.zeros(10)]
    speeds = [np.zeros_like(weight) for weight in weights]
    for epoch in range(EPOCHS):
        for batch in np.split(order := rng.permutation(TRAINED), range(BATCH, len(order), BATCH)):
            for weight, speed, gradient in zip(weights, speeds, ours["gradients"](weights, windows[batch], right[batch])):
                speed *= MOMENTUM
                speed -= RATE * (1 - epoch / EPOCHS) * gradient
                weight += speed
    return weights


if __name__ == "__main__":
    numbers = np.concatenate([weight.ravel() for weight in train()]) * SCALE
    packed = np.clip(np.round(numbers), -127, 127).astype(np.int8).tobytes()
    print("\n".join(textwrap.wrap(base64.b64encode(packed).decode(), 150)))
