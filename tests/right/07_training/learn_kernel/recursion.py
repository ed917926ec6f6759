import numpy as np


def learn_kernel(images, targets, kernel_shape, steps, learning_rate):
    if steps == 0:
        return np.zeros(kernel_shape, order="F")
    kernel = learn_kernel(images, targets, kernel_shape, steps - 1, learning_rate)
    _, rows, cols = targets.shape
    cells = [(u, v) for u in range(kernel_shape[0]) for v in range(kernel_shape[1])]
    error = -targets.astype(float)
    for u, v in cells:
        error = error + kernel[u, v] * images[:, u : u + rows, v : v + cols]
    next_kernel = np.zeros(kernel_shape, order="F")
    for u, v in cells:
        next_kernel[u, v] = kernel[u, v] - learning_rate * 2 * (error * images[:, u : u + rows, v : v + cols]).mean()
    return next_kernel
