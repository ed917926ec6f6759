import numpy as np


class Style:
    def __init__(self, features):
        pixels = np.asfortranarray(features, dtype=float).reshape(-1, features.shape[2])
        self.matrix = np.mean([np.outer(pixel, pixel) for pixel in pixels], axis=0)

    def distance(self, other):
        return float(np.average((self.matrix - other.matrix) ** 2))


def style_loss(a, b):
    return Style(a).distance(Style(b))
