import numpy as np


class Kernel:
    def __init__(self, weights):
        self.weights = np.array(weights, dtype=float)
        self.height, self.width = self.weights.shape

    def at(self, image, i, j):
        return float(np.sum(self.weights * image[i : i + self.height, j : j + self.width]))

    def slide(self, image):
        rows = image.shape[0] - self.height + 1
        cols = image.shape[1] - self.width + 1
        return np.array([[self.at(image, i, j) for j in range(cols)] for i in range(rows)])


def convolve(image, kernel):
    return Kernel(kernel).slide(image)
