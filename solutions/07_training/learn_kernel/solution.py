import numpy as np


def learn_kernel(images, targets, kernel_shape, steps, learning_rate):
    """The kernel after gradient descent on the mean squared error, starting from zeros.

    images: (N, H, W); targets: (N, H', W'), what the convolution should give; kernel_shape: (F_h, F_w).
    Returns (F_h, F_w).
    """
    images, targets = np.asarray(images, float), np.asarray(targets, float).ravel()
    windows = np.lib.stride_tricks.sliding_window_view(images, tuple(kernel_shape), axis=(1, 2))
    windows = windows.reshape(len(targets), -1)  # a row for each output: the pixels that it sees
    kernel = np.zeros(windows.shape[1])
    for _ in range(steps):
        error = windows @ kernel - targets
        kernel -= learning_rate * 2 / len(targets) * (error @ windows)
    return kernel.reshape(kernel_shape)
