import numpy as np


def convolve(image, kernel):
    """The correlation theorem; what wraps around is cut off."""
    shape = image.shape
    spectrum = np.fft.rfft2(image) * np.conj(np.fft.rfft2(kernel, shape))
    y = np.fft.irfft2(spectrum, shape)
    return y[: shape[0] - kernel.shape[0] + 1, : shape[1] - kernel.shape[1] + 1]
