import numpy as np


def convolve(image, kernel):
    """Image and kernel turned round, and the result turned back: a view that runs backwards."""
    image, kernel = image[::-1, ::-1], np.rot90(kernel, 2).astype(float)
    height, width = kernel.shape
    y = np.zeros((image.shape[0] - height + 1, image.shape[1] - width + 1))
    for i in range(y.shape[0]):
        for j in range(y.shape[1]):
            y[i, j] = np.sum(image[i : i + height, j : j + width] * kernel)
    return y[::-1, ::-1]
