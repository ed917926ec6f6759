"""A mean is a convolution with a kernel of 1 / F², and a convolution is a product of Fourier transforms."""

import numpy as np


def average_pool2d(x, pool_size=2, strides=None):
    stride = pool_size if strides is None else strides
    n, h, w, c = x.shape
    kernel = np.zeros((h, w))
    kernel[:pool_size, :pool_size] = 1 / pool_size**2
    spectrum = np.fft.rfft2(x, axes=(1, 2)) * np.fft.rfft2(kernel).conj()[None, :, :, None]
    y = np.fft.irfft2(spectrum, s=(h, w), axes=(1, 2))
    return y[:, : h - pool_size + 1 : stride, : w - pool_size + 1 : stride]
