import numpy as np


def predict(layers, weights, x):
    """Send a batch through a stack of layers.

    layers: (class name, config) pairs, "Conv2D", "MaxPooling2D", "Flatten" or "Dense".
    weights: one list for each layer: [w, b], [w] without a bias, [] where nothing is learned.
    x: a batch, (N, H, W, C), or (N, D) if the stack begins with a Dense layer.
    Returns the output of the last layer.
    """
    # TODO
    raise NotImplementedError
