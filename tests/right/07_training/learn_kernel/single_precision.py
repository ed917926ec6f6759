import numpy as np


def learn_kernel(images, targets, kernel_shape, steps, learning_rate):
    images, targets = images.astype(np.float32), targets.astype(np.float32)
    windows = np.lib.stride_tricks.sliding_window_view(images, kernel_shape, axis=(1, 2))
    kernel = np.zeros(kernel_shape, dtype=np.float32)
    rate = np.float32(learning_rate)
    for _ in range(steps):
        error = np.tensordot(windows, kernel, axes=2) - targets
        kernel -= rate * np.float32(2) * np.tensordot(error, windows, axes=3) / np.float32(error.size)
    return kernel
