import numpy as np


def learn_kernel(images, targets, kernel_shape, steps, learning_rate):
    """Slow, as many would write it: window after window."""
    F_h, F_w = kernel_shape
    N, rows, cols = targets.shape
    kernel = np.zeros((F_h, F_w))
    for step in range(steps):
        gradient = np.zeros_like(kernel)
        for n in range(N):
            for i in range(rows):
                for j in range(cols):
                    window = images[n, i : i + F_h, j : j + F_w]
                    gradient += (np.sum(window * kernel) - targets[n, i, j]) * window
        kernel = kernel - learning_rate * 2 * gradient / (N * rows * cols)
    return kernel
