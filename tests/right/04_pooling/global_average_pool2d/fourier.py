"""The mean is what the Fourier transform has at frequency 0."""

import numpy as np


def global_average_pool2d(x):
    spectrum = np.fft.fft2(x, axes=(1, 2))
    return spectrum[:, 0, 0].real / (x.shape[1] * x.shape[2])
