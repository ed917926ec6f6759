import numpy as np


def learn_kernel(images, targets, kernel_shape, steps, learning_rate):
    """Both correlations as products of Fourier transforms."""
    F_h, F_w = kernel_shape
    N, rows, cols = targets.shape
    size = images.shape[1:]
    transformed = np.fft.fft2(images)
    kernel = np.zeros(kernel_shape)
    for _ in range(steps):
        y = np.fft.ifft2(transformed * np.conj(np.fft.fft2(kernel, size))).real[:, :rows, :cols]
        error = np.fft.fft2(y - targets, size)
        kernel = kernel - 2 * learning_rate / targets.size * np.fft.ifft2(transformed * np.conj(error)).real.sum(axis=0)[:F_h, :F_w]
    return kernel
