import numpy as np


def convolve(image, kernel):
    h, w = kernel.shape
    y = np.zeros((image.shape[0] - h + 1, image.shape[1] - w + 1), order="F")
    for j in range(y.shape[1]):
        for i in range(y.shape[0]):
            y[i, j] = np.vdot(image[i : i + h, j : j + w].astype(float), kernel)
    return y
