import numpy as np


def learn_kernel(images, targets, kernel_shape, steps, learning_rate):
    """The images are looked at once: the gradient is A k - b, with the same A and b in all steps."""
    a = np.lib.stride_tricks.sliding_window_view(images, kernel_shape, axis=(1, 2)).reshape(targets.size, -1).astype(float)
    A, b = 2 / len(a) * a.T @ a, 2 / len(a) * a.T @ targets.ravel()
    k = np.zeros(len(b))
    for _ in range(steps):
        k = k - learning_rate * (A @ k - b)
    return k.reshape(*kernel_shape)
