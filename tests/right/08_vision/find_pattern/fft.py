import numpy as np


def correlate(image, kernel):
    shape = image.shape
    full = np.fft.irfft2(np.fft.rfft2(image) * np.conj(np.fft.rfft2(kernel, shape)), shape)
    return full[: shape[0] - kernel.shape[0] + 1, : shape[1] - kernel.shape[1] + 1]


def find_pattern(image, pattern):
    image, pattern = np.asarray(image, float), np.asarray(pattern, float)
    score = correlate(image**2, np.ones_like(pattern)) - 2 * correlate(image, pattern) + (pattern**2).sum()
    return tuple(np.unravel_index(score.argmin(), score.shape))
