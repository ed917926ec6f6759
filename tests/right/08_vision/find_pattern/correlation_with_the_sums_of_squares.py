import numpy as np


def correlate(image, kernel):
    h, w = kernel.shape
    y = np.zeros((image.shape[0] - h + 1, image.shape[1] - w + 1))
    for u in range(h):
        for v in range(w):
            y += image[u : u + y.shape[0], v : v + y.shape[1]] * kernel[u, v]
    return y


def find_pattern(image, pattern):
    image, pattern = image.astype(float), pattern.astype(float)
    score = 2 * correlate(image, pattern) - correlate(image**2, np.ones(pattern.shape))
    index = score.argmax()
    return index // score.shape[1], index % score.shape[1]
